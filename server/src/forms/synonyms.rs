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
use model::synonyms::Origin;
use model::{FieldProblem, Problem, SynonymGroupId};
use portal::{Result, synonyms};

pub async fn add(post: Post) -> Response {
    let outcome = add_group(&post).await;
    post.finish(outcome).await
}

async fn add_group(post: &Post) -> Result<Next> {
    let id = synonyms::add(&post.site.portal, &post.moderator()?, &post.form()).await?;
    Ok(Next::page(
        paths::desk_synonym_group(post.language, id) + "?done=add",
    ))
}

pub async fn group(post: Post) -> Response {
    let outcome = act(&post).await;
    post.finish(outcome).await
}

async fn act(post: &Post) -> Result<Next> {
    let (portal, staff) = (&post.site.portal, post.moderator()?);
    let id: SynonymGroupId = post.path("id")?;
    let before = synonyms::one(portal, &staff, id).await?;
    let done = match post.one("form").as_str() {
        "change" => {
            synonyms::change(portal, &staff, id, &post.form(), post.version()?).await?;
            "change"
        }
        "off" => {
            synonyms::turn_off(portal, &staff, id, post.version()?).await?;
            "off"
        }
        "on" => {
            synonyms::turn_on(portal, &staff, id, post.version()?).await?;
            "on"
        }
        "remove" => {
            synonyms::remove(portal, &staff, id, post.version()?).await?;
            match before.origin {
                Origin::Own => {
                    return Ok(Next::page(
                        paths::desk_synonyms(post.language) + "?done=remove",
                    ));
                }
                _ => "restore",
            }
        }
        _ => return Err(Problem::field("form", FieldProblem::NotAChoice).into()),
    };
    Ok(Next::page(format!(
        "{}?done={done}",
        paths::desk_synonym_group(post.language, id)
    )))
}

pub async fn import(post: Post) -> Response {
    let outcome = bring_in(&post).await;
    post.finish(outcome).await
}

async fn bring_in(post: &Post) -> Result<Next> {
    let (portal, staff) = (&post.site.portal, post.moderator()?);
    let text = post.one("text");
    let report = if post.one("act") == "run" {
        synonyms::import(portal, &staff, &text).await?
    } else {
        synonyms::preview(portal, &staff, &text).await?
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
