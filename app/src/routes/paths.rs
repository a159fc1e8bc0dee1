//! Links. Each takes the language first, because the language stands in the path.

use model::bookmarks::BookmarkOrder;
use model::closed::Closed;
use model::moderation::QueueFilter;
use model::opportunities::{Kind, Step};
use model::saved_searches::Look;
use model::search::{SearchQuery, Suggestion};
use model::{Language, OpportunityId, SavedSearchId, SynonymGroupId};
use std::fmt::Display;
use texts::language::{base, translated};

pub use model::address::{query_pairs, query_string};

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

/// A title leads to its posting, a place narrows the list, everything else is searched for.
pub fn suggestion(language: Language, line: &Suggestion) -> String {
    if let Some(id) = line.id {
        return opportunity(language, id);
    }
    let query = match &line.place {
        Some(place) => SearchQuery {
            places: vec![place.clone()],
            ..SearchQuery::default()
        },
        None => SearchQuery {
            text: line.text.clone(),
            ..SearchQuery::default()
        },
    };
    search(language, &query)
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

/// Sign-in that leads back to `next`, a path of the portal as it stands in the address bar: it is encoded here, once.
/// Sign-in itself leads on to where it would have led.
pub fn sign_in_then(language: Language, next: &str) -> String {
    let path = next.split('?').next().unwrap_or_default();
    if path == sign_in(language) {
        return next.to_owned();
    }
    sign_in(language) + &query_string([("next", next)])
}

/// The same page in another language; the page that sign-in leads back to as well.
pub fn in_language(address: &str, language: Language) -> String {
    let Some((path, search)) = address.split_once('?') else {
        return translated(address, language);
    };
    let there = translated(path, language);
    if there != sign_in(language) {
        return format!("{there}?{search}");
    }
    let pairs = query_pairs(search).into_iter().map(|(name, value)| {
        let leads_back = name == "next" && value.starts_with('/');
        let value = if leads_back {
            translated(&value, language)
        } else {
            value
        };
        (name, value)
    });
    there + &query_string(pairs)
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

pub fn bookmarks(language: Language) -> String {
    at(language, "/bookmarks")
}

/// A page of the same in one of its orders; the usual one is not said.
pub fn bookmarks_in(language: Language, order: BookmarkOrder, page: u32) -> String {
    let mut pairs = Vec::new();
    if order != BookmarkOrder::Marked {
        pairs.push(("order", order.code().to_owned()));
    }
    if page > 1 {
        pairs.push(("page", page.to_string()));
    }
    bookmarks(language) + &query_string(pairs)
}

/// Takes the form that forgets what was viewed; no page.
pub fn recently_viewed(language: Language) -> String {
    at(language, "/recently-viewed")
}

pub fn saved_searches(language: Language) -> String {
    at(language, "/saved-searches")
}

pub fn saved_search(language: Language, id: SavedSearchId) -> String {
    at(language, format_args!("/saved-searches/{id}"))
}

/// What a saved search finds, with what is new to its owner first and marked: therefore in no order of its own.
pub fn saved_results(language: Language, query: &SearchQuery, look: Look) -> String {
    let mut pairs = query.pairs();
    pairs.extend(look.pairs());
    opportunities(language) + &query_string(pairs)
}

/// Under which every feed stands.
pub fn feeds(language: Language) -> String {
    at(language, "/feeds/")
}

pub fn feed_atom(language: Language, token: &str) -> String {
    at(language, format_args!("/feeds/{token}/postings.atom"))
}

pub fn feed_calendar(language: Language, token: &str) -> String {
    at(language, format_args!("/feeds/{token}/deadlines.ics"))
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

/// Where a step is saved while somebody types; it shows no page, so it has no language.
pub fn autosave(id: OpportunityId, step: Step) -> String {
    format!("/postings/{id}/edit/{}/autosave", step.code())
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

pub fn desk_synonyms(language: Language) -> String {
    at(language, "/desk/synonyms")
}

pub fn desk_synonym_group(language: Language, id: SynonymGroupId) -> String {
    at(language, format_args!("/desk/synonyms/{id}"))
}

pub fn desk_synonym_import(language: Language) -> String {
    at(language, "/desk/synonyms/import")
}

/// The groups as a file of text.
pub fn desk_synonym_export(language: Language) -> String {
    at(language, "/desk/synonyms.txt")
}

fn at(language: Language, path: impl Display) -> String {
    format!("{}{path}", base(language))
}

#[cfg(test)]
mod tests {
    use super::*;

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

    // F47
    #[test]
    fn the_way_back_is_encoded_once_and_crosses_over_to_the_other_language() {
        let (japanese, english) = (Language::Japanese, Language::English);
        let link = sign_in_then(japanese, "/opportunities?q=R%26D");
        assert_eq!(link, "/sign-in?next=%2Fopportunities%3Fq%3DR%2526D");
        assert_eq!(sign_in_then(japanese, &link), link, "from the page itself");
        let there = in_language(&link, english);
        assert_eq!(
            there,
            "/en/sign-in?next=%2Fen%2Fopportunities%3Fq%3DR%2526D"
        );
        assert_eq!(in_language(&there, japanese), link);
        assert_eq!(
            in_language("/opportunities?q=C%2B%2B&next=%2Fx", english),
            "/en/opportunities?q=C%2B%2B&next=%2Fx"
        );
        assert_eq!(
            in_language("/sign-in?next=//evil.example", english),
            "/en/sign-in?next=%2Fen%2Fevil.example"
        );
        assert_eq!(in_language("/", english), "/en");
    }
}
