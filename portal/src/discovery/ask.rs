//! A question of a reader, answered by the index and shown from the database.

use super::aside;
use super::reach::{Readable, readable_by};
use super::searchable::{day_number, documents_of};
use crate::bookmarks::{Marks, in_order_with_marks, stars};
use crate::error::Result;
use crate::opportunities::entities::opportunities::Model;
use crate::opportunities::{Heads, heads_and_slugs, in_order, published, summaries};
use crate::{Portal, Reader};
use chrono::{NaiveDate, TimeDelta};
use model::opportunities::OpportunitySummary;
use model::page::Page;
use model::search::{FacetCount, Facets, FoundBy, Results, SearchQuery, Sort};
use model::{Language, OpportunityId};
use search::{Answer, Facet, Hit, Order, Question, Step};
use std::collections::{HashMap, HashSet};

/// Skills are free text: only the commonest help to choose.
const SKILLS: usize = 24;

/// Finds postings. Two queries: the hits with the bookmarks of whoever has signed in, and their organizations with those
/// to narrow by; a third for the organizations of somebody who is no member.
///
/// # Errors
/// The database or the index cannot be read; no question is refused.
pub async fn find(
    portal: &Portal,
    reader: &Reader,
    query: &SearchQuery,
    language: Language,
) -> Result<Results> {
    let today = portal.today();
    let readable_now = readable_by(portal.read(), reader).await?;
    let answer = ask(portal, question(query, &readable_now, today)).await?;
    let (rows, marks) = readable(portal, reader, &readable_now, &answer.hits).await?;
    let of_rows = rows.iter().filter_map(|row| row.published_organization_id);
    let to_narrow_by = organizations_of(&answer.facets);
    let heads = heads_and_slugs(portal.read(), of_rows, to_narrow_by, language).await?;
    let mut items = published(&rows, &heads, language, today)?;
    marks.show(&mut items);
    mark_words(portal, query, &mut items);
    Ok(Results {
        page: Page {
            items,
            total: answer.total,
            page: query.page,
            per_page: query.per_page,
        },
        facets: facets(answer.facets, &heads),
        closing: closing(&answer.closing),
        over: answer.over,
        found_by: found_by(answer.step),
        corrected: answer.corrected,
        why: Vec::new(),
        wider: Vec::new(),
        query: query.clone(),
        today,
        saved: None,
        viewed: Vec::new(),
    })
}

/// The same for people, who leaf through a list: past its end they see its last page. Programs are told that there
/// is nothing, by which they know that they have read all.
///
/// # Errors
/// As [`find`].
pub async fn leaf(
    portal: &Portal,
    reader: &Reader,
    query: &SearchQuery,
    language: Language,
) -> Result<Results> {
    let results = find(portal, reader, query, language).await?;
    let last = results.page.last();
    if results.page.page <= last {
        return Ok(results);
    }
    let query = SearchQuery {
        page: last,
        ..query.clone()
    };
    find(portal, reader, &query, language).await
}

/// Those of some postings that a question finds now by the words as they were typed, in the given order
/// and as [`find`] shows them.
pub(crate) async fn find_among(
    portal: &Portal,
    reader: &Reader,
    query: &SearchQuery,
    ids: &[OpportunityId],
    language: Language,
) -> Result<Vec<OpportunitySummary>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let (db, today) = (portal.read(), portal.today());
    let readable = readable_by(db, reader).await?;
    let mut rows = in_order(db, ids).await?;
    rows.retain(|row| readable.holds(row));
    let documents = documents_of(db, &rows).await?;
    let (index, question) = (portal.index().clone(), question(query, &readable, today));
    let found: HashSet<String> = aside(move || {
        let percolator = index.percolator(&documents)?;
        let ids = percolator.answers(&question)?.into_iter();
        Ok(ids.map(str::to_owned).collect())
    })
    .await?;
    rows.retain(|row| found.contains(&row.id.to_string()));
    let mut items = summaries(db, &rows, language, today).await?;
    stars(db, reader, &mut items).await?;
    mark_words(portal, query, &mut items);
    Ok(items)
}

fn mark_words(portal: &Portal, query: &SearchQuery, items: &mut [OpportunitySummary]) {
    if query.text.is_empty() {
        return;
    }
    let marker = portal.index().marker(&query.text);
    for item in items {
        item.title_marks = marker.marks(&item.title.text);
        item.summary_marks = marker.marks(&item.summary.text);
    }
}

pub(crate) async fn ask(portal: &Portal, question: Question) -> Result<Answer> {
    let index = portal.index().clone();
    aside(move || Ok(index.ask(&question)?)).await
}

