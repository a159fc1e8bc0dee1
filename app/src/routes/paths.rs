//! Links. Each takes the language first, because the language is part of the path. Those without a question are made of the table.

use super::route::Route;
use super::table::with_routes;
use model::bookmarks::BookmarkOrder;
use model::closed::Closed;
use model::moderation::{DeskSearch, QueueFilter};
use model::opportunities::{Kind, Step};
use model::saved_searches::Look;
use model::search::{Facet, SearchQuery, Suggestion};
use model::{
    AdmissionId, AuditLookId, ClaimId, GraduationId, InquiryId, Language, LookId, MailId,
    OpportunityId, RegisterImportId, RequestId, SavedSearchId, SynonymGroupId,
};
use texts::language::translated;

pub use model::address::{page_query, query_pairs, query_string};

macro_rules! links {
    ($($route:ident $link:ident($($argument:ident: $type:ty),*) $path:tt $right:ident $kind:ident $(($page:ident))?
        $($menu:ident($($key:ident).+) $(for $only:ident)?)?;)+) => {
        $(pub fn $link(language: Language $(, $argument: $type)*) -> String {
            const NAMES: &[&str] = &[$(stringify!($argument)),*];
            const { assert!(Route::$route.parameters() == NAMES.len()) }
            Route::$route.to(language, &[$(&$argument),*])
        })+
    };
}

with_routes!(links);

/// The list that answers this question.
pub fn search(language: Language, query: &SearchQuery) -> String {
    opportunities(language) + &query_string(query.pairs())
}

/// The feed of what is new in the list that answers this question, whichever page of it is read.
pub fn feed_of(language: Language, query: &SearchQuery) -> String {
    opportunities_feed(language) + &query_string(query.canonical().pairs())
}

/// A title leads to its posting, a name to its organization, a place narrows the list, everything else is searched for.
pub fn suggestion(language: Language, line: &Suggestion) -> String {
    if let Some(id) = line.id {
        return opportunity(language, id);
    }
    if let Some(slug) = &line.organization {
        return organization(language, slug);
    }
    let query = match &line.place {
        Some(place) => SearchQuery::of(Facet::Place, place),
        None => SearchQuery {
            text: line.text.clone(),
            ..SearchQuery::default()
        },
    };
    search(language, &query)
}

pub fn kind(language: Language, kind: Kind) -> String {
    search(language, &SearchQuery::of(Facet::Kind, kind.code()))
}

/// Sign-in that leads back to `next`, a path of the portal as the address bar has it: it is encoded here, once.
/// Sign-in itself leads on to where it would have led.
pub fn sign_in_then(language: Language, next: &str) -> String {
    let path = next.split('?').next().unwrap_or_default();
    if path == sign_in(language) {
        return next.to_owned();
    }
    sign_in(language) + &query_string([("next", next)])
}

/// Where the password is asked for once more, and then back to a page.
pub fn prove_then(language: Language, next: &str) -> String {
    prove(language) + &query_string([("next", next)])
}

/// The same page in another language; the page that sign-in or a proof leads back to as well.
pub fn in_language(address: &str, language: Language) -> String {
    let Some((path, search)) = address.split_once('?') else {
        return translated(address, language);
    };
    let there = translated(path, language);
    if ![sign_in(language), prove(language)].contains(&there) {
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

/// A page of the same in one of its orders; the usual one is not said.
pub fn bookmarks_in(language: Language, order: BookmarkOrder, page: u32) -> String {
    let order = (order != BookmarkOrder::Marked).then(|| ("order", order.code().to_owned()));
    bookmarks(language) + &page_query(order, page)
}

/// What a saved search finds, with what is new to its owner first and marked: therefore in no order of its own.
pub fn saved_results(language: Language, query: &SearchQuery, look: Look) -> String {
    let mut pairs = query.pairs();
    pairs.extend(look.pairs());
    opportunities(language) + &query_string(pairs)
}

/// Where a step is saved while somebody types; it shows no page, so it has no language.
pub fn autosave(id: OpportunityId, step: Step) -> String {
    autosave_in(Language::Japanese, id, step)
}

/// The same, showing what is still wrong.
pub fn correct_posting(language: Language, id: OpportunityId, step: Step) -> String {
    edit_posting(language, id, step) + "?check=1"
}

pub fn desk_filtered(language: Language, filter: &QueueFilter) -> String {
    desk(language) + &queue_query(filter)
}

/// The question of the queue, as it stands in an address.
pub fn queue_query(filter: &QueueFilter) -> String {
    let kind = filter.kind.map(|kind| ("kind", kind.code().to_owned()));
    let only = filter.only.map(|only| ("only", only.code().to_owned()));
    page_query(kind.into_iter().chain(only), filter.page)
}

/// A question about all postings of the desk, as it stands in an address.
pub fn desk_search(search: &DeskSearch) -> String {
    let kind = search.kind.map(|kind| ("kind", kind.code().to_owned()));
    let stage = search.stage.map(|stage| ("stage", stage.code().to_owned()));
    let owned = search.owned.map(|owned| ("owned", owned.code().to_owned()));
    let q = Some(("q", search.q.clone()));
    page_query([q, kind, stage, owned].into_iter().flatten(), search.page)
}

/// A posting at the desk, and the list that led there.
pub fn desk_posting_from(language: Language, id: OpportunityId, list: &str) -> String {
    let from = Some(("from", list)).filter(|(_, list)| !list.is_empty());
    desk_posting(language, id) + &query_string(from)
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
