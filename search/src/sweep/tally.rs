//! Facets: which documents have one of the chosen values, and how many have each value.

use crate::Facet;
use crate::sheet::Sheet;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;
use tantivy::DocId;

/// So many values of a facet are told, the commonest; nobody reads more, and a large school has
/// thousands of organizations. What was chosen is always told.
pub const TOLD: usize = 64;

/// Counts by value, most frequent first, facet by facet.
pub type Counts = [Vec<(String, u64)>; Facet::COUNT];

/// Whether a document has what was chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Fits,
    Fails,
}

/// What was chosen of one facet, as numbers of one segment.
struct Wanted {
    facet: Facet,
    numbers: Vec<u32>,
}

impl Wanted {
    fn is_missing_in(&self, values: &[u32]) -> bool {
        !values.iter().any(|value| self.numbers.contains(value))
    }
}

/// What was chosen, over one segment.
pub struct Filter(Vec<Wanted>);

impl Filter {
    pub fn new(chosen: &[(Facet, Vec<String>)], sheet: &Sheet) -> Self {
        let mut wanted: Vec<Wanted> = Vec::new();
        for (facet, names) in chosen.iter().filter(|(_, names)| !names.is_empty()) {
            let numbers = names
                .iter()
                .filter_map(|name| sheet.number_of(*facet, name));
            match wanted.iter_mut().find(|known| known.facet == *facet) {
                Some(known) => known.numbers.extend(numbers),
                None => wanted.push(Wanted {
                    facet: *facet,
                    numbers: numbers.collect(),
                }),
            }
        }
        Self(wanted)
    }

    /// Whether a document has what was chosen.
    pub fn judge(&self, values: &[u32]) -> Verdict {
        if self.0.iter().any(|wanted| wanted.is_missing_in(values)) {
            Verdict::Fails
        } else {
            Verdict::Fits
        }
    }
}

/// The facets of one segment.
pub struct SegmentTally {
    sheet: Arc<Sheet>,
    filter: Filter,
    /// By number of the value; none when nobody asks.
    counts: Vec<u32>,
}

impl SegmentTally {
    pub fn new(chosen: &[(Facet, Vec<String>)], is_counted: bool, sheet: &Arc<Sheet>) -> Self {
        Self {
            filter: Filter::new(chosen, sheet),
            counts: vec![0; if is_counted { sheet.width() } else { 0 }],
            sheet: Arc::clone(sheet),
        }
    }

    /// Counts a document where it counts: everywhere if it fits, and for the one facet that it
    /// fails if that is the only one.
    pub fn add(&mut self, doc: DocId) -> Verdict {
        let values = self.sheet.values(doc);
        let mut failed = self
            .filter
            .0
            .iter()
            .filter(|wanted| wanted.is_missing_in(values));
        match (failed.next(), failed.next()) {
            (None, _) => {
                raise(&mut self.counts, values);
                Verdict::Fits
            }
            (Some(only), None) => {
                let own = self.sheet.numbers(only.facet);
                let from = values.partition_point(|value| *value < own.start);
                let to = values.partition_point(|value| *value < own.end);
                raise(&mut self.counts, &values[from..to]);
                Verdict::Fails
            }
            _ => Verdict::Fails,
        }
    }

    /// Whether a document has what was chosen.
    pub fn judge(&self, doc: DocId) -> Verdict {
        self.filter.judge(self.sheet.values(doc))
    }
}

fn raise(counts: &mut [u32], values: &[u32]) {
    for value in values {
        if let Some(count) = counts.get_mut(*value as usize) {
            *count += 1;
        }
    }
}

/// The counts of all segments. A value that is among the commonest of no segment is left out.
pub fn merge(segments: &[SegmentTally], chosen: &[(Facet, Vec<String>)]) -> Counts {
    Facet::ALL.map(|facet| {
        let mut sums: BTreeMap<&str, u64> = BTreeMap::new();
        for (at, segment) in segments.iter().enumerate() {
            for number in segment.commonest(facet) {
                let name = segment.sheet.name(facet, number);
                sums.entry(name).or_insert_with(|| {
                    let others = segments
                        .iter()
                        .enumerate()
                        .filter(|(other, _)| *other != at);
                    let elsewhere: u64 = others.map(|(_, other)| other.count_of(facet, name)).sum();
                    segment.count(number) + elsewhere
                });
            }
        }
        let mut counts: Vec<(&str, u64)> = sums.into_iter().collect();
        // Stable: equal counts stay in the order of their names.
        counts.sort_by_key(|(_, count)| Reverse(*count));
        let is_chosen = |name: &str| {
            let mut same = chosen.iter().filter(|(of, _)| *of == facet);
            same.any(|(_, names)| names.iter().any(|one| one == name))
        };
        let told = counts
            .into_iter()
            .enumerate()
            .filter(|(place, (name, _))| *place < TOLD || is_chosen(name));
        told.map(|(_, (name, count))| (name.to_owned(), count))
            .collect()
    })
}

impl SegmentTally {
    /// Numbers of enough of the commonest values that those of all segments are among them, and of
    /// what was chosen.
    fn commonest(&self, facet: Facet) -> Vec<u32> {
        let is_seen = |number: &u32| self.count(*number) > 0;
        let mut numbers: Vec<u32> = self.sheet.numbers(facet).filter(is_seen).collect();
        let most = TOLD * 2;
        if numbers.len() > most {
            numbers.select_nth_unstable_by_key(most, |number| Reverse(self.count(*number)));
            numbers.truncate(most);
            let wanted = self.filter.0.iter().filter(|wanted| wanted.facet == facet);
            numbers.extend(
                wanted
                    .flat_map(|wanted| &wanted.numbers)
                    .copied()
                    .filter(is_seen),
            );
        }
        numbers
    }

    fn count(&self, number: u32) -> u64 {
        let count = self.counts.get(number as usize);
        count.map_or(0, |count| u64::from(*count))
    }

    fn count_of(&self, facet: Facet, name: &str) -> u64 {
        let number = self.sheet.number_of(facet, name);
        number.map_or(0, |number| self.count(number))
    }
}
