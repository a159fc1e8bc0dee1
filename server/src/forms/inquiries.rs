//! What anybody writes to the office, and what staff do with it.

use super::next::Next;
use super::post::Post;
use app::routes::paths;
use model::closed::Closed;
use model::inquiries::{InquiryDone, InquiryMove};
use model::machine::MoveForm;
use model::{InquiryId, OpportunityId};
use portal::{Result, inquiries};

pub async fn contact(post: &Post) -> Result<Next> {
    let token = inquiries::contact(
        &post.site.portal,
        post.visitor(),
        &post.client(),
        &post.form(),
        &post.form(),
        post.language,
    )
    .await?;
    Ok(received(post, &token))
}

pub async fn report(post: &Post) -> Result<Next> {
    let posting: OpportunityId = post.path("id")?;
    let token = inquiries::report(
        &post.site.portal,
        post.visitor(),
        &post.client(),
        posting,
        &post.form(),
        &post.form(),
        post.language,
    )
    .await?;
    Ok(received(post, &token))
}

fn received(post: &Post, token: &str) -> Next {
    Next::done(paths::inquiry(post.language, token), InquiryDone::Sent)
}

pub async fn settle(post: &Post) -> Result<Next> {
    let id: InquiryId = post.path("id")?;
    let form: MoveForm = post.form();
    inquiries::settle(&post.site.portal, &post.moderator()?, id, &form).await?;
    let list = paths::desk_inquiries(post.language);
    Ok(match InquiryMove::from_code(form.act.trim()) {
        Some(done) => Next::done(list, done),
        None => Next::page(list),
    })
}
