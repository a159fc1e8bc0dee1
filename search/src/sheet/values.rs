//! The values of filters: which posting has which, and how many of those that were found have each.

use super::bits::{Bits, Found};
use crate::{Error, Facet};
use std::cmp::Reverse;
use std::ops::Range;
use std::sync::Arc;
use tantivy::{DocId, SegmentReader};

/// A value is common, and counted set by set, when at least one posting in this many has it.
const COMMON_SHARE: usize = 64;
/// The most common values of a segment.
const MOST_COMMON: usize = u8::MAX as usize;
/// Counting a posting's common values one by one takes as long as this many words of sets.
const WORDS_IN_A_ROW: usize = 9;

/// The values of the postings of one segment, numbered through all facets.
#[derive(Default)]
pub struct Values {
    facets: [Names; Facet::COUNT],
    /// Which postings have a common value, in the order of their numbers.
    common: Vec<(u32, Arc<Bits>)>,
    /// Places in `common`, posting by posting.
    common_rows: Rows<u8>,
    /// The numbers of all others.
    rare_rows: Rows<u32>,
}

/// The values of one facet, in the order of their numbers and of their bytes.
#[derive(Default)]
struct Names {
    first: u32,
    names: Vec<Box<str>>,
}

/// A list for each posting.
#[derive(Default)]
struct Rows<T> {
    ends: Vec<u32>,
    values: Vec<T>,
}

impl<T> Rows<T> {
    fn close(&mut self) {
        self.ends.push(self.values.len() as u32);
    }

    fn of(&self, doc: DocId) -> &[T] {
        let at = doc as usize;
        let from = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.values[from as usize..self.ends[at] as usize]
    }
}

impl Values {
    pub fn read(segment: &SegmentReader) -> Result<Self, Error> {
        let mut values = Self::default();
        let mut columns = Vec::new();
        let mut first = 0;
        for facet in Facet::ALL {
            let Some(column) = segment.fast_fields().str(facet.name())? else {
                continue;
            };
            let mut names = Vec::with_capacity(column.num_terms());
            let mut stream = column.dictionary().stream()?;
            while stream.advance() {
                names.push(String::from_utf8_lossy(stream.key()).into());
            }
            let next = first + names.len() as u32;
            values.facets[facet.index()] = Names { first, names };
            columns.push((first, column));
            first = next;
        }
        let mut rows = Rows::default();
        for doc in 0..segment.max_doc() {
            for (first, column) in &columns {
                let ords = column.ords().values_for_doc(doc);
                rows.values.extend(ords.map(|ord| first + ord as u32));
            }
            rows.close();
        }
        values.part(&rows, segment.max_doc());
        Ok(values)
    }

    /// Takes all values, the common ones apart.
    fn part(&mut self, rows: &Rows<u32>, documents: DocId) {
        let mut counts = vec![0_usize; self.width()];
        rows.values
            .iter()
            .for_each(|&number| counts[number as usize] += 1);
        let is_common =
            |number: &u32| counts[*number as usize] * COMMON_SHARE >= documents as usize;
        let mut common: Vec<u32> = (0..self.width() as u32).filter(is_common).collect();
        common.sort_by_key(|&number| Reverse(counts[number as usize]));
        common.truncate(MOST_COMMON);
        common.sort_unstable();
        let mut sets = vec![Bits::none(documents as usize); common.len()];
        for doc in 0..documents {
            for &number in rows.of(doc) {
                match common.binary_search(&number) {
                    Ok(place) => {
                        self.common_rows.values.push(place as u8);
                        sets[place].insert(doc);
                    }
                    Err(_) => self.rare_rows.values.push(number),
                }
            }
            self.common_rows.close();
            self.rare_rows.close();
        }
        self.common_rows.values.shrink_to_fit();
        self.rare_rows.values.shrink_to_fit();
        self.common = common
            .into_iter()
            .zip(sets.into_iter().map(Arc::new))
            .collect();
    }

    /// How many different values there are.
    pub fn width(&self) -> usize {
        self.facets.iter().map(|facet| facet.names.len()).sum()
    }

    /// The numbers that belong to a facet.
    pub fn numbers(&self, facet: Facet) -> Range<u32> {
        let names = &self.facets[facet.index()];
        names.first..names.first + names.names.len() as u32
    }

    pub fn number_of(&self, facet: Facet, name: &str) -> Option<u32> {
        let names = &self.facets[facet.index()];
        let at = names.names.binary_search_by(|known| (**known).cmp(name));
        Some(names.first + at.ok()? as u32)
    }

    pub fn name(&self, facet: Facet, number: u32) -> &str {
        let names = &self.facets[facet.index()];
        &names.names[(number - names.first) as usize]
    }

    /// The postings that have a common value.
    pub fn common(&self, number: u32) -> Option<&Arc<Bits>> {
        let at = self
            .common
            .binary_search_by_key(&number, |(common, _)| *common);
        Some(&self.common[at.ok()?].1)
    }

    /// Adds up how many of these postings have each of the values with these numbers.
    pub fn count(&self, found: &Found, numbers: &Range<u32>, counts: &mut [u32]) {
        let from = self
            .common
            .partition_point(|(number, _)| *number < numbers.start);
        let to = self
            .common
            .partition_point(|(number, _)| *number < numbers.end);
        let common = &self.common[from..to];
        let are_many = found.words() * common.len() < found.count() as usize * WORDS_IN_A_ROW;
        if are_many {
            for (number, set) in common {
                counts[*number as usize] += found.count_within(set);
            }
        }
        let has_rare = common.len() < numbers.len();
        if are_many && !has_rare {
            return;
        }
        found.each(|doc| {
            if !are_many {
                for &place in self.common_rows.of(doc) {
                    let place = usize::from(place);
                    if (from..to).contains(&place) {
                        counts[self.common[place].0 as usize] += 1;
                    }
                }
            }
            if has_rare {
                for number in self.rare_rows.of(doc) {
                    if numbers.contains(number) {
                        counts[*number as usize] += 1;
                    }
                }
            }
        });
    }
}
