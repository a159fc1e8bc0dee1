use crate::AppError;
use crate::forms::Outcome;
use crate::layout::{Asked, StillPage};
use leptos::prelude::use_context;
use model::accounts::Viewer;
use model::closed::Closed;
use model::inquiries::{InquiryFilter, OwnInquiry};
use model::page::Page;
use model::{Language, OpportunityId, Shown};
use serde::{Deserialize, Serialize};

/// What a form to the office begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blank {
    pub outcome: Option<Outcome>,
    /// Who writes, where they have signed in.
    pub viewer: Option<Viewer>,
    /// When the page was made, in seconds since 1970.
    pub opened: i64,
}

pub async fn blank() -> Result<Blank, AppError> {
    let outcome = use_context::<Outcome>();
    let (portal, person) = crate::context::visitor()?;
    Ok(Blank {
        outcome,
        viewer: person.map(|person| person.viewer().clone()),
        opened: portal.now().timestamp(),
    })
}

/// The same for a report, with the posting that it is about.
pub async fn blank_report(
    id: String,
    language: Language,
) -> Result<(OpportunityId, Shown, Blank), AppError> {
    let blank = blank().await?;
    let (portal, reader) = crate::context::reader()?;
    let id = crate::context::id(&id)?;
    let details = portal::screens::posting(&portal, &reader, id, language).await?;
    Ok((id, details.summary.title, blank))
}

/// What became of the inquiry with this secret.
pub async fn by_token(token: String, language: Language) -> Result<OwnInquiry, AppError> {
    let (portal, person) = crate::context::visitor()?;
    let found = portal::inquiries::by_token(&portal, person.as_ref(), &token, language).await?;
    Ok(found)
}

/// What the viewer has written.
pub async fn own(page: u32, language: Language) -> Result<Page<OwnInquiry>, AppError> {
    let (portal, person) = crate::context::signed_in()?;
    Ok(portal::inquiries::own(&portal, &person, page, language).await?)
}

/// The list of staff, as the server shows it.
pub async fn desk(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, staff) = crate::context::moderator()?;
    let language = asked.language;
    let filter = InquiryFilter {
        kind: Closed::from_code(&asked.value("kind")),
        only: Closed::from_code(&asked.value("only")),
        page: asked.page(),
    };
    let found = portal::inquiries::list(&portal, &staff, &filter, language).await?;
    let decided = match asked.value("of").parse() {
        Ok(of) => portal::moderation::decided(&portal, &staff, of, language).await?,
        Err(_) => None,
    };
    Ok(super::desk::shown(found, filter, asked.done(), decided))
}

/// One inquiry, for staff.
pub async fn desk_one(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, staff) = crate::context::moderator()?;
    let id = crate::context::id(&asked.part("id"))?;
    let inquiry = portal::inquiries::inquiry(&portal, &staff, id, asked.language).await?;
    Ok(super::desk_one::shown(inquiry))
}
