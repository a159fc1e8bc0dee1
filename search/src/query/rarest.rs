//! Pieces that stand side by side somewhere, each of which may be nearly everywhere.

use super::terms::{AnyQuery, Piece, all_of, frequency, term};
use super::weights;
use crate::Error;
use crate::context::Context;
use tantivy::schema::Field;

/// So many of the rarest pieces tell as much as all of them.
const ENOUGH: usize = 2;

/// The rarest of some pieces.
pub struct Rarest {
    /// The rarest first.
    pub pieces: Vec<Piece>,
    /// In how many documents the rarest is; in none where there are no pieces.
    pub found: u64,
}

impl Rarest {
    pub fn of(context: &Context<'_>, field: Field, pieces: Vec<Piece>) -> Result<Self, Error> {
        let mut counted = Vec::with_capacity(pieces.len());
        for piece in pieces {
            counted.push((frequency(&context.usual, field, &piece.text)?, piece));
        }
        counted.sort_by_key(|(found, _)| *found);
        let found = counted.first().map_or(0, |(found, _)| *found);
        let pieces = counted.into_iter().take(ENOUGH).map(|(_, piece)| piece);
        Ok(Self {
            pieces: pieces.collect(),
            found,
        })
    }

    /// Whether even the rarest is in so many documents that nobody asks each whether they stand side by side.
    pub fn is_common(&self) -> bool {
        self.found > weights::PHRASED
    }
}

/// All of the pieces, wherever they stand.
pub fn together(field: Field, pieces: &[Piece]) -> Option<AnyQuery> {
    let pieces = pieces.iter();
    all_of(pieces.map(|piece| term(field, &piece.text)).collect())
}
