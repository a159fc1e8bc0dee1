//! Staff keep the groups of words that mean the same.

use super::next::Next;
use super::post::Post;
use crate::refusal;
use crate::site::Site;
use app::context::Session;
use app::forms::Made;
use app::routes::paths;
use axum::Extension;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use model::import::ImportAct;
use model::synonyms::{GroupAct, GroupDone, Origin};
use model::{Problem, SynonymGroupId};
use portal::{Result, synonyms};

pub async fn add(post: &Post) -> Result<Next> {
    let id = synonyms::add(&post.site.portal, &post.moderator()?, &post.form()).await?;
    let page = paths::desk_synonym_group(post.language, id);
    Ok(Next::done(page, GroupDone::Add))
}

pub async fn group(post: &Post) -> Result<Next> {
    let (portal, staff) = (&post.site.portal, post.moderator()?);
    let id: SynonymGroupId = post.path("id")?;
    let before = synonyms::one(portal, &staff, id).await?;
    let done = match post.which()? {
        GroupAct::Change => {
            synonyms::change(portal, &staff, id, &post.form(), post.version()?).await?;
            GroupDone::Change
        }
        GroupAct::Off => {
            synonyms::turn_off(portal, &staff, id, post.version()?).await?;
            GroupDone::Off
        }
        GroupAct::On => {
            synonyms::turn_on(portal, &staff, id, post.version()?).await?;
            GroupDone::On
        }
        GroupAct::Remove => {
            synonyms::remove(portal, &staff, id, post.version()?).await?;
            if before.origin == Origin::Own {
                let list = paths::desk_synonyms(post.language);
                return Ok(Next::done(list, GroupDone::Remove));
            }
            GroupDone::Restore
        }
    };
    let page = paths::desk_synonym_group(post.language, id);
    Ok(Next::done(page, done))
}

pub async fn import(post: &Post) -> Result<Next> {
    let (portal, staff) = (&post.site.portal, post.moderator()?);
    let text = post.one("text");
    let report = match post.act() {
        Ok(ImportAct::Run) => synonyms::import(portal, &staff, &text).await?,
        _ => synonyms::preview(portal, &staff, &text).await?,
    };
    Ok(Next::Show(Made::Synonyms(report)))
}

/// The groups as a file of text.
pub async fn export(State(site): State<Site>, Extension(session): Extension<Session>) -> Response {
    match exported(&site, &session).await {
        Ok(text) => {
            let headers = [
                (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
                (
                    header::CONTENT_DISPOSITION,
                    "attachment; filename=\"synonyms.txt\"",
                ),
            ];
            (headers, text).into_response()
        }
        Err(error) => refusal::of_error(error),
    }
}

async fn exported(site: &Site, session: &Session) -> Result<String> {
    let person = session.0.as_ref().ok_or(Problem::SignInNeeded)?;
    synonyms::export(&site.portal, &person.moderator()?).await
}
