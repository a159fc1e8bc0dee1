use super::{Asked, PageHead, loaded};
use crate::AppError;
use crate::language::language;
use crate::routes::paths;
use crate::ui::{ButtonKind, LinkButton};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use texts::td_string;

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

impl StillPage {
    /// A text for everybody, which ends with the way to the list.
    pub fn text(title: &'static str, lead: &'static str, body: impl IntoView + 'static) -> Self {
        let language = language();
        let html = view! {
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            {body}
            <div class="actions">
                <LinkButton href=paths::opportunities(language) kind=ButtonKind::Primary>
                    {td_string!(language, search.title)}
                </LinkButton>
            </div>
        };
        Self {
            title: title.to_owned(),
            description: Some(lead.to_owned()),
            html: html.to_html(),
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

/// A page that is made whole where it is asked for: title, body and all.
pub fn still<Fut>(load: impl Fn(Asked) -> Fut + Send + Sync + 'static) -> AnyView
where
    Fut: Future<Output = Result<StillPage, AppError>> + Send + 'static,
{
    loaded(load, |page, _| view! { <Still page/> }.into_any())
}

#[component]
fn Still(page: StillPage) -> impl IntoView {
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
