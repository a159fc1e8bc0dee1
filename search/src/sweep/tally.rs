//! Facets: which documents have one of the chosen values, and how many have each value.

use crate::Facet;
use std::collections::HashMap;
use tantivy::columnar::StrColumn;
use tantivy::{DocId, SegmentReader};

/// Whether a document has what was chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Fits,
    Fails,
}

/// The facets of one segment.
pub struct SegmentTally {
    facets: [Option<SegmentFacet>; Facet::COUNT],
}

struct SegmentFacet {
    column: StrColumn,
    /// Ordinals of the chosen values; `None` when nothing was chosen.
    wanted: Option<Vec<u64>>,
    counts: Vec<u32>,
}

impl SegmentTally {
    pub fn open(chosen: &[(Facet, Vec<String>)], reader: &SegmentReader) -> tantivy::Result<Self> {
        Self::of(&Facet::ALL, chosen, reader)
    }

    /// Counts nothing but what was chosen.
    pub fn of_chosen(
        chosen: &[(Facet, Vec<String>)],
        reader: &SegmentReader,
    ) -> tantivy::Result<Self> {
        let facets: Vec<Facet> = chosen.iter().map(|(facet, _)| *facet).collect();
        Self::of(&facets, chosen, reader)
    }

    fn of(
        wanted: &[Facet],
        chosen: &[(Facet, Vec<String>)],
        reader: &SegmentReader,
    ) -> tantivy::Result<Self> {
        let mut facets = [const { None }; Facet::COUNT];
        for &facet in wanted {
            let values: Vec<&String> = chosen
                .iter()
                .filter(|(of, _)| *of == facet)
                .flat_map(|(_, values)| values)
                .collect();
            let Some(column) = reader.fast_fields().str(facet.name())? else {
                continue;
            };
            let mut wanted = Vec::new();
            for value in &values {
                wanted.extend(column.dictionary().term_ord(value.as_bytes())?);
            }
            let counts = vec![0; column.num_terms()];
            let wanted = (!values.is_empty()).then_some(wanted);
            facets[facet.index()] = Some(SegmentFacet {
                column,
                wanted,
                counts,
            });
        }
        Ok(Self { facets })
    }

    /// Counts a document where it counts: everywhere if it fits, and for the one facet that it
    /// fails if that is the only one.
    pub fn count(&mut self, doc: DocId) -> Verdict {
        let mut failed = None;
        for (at, facet) in self.facets.iter().enumerate() {
            if facet.as_ref().is_some_and(|facet| facet.lacks(doc)) {
                if failed.is_some() {
                    return Verdict::Fails;
                }
                failed = Some(at);
            }
        }
        if let Some(at) = failed {
            if let Some(facet) = &mut self.facets[at] {
                facet.add(doc);
            }
            return Verdict::Fails;
        }
        for facet in self.facets.iter_mut().flatten() {
            facet.add(doc);
        }
        Verdict::Fits
    }

    /// Whether a document has what was chosen.
    pub fn judge(&self, doc: DocId) -> Verdict {
        if self.facets.iter().flatten().any(|facet| facet.lacks(doc)) {
            Verdict::Fails
        } else {
            Verdict::Fits
        }
    }

    pub fn harvest(self) -> [HashMap<String, u64>; Facet::COUNT] {
        self.facets
            .map(|facet| facet.map(SegmentFacet::harvest).unwrap_or_default())
    }
}

impl SegmentFacet {
    fn lacks(&self, doc: DocId) -> bool {
        let Some(wanted) = &self.wanted else {
            return false;
        };
        !self
            .column
            .ords()
            .values_for_doc(doc)
            .any(|ord| wanted.contains(&ord))
    }

    fn add(&mut self, doc: DocId) {
        for ord in self.column.ords().values_for_doc(doc) {
            if let Some(count) = usize::try_from(ord)
                .ok()
                .and_then(|ord| self.counts.get_mut(ord))
            {
                *count += 1;
            }
        }
    }

    /// All names in one pass over the dictionary: one by one they cost more than the search.
    fn harvest(self) -> HashMap<String, u64> {
        let seen = (0..).zip(&self.counts).filter(|(_, count)| **count > 0);
        let (ords, numbers): (Vec<u64>, Vec<u32>) = seen.unzip();
        let mut numbers = numbers.into_iter();
        let mut counts = HashMap::with_capacity(ords.len());
        let named = self
            .column
            .dictionary()
            .sorted_ords_to_term_cb(&ords, |value| {
                let value = String::from_utf8_lossy(value).into_owned();
                counts.insert(value, numbers.next().map_or(0, u64::from));
            });
        if let Err(error) = named {
            tracing::warn!(%error, "some values of a facet could not be read");
        }
        counts
    }
}
