use super::PageHead;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A page whose body the server makes. For pages that few people open and whose forms are sent as they are: their
/// components and texts are then no part of what every browser loads (decision 6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StillPage {
    pub title: String,
    pub html: String,
    /// A form of the page came back with problems.
    pub is_wrong: bool,
}

#[component]
pub fn Still(page: StillPage) -> impl IntoView {
    view! {
        <PageHead title=page.title private=true wrong=page.is_wrong/>
        <div class="work" inner_html=page.html></div>
    }
}
