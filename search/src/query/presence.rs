//! What a document says by having a word at all, however often.

use super::clauses::information;
use super::plan::Plan;
use super::reading::{rarest, sounding};
use super::rescore::clause;
use super::unit::Unit;
use super::weights;
use crate::Error;
use crate::context::Context;
use tantivy::{DocAddress, Score};

/// What is said by being met at all.
pub struct Presence<'a> {
    pub context: &'a Context<'a>,
    /// How much of it counts.
    share: Score,
}

impl<'a> Presence<'a> {
    pub fn of(context: &'a Context<'a>, plan: &Plan) -> Self {
        let words = plan.units.iter().map(|unit| unit.words.len().max(1));
        let words = words.sum::<usize>().max(1) as Score;
        let length = (weights::PRESENCE_WORDS / words).min(1.0);
        let share = weights::PRESENCE * length * length;
        Self { context, share }
    }

    /// The information in a match that this many documents share.
    pub fn says(&self, found: u64) -> Score {
        self.share * information(self.context, found)
    }
}

/// What is said by having all the sounds of a word that was typed as it sounds.
pub fn heard(
    presence: &Presence<'_>,
    unit: &Unit,
    pool: &[DocAddress],
) -> Result<Vec<Score>, Error> {
    let context = presence.context;
    let mut best = vec![0.0; pool.len()];
    for read in &unit.spoken {
        let Some(query) = sounding(context, read) else {
            continue;
        };
        let says = presence.says(rarest(context, read)?);
        let found = clause(context, &query, 1.0, pool)?;
        for (best, _) in best.iter_mut().zip(found).filter(|(_, found)| *found > 0.0) {
            *best = says.max(*best);
        }
    }
    Ok(best)
}

/// Another way to write what says so much says no more than that, however rare it is.
pub fn beside(own: Score, says: Score) -> Score {
    if own > 0.0 && says > own {
        own / says
    } else {
        1.0
    }
}
