//! Why the postings of a page were found.

use super::searchable::day_number;
use crate::blocking::on_blocking_thread;
use crate::error::Result;
use crate::{Portal, Reader};
use model::search::{FoundBy, How, Match, Results, Score, Spot, Why};

/// What can be said of each posting of a page; nothing without words. The numbers are for staff.
///
/// # Errors
/// The index cannot be read.
pub(crate) async fn why(portal: &Portal, reader: &Reader, results: &Results) -> Result<Vec<Why>> {
    if matches!(results.found_by, FoundBy::Browse | FoundBy::Signs) {
        return Ok(Vec::new());
    }
    let index = portal.index().clone();
    let text = results.query.text.clone();
    let today = day_number(results.today);
    let ids: Vec<String> = results
        .page
        .items
        .iter()
        .map(|item| item.id.to_string())
        .collect();
    let whys = on_blocking_thread(move || Ok(index.why(&text, today, &ids)?)).await?;
    let told = whys.into_iter().filter_map(|why| {
        Some(Why {
            id: why.id.parse().ok()?,
            score: reader.is_staff().then(|| score(&why.parts)),
            is_new: why.is_new,
            matches: why.matches.into_iter().map(told).collect(),
        })
    });
    Ok(told.collect())
}

fn told(found: search::Match) -> Match {
    let (how, instead) = match found.how {
        search::How::Word => (How::Word, None),
        search::How::Phrase => (How::Phrase, None),
        search::How::Part => (How::Part, None),
        search::How::Reading(written) => (How::Reading, written),
        search::How::Synonym(other) => (How::Synonym, Some(other)),
        search::How::Correction(other) => (How::Correction, Some(other)),
    };
    Match {
        word: found.word,
        how,
        instead,
        spots: found.spots.into_iter().map(spot).collect(),
    }
}

fn spot(spot: search::Spot) -> Spot {
    match spot {
        search::Spot::Title => Spot::Title,
        search::Spot::Organization => Spot::Organization,
        search::Spot::Skills => Spot::Skills,
        search::Spot::Text => Spot::Text,
        search::Spot::Facts => Spot::Facts,
    }
}

fn score(parts: &search::Parts) -> Score {
    let hundredths = |number: f32| (number.max(0.0) * 100.0).round() as u32;
    Score {
        words: hundredths(parts.words),
        title: hundredths(parts.title),
        letters: hundredths(parts.letters),
        neighbours: hundredths(parts.neighbours),
        lift: hundredths(parts.lift),
        total: hundredths(parts.total()),
    }
}
