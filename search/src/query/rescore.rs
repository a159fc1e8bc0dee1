//! The best by plain score, scored again in full, clause by clause.
//!
//! One large query would be a union that reads far more than these few documents; each clause
//! seeks from candidate to candidate instead.

use super::plan::{Plan, strong_words};
use super::reading::reading_query;
use super::terms::{AnyQuery, Piece, phrase, term};
use super::unit::Unit;
use super::weights;
use crate::Error;
use crate::index::Context;
use crate::schema::column;
use crate::sweep::Candidate;
use tantivy::query::EnableScoring;
use tantivy::{Score, SeekDangerResult};

/// Scores the first candidates again and puts them in the new order.
pub fn rescore(
    context: &Context<'_>,
    plan: &Plan,
    today: i64,
    best: &mut [Candidate],
) -> Result<(), Error> {
    let end = best.len().min(weights::POOL);
    let pool = &mut best[..end];
    if pool.is_empty() {
        return Ok(());
    }
    pool.sort_by_key(|candidate| candidate.address);
    let mut scores = vec![0.0; pool.len()];
    for unit in &plan.units {
        add_unit(context, unit, pool, &mut scores)?;
    }
    for (query, weight) in extras(context, plan) {
        add(&mut scores, &clause(context, &query, weight, pool)?);
    }
    let lifts = recency(context, pool, today)?;
    for ((candidate, score), lift) in pool.iter_mut().zip(scores).zip(lifts) {
        // Phrases and exclusions alone leave the plain score as it is.
        let score = if plan.units.is_empty() {
            candidate.score
        } else {
            score
        };
        candidate.set_score(score * lift);
    }
    pool.sort_by(|one, other| other.cmp(one));
    Ok(())
}

/// The best of a unit's ways to be there.
fn add_unit(
    context: &Context<'_>,
    unit: &Unit,
    pool: &[Candidate],
    scores: &mut [Score],
) -> Result<(), Error> {
    let all = context.fields.all;
    let mut best = vec![0.0; pool.len()];
    for word in &unit.words {
        add(
            &mut best,
            &clause(context, &term(all, &word.text), 1.0, pool)?,
        );
    }
    let mut others: Vec<(AnyQuery, Score)> = Vec::new();
    others.extend(
        unit.synonyms
            .iter()
            .filter_map(|other| Some((phrase(all, other)?, weights::SYNONYM))),
    );
    others.extend(
        unit.reading
            .as_deref()
            .and_then(|read| Some((reading_query(context, read)?, 1.0))),
    );
    others.extend(
        unit.corrections
            .iter()
            .map(|word| (term(all, &word.text), weights::CORRECTION)),
    );
    for (query, weight) in others {
        for (best, other) in best.iter_mut().zip(clause(context, &query, weight, pool)?) {
            *best = best.max(other);
        }
    }
    add(scores, &best);
    Ok(())
}

/// Title, bigrams and neighbours.
fn extras(context: &Context<'_>, plan: &Plan) -> Vec<(AnyQuery, Score)> {
    let fields = context.fields;
    let mut clauses: Vec<(AnyQuery, Score)> = Vec::new();
    for unit in &plan.units {
        clauses.extend(
            unit.words
                .iter()
                .map(|word| (term(fields.title, &word.text), weights::TITLE)),
        );
    }
    let mut seen = std::collections::HashSet::new();
    let bigrams = context.analyzers.bigrams(&plan.folded);
    let bigrams = bigrams
        .into_iter()
        .filter(|gram| !crate::analyzer::is_weak(&gram.text));
    for gram in bigrams.take(weights::MOST_BIGRAMS) {
        if seen.insert(gram.text.clone()) {
            clauses.push((term(fields.grams, &gram.text), weights::BIGRAMS));
        }
    }
    let words = strong_words(context, &plan.folded);
    for pair in words.windows(2) {
        if let [one, other] = pair
            && other.position - one.position <= 2
            && one.text != other.text
        {
            let pair: [Piece; 2] = [one.clone(), other.clone()];
            clauses.extend(phrase(fields.all, &pair).map(|query| (query, weights::PAIRS)));
        }
    }
    clauses
}

fn add(sums: &mut [Score], scores: &[Score]) {
    for (sum, score) in sums.iter_mut().zip(scores) {
        *sum += score;
    }
}

/// The scores of one clause for candidates that are sorted by address.
fn clause(
    context: &Context<'_>,
    query: &AnyQuery,
    boost: Score,
    pool: &[Candidate],
) -> Result<Vec<Score>, Error> {
    let weight = query.weight(EnableScoring::enabled_from_searcher(&context.searcher))?;
    let mut scores = vec![0.0; pool.len()];
    let mut at = 0;
    for part in pool.chunk_by(|one, other| one.address.segment_ord == other.address.segment_ord) {
        let segment = context.searcher.segment_reader(part[0].address.segment_ord);
        let (mut found, mut scorer) =
            weight.scorer_danger(segment, part[0].address.doc_id, boost)?;
        for (offset, candidate) in part.iter().enumerate() {
            let doc = candidate.address.doc_id;
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
fn recency(context: &Context<'_>, pool: &[Candidate], today: i64) -> Result<Vec<Score>, Error> {
    const DAY: i64 = 86_400;
    let mut lifts = Vec::with_capacity(pool.len());
    for part in pool.chunk_by(|one, other| one.address.segment_ord == other.address.segment_ord) {
        let segment = context.searcher.segment_reader(part[0].address.segment_ord);
        let published = segment.fast_fields().i64(column::PUBLISHED)?;
        for candidate in part {
            let seconds = published
                .first(candidate.address.doc_id)
                .unwrap_or_default();
            let age = today.saturating_sub(seconds / DAY).clamp(0, 100_000) as f32;
            let lift = weights::RECENCY * (-age / weights::RECENCY_HALF_LIFE_DAYS).exp2();
            lifts.push(if seconds > 0 { 1.0 + lift } else { 1.0 });
        }
    }
    Ok(lifts)
}
