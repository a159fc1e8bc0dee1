use crate::AppError;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use model::accounts::Visit;

/// Who is here, and how much news waits.
#[server(input = GetUrl)]
pub async fn present_visit() -> Result<Visit, AppError> {
    let (portal, person) = crate::context::visitor()?;
    Ok(portal::accounts::visit(&portal, person.as_ref()).await?)
}
