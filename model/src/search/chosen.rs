//! The values of facets that a question asks for.

use super::{Choose, Facet, Values};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// More values of one facet are not taken.
const VALUES_MAX: usize = 50;

/// Facet by facet, the values of which a posting has to have one. No facet is there without a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen(BTreeMap<Facet, Vec<String>>);

impl Chosen {
    /// The values chosen of a facet.
    pub fn of(&self, facet: Facet) -> &[String] {
        self.0.get(&facet).map_or(&[], Vec::as_slice)
    }

    /// Everything that was chosen, in the order of addresses.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, &[String])> {
        self.0
            .iter()
            .map(|(facet, values)| (*facet, values.as_slice()))
    }

    /// Everything that was chosen, value by value.
    pub fn each(&self) -> impl Iterator<Item = (Facet, &str)> {
        self.iter()
            .flat_map(|(facet, values)| values.iter().map(move |value| (facet, value.as_str())))
    }

    /// Adds a value, unless the facet has no such value.
    pub fn add(&mut self, facet: Facet, typed: &str) {
        let Some(value) = facet.value(typed) else {
            return;
        };
        let values = self.0.entry(facet).or_default();
        if facet.row().choose == Choose::One {
            values.clear();
        }
        if values.len() < VALUES_MAX && !values.contains(&value) {
            values.push(value);
        }
    }

    /// Takes a value away.
    pub fn remove(&mut self, facet: Facet, value: &str) {
        if let Some(values) = self.0.get_mut(&facet) {
            values.retain(|other| other != value);
            self.0.retain(|_, values| !values.is_empty());
        }
    }

    /// Takes all values of a facet away.
    pub fn clear(&mut self, facet: Facet) {
        self.0.remove(&facet);
    }

    /// Puts the values of each facet into one order: that of the closed set, or of the alphabet.
    pub(super) fn sort(&mut self) {
        for (facet, values) in &mut self.0 {
            match facet.row().values {
                Values::Closed(codes) => {
                    values.sort_by_key(|value| codes.iter().position(|code| code == value));
                }
                Values::Open(_) => values.sort(),
            }
        }
    }
}
