//! Postings that resemble one.
//!
//! The engine's own query for this panics when a term is in all documents and some of them are
//! deleted, and it would need the body stored; titles and skills say it better anyway.

use crate::Error;
use crate::Order;
use crate::Reach;
use crate::context::Context;
use crate::query::strong_words;
use crate::query::terms::{AnyQuery, boosted, frequency, term};
use crate::sweep::{Gate, Sweep};
use tantivy::collector::DocSetCollector;
use tantivy::query::{BooleanQuery, TermQuery};
use tantivy::schema::{IndexRecordOption, Value};
use tantivy::{DocAddress, TantivyDocument, Term};

/// So many of the most telling terms are looked for.
const TERMS: usize = 15;
/// Sharing a skill says more than sharing a word of the title.
const SKILL: f32 = 2.0;
const TITLE: f32 = 0.5;
/// A term in more than this share of the documents tells nothing.
const COMMON_SHARE: u64 = 10;
const FEW_DOCUMENTS: u64 = 30;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Asked {
    pub id: String,
    pub members: Reach,
    pub open_on: i64,
    pub limit: usize,
}

/// Ids of open postings that resemble the given one, the closest first; searched for once until the next commit.
pub fn related(context: &Context<'_>, asked: Asked) -> Result<Vec<String>, Error> {
    let live = &context.live;
    if let Some(found) = live.related.get(&asked) {
        return Ok(found);
    }
    let Asked {
        id,
        members,
        open_on,
        limit,
    } = asked.clone();
    let found = search(context, &id, members, open_on, limit)?;
    live.keep(&live.related, asked, &found, &context.searcher);
    Ok(found)
}

fn search(
    context: &Context<'_>,
    id: &str,
    members: Reach,
    open_on: i64,
    limit: usize,
) -> Result<Vec<String>, Error> {
    let own = Term::from_field_text(context.fields.id, id);
    let own = TermQuery::new(own, IndexRecordOption::Basic);
    let Some(&address) = context
        .searcher
        .search(&own, &DocSetCollector)?
        .iter()
        .next()
    else {
        return Ok(Vec::new());
    };
    let telling = telling_terms(context, address)?;
    if telling.is_empty() || limit == 0 {
        return Ok(Vec::new());
    }
    let query: AnyQuery = Box::new(BooleanQuery::union(telling));
    let sweep = Sweep {
        sheets: &context.live.sheets,
        gate: Gate {
            open_on: Some(open_on),
            ..Gate::visible(members)
        },
        without: &[],
        chosen: &[],
        order: Order::Relevance,
        today: open_on,
        keep: limit.min(100) + 1,
        counted: false,
        in_two: false,
    };
    let best = context.searcher.search(&query, &sweep)?.best;
    let mut ids = Vec::new();
    for candidate in best
        .into_iter()
        .filter(|candidate| candidate.address != address)
        .take(limit)
    {
        ids.push(context.id(candidate.address)?);
    }
    Ok(ids)
}

fn telling_terms(context: &Context<'_>, address: DocAddress) -> Result<Vec<AnyQuery>, Error> {
    let stored: TantivyDocument = context.searcher.doc(address)?;
    let documents = context.searcher.num_docs();
    let most = if documents < FEW_DOCUMENTS {
        documents
    } else {
        documents / COMMON_SHARE
    };
    let mut words: Vec<(u64, String, f32)> = Vec::new();
    for (field, weight) in [
        (context.fields.stored_skills, SKILL),
        (context.fields.stored_titles, 1.0),
    ] {
        for text in stored.get_all(field).filter_map(|value| value.as_str()) {
            for word in strong_words(context, text) {
                let count = frequency(&context.searcher, context.fields.all, &word.text)?;
                if count <= most && words.iter().all(|(_, known, _)| *known != word.text) {
                    words.push((count, word.text, weight));
                }
            }
        }
    }
    words.sort_by_key(|(count, ..)| *count);
    words.truncate(TERMS);
    let all = context.fields.all;
    let title = context.fields.title;
    let queries = words.iter().flat_map(|(_, word, weight)| {
        [
            boosted(term(all, word), *weight),
            boosted(term(title, word), *weight * TITLE),
        ]
    });
    Ok(queries.collect())
}
