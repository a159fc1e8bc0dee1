use crate::language::language;
use crate::ui::{Details, Escaped, drawn};
use islands::SEARCH_FORM as FORM;
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::search::{FacetCount, FacetRow, Facets, SearchQuery, Sorted, Values};
use texts::{td_string, words};

/// How many choices are shown before the others are asked for.
const SHOWN: usize = 8;

/// One facet, ready to show.
pub struct Group {
    name: &'static str,
    title: &'static str,
    options: Vec<Choice>,
    is_open: bool,
}

struct Choice {
    code: String,
    words: String,
    count: u64,
    is_chosen: bool,
}

impl Group {
    /// Nothing where there is nothing to choose. What was chosen stays visible, even when nothing is left behind it.
    pub fn of(
        language: Language,
        row: &FacetRow,
        query: &SearchQuery,
        facets: &Facets,
    ) -> Option<Self> {
        let counted = facets.get(&row.facet).map_or(&[][..], Vec::as_slice);
        let chosen = query.chosen.of(row.facet);
        let missing = chosen
            .iter()
            .filter(|code| counted.iter().all(|facet| facet.code != **code))
            .map(|code| FacetCount {
                code: code.clone(),
                name: None,
                count: 0,
            });
        let counts = counted.iter().cloned().chain(missing);
        let options = counts.filter_map(|FacetCount { code, name, count }| {
            let words = match name {
                Some(name) => name,
                None => words::facet_value(language, row.facet, &code)?.into_owned(),
            };
            let is_chosen = chosen.contains(&code);
            Some(Choice {
                code,
                words,
                count,
                is_chosen,
            })
        });
        let mut options: Vec<_> = options.collect();
        match (row.sorted, row.values) {
            (Sorted::AsDeclared, Values::Closed(codes)) => {
                options.sort_by_key(|choice| codes.iter().position(|code| *code == choice.code));
            }
            (Sorted::ByValue, _) => options.sort_by(|one, other| one.code.cmp(&other.code)),
            _ => options.sort_by_key(|choice| !choice.is_chosen),
        }
        (!options.is_empty()).then(|| Self {
            name: row.facet.code(),
            title: words::of(language, row.facet),
            options,
            is_open: row.is_open || !chosen.is_empty(),
        })
    }
}

/// The choices of one facet.
#[component]
pub fn FacetGroup(group: Group) -> impl IntoView {
    let language = language();
    let name = group.name;
    let mut options = group.options;
    // A chosen one is never hidden.
    let last_chosen = options.iter().rposition(|choice| choice.is_chosen);
    let shown = last_chosen.map_or(SHOWN, |at| SHOWN.max(at + 1));
    let rest = options.split_off(options.len().min(shown));
    let more = (!rest.is_empty()).then(|| {
        view! {
            <Details summary=td_string!(language, search.more, n = rest.len()) class="facet-more">
                {items(name, rest)}
            </Details>
        }
    });
    view! {
        <Details summary=group.title is_open=group.is_open class="facet">
            <fieldset class="stack-tight facet-options">
                <legend class="only-read">{group.title}</legend>
                {items(name, options)}
                {more}
            </fieldset>
        </Details>
    }
}

/// There are hundreds of them on a page.
fn items(name: &'static str, options: Vec<Choice>) -> impl IntoView {
    let items = options.into_iter().map(|choice| {
        let Choice {
            code,
            words,
            count,
            is_chosen,
        } = choice;
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
