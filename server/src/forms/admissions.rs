//! Coming in by oneself.

use super::accounts::begun;
use super::next::Next;
use super::post::Post;
use app::routes::paths;
use model::admissions::{AdmissionMove, RegistrationDone, StandingAct};
use model::closed::Closed;
use model::machine::MoveForm;
use portal::accounts::NewSession;
use portal::{Result, accounts, admissions};

/// The same answer whether the address has an account.
pub async fn register(post: &Post) -> Result<Next> {
    let (portal, client) = (&post.site.portal, post.client());
    let ticket = admissions::register(portal, &post.form(), &client, post.language).await?;
    Ok(Next::page(paths::register_code(post.language, &ticket)))
}

pub async fn code(post: &Post) -> Result<Next> {
    let (portal, client) = (&post.site.portal, post.client());
    let ticket: String = post.path("ticket")?;
    let new = admissions::confirm_code(portal, &ticket, &post.form(), &client).await?;
    enter(post, &new).await
}

pub async fn link(post: &Post) -> Result<Next> {
    let (portal, client) = (&post.site.portal, post.client());
    let token: String = post.path("token")?;
    let new = admissions::confirm_link(portal, &token, &post.form(), &client).await?;
    enter(post, &new).await
}

/// Answers what staff have asked.
pub async fn standing(post: &Post) -> Result<Next> {
    let person = post.person()?;
    let done: StandingAct = post.which()?;
    let form = MoveForm {
        act: AdmissionMove::Answer.code().to_owned(),
        ..post.form()
    };
    admissions::answer(&post.site.portal, person, &form).await?;
    Ok(Next::done(paths::standing(post.language), done))
}

/// Staff decide on somebody who waits.
pub async fn applicant(post: &Post) -> Result<Next> {
    let (portal, moderator) = (&post.site.portal, post.moderator()?);
    let form: MoveForm = post.form();
    let person = admissions::decide(portal, &moderator, post.path("id")?, &form).await?;
    let told = [("done", form.act.clone()), ("of", person.to_string())];
    Ok(Next::page(
        paths::desk_people(post.language) + &paths::query_string(told),
    ))
}

/// To what is waited for, or to what is theirs at once.
async fn enter(post: &Post, new: &NewSession) -> Result<Next> {
    // Whoever had signed in here before is signed out.
    if let Some(before) = post.visitor() {
        accounts::sign_out(&post.site.portal, before).await?;
    }
    let done = RegistrationDone::Registered.code();
    let path = paths::standing(post.language) + &paths::query_string([("done", done)]);
    Ok(Next::with_cookies(path, begun(new)))
}
