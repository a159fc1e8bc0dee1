//! A query clause by clause, for when not all of it has to be there. What a clause says is what it is
//! weighed by: a rare word says more than three that are everywhere.

use super::other::{Correction, Other, grams};
use super::plan::Plan;
use super::reading::spoken_query;
use super::terms::{AnyQuery, frequency, phrase};
use super::unit::Unit;
use super::word::Word;
use crate::Error;
use crate::context::Context;
use tantivy::collector::Count;

/// A part of the query that a document has or lacks.
pub struct Clause {
    pub query: AnyQuery,
    /// What it says, in thousandths of a nat; nothing where no document has it.
    pub says: u32,
}

/// The clauses of a plan, corrections included where there are any.
pub fn clauses(context: &Context<'_>, plan: &Plan) -> Result<Vec<Clause>, Error> {
    let mut clauses = Vec::new();
    for unit in &plan.units {
        if !unit.is_one() {
            for compound in unit.compounds() {
                clauses.extend(of_compound(context, compound)?);
            }
        } else if let Some(query) = unit.wide(context) {
            let says = thousandths(information(context, unit.frequency(context)?));
            clauses.push(Clause { query, says });
        }
    }
    Ok(clauses)
}

/// Each word of a compound. Where the rest of it is nowhere, a part has to stand where a posting says what
/// it is about: 通貨 in the small print is not what 仮想通貨 means.
fn of_compound(context: &Context<'_>, words: &[Word]) -> Result<Vec<Clause>, Error> {
    let mut found = Vec::with_capacity(words.len());
    for word in words {
        found.push(word.frequency(context)?);
    }
    let is_whole = words.len() == 1 || !found.contains(&0);
    let clauses = words.iter().zip(found).filter_map(|(word, found)| {
        let query = if is_whole {
            word.wide(context)
        } else {
            in_head(context, &word.text)?
        };
        let says = thousandths(information(context, found));
        Some(Clause { query, says })
    });
    Ok(clauses.collect())
}

/// A word in titles, names and skills.
pub fn in_head(context: &Context<'_>, word: &str) -> Option<AnyQuery> {
    phrase(context.fields.heads, &grams(context, word))
}

/// So much of what clauses say.
pub fn part(clauses: &[Clause], share: f32) -> u32 {
    let all: u32 = clauses.iter().map(|clause| clause.says).sum();
    (f64::from(all) * f64::from(share)) as u32
}

/// The information in a match that this many documents share, in nats.
pub fn information(context: &Context<'_>, found: u64) -> f32 {
    if found == 0 {
        return 0.0;
    }
    let all = context.usual.num_docs().max(found) as f32;
    let found = found as f32;
    (1.0 + (all - found + 0.5) / (found + 0.5)).ln()
}

fn thousandths(nats: f32) -> u32 {
    (nats * 1000.0).round() as u32
}

impl Unit {
    /// In how many documents it may be, in whatever way it is written: no fewer than have it.
    fn frequency(&self, context: &Context<'_>) -> Result<u64, Error> {
        let mut found = 0;
        if self.has_words() {
            found = self.rarest(context)?;
        }
        for other in &self.synonyms {
            found = found.max(other.frequency(context)?);
        }
        for correction in &self.corrections {
            found = found.max(correction.frequency(context)?);
        }
        let reading = self.reading.as_ref();
        let by_sound = [
            reading.and_then(|reading| reading.query(context)),
            spoken_query(context, &self.spoken),
        ];
        for query in by_sound.into_iter().flatten() {
            found = found.max(count(context, &query)?);
        }
        Ok(found)
    }
}

impl Word {
    /// How many documents have it.
    pub fn frequency(&self, context: &Context<'_>) -> Result<u64, Error> {
        let is_plain = !self.by_letters && self.others.is_empty() && self.corrections.is_empty();
        if is_plain && self.spoken.is_empty() {
            return frequency(&context.usual, context.fields.all, &self.text);
        }
        count(context, &self.wide(context))
    }
}

impl Other {
    /// How many documents have its rarest piece, or the value of that name.
    pub fn frequency(&self, context: &Context<'_>) -> Result<u64, Error> {
        let field = if self.by_letters {
            context.fields.grams
        } else {
            context.fields.all
        };
        let mut rarest = u64::MAX;
        for piece in &self.pieces {
            rarest = rarest.min(frequency(&context.usual, field, &piece.text)?);
        }
        let written = if self.pieces.is_empty() { 0 } else { rarest };
        let valued = match &self.value {
            Some(name) => frequency(&context.usual, context.fields.values, name)?,
            None => 0,
        };
        Ok(written + valued)
    }
}

impl Correction {
    /// How many documents have its rarest word.
    pub fn frequency(&self, context: &Context<'_>) -> Result<u64, Error> {
        let mut rarest = u64::MAX;
        for word in &self.words {
            rarest = rarest.min(word.frequency(context)?);
        }
        Ok(if self.words.is_empty() { 0 } else { rarest })
    }
}

pub fn count(context: &Context<'_>, query: &AnyQuery) -> Result<u64, Error> {
    Ok(context.usual.search(query, &Count)? as u64)
}
