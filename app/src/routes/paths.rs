//! Links. Each takes the language first, because the language stands in the path.

use crate::language::{base, translated};
use form_urlencoded::Serializer;
use model::closed::Closed;
use model::moderation::QueueFilter;
use model::opportunities::{Kind, Step};
use model::search::SearchQuery;
use model::{Language, OpportunityId};
use std::fmt::Display;

pub fn home(language: Language) -> String {
    translated("/", language)
}

pub fn opportunities(language: Language) -> String {
    at(language, "/opportunities")
}

/// The list that answers this question.
pub fn search(language: Language, query: &SearchQuery) -> String {
    opportunities(language) + &query_string(query.pairs())
}

pub fn kind(language: Language, kind: Kind) -> String {
    search(
        language,
        &SearchQuery {
            kinds: vec![kind],
            ..SearchQuery::default()
        },
    )
}

pub fn opportunity(language: Language, id: OpportunityId) -> String {
    at(language, format_args!("/opportunities/{id}"))
}

pub fn organizations(language: Language) -> String {
    at(language, "/organizations")
}

pub fn organization(language: Language, slug: &str) -> String {
    at(language, format_args!("/organizations/{slug}"))
}

pub fn about(language: Language) -> String {
    at(language, "/about")
}

pub fn search_help(language: Language) -> String {
    at(language, "/search-help")
}

pub fn sign_in(language: Language) -> String {
    at(language, "/sign-in")
}

/// Sign-in that leads back to `next`, a path of the portal.
pub fn sign_in_then(language: Language, next: &str) -> String {
    sign_in(language) + &query_string([("next", next)])
}

pub fn sign_out(language: Language) -> String {
    at(language, "/sign-out")
}

pub fn invitation(language: Language, token: &str) -> String {
    at(language, format_args!("/invitations/{token}"))
}

pub fn account(language: Language) -> String {
    at(language, "/account")
}

pub fn notifications(language: Language) -> String {
    at(language, "/notifications")
}

pub fn postings(language: Language) -> String {
    at(language, "/postings")
}

pub fn new_posting(language: Language) -> String {
    at(language, "/postings/new")
}

pub fn posting(language: Language, id: OpportunityId) -> String {
    at(language, format_args!("/postings/{id}"))
}

pub fn edit_posting(language: Language, id: OpportunityId, step: Step) -> String {
    at(
        language,
        format_args!("/postings/{id}/edit/{}", step.code()),
    )
}

/// The same, showing what is still wrong.
pub fn correct_posting(language: Language, id: OpportunityId, step: Step) -> String {
    edit_posting(language, id, step) + "?check=1"
}

pub fn preview(language: Language, id: OpportunityId) -> String {
    at(language, format_args!("/postings/{id}/preview"))
}

pub fn desk(language: Language) -> String {
    at(language, "/desk")
}

pub fn desk_filtered(language: Language, filter: &QueueFilter) -> String {
    let kind = filter.kind.map(|kind| ("kind", kind.code()));
    let only = filter.only.map(|only| ("only", only.code()));
    let page = (filter.page > 1).then(|| filter.page.to_string());
    let page = page.as_deref().map(|page| ("page", page));
    desk(language) + &query_string(kind.into_iter().chain(only).chain(page))
}

pub fn desk_posting(language: Language, id: OpportunityId) -> String {
    at(language, format_args!("/desk/{id}"))
}

pub fn desk_people(language: Language) -> String {
    at(language, "/desk/people")
}

pub fn desk_organizations(language: Language) -> String {
    at(language, "/desk/organizations")
}

pub fn desk_import(language: Language) -> String {
    at(language, "/desk/import")
}

fn at(language: Language, path: impl Display) -> String {
    format!("{}{path}", base(language))
}

/// `?name=value&…`, or nothing when there are no pairs.
pub fn query_string<N: AsRef<str>, V: AsRef<str>>(
    pairs: impl IntoIterator<Item = (N, V)>,
) -> String {
    let query = Serializer::new(String::new()).extend_pairs(pairs).finish();
    if query.is_empty() {
        query
    } else {
        format!("?{query}")
    }
}

/// The pairs of a query string, with or without its `?`.
pub fn query_pairs(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.trim_start_matches('?').as_bytes())
        .into_owned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_survive_the_address_bar() {
        let pairs = [
            ("q", "ロボット & 制御=100%"),
            ("place", "JP-13"),
            ("kind", "a"),
            ("kind", "b"),
        ];
        let written = query_string(pairs);
        let read = query_pairs(&written);
        assert_eq!(
            read,
            pairs.map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
    }

    #[test]
    fn sloppy_queries_are_read_too() {
        let read = query_pairs("?q=a+b%E3%81&x&&y=%zz");
        assert_eq!(read[0].1, "a b\u{FFFD}");
        assert_eq!(read[1], ("x".to_owned(), String::new()));
        assert_eq!(read[2].1, "%zz");
    }

    #[test]
    fn every_link_exists_in_both_languages() {
        assert_eq!(home(Language::Japanese), "/");
        assert_eq!(home(Language::English), "/en");
        assert_eq!(
            kind(Language::English, Kind::Internship),
            "/en/opportunities?kind=internship"
        );
        assert_eq!(
            sign_in_then(Language::Japanese, "/en/x?a=1"),
            "/sign-in?next=%2Fen%2Fx%3Fa%3D1"
        );
    }
}
