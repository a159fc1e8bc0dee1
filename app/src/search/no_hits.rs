use crate::language::{language, locale};
use crate::routes::paths;
use crate::ui::EmptyState;
use leptos::prelude::*;
use model::search::{FoundBy, Way, Wider};
use texts::{Locale, td_string, words};

/// Nothing found: what to try instead, as links with the number of postings behind each.
#[component]
pub fn NoHits(found_by: FoundBy, wider: Vec<Wider>) -> impl IntoView {
    let (language, locale) = (language(), locale());
    let (title, advice) = match found_by {
        FoundBy::Signs => (
            td_string!(locale, search.no_hits.signs),
            td_string!(locale, search.no_hits.signs_advice),
        ),
        _ => (
            td_string!(locale, search.no_hits.title),
            td_string!(locale, search.no_hits.advice),
        ),
    };
    let ways = wider
        .into_iter()
        .map(|wider| {
            view! {
                <li>
                    <a href=paths::search(language, &wider.query)>{words(locale, wider.way)}</a>
                    " "
                    <span class="count">{wider.count}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <EmptyState
            title
            advice
            action=(paths::opportunities(language), td_string!(locale, search.no_hits.all).to_owned())
        />
        <ul class="no-hits-ways">{ways}</ul>
    }
}

fn words(locale: Locale, way: Way) -> String {
    let filter = match way {
        Way::WithoutKind => td_string!(locale, search.facet.kind),
        Way::WithoutField => td_string!(locale, search.facet.field),
        Way::WithoutPlace => td_string!(locale, search.facet.place),
        Way::WithoutMode => td_string!(locale, search.facet.mode),
        Way::WithoutSkill => td_string!(locale, search.facet.skill),
        Way::WithoutLanguage => td_string!(locale, search.facet.language),
        Way::WithoutPaid => td_string!(locale, search.facet.paid),
        Way::WithoutOrganization => td_string!(locale, search.facet.organization),
        Way::WithoutIndustry => td_string!(locale, search.facet.industry),
        Way::WithoutDeadline => td_string!(locale, search.facet.deadline),
        Way::WithoutPeriod => td_string!(locale, search.facet.period),
        Way::WithoutFilters => {
            return td_string!(locale, search.no_hits.without_filters).to_owned();
        }
        Way::WithClosed => return td_string!(locale, search.no_hits.with_closed).to_owned(),
        Way::WithoutWords => return td_string!(locale, search.no_hits.without_words).to_owned(),
    };
    td_string!(
        locale,
        search.remove,
        filter = words::quoted(locale, filter)
    )
}
