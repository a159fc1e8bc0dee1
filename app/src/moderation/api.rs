use crate::AppError;
use crate::layout::StillPage;
use leptos::prelude::*;
use model::Language;
use model::accounts::Viewer;
use model::moderation::{Desk, Queue};

/// What waits for a decision, and who looks; unknown words of a filter are left out.
pub async fn review_queue(
    kind: String,
    only: String,
    page: u32,
    language: Language,
) -> Result<(Queue, Viewer), AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    use model::closed::Closed;
    let filter = model::moderation::QueueFilter {
        kind: Closed::from_code(&kind),
        only: Closed::from_code(&only),
        page,
    };
    let queue = portal::moderation::queue(&portal, &moderator, &filter, language).await?;
    Ok((queue, moderator.viewer().clone()))
}

/// One posting on the desk.
pub async fn desk_of(id: String, language: Language) -> Result<Desk, AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    let id = id
        .parse()
        .map_err(|_| crate::context::refuse(model::Problem::NotFound))?;
    Ok(portal::moderation::desk(&portal, &moderator, id, language).await?)
}

/// The page of the people, as the server shows it.
pub async fn people_page(query: String, language: Language) -> Result<StillPage, AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    provide_context(language);
    let asked = super::people::Asked::read(&query);
    let people = portal::accounts::people(&portal, &moderator, &asked.filter(), language).await?;
    let organizations = portal::organizations::choices(&portal, &moderator, language).await?;
    // Administrators see who made links for new passwords.
    let links = match moderator.admin() {
        Ok(admin) => {
            let here: Vec<_> = people.items.iter().map(|person| person.id).collect();
            portal::accounts::links_made(&portal, &admin, &here).await?
        }
        Err(_) => Vec::new(),
    };
    let viewer = moderator.viewer().clone();
    Ok(super::people::shown(
        asked,
        people,
        viewer,
        links,
        organizations,
    ))
}

/// The page of the organizations, for staff.
pub async fn organizations_page(query: String, language: Language) -> Result<StillPage, AppError> {
    let (portal, _) = crate::context::moderator()?;
    provide_context(language);
    let asked = super::organizations::Asked::read(&query);
    let (q, page) = (&asked.q, asked.page);
    let found = portal::organizations::directory(&portal, q, page, language).await?;
    Ok(super::organizations::shown(asked, found))
}
