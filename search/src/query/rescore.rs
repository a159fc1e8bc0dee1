//! The best by plain score, scored again in full, clause by clause.
//!
//! One large query would be a union that reads far more than these few documents; each clause
//! seeks from candidate to candidate instead.

use super::clauses::count;
use super::plan::{Plan, strong_words};
use super::presence::{Presence, beside, heard};
use super::reading::spoken_query;
use super::terms::{AnyQuery, Piece, frequency, phrase, term};
use super::unit::Unit;
use super::weights;
use crate::Error;
use crate::analyzer::fold::is_hiragana;
use crate::analyzer::is_weak;
use crate::context::Context;
use crate::sweep::Candidate;
use std::collections::HashSet;
use tantivy::query::EnableScoring;
use tantivy::{DocAddress, Score, SeekDangerResult};

/// What a score is made of: the first four are added up, the lift multiplies them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    /// Words of the query, their synonyms and readings, in the whole text.
    pub words: Score,
    /// The same words once more in the title.
    pub title: Score,
    /// Pairs of letters.
    pub letters: Score,
    /// Neighbouring words of the query side by side.
    pub neighbours: Score,
    /// At least 1; more for what is new.
    pub lift: Score,
}

impl Parts {
    /// The score.
    pub fn total(&self) -> Score {
        (self.words + self.title + self.letters + self.neighbours) * self.lift
    }
}

/// Scores the first candidates again and puts them in the new order.
pub fn rescore(
    context: &Context<'_>,
    plan: &Plan,
    today: i64,
    best: &mut [Candidate],
) -> Result<(), Error> {
    let end = best.len().min(weights::POOL);
    let pool = &mut best[..end];
    pool.sort_by_key(|candidate| candidate.address);
    let addresses: Vec<DocAddress> = pool.iter().map(|candidate| candidate.address).collect();
    let parts = parts(context, plan, today, &addresses)?;
    for (candidate, parts) in pool.iter_mut().zip(parts) {
        // Phrases and exclusions alone leave the plain score as it is.
        let score = if plan.units.is_empty() {
            candidate.score * parts.lift
        } else {
            parts.total()
        };
        candidate.set_score(score);
    }
    pool.sort_by(|one, other| other.cmp(one));
    Ok(())
}

/// The scores of documents that are sorted by address.
pub fn parts(
    context: &Context<'_>,
    plan: &Plan,
    today: i64,
    pool: &[DocAddress],
) -> Result<Vec<Parts>, Error> {
    if pool.is_empty() {
        return Ok(Vec::new());
    }
    let presence = Presence::of(context, plan);
    let mut words = vec![0.0; pool.len()];
    for unit in &plan.units {
        add_unit(&presence, unit, pool, &mut words)?;
    }
    let letters = bigrams(&presence, plan)?;
    let title = sum(context, plain(titles(context, plan)), weights::TITLE, pool)?;
    let letters = sum(context, letters, weights::BIGRAMS, pool)?;
    let pairs = sum(
        context,
        plain(neighbours(context, plan)),
        weights::PAIRS,
        pool,
    )?;
    let lifts = recency(context, pool, today)?;
    let parts = lifts.into_iter().enumerate().map(|(at, lift)| Parts {
        words: words[at],
        title: title[at],
        letters: letters[at],
        neighbours: pairs[at],
        lift,
    });
    Ok(parts.collect())
}

/// A query and what it says by being met at all.
type Said = (AnyQuery, Score);

/// The best of a unit's ways to be there.
fn add_unit(
    presence: &Presence<'_>,
    unit: &Unit,
    pool: &[DocAddress],
    scores: &mut [Score],
) -> Result<(), Error> {
    let context = presence.context;
    if unit.is_sounded() {
        add(scores, &heard(presence, unit, pool)?);
        let reading = unit.reading.as_ref();
        let reading = reading.and_then(|reading| reading.query(context));
        let queries = unit.wide(context).map(|query| (query, 1.0));
        for (query, weight) in queries
            .into_iter()
            .chain(reading.map(|query| (query, weights::SPOKEN_HEAD)))
        {
            add(scores, &clause(context, &query, weight, pool)?);
        }
        return Ok(());
    }
    let mut words = Vec::new();
    for word in &unit.words {
        let says = presence.says(word.frequency(context)?);
        words.push((word.wide(context), says));
    }
    let own: Score = words.iter().map(|(_, says)| says).sum();
    let mut best = sum(context, words, 1.0, pool)?;
    let mut others: Vec<(Said, Score)> = Vec::new();
    for other in &unit.synonyms {
        let says = presence.says(other.frequency(context)?);
        let query = other.phrase(context);
        let weight = other.weight() * beside(own, says);
        others.extend(query.map(|query| ((query, says), weight)));
    }
    for other in &unit.corrections {
        let says = presence.says(other.frequency(context)?);
        let query = other.all_words(context);
        others.extend(query.map(|query| ((query, says), weights::CORRECTION)));
    }
    let reading = unit.reading.as_ref();
    if let Some(query) = reading.and_then(|reading| reading.query(context)) {
        let says = presence.says(count(context, &query)?);
        others.push(((query, says), 1.0));
    }
    let spoken = spoken_query(context, &unit.spoken);
    others.extend(spoken.map(|query| ((query, 0.0), 1.0)));
    for (said, weight) in others {
        for (best, other) in best.iter_mut().zip(sum(context, vec![said], weight, pool)?) {
            *best = best.max(other);
        }
    }
    add(scores, &best);
    Ok(())
}

