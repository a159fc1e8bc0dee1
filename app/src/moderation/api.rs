use crate::AppError;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use model::Language;
use model::accounts::{LinkMade, PersonFacts, Viewer};
use model::moderation::{Desk, Queue};
use model::organizations::{OrganizationHead, OrganizationSummary};
use model::page::Page;

/// What waits for a decision; unknown words of a filter are left out.
#[server(input = GetUrl)]
pub async fn review_queue(kind: String, only: String, page: u32) -> Result<Queue, AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    use model::closed::Closed;
    let filter = model::moderation::QueueFilter {
        kind: Closed::from_code(&kind),
        only: Closed::from_code(&only),
        page,
    };
    Ok(portal::moderation::queue(&portal, &moderator, &filter).await?)
}

/// One posting on the desk.
#[server(input = GetUrl)]
pub async fn desk_of(id: String, language: Language) -> Result<Desk, AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    let id = id
        .parse()
        .map_err(|_| crate::context::refuse(model::Problem::NotFound))?;
    Ok(portal::moderation::desk(&portal, &moderator, id, language).await?)
}

/// A page of the people, and who looks at it; administrators see who made links for new passwords.
#[server(input = GetUrl)]
pub async fn people(
    q: String,
    role: String,
    page: u32,
) -> Result<(Page<PersonFacts>, Viewer, Vec<LinkMade>), AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    use model::closed::Closed;
    let filter = model::accounts::PeopleFilter {
        q,
        role: Closed::from_code(&role),
        page,
    };
    let people = portal::accounts::people(&portal, &moderator, &filter).await?;
    let links = match moderator.admin() {
        Ok(admin) => {
            let here: Vec<_> = people.items.iter().map(|person| person.id).collect();
            portal::accounts::links_made(&portal, &admin, &here).await?
        }
        Err(_) => Vec::new(),
    };
    Ok((people, moderator.viewer().clone(), links))
}

/// A page of the organizations, for staff.
#[server(input = GetUrl)]
pub async fn organizations(
    q: String,
    page: u32,
    language: Language,
) -> Result<Page<OrganizationSummary>, AppError> {
    let (portal, _) = crate::context::moderator()?;
    Ok(portal::organizations::directory(&portal, &q, page, language).await?)
}

/// Every organization, to choose one for somebody who is invited.
#[server(input = GetUrl)]
pub async fn organization_choices(language: Language) -> Result<Vec<OrganizationHead>, AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    Ok(portal::organizations::choices(&portal, &moderator, language).await?)
}
