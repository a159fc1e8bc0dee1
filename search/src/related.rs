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
use std::collections::HashSet;
use tantivy::collector::DocSetCollector;
use tantivy::query::{BooleanQuery, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Value};
use tantivy::{DocAddress, TantivyDocument, Term};

/// So many of the most telling terms are looked for.
const TERMS: usize = 15;
/// Sharing a skill says more than sharing a word of the title.
const SKILL: f32 = 2.0;
const TITLE: f32 = 0.5;
/// Two postings share so many words of their titles and skills at least; or one of both titles that is rare. A word of a skill
/// alone makes a bridge of chopsticks resemble a pump of steel, and one of a long text anything.
const SHARED: usize = 2;
/// A rare word is in no more than one of so many documents, or in a few.
const RARE_SHARE: u64 = 32;
const FEW: u64 = 4;
/// So many times more candidates are looked at than are asked for.
const CANDIDATES: usize = 8;
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
    let words = telling_words(context, address)?;
    if words.is_empty() || limit == 0 {
        return Ok(Vec::new());
    }
    let telling = words.iter().flat_map(|word| word.queries(context));
    let query: AnyQuery = Box::new(BooleanQuery::union(telling.collect()));
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
        keep: (limit * CANDIDATES).min(100) + 1,
        counted: false,
        in_two: false,
    };
    let best = context.searcher.search(&query, &sweep)?.best;
    let addresses = best.iter().map(|candidate| candidate.address);
    let others: Vec<DocAddress> = addresses.filter(|other| *other != address).collect();
    let mut ids = Vec::new();
    for other in others {
        if ids.len() < limit && is_close(context, &words, other)? {
            ids.push(context.id(other)?);
        }
    }
    Ok(ids)
}

/// Whether a posting shares enough with the one whose words these are.
fn is_close(context: &Context<'_>, words: &[Telling], other: DocAddress) -> Result<bool, Error> {
    let stored: TantivyDocument = context.searcher.doc(other)?;
    let titles = words_of(context, &stored, context.fields.stored_titles);
    let skills = words_of(context, &stored, context.fields.stored_skills);
    let has = |text: &String| titles.contains(text) || skills.contains(text);
    let shared = words.iter().filter(|word| has(&word.text)).count();
    let mut rare = words.iter().filter(|word| word.is_rare);
    Ok(shared >= SHARED || rare.any(|word| titles.contains(&word.text)))
}

fn words_of(context: &Context<'_>, stored: &TantivyDocument, field: Field) -> HashSet<String> {
    let texts = stored.get_all(field).filter_map(|value| value.as_str());
    let words = texts.flat_map(|text| strong_words(context, text));
    words.map(|word| word.text).collect()
}

/// A word of a title or a skill, and how much it says to share it.
struct Telling {
    text: String,
    weight: f32,
    /// It is one of the title, and few postings have it.
    is_rare: bool,
}

impl Telling {
    fn queries(&self, context: &Context<'_>) -> [AnyQuery; 2] {
        let (all, title) = (context.fields.all, context.fields.title);
        [
            boosted(term(all, &self.text), self.weight),
            boosted(term(title, &self.text), self.weight * TITLE),
        ]
    }
}

/// The rarest words of a posting's skills and titles.
fn telling_words(context: &Context<'_>, address: DocAddress) -> Result<Vec<Telling>, Error> {
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
    let titles = words_of(context, &stored, context.fields.stored_titles);
    let rare = FEW.max(documents / RARE_SHARE);
    let words = words.into_iter().map(|(count, text, weight)| Telling {
        is_rare: count <= rare && titles.contains(&text),
        text,
        weight,
    });
    Ok(words.collect())
}
