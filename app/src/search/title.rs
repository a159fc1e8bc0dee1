//! What lists and their feeds are called: by what was asked, so that tabs and the history of a browser tell them apart.

use super::results::organization_names;
use model::Language;
use model::search::{Facets, SearchQuery};
use std::collections::BTreeMap;
use texts::{td_string, words::conditions};

/// The title of a page of the list.
pub fn title(language: Language, query: &SearchQuery, names: &BTreeMap<String, String>) -> String {
    let title = match asked(language, query, names) {
        Some(conditions) => td_string!(language, search.title_of, conditions = conditions),
        None => td_string!(language, search.title).to_owned(),
    };
    match query.page {
        0 | 1 => title,
        page => td_string!(language, search.title_of_page, title = title, n = page),
    }
}

/// The title of the feed that tells of what is new in a list.
pub fn opportunities_feed_title(
    language: Language,
    school: &str,
    query: &SearchQuery,
    facets: &Facets,
) -> String {
    match asked(language, query, &organization_names(facets)) {
        Some(conditions) => td_string!(
            language,
            opportunity.feed_title_of,
            school = school,
            conditions = conditions
        ),
        None => td_string!(language, opportunity.feed_title, school = school),
    }
}

fn asked(
    language: Language,
    query: &SearchQuery,
    names: &BTreeMap<String, String>,
) -> Option<String> {
    let conditions = conditions(language, query, names);
    let between = td_string!(language, opportunity.line.and);
    (!conditions.is_empty()).then(|| conditions.join(between))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_called_by_what_was_asked() {
        let query =
            SearchQuery::from_pairs([("q", "ロボット"), ("kind", "internship"), ("page", "2")]);
        let none = BTreeMap::new();
        assert_eq!(
            title(Language::Japanese, &query, &none),
            "「ロボット」、インターンシップの募集（2ページ目）"
        );
        let plain = SearchQuery::default();
        assert_eq!(title(Language::Japanese, &plain, &none), "募集を探す");
        assert_eq!(
            opportunities_feed_title(Language::Japanese, "架橋大学", &query, &Facets::new()),
            "架橋大学：「ロボット」、インターンシップの新しい募集"
        );
        assert_eq!(
            opportunities_feed_title(Language::English, "Kakyo", &plain, &Facets::new()),
            "Kakyo: new postings"
        );
    }
}
