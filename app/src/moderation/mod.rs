use leptos::prelude::*;

#[component]
pub fn QueuePage() -> impl IntoView {}

#[component]
pub fn DeskPage() -> impl IntoView {}

#[component]
pub fn PeoplePage() -> impl IntoView {}

#[component]
pub fn DeskOrganizationsPage() -> impl IntoView {}
