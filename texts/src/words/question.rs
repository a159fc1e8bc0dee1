//! A question in words, and how it was answered.

use super::{facet_condition, quoted};
use crate::td_string;
use model::Language;
use model::search::{Facet, FoundBy, SearchQuery};
use std::collections::BTreeMap;

/// A question in words: what was typed, then each filter.
pub fn conditions(
    language: Language,
    query: &SearchQuery,
    names: &BTreeMap<String, String>,
) -> Vec<String> {
    let text = (!query.text.is_empty()).then(|| quoted(language, &query.text));
    let filters = filters(language, query, names).into_iter();
    text.into_iter()
        .chain(filters.map(|(name, _)| name))
        .collect()
}

/// The words of each filter and the question without it.
pub fn filters(
    language: Language,
    query: &SearchQuery,
    names: &BTreeMap<String, String>,
) -> Vec<(String, SearchQuery)> {
    let first = SearchQuery {
        page: 1,
        ..query.clone()
    };
    let mut filters = Vec::new();
    let mut filter = |name: String, change: &dyn Fn(&mut SearchQuery)| {
        let mut without = first.clone();
        change(&mut without);
        filters.push((name, without));
    };
    for (facet, value) in query.chosen.each() {
        let name = match facet {
            Facet::Organization => names.get(value).map(String::as_str),
            _ => None,
        };
        let name = name.map_or_else(|| facet_condition(language, facet, value), str::to_owned);
        filter(name, &|q| q.chosen.remove(facet, value));
    }
    if let Some(period) = super::period(language, query.from, query.until) {
        filter(
            td_string!(language, search.chip.period, period = period),
            &|q| (q.from, q.until) = (None, None),
        );
    }
    if let Some(days) = query.within_days {
        filter(td_string!(language, search.within, n = days), &|q| {
            q.within_days = None;
        });
    }
    if let Some(days) = query.published_days {
        filter(td_string!(language, search.published, n = days), &|q| {
            q.published_days = None;
        });
    }
    if query.include_closed {
        filter(
            td_string!(language, search.include_closed).to_owned(),
            &|q| {
                q.include_closed = false;
            },
        );
    }
    filters
}

/// How the words were found; nothing where there were none.
pub fn found_by(language: Language, found_by: FoundBy, typed: &str) -> Option<String> {
    let words = match found_by {
        FoundBy::Browse | FoundBy::Signs => return None,
        FoundBy::AllWords => td_string!(language, search.found_by.all_words),
        FoundBy::Reading => td_string!(language, search.found_by.reading),
        FoundBy::Substring => td_string!(language, search.found_by.substring),
        FoundBy::AnyWord => td_string!(language, search.found_by.any_word),
        FoundBy::Correction => {
            let typed = quoted(language, typed);
            return Some(td_string!(
                language,
                search.found_by.correction,
                words = typed
            ));
        }
    };
    Some(words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_filter_takes_away_itself_and_goes_back_to_the_first_page() {
        let query = SearchQuery {
            text: "AI".into(),
            within_days: Some(30),
            page: 4,
            ..SearchQuery::of(Facet::Kind, "internship")
        };
        let query = query
            .with(Facet::Kind, "guest-course")
            .with(Facet::Place, "JP-13");
        let filters = filters(Language::Japanese, &query, &BTreeMap::new());
        let names: Vec<&str> = filters.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            ["インターンシップ", "実践講座", "東京都", "締切まで30日以内"]
        );
        assert_eq!(filters[0].1.chosen.of(Facet::Kind), ["guest-course"]);
        assert!(
            filters
                .iter()
                .all(|(_, without)| without.page == 1 && without.text == "AI")
        );
    }
}
