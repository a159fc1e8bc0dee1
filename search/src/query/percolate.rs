//! One question on a few new documents: the strict steps of the ladder, without scores and counts.

use super::ladder::{chosen, gate};
use super::plan::Plan;
use super::terms::AnyQuery;
use super::weights::ENOUGH;
use crate::context::Context;
use crate::sweep::Pass;
use crate::{Error, Facet, Question};
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
    let plan = Plan::new(small, &small.read(&question.text))?;
    let narrowed = chosen(question, &plan);
    let found = look(
        small,
        question,
        &plan,
        &narrowed,
        &plan.all_words(small),
        usize::MAX,
    )?;
    if plan.units.is_empty() {
        return Ok(found);
    }
    let wider = look(
        small,
        question,
        &plan,
        &narrowed,
        &plan.substrings(small)?,
        usize::MAX,
    )?;
    if wider.len() > found.len() && finds_little(whole, question)? {
        return Ok(wider);
    }
    Ok(found)
}

/// Whether so little has all the words, whatever was chosen, that the list shows parts of longer
/// words too.
fn finds_little(context: &Context<'_>, question: &Question) -> Result<bool, Error> {
    let plan = Plan::new(context, &context.read(&question.text))?;
    let enough = ENOUGH as usize;
    let found = look(
        context,
        question,
        &plan,
        &[],
        &plan.all_words(context),
        enough,
    )?;
    Ok(found.len() < enough)
}

/// So many of the documents at most.
fn look(
    context: &Context<'_>,
    question: &Question,
    plan: &Plan,
    chosen: &[(Facet, Vec<String>)],
    query: &AnyQuery,
    most: usize,
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
            &context.live.sheets,
            &gate(question),
            &plan.without,
            chosen,
            segment,
        )?;
        while doc != TERMINATED && places.len() < most {
            if pass.lets(doc) {
                places.push((at, doc));
            }
            doc = scorer.advance();
        }
    }
    Ok(places)
}
