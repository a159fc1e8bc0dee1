use crate::AppError;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use model::notifications::Notification;

/// The viewer's notifications, newest first.
#[server(input = GetUrl)]
pub async fn list() -> Result<Vec<Notification>, AppError> {
    let (portal, person) = crate::context::signed_in()?;
    Ok(portal::notifications::list(&portal, &person).await?)
}
