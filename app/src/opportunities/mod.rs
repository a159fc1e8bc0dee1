use leptos::prelude::*;

#[component]
pub fn OpportunityPage() -> impl IntoView {}
