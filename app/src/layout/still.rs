use super::PageHead;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A page whose body the server makes. For pages that few people open, or that are texts and nothing else: their
/// components and texts are then no part of what every browser loads (decision 6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StillPage {
    pub title: String,
    /// For search engines and shared links; pages without one are for staff.
    pub description: Option<String>,
    pub html: String,
    /// A form of the page came back with problems.
    pub is_wrong: bool,
}

#[cfg(feature = "ssr")]
impl StillPage {
    /// For everybody.
    pub fn public(title: &str, description: &str, body: impl IntoView) -> Self {
        Self {
            title: title.to_owned(),
            description: Some(description.to_owned()),
            html: body.into_view().to_html(),
            is_wrong: false,
        }
    }

    /// For staff.
    pub fn work(title: String, is_wrong: bool, body: impl IntoView) -> Self {
        Self {
            title,
            description: None,
            html: body.into_view().to_html(),
            is_wrong,
        }
    }
}

#[component]
pub fn Still(page: StillPage) -> impl IntoView {
    let StillPage {
        title,
        description,
        html,
        is_wrong,
    } = page;
    let class = if description.is_some() {
        "prose text-page"
    } else {
        "work"
    };
    let head = match description {
        Some(description) => view! { <PageHead title description/> }.into_any(),
        None => view! { <PageHead title private=true wrong=is_wrong/> }.into_any(),
    };
    view! {
        {head}
        <div class=class inner_html=html></div>
    }
}
