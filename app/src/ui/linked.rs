use leptos::prelude::*;
use model::text::pieces;

/// Text as typed, in which web and e-mail addresses are links.
#[component]
pub fn Linked(#[prop(into)] text: String) -> impl IntoView {
    pieces(&text)
        .into_iter()
        .map(|piece| {
            let typed = piece.text().to_owned();
            match piece.href() {
                Some(href) => {
                    view! { <a href=href rel="nofollow noopener noreferrer ugc">{typed}</a> }
                        .into_any()
                }
                None => typed.into_any(),
            }
        })
        .collect_view()
}
