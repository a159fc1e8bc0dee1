use crate::language::language;
use crate::routes::paths;
use crate::ui::{Icon, Shape};
use leptos::prelude::*;
use model::search::SearchQuery;
use std::collections::BTreeMap;
use texts::{td_string, words};

/// What narrows the list; each can be taken away.
#[component]
pub fn Chips(query: SearchQuery, names: BTreeMap<String, String>) -> impl IntoView {
    let language = language();
    let chips = words::filters(language, &query, &names);
    (!chips.is_empty()).then(|| {
        let clear = SearchQuery {
            text: query.text,
            sort: query.sort,
            ..SearchQuery::default()
        };
        let items = chips
            .into_iter()
            .map(|(name, without)| {
                let label = td_string!(
                    language,
                    search.remove,
                    filter = words::quoted(language, &name)
                );
                view! {
                    <li>
                        <a class="chip" href=paths::search(language, &without) aria-label=label>
                            {name}
                            <Icon shape=Shape::Close/>
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <ul class="chips" aria-label=td_string!(language, search.active)>
                {items}
                <li>
                    <a class="chip-clear" href=paths::search(language, &clear)>
                        {td_string!(language, search.clear)}
                    </a>
                </li>
            </ul>
        }
    })
}
