//! Facets: how many of the documents that were found have each value.

use super::part::Part;
use crate::Facet;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// So many values of a facet are told, the commonest; nobody reads more, and a large school has
/// thousands of organizations. What was chosen is always told.
pub const TOLD: usize = 64;

/// Counts by value, most frequent first, facet by facet.
pub type Counts = [Vec<(String, u64)>; Facet::COUNT];

/// The counts of one segment, by number of the value.
struct Tally<'a> {
    part: &'a Part,
    counts: Vec<u32>,
}

impl<'a> Tally<'a> {
    /// Counts everywhere what fits, and for a chosen facet what fits but for that one.
    fn of(part: &'a Part) -> Self {
        let values = &part.sheet.values;
        let mut counts = vec![0; values.width()];
        values.count(&part.fitting(), &(0..values.width() as u32), &mut counts);
        for (facet, _) in &part.filter.0 {
            let numbers = values.numbers(*facet);
            counts[numbers.start as usize..numbers.end as usize].fill(0);
            values.count(&part.fitting_but(*facet), &numbers, &mut counts);
        }
        Self { part, counts }
    }

    /// Numbers of enough of the commonest values that those of all segments are among them, and of
    /// what was chosen.
    fn commonest(&self, facet: Facet, chosen: &[&str]) -> Vec<u32> {
        let values = &self.part.sheet.values;
        let is_seen = |number: &u32| self.count(*number) > 0;
        let mut numbers: Vec<u32> = values.numbers(facet).filter(is_seen).collect();
        let most = TOLD * 2;
        if numbers.len() > most {
            numbers.select_nth_unstable_by_key(most, |number| Reverse(self.count(*number)));
            numbers.truncate(most);
            let wanted = chosen.iter();
            let wanted = wanted.filter_map(|name| values.number_of(facet, name));
            numbers.extend(wanted.filter(is_seen));
        }
        numbers
    }

    fn count(&self, number: u32) -> u64 {
        let count = self.counts.get(number as usize);
        count.map_or(0, |count| u64::from(*count))
    }

    fn count_of(&self, facet: Facet, name: &str) -> u64 {
        let number = self.part.sheet.values.number_of(facet, name);
        number.map_or(0, |number| self.count(number))
    }
}

/// The counts of all segments. A value that is among the commonest of no segment is left out.
pub fn counts(parts: &[Part], chosen: &[(Facet, Vec<String>)]) -> Counts {
    let tallies: Vec<Tally<'_>> = parts.iter().map(Tally::of).collect();
    Facet::ALL.map(|facet| {
        let chosen = chosen.iter().filter(|(of, _)| *of == facet);
        let chosen: Vec<&str> = chosen
            .flat_map(|(_, names)| names.iter().map(String::as_str))
            .collect();
        let mut sums: BTreeMap<&str, u64> = BTreeMap::new();
        for (at, tally) in tallies.iter().enumerate() {
            for number in tally.commonest(facet, &chosen) {
                let name = tally.part.sheet.values.name(facet, number);
                sums.entry(name).or_insert_with(|| {
                    let others = tallies.iter().enumerate();
                    let others = others.filter(|(other, _)| *other != at);
                    let elsewhere: u64 = others.map(|(_, other)| other.count_of(facet, name)).sum();
                    tally.count(number) + elsewhere
                });
            }
        }
        let mut counts: Vec<(&str, u64)> = sums.into_iter().collect();
        // Stable: equal counts stay in the order of their names.
        counts.sort_by_key(|(_, count)| Reverse(*count));
        let told = counts
            .into_iter()
            .enumerate()
            .filter(|(place, (name, _))| *place < TOLD || chosen.contains(name));
        told.map(|(_, (name, count))| (name.to_owned(), count))
            .collect()
    })
}
