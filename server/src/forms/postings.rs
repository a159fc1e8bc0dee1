//! A poster's work on postings.

use super::next::Next;
use super::post::Post;
use crate::refusal;
use app::routes::paths;
use axum::response::{IntoResponse, Response};
use model::closed::Closed;
use model::machine::MoveForm;
use model::opportunities::{COPY, DELETE, ListDone, Move, PostingForm, Step, StepAct};
use model::{OpportunityId, Problem};
use portal::{Result, opportunities};

pub async fn start(post: &Post) -> Result<Next> {
    let id = opportunities::start(&post.site.portal, &post.poster()?, &post.form()).await?;
    Ok(Next::page(paths::edit_posting(
        post.language,
        id,
        Step::ALL[0],
    )))
}

/// Autosave: stores a step while somebody types and returns the new version, without a page.
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

pub async fn save(post: &Post) -> Result<Next> {
    let (id, step, _) = save_step(post).await?;
    let portal = &post.site.portal;
    let place = Step::ALL
        .iter()
        .position(|one| *one == step)
        .unwrap_or_default();
    // What was typed is saved, whatever else was asked for.
    let path = match post.act().unwrap_or(StepAct::Stay) {
        StepAct::Back if place > 0 => paths::edit_posting(post.language, id, Step::ALL[place - 1]),
        StepAct::Next => {
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
pub async fn submit(post: &Post) -> Result<Next> {
    carry_out(post, Move::Submit.code().to_owned()).await
}

/// A move, an answer to staff, a copy, or the end of a draft.
pub async fn act(post: &Post) -> Result<Next> {
    let act = post.one(MoveForm::FIELDS.act);
    match post.which() {
        Ok(PostingForm::Answer) => carry_out(post, Move::Answer.code().to_owned()).await,
        _ if act == COPY => copy(post).await,
        _ if act == DELETE => delete(post).await,
        _ => carry_out(post, act).await,
    }
}

async fn carry_out(post: &Post, act: String) -> Result<Next> {
    let id: OpportunityId = post.path("id")?;
    let form = MoveForm { act, ..post.form() };
    opportunities::act(&post.site.portal, &post.poster()?, id, &form).await?;
    Ok(Next::moved(paths::posting(post.language, id), &form))
}

async fn copy(post: &Post) -> Result<Next> {
    let id: OpportunityId = post.path("id")?;
    let copy = opportunities::copy(&post.site.portal, &post.poster()?, id).await?;
    let first = paths::edit_posting(post.language, copy, Step::ALL[0]);
    Ok(Next::page(first))
}

async fn delete(post: &Post) -> Result<Next> {
    let id: OpportunityId = post.path("id")?;
    opportunities::delete(&post.site.portal, &post.poster()?, id).await?;
    Ok(Next::done(
        paths::postings(post.language),
        ListDone::Deleted,
    ))
}
