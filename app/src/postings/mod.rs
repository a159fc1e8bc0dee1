use leptos::prelude::*;

#[component]
pub fn MyPostingsPage() -> impl IntoView {}

#[component]
pub fn NewPostingPage() -> impl IntoView {}

#[component]
pub fn PostingPage() -> impl IntoView {}

#[component]
pub fn EditPage() -> impl IntoView {}

#[component]
pub fn PreviewPage() -> impl IntoView {}
