//! Sets of the documents of one segment, a bit each.
//!
//! Filters and counts are intersections of sets: 64 documents a step, where one document after the other costs 50 ns.

use tantivy::DocId;

const WORDS: usize = 16;
const BLOCK: usize = WORDS * 64;
type Block = [u64; WORDS];

/// Any set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits(Vec<Block>);

impl Bits {
    /// An empty set with room for this many documents.
    pub fn none(documents: usize) -> Self {
        Self(vec![[0; WORDS]; documents.div_ceil(BLOCK)])
    }

    /// Documents of which a column says so.
    pub fn of<T: Copy>(column: &[T], is_in: impl Fn(T) -> bool) -> Self {
        let blocks = column.chunks(BLOCK).map(|column| {
            let mut block = [0; WORDS];
            for (word, column) in block.iter_mut().zip(column.chunks(64)) {
                *word = packed(column, &is_in);
            }
            block
        });
        Self(blocks.collect())
    }

    pub fn insert(&mut self, doc: DocId) {
        let (block, word, bit) = place(doc);
        self.0[block][word] |= bit;
    }

    pub fn contains(&self, doc: DocId) -> bool {
        let (block, word, bit) = place(doc);
        self.0[block][word] & bit != 0
    }

    pub fn unite(&mut self, other: &Self) {
        for (mine, other) in self.0.iter_mut().zip(&other.0) {
            mine.iter_mut()
                .zip(other)
                .for_each(|(mine, other)| *mine |= other);
        }
    }

    pub fn keep(&mut self, other: &Self) {
        for (mine, other) in self.0.iter_mut().zip(&other.0) {
            mine.iter_mut()
                .zip(other)
                .for_each(|(mine, other)| *mine &= other);
        }
    }
}

fn place(doc: DocId) -> (usize, usize, u64) {
    let doc = doc as usize;
    (doc / BLOCK, doc % BLOCK / 64, 1 << (doc % 64))
}

/// A bit for each of up to 64 values. Eight bytes of 0 or 1 become eight bits by one multiplication.
fn packed<T: Copy>(column: &[T], is_in: &impl Fn(T) -> bool) -> u64 {
    let mut bytes = [[0_u8; 8]; 8];
    for (byte, &value) in bytes.as_flattened_mut().iter_mut().zip(column) {
        *byte = u8::from(is_in(value));
    }
    let eights = bytes.into_iter().enumerate();
    eights.fold(0, |word, (at, eight)| {
        let bits = u64::from_le_bytes(eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        word | bits << (8 * at)
    })
}

/// Documents that were found, in rising order: of the blocks only those that have any.
#[derive(Clone, Debug, Default)]
pub struct Found {
    at: Vec<u32>,
    blocks: Vec<Block>,
}

impl Found {
    /// Takes the next document.
    pub fn push(&mut self, doc: DocId) {
        let (block, word, bit) = place(doc);
        if self.at.last() != Some(&(block as u32)) {
            self.at.push(block as u32);
            self.blocks.push([0; WORDS]);
        }
        if let Some(block) = self.blocks.last_mut() {
            block[word] |= bit;
        }
    }

    /// Takes the next documents.
    pub fn extend(&mut self, docs: &[DocId]) {
        match docs {
            // All of a word, as when everything is found.
            [first, .., last] if docs.len() == 64 && first % 64 == 0 && last - first == 63 => {
                self.push(*first);
                let (_, word, _) = place(*first);
                if let Some(block) = self.blocks.last_mut() {
                    block[word] = u64::MAX;
                }
            }
            _ => docs.iter().for_each(|&doc| self.push(doc)),
        }
    }

    pub fn keep(&mut self, set: &Bits) {
        for (mine, &at) in self.blocks.iter_mut().zip(&self.at) {
            let other = &set.0[at as usize];
            mine.iter_mut()
                .zip(other)
                .for_each(|(mine, other)| *mine &= other);
        }
    }

    /// How many there are.
    pub fn count(&self) -> u64 {
        let words = self.blocks.iter().flatten();
        words.map(|word| u64::from(word.count_ones())).sum()
    }

    /// How many are in the set.
    pub fn count_within(&self, set: &Bits) -> u32 {
        let pairs = self.blocks.iter().zip(&self.at);
        let blocks = pairs.map(|(mine, &at)| {
            let other = &set.0[at as usize];
            let words = mine.iter().zip(other);
            words
                .map(|(mine, other)| (mine & other).count_ones())
                .sum::<u32>()
        });
        blocks.sum()
    }

    /// How many words it takes to hold them.
    pub fn words(&self) -> usize {
        self.blocks.len() * WORDS
    }

    pub fn each(&self, mut see: impl FnMut(DocId)) {
        for (block, &at) in self.blocks.iter().zip(&self.at) {
            for (word, &bits) in block.iter().enumerate() {
                let first = at * BLOCK as u32 + word as u32 * 64;
                let mut left = bits;
                while left != 0 {
                    see(first + left.trailing_zeros());
                    left &= left - 1;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(docs: &[DocId]) -> Found {
        let mut found = Found::default();
        docs.chunks(64).for_each(|docs| found.extend(docs));
        found
    }

    fn listed(found: &Found) -> Vec<DocId> {
        let mut docs = Vec::new();
        found.each(|doc| docs.push(doc));
        docs
    }

    proptest! {
        #[test]
        fn sets_do_what_lists_do(
            docs in prop::collection::btree_set(0_u32..5_000, 0..300),
            column in prop::collection::vec(0_u8..4, 5_000),
        ) {
            let docs: Vec<DocId> = docs.into_iter().collect();
            let is_in = |doc: &DocId| column[*doc as usize] < 2;
            let set = Bits::of(&column, |value| value < 2);
            prop_assert!((0..5_000).all(|doc| set.contains(doc) == is_in(&doc)));
            let found = found(&docs);
            prop_assert_eq!(listed(&found), docs.clone());
            prop_assert_eq!(found.count(), docs.len() as u64);
            let within: Vec<DocId> = docs.into_iter().filter(is_in).collect();
            prop_assert_eq!(found.count_within(&set) as usize, within.len());
            let mut kept = found.clone();
            kept.keep(&set);
            prop_assert_eq!(kept.count(), within.len() as u64);
            prop_assert_eq!(listed(&kept), within);
            let mut all = Bits::of(&column, |value| value == 2);
            all.unite(&set);
            prop_assert_eq!(all.clone(), Bits::of(&column, |value| value < 3));
            all.keep(&set);
            prop_assert_eq!(all, set);
        }
    }
}
