use super::filters::Group;
use crate::language::language;
use crate::ui::{Details, Escaped, drawn};
use islands::SEARCH_FORM as FORM;
use leptos::prelude::*;
use texts::td_string;

/// How many choices stand there before the others are asked for.
const SHOWN: usize = 8;

/// The choices of one facet.
#[component]
pub fn FacetGroup(group: Group) -> impl IntoView {
    let language = language();
    let name = group.name;
    let mut options = group.options;
    // A chosen one is never hidden.
    options.sort_by_key(|(.., is_chosen)| name != "kind" && !is_chosen);
    let chosen = options.iter().filter(|(.., is_chosen)| *is_chosen).count();
    let rest = options.split_off(options.len().min(SHOWN.max(chosen)));
    let more = (!rest.is_empty()).then(|| {
        view! {
            <Details summary=td_string!(language, search.more, n = rest.len()) class="facet-more">
                {items(name, rest)}
            </Details>
        }
    });
    view! {
        <Details summary=group.title is_open=group.is_open class="facet">
            <fieldset class="facet-options">
                <legend class="only-read">{group.title}</legend>
                {items(name, options)}
                {more}
            </fieldset>
        </Details>
    }
}

/// There are hundreds of them on a page.
fn items(name: &'static str, options: Vec<(String, String, u64, bool)>) -> impl IntoView {
    let items = options.into_iter().map(|(code, words, count, is_chosen)| {
        // Skills are free text, and an id has no spaces.
        let id = format!("{name}-{code}").replace(char::is_whitespace, "_");
        let (id, code, words) = (Escaped(&id), Escaped(&code), Escaped(&words));
        let checked = if is_chosen { " checked" } else { "" };
        format!(
            "<label class=\"choice\" for=\"{id}\">\
             <input id=\"{id}\" type=\"checkbox\" name=\"{name}\" value=\"{code}\" form=\"{FORM}\"{checked}>\
             <span class=\"choice-text\">{words}</span><span class=\"count\">{count}</span></label>"
        )
    });
    drawn(items.collect())
}
