//! Signing in and out, and what people set for themselves.

use super::next::Next;
use super::own_path::own_path;
use super::post::Post;
use super::resume;
use crate::{device, session};
use app::forms::Made;
use app::routes::paths;
use axum::http::HeaderValue;
use axum::response::Response;
use model::accounts::{
    AccountDone, AddressForm, Ending, PasswordForm, ProveForm, RecoveryCodesForm, SessionsForm,
    Setting, written,
};
use model::closed::Closed;
use model::{Language, SessionId};
use portal::accounts::NewSession;
use portal::{Proven, Result, SignedIn, accounts};

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
    // Signing in again ends the session that this browser had.
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
pub(super) fn begun(new: &NewSession) -> Vec<HeaderValue> {
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
    let new = accounts::accept_invitation(&post.site.portal, &token, &post.form(), &post.client())
        .await?;
    Ok(Next::with_cookies(paths::home(post.language), begun(&new)))
}

pub async fn account(post: &Post) -> Result<Next> {
    let person = post.person()?;
    match post.which()? {
        Setting::Password => change_password(post, person).await,
        Setting::Language => set_language(post, person).await,
        Setting::Name => rename(post, person).await,
        Setting::Address => ask_for_address(post, person).await,
        Setting::Depart => depart(post, person).await,
    }
}

pub async fn sessions(post: &Post) -> Result<Next> {
    let person = post.person()?;
    match post.which()? {
        SessionsForm::One => end_session(post, person).await,
        SessionsForm::Several => end_sessions(post, person).await,
    }
}

async fn change_password(post: &Post, person: &SignedIn) -> Result<Next> {
    let (portal, form) = (&post.site.portal, post.form::<PasswordForm>());
    form.check()?;
    let proven = accounts::prove(portal, person, &form.current).await?;
    accounts::change_password(portal, &proven, &form).await?;
    Ok(Next::done(paths::account(post.language), Setting::Password))
}

async fn rename(post: &Post, person: &SignedIn) -> Result<Next> {
    accounts::rename(&post.site.portal, person, &post.form()).await?;
    Ok(Next::done(paths::account(post.language), Setting::Name))
}

/// The password as proof, and back to what it was asked for. The session goes on with another token.
pub async fn prove(post: &Post) -> Result<Next> {
    let (portal, form) = (&post.site.portal, post.form::<ProveForm>());
    let token = accounts::prove_session(portal, post.person()?, &form.current).await?;
    let next = own_path(&post.one("next")).unwrap_or_else(|| paths::account(post.language));
    let path = next.split(['?', '#']).next().unwrap_or_default();
    let done = paths::query_string([("done", AccountDone::Proved.code())]);
    Ok(Next::with_cookies(
        format!("{path}{done}"),
        session::begun(&token),
    ))
}

/// The proof in the form itself.
async fn proved(post: &Post, person: &SignedIn) -> Result<Proven> {
    let form: ProveForm = post.form();
    accounts::prove(&post.site.portal, person, &form.current).await
}

/// Leaves, and this browser with it.
async fn depart(post: &Post, person: &SignedIn) -> Result<Next> {
    let proven = proved(post, person).await?;
    accounts::depart(&post.site.portal, &proven).await?;
    Ok(left(post, AccountDone::Departed))
}

/// Where somebody comes to whose browser is signed out, with what was done.
fn left(post: &Post, done: AccountDone) -> Next {
    let path = paths::sign_in(post.language) + &paths::query_string([("done", done.code())]);
    Next::with_cookies(path, session::left())
}

async fn set_language(post: &Post, person: &SignedIn) -> Result<Next> {
    let language: Language = post.choice("language")?;
    accounts::set_language(&post.site.portal, person, language).await?;
    Ok(Next::done(paths::account(language), Setting::Language))
}

async fn ask_for_address(post: &Post, person: &SignedIn) -> Result<Next> {
    let (portal, form) = (&post.site.portal, post.form::<AddressForm>());
    form.check()?;
    let proven = accounts::prove(portal, person, &form.current).await?;
    accounts::ask_for_address(portal, &proven, &form).await?;
    Ok(Next::done(paths::account(post.language), Setting::Address))
}

/// The same answer whether there is such an account.
pub async fn forgotten(post: &Post) -> Result<Next> {
    let (portal, client) = (&post.site.portal, post.client());
    accounts::forgotten(portal, &post.form(), &client, post.language).await?;
    let next = paths::sign_in(post.language);
    Ok(Next::done(next, AccountDone::LinkAsked))
}

/// The codes are shown now, and never again, not even where the page of them is loaded again.
pub async fn recovery_codes(post: &Post) -> Result<Next> {
    let proven = proved(post, post.person()?).await?;
    let (portal, form) = (&post.site.portal, post.form::<RecoveryCodesForm>());
    let codes = accounts::make_recovery_codes(portal, &proven, &form.version).await?;
    let codes = codes.iter().map(|code| written(code)).collect();
    Ok(Next::Show(Made::RecoveryCodes(codes)))
}

/// A code leads to where a new password is chosen.
pub async fn recover(post: &Post) -> Result<Next> {
    let (portal, client) = (&post.site.portal, post.client());
    let token = accounts::recover(portal, &post.form(), &client).await?;
    Ok(Next::page(paths::invitation(post.language, &token)))
}

pub async fn confirm_address(post: &Post) -> Result<Next> {
    let token: String = post.path("token")?;
    accounts::confirm_address(&post.site.portal, &token).await?;
    Ok(after(post, AccountDone::AddressChanged))
}

pub async fn undo_address(post: &Post) -> Result<Next> {
    let token: String = post.path("token")?;
    accounts::undo_address(&post.site.portal, &token).await?;
    let next = paths::sign_in(post.language);
    Ok(Next::done(next, AccountDone::AddressRestored))
}

/// Whoever opened the link of a mail may have signed in here, or not.
fn after(post: &Post, done: AccountDone) -> Next {
    match post.visitor() {
        Some(_) => Next::done(paths::account(post.language), done),
        None => Next::done(paths::sign_in(post.language), done),
    }
}

async fn end_session(post: &Post, person: &SignedIn) -> Result<Next> {
    let id: SessionId = post.field("session")?;
    let portal = &post.site.portal;
    accounts::end_session(portal, &person.proven(portal)?, id).await?;
    if id == person.session() {
        return Ok(Next::with_cookies(
            paths::home(post.language),
            session::left(),
        ));
    }
    let path = paths::own_sessions(post.language);
    Ok(Next::done(path, SessionsForm::One))
}

async fn end_sessions(post: &Post, person: &SignedIn) -> Result<Next> {
    let (portal, ending) = (&post.site.portal, post.act()?);
    let proven = person.proven(portal)?;
    match ending {
        Ending::Others => accounts::end_other_sessions(portal, &proven).await?,
        Ending::All => {
            accounts::sign_out_everywhere(portal, &proven).await?;
            return Ok(left(post, AccountDone::SignedOut));
        }
    }
    let path = paths::own_sessions(post.language);
    Ok(Next::done(path, SessionsForm::Several))
}
