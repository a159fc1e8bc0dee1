//! Signing in and out, and what people set for themselves.

use super::next::Next;
use super::own_path::own_path;
use super::post::Post;
use super::resume;
use crate::{device, session};
use app::routes::paths;
use axum::http::HeaderValue;
use axum::response::Response;
use model::accounts::{Ending, Setting};
use model::{Language, SessionId};
use portal::accounts::NewSession;
use portal::{Result, SignedIn, accounts, notifications};

pub async fn sign_in(post: Post) -> Response {
    if let Some(outcome) = resume::forwarded(&post) {
        return post.again(outcome).await;
    }
    let outcome = enter(&post).await;
    post.finish(outcome).await
}

async fn enter(post: &Post) -> Result<Next> {
    let portal = &post.site.portal;
    let new = accounts::sign_in(portal, &post.form(), &post.client()).await?;
    // Whoever signs in anew leaves the session they had here.
    if let Some(before) = post.visitor() {
        accounts::sign_out(portal, before).await?;
    }
    let cookies = begun(&new);
    if let Some(made) = resume::held(post)
        && let Some(session) = accounts::resume(portal, &new.token).await?
    {
        return Ok(Next::Enter {
            made,
            session: Box::new(session),
            cookies,
        });
    }
    let next = own_path(&post.one("next")).unwrap_or_else(|| paths::home(post.language));
    Ok(Next::with_cookies(next, cookies))
}

/// The session's cookie, and the one by which the account knows this browser.
fn begun(new: &NewSession) -> Vec<HeaderValue> {
    let known = new.device.as_deref().and_then(device::known);
    session::begun(&new.token)
        .into_iter()
        .chain(known)
        .collect()
}

/// Signing out twice is no mistake.
pub async fn sign_out(post: &Post) -> Result<Next> {
    if let Some(person) = post.visitor() {
        accounts::sign_out(&post.site.portal, person).await?;
    }
    Ok(Next::with_cookies(
        paths::home(post.language),
        session::left(),
    ))
}

pub async fn accept(post: &Post) -> Result<Next> {
    let token: String = post.path("token")?;
    let new =
        accounts::accept_invitation(&post.site.portal, &token, &post.form(), &post.user_agent())
            .await?;
    Ok(Next::with_cookies(paths::home(post.language), begun(&new)))
}

pub async fn account(post: &Post) -> Result<Next> {
    let person = post.person()?;
    match post.which()? {
        Setting::Password => change_password(post, person).await,
        Setting::Language => set_language(post, person).await,
        Setting::Session => end_session(post, person).await,
        Setting::Sessions => end_sessions(post, person).await,
    }
}

async fn change_password(post: &Post, person: &SignedIn) -> Result<Next> {
    accounts::change_password(&post.site.portal, person, &post.form()).await?;
    Ok(Next::done(paths::account(post.language), Setting::Password))
}

async fn set_language(post: &Post, person: &SignedIn) -> Result<Next> {
    let language: Language = post.choice("language")?;
    accounts::set_language(&post.site.portal, person, language).await?;
    Ok(Next::done(paths::account(language), Setting::Language))
}

async fn end_session(post: &Post, person: &SignedIn) -> Result<Next> {
    let id: SessionId = post.field("session")?;
    accounts::end_session(&post.site.portal, person, id).await?;
    if id == person.session() {
        return Ok(Next::with_cookies(
            paths::home(post.language),
            session::left(),
        ));
    }
    Ok(Next::done(paths::account(post.language), Setting::Session))
}

async fn end_sessions(post: &Post, person: &SignedIn) -> Result<Next> {
    let portal = &post.site.portal;
    match post.act()? {
        Ending::Others => accounts::end_other_sessions(portal, person).await?,
        Ending::All => {
            accounts::sign_out_everywhere(portal, person).await?;
            let home = paths::home(post.language);
            return Ok(Next::with_cookies(home, session::left()));
        }
    }
    Ok(Next::done(paths::account(post.language), Setting::Sessions))
}

pub async fn read_notifications(post: &Post) -> Result<Next> {
    notifications::mark_all_read(&post.site.portal, post.person()?).await?;
    Ok(Next::page(paths::notifications(post.language)))
}
