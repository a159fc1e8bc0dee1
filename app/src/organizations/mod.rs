use leptos::prelude::*;

#[component]
pub fn DirectoryPage() -> impl IntoView {}

#[component]
pub fn OrganizationPage() -> impl IntoView {}
