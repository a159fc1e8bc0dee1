use super::api;
use crate::layout::still;
use leptos::prelude::*;

/// `/account/card`
#[component]
pub fn OwnCardPage() -> impl IntoView {
    still(api::own)
}

/// `/account/card/revoke`
#[component]
pub fn RevokeCardPage() -> impl IntoView {
    still(|_| api::revoke())
}

/// `/card`
#[component]
pub fn CardPage() -> impl IntoView {
    still(api::check)
}

/// `/desk/cards`
#[component]
pub fn DeskCardsPage() -> impl IntoView {
    still(api::desk)
}
