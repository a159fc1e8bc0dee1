use leptos::prelude::*;

#[component]
pub fn NotificationsPage() -> impl IntoView {}
