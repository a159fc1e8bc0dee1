use super::follow::Following;
use super::{colleague, join, members, request};
use crate::AppError;
use crate::forms::Outcome;
use crate::layout::{Asked, StillPage};
use leptos::prelude::use_context;
use model::Language;
use model::closed::Closed;
use model::form::Form;
use model::organizations::{
    BringForm, JoinForm, JoinPage, MemberRole, OrganizationPage, OrganizationSummary,
};
use model::page::Page;
use portal::organizations::{self, requests};
use serde::{Deserialize, Serialize};

/// Organizations whose name contains `q`.
pub async fn directory(
    q: String,
    page: u32,
    language: Language,
) -> Result<Page<OrganizationSummary>, AppError> {
    let portal = crate::context::portal()?;
    Ok(portal::organizations::directory(&portal, &q, page, language).await?)
}

/// What the reader is to an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    pub following: Following,
    /// In the organization.
    pub role: Option<MemberRole>,
    pub may_join: bool,
}

/// An organization with its open postings, and what the reader is to it.
pub async fn details_of(
    slug: String,
    language: Language,
) -> Result<(OrganizationPage, Standing), AppError> {
    let (portal, reader) = crate::context::reader()?;
    let page = portal::screens::organization(&portal, &reader, &slug, language).await?;
    let person = crate::context::visitor()?.1;
    let following = match &person {
        None => Following::Guest,
        Some(person) => match portal::saved_searches::followed(&portal, person, &slug).await? {
            Some(_) => Following::Yes,
            None => Following::No,
        },
    };
    let viewer = person.as_ref().map(|person| person.viewer());
    let mut memberships = viewer.into_iter().flat_map(|viewer| &viewer.memberships);
    let own = memberships.find(|one| one.organization == page.details.summary.head.id);
    let standing = Standing {
        following,
        role: own.map(|own| own.role),
        may_join: viewer.is_some_and(|viewer| viewer.role.posts()),
    };
    Ok((page, standing))
}

/// The page where an organization is brought or joined, as the server shows it.
pub async fn join_page(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, person) = crate::context::representative()?;
    let language = asked.language;
    let brought = use_context::<Outcome>().filter(|one| one.form == JoinForm::Bring.code());
    let found = match brought {
        // What is offered instead of a second one.
        Some(typed) => {
            let form = BringForm::read(&|name| typed.typed(name).unwrap_or_default().to_owned());
            organizations::find_known(&portal, &form, language).await?
        }
        None => organizations::find(&portal, &asked.value("q"), language).await?,
    };
    let requests = requests::of_person(&portal, &person, language).await?;
    Ok(join::shown(asked, JoinPage { requests, found }))
}

/// The viewer's own request, as the server shows it.
pub async fn request_page(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, person) = crate::context::representative()?;
    let id = crate::context::id(&asked.part("id"))?;
    let one = requests::one(&portal, &person, id, asked.language).await?;
    let viewer = person.viewer();
    let there = one.organization.as_ref().map(|head| head.id);
    let mut memberships = viewer.memberships.iter();
    let posts_there = memberships.any(|of| Some(of.organization) == there && of.role.posts());
    let may_post = viewer.may_post() && posts_there;
    Ok(request::shown(&asked.done(), one, may_post))
}

/// The people of an organization, as the server shows them to one of them.
pub async fn members_page(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, person) = crate::context::signed_in()?;
    let (slug, language) = (asked.part("slug"), asked.language);
    let page = organizations::members::members(&portal, &person, &slug, language).await?;
    let asking = portal::screens::requests_of(&portal, &person, page.head.id, language).await?;
    Ok(members::shown(&asked.done(), page, asking))
}

/// An invitation to an organization, as the server shows it.
pub async fn colleague_page(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, person) = crate::context::visitor()?;
    let token = asked.part("token");
    let invitation = organizations::members::invitation(&portal, &token, asked.language);
    let invitation = invitation.await?;
    Ok(colleague::shown(&token, invitation, person.is_some()))
}
