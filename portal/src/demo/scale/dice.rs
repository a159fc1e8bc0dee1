//! Chance that falls the same on every machine, so that two measurements measure the same postings.

/// `SplitMix64`, seeded with the posting's number.
pub(super) struct Dice(u64);

impl Dice {
    pub fn of(number: u64) -> Self {
        Self(number.wrapping_mul(0xD134_2543_DE82_EF95))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = u64::try_from(high - low + 1).unwrap_or(1).max(1);
        low + i64::try_from(self.next() % width).unwrap_or_default()
    }

    pub fn one_in(&mut self, sides: i64) -> bool {
        self.between(1, sides) == 1
    }

    /// One of a list that is not empty.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let last = i64::try_from(from.len()).unwrap_or(i64::MAX) - 1;
        &from[usize::try_from(self.between(0, last)).unwrap_or_default()]
    }

    /// So many neighbours of a list, in the list's order; fewer when it is shorter.
    pub fn some<'a, T>(&mut self, from: &'a [T], count: usize) -> impl Iterator<Item = &'a T> {
        let left_out = from.len().saturating_sub(count);
        let skipped = self.between(0, i64::try_from(left_out).unwrap_or_default());
        from.iter()
            .skip(usize::try_from(skipped).unwrap_or_default())
            .take(count)
    }
}