/// Summaries of hits in their order, with the bookmarks of the reader. Two queries.
pub(super) async fn shown(
    portal: &Portal,
    reader: &Reader,
    readable_now: &Readable,
    hits: &[Hit],
    language: Language,
    today: NaiveDate,
) -> Result<Vec<OpportunitySummary>> {
    let (rows, marks) = readable(portal, reader, readable_now, hits).await?;
    let mut items = summaries(portal.read(), &rows, language, today).await?;
    marks.show(&mut items);
    Ok(items)
}

/// The rows of hits in their order. The index may be a moment behind, so the database decides
/// once more what this reader may see.
async fn readable(
    portal: &Portal,
    reader: &Reader,
    readable_now: &Readable,
    hits: &[Hit],
) -> Result<(Vec<Model>, Marks)> {
    let ids: Vec<OpportunityId> = hits.iter().filter_map(|hit| hit.id.parse().ok()).collect();
    let (mut rows, marks) = in_order_with_marks(portal.read(), reader, &ids).await?;
    rows.retain(|row| readable_now.holds(row));
    Ok((rows, marks))
}

/// The question of a reader as the index takes it.
pub(crate) fn question(query: &SearchQuery, readable: &Readable, today: NaiveDate) -> Question {
    let per_page = query.per_page as usize;
    let within = query
        .within_days
        .map(|days| today + TimeDelta::days(days.into()));
    Question {
        text: query.text.clone(),
        chosen: chosen(query),
        members: readable.reach(),
        today: day_number(today),
        include_closed: query.include_closed,
        apply_by_until: within.map(day_number),
        from: query.from.map(day_number),
        until: query.until.map(day_number),
        order: match query.order() {
            Sort::Relevance => Order::Relevance,
            Sort::Newest => Order::Newest,
            Sort::Deadline => Order::Deadline,
        },
        counted: true,
        offset: per_page * (query.page.max(1) - 1) as usize,
        limit: per_page,
    }
}

fn chosen(query: &SearchQuery) -> Vec<(Facet, Vec<String>)> {
    fn codes<T: ToString>(values: &[T]) -> Vec<String> {
        values.iter().map(ToString::to_string).collect()
    }
    let mut chosen = vec![
        (Facet::Kind, codes(&query.kinds)),
        (Facet::Place, query.places.clone()),
        (Facet::Mode, codes(&query.modes)),
        (Facet::Field, codes(&query.fields_of_study)),
        (Facet::Language, codes(&query.languages)),
        (Facet::Organization, query.organizations.clone()),
        (Facet::Paid, codes(query.paid.as_slice())),
        (Facet::Skill, query.skills.clone()),
        (Facet::Industry, codes(&query.industries)),
    ];
    chosen.retain(|(_, values)| !values.is_empty());
    chosen
}

fn closing(counted: &[(i64, u64)]) -> Vec<(u32, u64)> {
    let counted = counted.iter();
    counted
        .filter_map(|(days, count)| Some((u32::try_from(*days).ok()?, *count)))
        .collect()
}

/// Slugs of the organizations that were counted.
fn organizations_of(counted: &[(Facet, Vec<(String, u64)>)]) -> Vec<&str> {
    counted
        .iter()
        .filter(|(facet, _)| *facet == Facet::Organization)
        .flat_map(|(_, counts)| counts.iter().map(|(slug, _)| slug.as_str()))
        .collect()
}

/// Counts by facet name, with the names of organizations.
fn facets(counted: Vec<(Facet, Vec<(String, u64)>)>, heads: &Heads) -> Facets {
    let names: HashMap<&str, &str> = heads
        .values()
        .map(|head| (head.slug.as_str(), head.name.text.as_str()))
        .collect();
    let facets = counted.into_iter().map(|(facet, mut counts)| {
        if facet == Facet::Skill {
            counts.truncate(SKILLS);
        }
        let counts = counts.into_iter().map(|(code, count)| {
            let name = names
                .get(code.as_str())
                .filter(|_| facet == Facet::Organization)
                .map(|name| (*name).to_owned());
            FacetCount { code, name, count }
        });
        (facet.name().to_owned(), counts.collect())
    });
    facets.collect()
}

/// The names of organizations by their slugs; no query for none.
pub(crate) async fn organization_names(
    portal: &Portal,
    slugs: Vec<&str>,
    language: Language,
) -> Result<HashMap<String, String>> {
    let heads = heads_and_slugs(portal.read(), [], slugs, language).await?;
    let names = heads.into_values().map(|head| (head.slug, head.name.text));
    Ok(names.collect())
}

pub(crate) fn found_by(step: Step) -> FoundBy {
    match step {
        Step::Browse => FoundBy::Browse,
        Step::AllWords => FoundBy::AllWords,
        Step::Reading => FoundBy::Reading,
        Step::Substring => FoundBy::Substring,
        Step::AnyWord => FoundBy::AnyWord,
        Step::Correction => FoundBy::Correction,
        Step::Signs => FoundBy::Signs,
    }
}
