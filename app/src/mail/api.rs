use super::PostOffice;
use crate::AppError;
use crate::context::{moderator, portal, refuse, signed_in};
use leptos::prelude::use_context;
use model::mail::{LetterShown, MailDesk, MailSettings, Switch, switch_of};
use model::{MailId, Problem};

/// How the portal writes to the viewer.
pub async fn settings() -> Result<MailSettings, AppError> {
    let (portal, person) = signed_in()?;
    Ok(portal::mail::settings(&portal, &person).await?)
}

/// What a switch in a mail ends; it has to be one.
pub async fn switch(token: &str, what: &str) -> Result<Switch, AppError> {
    portal::mail::switch_of(&portal()?, token).await?;
    switch_of(what).ok_or_else(|| refuse(Problem::NotFound))
}

/// What becomes of the portal's mails.
pub async fn desk() -> Result<(MailDesk, PostOffice), AppError> {
    let (portal, staff) = moderator()?;
    let office = use_context::<PostOffice>();
    let desk = portal::mail::desk(&portal, &staff).await?;
    Ok((desk, office.ok_or_else(|| refuse(Problem::Unavailable))?))
}

/// A mail that lies in the folder.
pub async fn letter(id: &str) -> Result<LetterShown, AppError> {
    let (portal, staff) = moderator()?;
    let office = use_context::<PostOffice>();
    let id: MailId = crate::context::id(id)?;
    let to = portal::mail::letter_of(&portal, &staff, id).await?;
    let text = office.and_then(|office| (office.text)(id));
    let text = text.ok_or_else(|| refuse(Problem::NotFound))?;
    Ok(LetterShown { to, text })
}
