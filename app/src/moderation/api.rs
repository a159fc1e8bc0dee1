use crate::AppError;
use crate::layout::{Asked, StillPage};
use model::accounts::Viewer;
use model::moderation::{Decided, Desk, Queue, QueueFilter};
use model::{Language, PersonId};

/// What waits for a decision, and who looks.
pub async fn review_queue(
    filter: QueueFilter,
    language: Language,
) -> Result<(Queue, Viewer), AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    let queue = portal::moderation::queue(&portal, &moderator, &filter, language).await?;
    Ok((queue, moderator.viewer().clone()))
}

/// The posting that something has just been done to.
pub async fn decided(of: String, language: Language) -> Result<Option<Decided>, AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    let Ok(id) = of.parse() else {
        return Ok(None);
    };
    Ok(portal::moderation::decided(&portal, &moderator, id, language).await?)
}

/// The list of all postings, as the server shows it.
pub async fn postings_page(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    let language = asked.language;
    let asked = super::postings::asked(&asked.search);
    let found = portal::moderation::postings(&portal, &moderator, &asked, language).await?;
    Ok(super::postings::shown(asked, found))
}

/// One posting on the desk.
pub async fn desk_of(id: String, language: Language) -> Result<Desk, AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    let id = crate::context::id(&id)?;
    Ok(portal::screens::desk(&portal, &moderator, id, language).await?)
}

/// The page of the people, as the server shows it.
pub async fn people_page(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    let language = asked.language;
    let asked = super::people::Asked::read(&asked);
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
    let named = |id: Option<PersonId>| {
        let (portal, moderator) = (&portal, &moderator);
        async move {
            let person = portal::accounts::person(portal, moderator, id?, language).await;
            // Of whoever is not there nothing is said.
            person.ok()
        }
    };
    let named = super::people::Named {
        of: named(asked.of()).await,
        end: named(asked.end()).await,
    };
    let (only, page) = (asked.only(), asked.waiting());
    let waits = super::people::Waits {
        queue: portal::admissions::queue(&portal, &moderator, only, page, language).await?,
        names: portal::accounts::new_names(&portal, &moderator).await?,
    };
    let viewer = moderator.viewer().clone();
    Ok(super::people::shown(
        asked,
        people,
        viewer,
        links,
        organizations,
        named,
        waits,
    ))
}

/// The page of somebody who waits, as the server shows it.
pub async fn applicant_page(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    let id = crate::context::id(&asked.part("id"))?;
    let one = portal::admissions::applicant(&portal, &moderator, id, asked.language).await?;
    Ok(super::applicant::shown(one))
}

/// The page of the organizations, for staff.
pub async fn organizations_page(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    let language = asked.language;
    let (q, page) = (asked.value("q"), asked.page());
    let found = portal::organizations::directory(&portal, &q, page, language).await?;
    let waiting = portal::screens::requests(&portal, &moderator, language).await?;
    let merges = portal::organizations::merging::undoable(&portal, &moderator, language).await?;
    Ok(super::organizations::shown(&asked, found, waiting, merges))
}

/// Two organizations side by side, before they are made one.
pub async fn merge_page(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, moderator) = crate::context::moderator()?;
    let language = asked.language;
    let asked = super::merge::Asked::read(&asked);
    let Some(from) = asked.from else {
        return Ok(super::merge::unasked());
    };
    let both = portal::organizations::merging::side_by_side(
        &portal,
        &moderator,
        (from, asked.into),
        &asked.q,
        language,
    );
    let both = both.await?;
    Ok(super::merge::shown(asked, both))
}
