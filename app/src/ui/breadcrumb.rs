use crate::language::language;
use leptos::prelude::*;
use texts::td_string;

/// The way from the home page: links, then the page itself.
#[component]
pub fn Breadcrumb(
    /// Address and name of each page above this one.
    above: Vec<(String, String)>,
    #[prop(into)] here: String,
    /// Where its name is in the other language.
    #[prop(optional_no_strip)]
    lang: Option<&'static str>,
) -> impl IntoView {
    let links = above
        .into_iter()
        .map(|(href, name)| view! { <li><a href=href>{name}</a></li> })
        .collect_view();
    view! {
        <nav class="breadcrumb" aria-label=td_string!(language(), common.breadcrumb)>
            <ol>
                {links}
                <li aria-current="page" lang=lang>{here}</li>
            </ol>
        </nav>
    }
}
