//! Why postings were found: which word of the query met which word of a posting, and where.

mod heads;
mod trace;

use super::plan::Plan;
use super::rescore::{Parts, clause, parts};
use super::weights::RECENCY;
use crate::Error;
use crate::analyzer::fold::{Folded, fold};
use crate::context::Context;
use heads::Heads;
use tantivy::collector::DocSetCollector;
use tantivy::query::TermQuery;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, Term};
use trace::Trace;

/// Why a posting was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    pub id: String,
    /// In the order of the query; words that the posting does not have are left out.
    pub matches: Vec<Match>,
    /// It was published lately enough to be lifted by half of what is possible.
    pub is_new: bool,
    pub parts: Parts,
}

/// A word of the query and where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// As it was typed.
    pub word: String,
    pub how: How,
    pub spots: Vec<Spot>,
}

/// How a word was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// As it was typed, or in another form of it.
    Word,
    /// In quotes, so letter by letter.
    Phrase,
    /// A word that means the same.
    Synonym(String),
    /// By how it is read; what is written there, where that is known.
    Reading(Option<String>),
    /// Inside a longer word.
    Part,
    /// As another word, one letter away.
    Correction(String),
}

/// Where a word was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Spot {
    Title,
    Organization,
    Skills,
    Text,
    /// What a closed field says.
    Facts,
}

/// Explains answers to a query; ids that are not in the index are left out.
pub fn why(
    context: &Context<'_>,
    query: &str,
    today: i64,
    ids: &[String],
) -> Result<Vec<Why>, Error> {
    let parsed = context.read(query);
    let mut plan = Plan::new(context, &parsed)?;
    plan.correct(context)?;
    let mut found: Vec<(DocAddress, String)> = Vec::new();
    for id in ids {
        found.extend(address(context, id)?.map(|address| (address, id.clone())));
    }
    found.sort();
    let pool: Vec<DocAddress> = found.iter().map(|(address, _)| *address).collect();
    let mut heads = Vec::new();
    for &address in &pool {
        heads.push(Heads::read(context, address)?);
    }
    let parts = parts(context, &plan, today, &pool)?;
    let mut whys: Vec<Why> = found
        .into_iter()
        .zip(parts)
        .map(|((_, id), parts)| Why {
            id,
            matches: Vec::new(),
            is_new: parts.lift - 1.0 >= RECENCY / 2.0,
            parts,
        })
        .collect();
    for unit in &plan.units {
        for (place, trace) in first_traces(context, &Trace::of_unit(context, unit)?, &pool)? {
            let spots = trace.spots(context, &heads[place], pool[place])?;
            whys[place].matches.push(trace.found_at(spots));
        }
    }
    for phrase in &parsed.phrases {
        let letters = fold(phrase).text;
        for (why, heads) in whys.iter_mut().zip(&heads) {
            why.matches.push(heads.quoted(&letters));
        }
    }
    let typed = fold(query);
    for found in whys.iter_mut().flat_map(|why| &mut why.matches) {
        found.word = original(query, &typed, &found.word);
    }
    Ok(whys)
}

/// The letters of the query that were folded into these.
fn original(query: &str, typed: &Folded, word: &str) -> String {
    let place = typed.text.find(word);
    let range = place.map(|at| typed.original(at, at + word.len()));
    let letters = range.and_then(|(from, to)| query.get(from..to));
    letters.unwrap_or(word).to_owned()
}

fn address(context: &Context<'_>, id: &str) -> Result<Option<DocAddress>, Error> {
    let term = Term::from_field_text(context.fields.id, id);
    let query = TermQuery::new(term, IndexRecordOption::Basic);
    let found = context.searcher.search(&query, &DocSetCollector)?;
    Ok(found.into_iter().next())
}

/// For each document that has the unit, the best way in which it has it; or, when it has none as
/// a whole, each of its words that it has.
fn first_traces<'a>(
    context: &Context<'_>,
    traces: &'a [Trace],
    pool: &[DocAddress],
) -> Result<Vec<(usize, &'a Trace)>, Error> {
    let mut found: Vec<(usize, &Trace)> = Vec::new();
    for trace in traces {
        let scores = clause(context, &trace.query, 1.0, pool)?;
        for (place, score) in scores.into_iter().enumerate() {
            let is_new = found
                .iter()
                .all(|(other, before)| *other != place || (before.is_single && trace.is_single));
            if score > 0.0 && is_new {
                found.push((place, trace));
            }
        }
    }
    Ok(found)
}