/// Queries that say nothing by being met.
fn plain(queries: Vec<AnyQuery>) -> Vec<Said> {
    queries.into_iter().map(|query| (query, 0.0)).collect()
}

fn titles(context: &Context<'_>, plan: &Plan) -> Vec<AnyQuery> {
    let words = plan.units.iter().flat_map(|unit| &unit.words);
    words.map(|word| word.in_title(context)).collect()
}

fn bigrams(presence: &Presence<'_>, plan: &Plan) -> Result<Vec<Said>, Error> {
    let context = presence.context;
    let mut seen = HashSet::new();
    let words = plan.units.iter().flat_map(|unit| &unit.words);
    let kana: Vec<&str> = words.map(|word| word.text.as_str()).collect();
    let is_grammar = |gram: &str| match gram.chars().all(is_hiragana) {
        true => !kana.iter().any(|word| word.contains(gram)),
        false => is_weak(gram),
    };
    let bigrams = context.analyzers.bigrams(&plan.written()).into_iter();
    let bigrams = bigrams
        .filter(|gram| !is_grammar(&gram.text))
        .take(weights::MOST_BIGRAMS)
        .filter(|gram| seen.insert(gram.text.clone()));
    let grams = context.fields.grams;
    let mut said = Vec::new();
    for gram in bigrams {
        let found = frequency(&context.usual, grams, &gram.text)?;
        said.push((term(grams, &gram.text), presence.says(found)));
    }
    Ok(said)
}

fn neighbours(context: &Context<'_>, plan: &Plan) -> Vec<AnyQuery> {
    let mut pairs = Vec::new();
    for pair in strong_words(context, &plan.written()).windows(2) {
        if let [one, other] = pair
            && other.position - one.position <= 2
            && one.text != other.text
        {
            let pair: [Piece; 2] = [one.clone(), other.clone()];
            pairs.extend(phrase(context.fields.all, &pair));
        }
    }
    pairs
}

/// The scores of several queries added up. A document that meets one has what it says besides.
fn sum(
    context: &Context<'_>,
    queries: Vec<Said>,
    weight: Score,
    pool: &[DocAddress],
) -> Result<Vec<Score>, Error> {
    let mut sums = vec![0.0; pool.len()];
    for (query, says) in queries {
        let presence = weight * says;
        let scores = clause(context, &query, weight, pool)?;
        for (sum, score) in sums.iter_mut().zip(scores) {
            if score > 0.0 {
                *sum += score + presence;
            }
        }
    }
    Ok(sums)
}

fn add(sums: &mut [Score], scores: &[Score]) {
    for (sum, score) in sums.iter_mut().zip(scores) {
        *sum += score;
    }
}

/// The scores of one clause for documents that are sorted by address.
pub fn clause(
    context: &Context<'_>,
    query: &AnyQuery,
    boost: Score,
    pool: &[DocAddress],
) -> Result<Vec<Score>, Error> {
    let weight = query.weight(EnableScoring::enabled_from_searcher(&context.searcher))?;
    let mut scores = vec![0.0; pool.len()];
    let mut at = 0;
    for part in pool.chunk_by(|one, other| one.segment_ord == other.segment_ord) {
        let segment = context.searcher.segment_reader(part[0].segment_ord);
        let (mut found, mut scorer) = weight.scorer_danger(segment, part[0].doc_id, boost)?;
        for (offset, address) in part.iter().enumerate() {
            let doc = address.doc_id;
            if offset > 0 {
                // Below the bound nothing matches, and seeking backwards is not allowed.
                if matches!(found, SeekDangerResult::SeekLowerBound(bound) if bound > doc) {
                    continue;
                }
                found = scorer.seek_danger(doc);
            }
            if found == SeekDangerResult::Found {
                scores[at + offset] = scorer.score();
            }
        }
        at += part.len();
    }
    Ok(scores)
}

/// How much each candidate is lifted for being new; what has no date is not.
fn recency(context: &Context<'_>, pool: &[DocAddress], today: i64) -> Result<Vec<Score>, Error> {
    const DAY: i64 = 86_400;
    let mut lifts = Vec::with_capacity(pool.len());
    for part in pool.chunk_by(|one, other| one.segment_ord == other.segment_ord) {
        let segment = context.searcher.segment_reader(part[0].segment_ord);
        let sheet = context.live.sheets.of(segment)?;
        for address in part {
            let seconds = sheet.published(address.doc_id);
            let age = today.saturating_sub(seconds / DAY).clamp(0, 100_000) as f32;
            let lift = weights::RECENCY * (-age / weights::RECENCY_HALF_LIFE_DAYS).exp2();
            lifts.push(if seconds > 0 { 1.0 + lift } else { 1.0 });
        }
    }
    Ok(lifts)
}
