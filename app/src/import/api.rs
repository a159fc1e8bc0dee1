use crate::AppError;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// Whether the viewer may import at all: the page itself says no to everybody else.
#[server(input = GetUrl)]
pub async fn may_import() -> Result<(), AppError> {
    crate::context::moderator()?;
    Ok(())
}
