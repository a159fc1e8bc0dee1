//! Typed-ahead: titles, organizations and skills from two letters on.

mod found;

use crate::analyzer::fold::{fold, is_cjk};
use crate::analyzer::{Analyzers, WORD_START, as_read, grams_of, is_kana_only, romaji};
use crate::context::Context;
use crate::query::terms::{AnyQuery, Piece, all_of, beginning_with, one_of, phrase, term};
use crate::query::{clause, reading_query};
use crate::sweep::{Candidate, Gate, Sweep};
use crate::{Error, Order, Reach, Suggestion};
use found::{Found, Rank, rank};
use tantivy::DocAddress;

/// So many of the newest postings are looked at for titles and names.
const LOOKED_AT: usize = 40;
const LONGEST: usize = 60;

/// Titles, organizations and skills that begin with, or are read as, what was typed so far.
pub fn suggest(
    context: &Context<'_>,
    prefix: &str,
    members: Reach,
    limit: usize,
) -> Result<Vec<Suggestion>, Error> {
    let typed: String = fold(prefix.trim()).text.chars().take(LONGEST).collect();
    if typed.chars().count() < 2 || limit == 0 {
        return Ok(Vec::new());
    }
    let read = reading_of(&typed);
    let by_reading = match read.as_deref() {
        Some(read) => by_reading(context, read)?,
        None => None,
    };
    let ways: Vec<Way> = by_letters(context, &typed)?
        .into_iter()
        .chain(by_reading)
        .collect();
    let newest = newest(context, ways, &members)?;
    let mut found = Found::new(typed, read, limit);
    for address in newest {
        found.look(context, address)?;
    }
    Ok(found.into_list())
}

/// A way in which a posting may have what was typed.
struct Way {
    /// It has all the letters; quick to find.
    near: AnyQuery,
    /// It has them side by side.
    exact: AnyQuery,
}

/// The newest postings that have what was typed. Whether letters stand side by side is asked of the newest that have all
/// of them, and of more only where these are too few.
fn newest(
    context: &Context<'_>,
    ways: Vec<Way>,
    members: &Reach,
) -> Result<Vec<DocAddress>, Error> {
    let (near, exact) = ways.into_iter().map(|way| (way.near, way.exact)).unzip();
    let (Some(near), Some(exact)) = (one_of(near), one_of(exact)) else {
        return Ok(Vec::new());
    };
    let mut keep = LOOKED_AT * 4;
    loop {
        let sweep = Sweep {
            sheets: &context.live.sheets,
            gate: Gate {
                open_on: Some(i64::MIN),
                ..Gate::visible(members.clone())
            },
            without: &[],
            chosen: &[],
            order: Order::Newest,
            today: 0,
            keep,
            counted: false,
            in_two: false,
        };
        let best = context.searcher.search(&near, &sweep)?.best;
        let is_all = best.len() < keep;
        let mut found = verified(context, &exact, &best)?;
        if is_all || found.len() >= LOOKED_AT {
            found.truncate(LOOKED_AT);
            return Ok(found);
        }
        keep *= 8;
    }
}

/// Those of the candidates that the query matches, in their order.
fn verified(
    context: &Context<'_>,
    query: &AnyQuery,
    best: &[Candidate],
) -> Result<Vec<DocAddress>, Error> {
    let mut pool: Vec<DocAddress> = best.iter().map(|candidate| candidate.address).collect();
    pool.sort_unstable();
    let scores = clause(context, query, 1.0, &pool)?;
    let matches = |address: &DocAddress| {
        let at = pool.binary_search(address);
        at.is_ok_and(|at| scores[at] > 0.0)
    };
    let addresses = best.iter().map(|candidate| candidate.address);
    Ok(addresses.filter(matches).collect())
}

/// Places in a list of names of those that begin with, contain or are read as what was typed, the
/// best first.
pub fn fitting(analyzers: &Analyzers, prefix: &str, names: &[String]) -> Vec<usize> {
    let typed: String = fold(prefix.trim()).text.chars().take(LONGEST).collect();
    if typed.chars().count() < 2 {
        return Vec::new();
    }
    let read = reading_of(&typed);
    let ranks = names.iter().enumerate().filter_map(|(place, name)| {
        let rank = rank(analyzers, &typed, read.as_deref(), name)?;
        Some((rank, place))
    });
    let mut ranks: Vec<(Rank, usize)> = ranks.collect();
    ranks.sort_unstable();
    ranks.into_iter().map(|(_, place)| place).collect()
}

fn reading_of(typed: &str) -> Option<String> {
    let kana = if is_kana_only(typed) {
        Some(typed.to_owned())
    } else {
        // The last letters may be half a syllable: handot is on its way to handotai.
        let whole = typed.trim_end_matches(|c: char| !"aiueon".contains(c));
        romaji::to_kana(typed).or_else(|| romaji::to_kana(whole))
    };
    kana.map(|kana| as_read(&kana))
        .filter(|read| read.chars().count() > 1)
}

/// What is read so; two letters are the beginning of a word.
fn by_reading(context: &Context<'_>, read: &str) -> Result<Option<Way>, Error> {
    let readings = context.fields.readings;
    if read.chars().count() > 2 {
        let grams = grams_of(read).into_iter();
        let near = all_of(grams.map(|gram| term(readings, &gram)).collect());
        let exact = reading_query(context, read);
        return Ok(near.zip(exact).map(|(near, exact)| Way { near, exact }));
    }
    let begun = format!("{WORD_START}{read}");
    let begun = beginning_with(&context.searcher, readings, &begun)?;
    let begun = one_of(begun.iter().map(|text| term(readings, text)).collect());
    Ok(begun.map(|near| Way {
        exact: near.box_clone(),
        near,
    }))
}

/// The letters typed, side by side; the last word may be unfinished.
fn by_letters(context: &Context<'_>, typed: &str) -> Result<Option<Way>, Error> {
    let heads = context.fields.heads;
    let mut grams: Vec<Piece> = context
        .analyzers
        .bigrams(typed)
        .into_iter()
        .map(Piece::from)
        .collect();
    let is_unfinished = |text: &str| text.chars().count() == 1 || !text.chars().any(is_cjk);
    let mut end = None;
    if let Some(last) = grams.pop_if(|last| is_unfinished(&last.text)) {
        let begun = beginning_with(&context.searcher, heads, &last.text)?;
        end = one_of(begun.iter().map(|text| term(heads, text)).collect());
        if end.is_none() {
            return Ok(None);
        }
    }
    let near = grams.iter().map(|gram| term(heads, &gram.text));
    let near = near.chain(end.as_ref().map(|end| end.box_clone()));
    let near = all_of(near.collect());
    let exact = all_of(phrase(heads, &grams).into_iter().chain(end).collect());
    Ok(near.zip(exact).map(|(near, exact)| Way { near, exact }))
}
