use leptos::prelude::*;

#[component]
pub fn SignInPage() -> impl IntoView {}

#[component]
pub fn InvitationPage() -> impl IntoView {}

#[component]
pub fn AccountPage() -> impl IntoView {}
