use crate::AppError;
use model::Language;
use model::accounts::{InvitationView, SessionView, Viewer};

/// Whom the link invites, while it may still be used.
pub async fn invitation(token: String) -> Result<InvitationView, AppError> {
    let portal = crate::context::portal()?;
    Ok(portal::accounts::invitation(&portal, &token).await?)
}

/// The viewer and the browsers they are signed in with.
pub async fn account(language: Language) -> Result<(Viewer, Vec<SessionView>), AppError> {
    let (portal, person) = crate::context::signed_in()?;
    let sessions = portal::accounts::sessions(&portal, &person).await?;
    let viewer = portal::accounts::viewer_in(&portal, &person, language).await?;
    Ok((viewer, sessions))
}
