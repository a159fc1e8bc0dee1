//! Words that name a value of a closed field: 夏休み, 27卒, visa, joint research.

use super::other::{Likeness, Other};
use super::unit::Unit;
use crate::Error;
use crate::context::Context;

/// The most words, separated by spaces, in a name: New Zealand, work from home.
const MOST_APART: usize = 3;

/// A compound beside others may be called as a value is: 夏休みの海外研修.
pub fn add_to_compounds(context: &Context<'_>, unit: &mut Unit) -> Result<(), Error> {
    if unit.is_name {
        return Ok(());
    }
    let typed = unit.typed.clone();
    for compound in unit.words.chunk_by_mut(Unit::are_one) {
        let (Some(first), Some(last)) = (compound.first(), compound.last()) else {
            continue;
        };
        let written = &typed[first.range.start..last.range.end];
        if written == typed {
            continue;
        }
        if let Some(value) = Other::of_value(context, written)? {
            for word in compound {
                word.others.push(value.clone());
            }
        }
    }
    Ok(())
}

/// Neighbours that a value is called may each be that value: summer vacation.
pub fn add_to_neighbours(context: &Context<'_>, units: &mut [Unit]) -> Result<(), Error> {
    for count in 2..=MOST_APART {
        for at in 0..(units.len() + 1).saturating_sub(count) {
            let neighbours = &mut units[at..at + count];
            let typed: Vec<&str> = neighbours.iter().map(|unit| unit.typed.as_str()).collect();
            let Some(value) = Other::of_value(context, &typed.join(" "))? else {
                continue;
            };
            for unit in neighbours {
                unit.synonyms.push(value.clone());
            }
        }
    }
    Ok(())
}

/// In how many documents a value is called so.
pub fn frequency(context: &Context<'_>, unit: &Unit) -> Result<u64, Error> {
    let named = unit.synonyms.iter();
    let named = named.filter(|other| other.likeness == Likeness::Value);
    let mut found = 0;
    for other in named {
        found = found.max(other.frequency(context)?);
    }
    Ok(found)
}
