use leptos::prelude::*;

#[component]
pub fn SkipLink() -> impl IntoView {}

#[component]
pub fn Header() -> impl IntoView {}

#[component]
pub fn Footer() -> impl IntoView {}

#[component]
pub fn NotFoundPage() -> impl IntoView {}
