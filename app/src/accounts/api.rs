use crate::AppError;
use crate::layout::StillPage;
use model::Language;
use model::accounts::{InvitationView, SessionView, Viewer};

/// Whom the link invites, while it may still be used.
pub async fn invitation(token: String) -> Result<InvitationView, AppError> {
    let portal = crate::context::portal()?;
    Ok(portal::accounts::invitation(&portal, &token).await?)
}

/// The viewer, with organizations named in the page's language.
pub async fn account(language: Language) -> Result<Viewer, AppError> {
    let (portal, person) = crate::context::signed_in()?;
    Ok(portal::accounts::viewer_in(&portal, &person, language).await?)
}

/// The address that the viewer has asked for and not confirmed yet.
pub async fn waiting_address() -> Result<Option<String>, AppError> {
    let (portal, person) = crate::context::signed_in()?;
    Ok(portal::accounts::waiting_address(&portal, &person).await?)
}

/// The browsers that the viewer is signed in with, and whether the password was typed in this one a while ago at most.
pub async fn sessions() -> Result<(Vec<SessionView>, bool), AppError> {
    let (portal, person) = crate::context::signed_in()?;
    let sessions = portal::accounts::sessions(&portal, &person).await?;
    Ok((sessions, person.proven(&portal).is_ok()))
}

/// The address of whoever is to type the password once more.
pub async fn own_address() -> Result<String, AppError> {
    let (_, person) = crate::context::signed_in()?;
    Ok(person.viewer().email.clone())
}

/// The codes that the viewer has left, and what makes new ones.
pub async fn recovery() -> Result<StillPage, AppError> {
    let (portal, person) = crate::context::signed_in()?;
    let present = portal::accounts::recovery_codes(&portal, &person).await?;
    Ok(super::recovery::codes(present))
}

/// The address that a link gives to its account.
pub async fn address_asked(token: String) -> Result<String, AppError> {
    let portal = crate::context::portal()?;
    Ok(portal::accounts::address_asked(&portal, &token).await?)
}

/// The address that a link gives back to its account.
pub async fn address_left(token: String) -> Result<String, AppError> {
    let portal = crate::context::portal()?;
    Ok(portal::accounts::address_left(&portal, &token).await?)
}
