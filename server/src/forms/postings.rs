//! A poster's work on postings.

use super::next::Next;
use super::post::Post;
use crate::refusal;
use app::routes::paths;
use axum::response::{IntoResponse, Response};
use model::closed::Closed;
use model::machine::MoveForm;
use model::opportunities::{Move, Step};
use model::{OpportunityId, Problem};
use portal::{Result, opportunities};

pub async fn start(post: Post) -> Response {
    let outcome = begin(&post).await;
    post.finish(outcome).await
}

async fn begin(post: &Post) -> Result<Next> {
    let id = opportunities::start(&post.site.portal, &post.poster()?, &post.form()).await?;
    Ok(Next::page(paths::edit_posting(
        post.language,
        id,
        Step::ALL[0],
    )))
}

pub async fn save(post: Post) -> Response {
    let outcome = save_and_go_on(&post).await;
    post.finish(outcome).await
}

/// Saves a step while somebody types; answers its new version, and shows no page.
pub async fn autosave(post: Post) -> Response {
    match save_step(&post).await {
        Ok((_, _, version)) => version.to_string().into_response(),
        Err(error) => refusal::of_error(error),
    }
}

async fn save_step(post: &Post) -> Result<(OpportunityId, Step, i32)> {
    let poster = post.poster()?;
    let id: OpportunityId = post.path("id")?;
    let step = Step::from_code(&post.path::<String>("step")?).ok_or(Problem::NotFound)?;
    let (portal, before) = (&post.site.portal, post.version()?);
    let version = opportunities::save_step(portal, &poster, id, step, &post.all(), before).await?;
    Ok((id, step, version))
}

async fn save_and_go_on(post: &Post) -> Result<Next> {
    let (id, step, _) = save_step(post).await?;
    let portal = &post.site.portal;
    let place = Step::ALL
        .iter()
        .position(|one| *one == step)
        .unwrap_or_default();
    let path = match post.one("act").as_str() {
        "back" if place > 0 => paths::edit_posting(post.language, id, Step::ALL[place - 1]),
        "next" => {
            let posting =
                opportunities::posting(portal, &post.poster()?, id, post.language).await?;
            if !posting.steps_done.contains(&step) {
                paths::correct_posting(post.language, id, step)
            } else if let Some(following) = Step::ALL.get(place + 1) {
                paths::edit_posting(post.language, id, *following)
            } else {
                paths::preview(post.language, id)
            }
        }
        _ => paths::edit_posting(post.language, id, step) + "?saved=1",
    };
    Ok(Next::page(path))
}

/// Hands the newest revision to staff.
pub async fn submit(post: Post) -> Response {
    let outcome = carry_out(&post, Move::Submit.code()).await;
    post.finish(outcome).await
}

/// A move, an answer to staff, or a copy.
pub async fn act(post: Post) -> Response {
    let act = post.one("act");
    let outcome = match (post.one("form").as_str(), act.as_str()) {
        ("answer", _) => carry_out(&post, Move::Answer.code()).await,
        (_, "copy") => copy(&post).await,
        _ => carry_out(&post, &act).await,
    };
    post.finish(outcome).await
}

async fn carry_out(post: &Post, act: &str) -> Result<Next> {
    let id: OpportunityId = post.path("id")?;
    let form = MoveForm {
        act: act.to_owned(),
        ..post.form()
    };
    opportunities::act(&post.site.portal, &post.poster()?, id, &form).await?;
    let page = paths::posting(post.language, id);
    Ok(Next::page(format!("{page}?done={act}")))
}

async fn copy(post: &Post) -> Result<Next> {
    let id: OpportunityId = post.path("id")?;
    let copy = opportunities::copy(&post.site.portal, &post.poster()?, id).await?;
    let first = paths::edit_posting(post.language, copy, Step::ALL[0]);
    Ok(Next::page(first))
}
