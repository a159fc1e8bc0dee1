//! One question on a few new documents: the strict steps of the ladder, without scores and counts.

use super::ladder::{chosen, finds_little, gate};
use super::parse::Parsed;
use super::plan::Plan;
use super::terms::AnyQuery;
use crate::index::Context;
use crate::sweep::Pass;
use crate::{Error, Question};
use tantivy::query::EnableScoring;
use tantivy::{DocId, TERMINATED};

/// A document by its segment and its place there.
pub type Place = (usize, DocId);

/// Documents of the `small` index that the list over the `whole` one shows for this question by
/// the words as they were typed.
pub fn percolate(
    small: &Context<'_>,
    whole: &Context<'_>,
    question: &Question,
) -> Result<Vec<Place>, Error> {
    let plan = Plan::new(small, &Parsed::read(&question.text))?;
    let found = look(small, question, &plan, &plan.all_words(small))?;
    if plan.units.is_empty() {
        return Ok(found);
    }
    let wider = look(small, question, &plan, &plan.substrings(small)?)?;
    if wider.len() > found.len() && finds_little(whole, question)? {
        return Ok(wider);
    }
    Ok(found)
}

fn look(
    context: &Context<'_>,
    question: &Question,
    plan: &Plan,
    query: &AnyQuery,
) -> Result<Vec<Place>, Error> {
    let weight = query.weight(EnableScoring::disabled_from_searcher(&context.searcher))?;
    let mut places = Vec::new();
    for (at, segment) in context.searcher.segment_readers().iter().enumerate() {
        let mut scorer = weight.scorer(segment, 1.0)?;
        let mut doc = scorer.doc();
        // Most questions end here, before a column is opened.
        if doc == TERMINATED {
            continue;
        }
        let mut pass = Pass::open(
            &gate(question),
            &plan.without,
            &chosen(question, plan),
            question.today,
            segment,
        )?;
        while doc != TERMINATED {
            if pass.lets(doc) {
                places.push((at, doc));
            }
            doc = scorer.advance();
        }
    }
    Ok(places)
}
