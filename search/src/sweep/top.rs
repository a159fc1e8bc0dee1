//! The best documents by score, by date of publication or by deadline.

use crate::Order;
use crate::sheet::Sheet;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, i64_to_u64};

/// A document that may be shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    pub address: DocAddress,
    pub score: Score,
    key: (u64, u64),
}

impl Candidate {
    /// A new score, and the place in the order that it gives.
    pub fn set_score(&mut self, score: Score) {
        self.score = score;
        self.key.0 = score_key(score);
    }

    fn rank(&self) -> ((u64, u64), Reverse<DocAddress>) {
        (self.key, Reverse(self.address))
    }
}

impl Eq for Candidate {}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// The best so far, the worst of them on top.
pub struct Top {
    keep: usize,
    heap: BinaryHeap<Reverse<Candidate>>,
}

impl Top {
    pub fn new(keep: usize) -> Self {
        Self {
            keep,
            heap: BinaryHeap::new(),
        }
    }

    /// Whether nothing with this key can get in, so that the rest need not be read.
    fn is_out_of_reach(&self, key: u64) -> bool {
        self.heap.len() >= self.keep && self.heap.peek().is_some_and(|worst| key < worst.0.key.0)
    }

    fn offer(&mut self, candidate: Candidate) {
        if self.heap.len() < self.keep {
            self.heap.push(Reverse(candidate));
        } else if let Some(mut worst) = self.heap.peek_mut()
            && worst.0 < candidate
        {
            *worst = Reverse(candidate);
        }
    }

    pub fn extend(&mut self, candidates: Vec<Candidate>) {
        candidates
            .into_iter()
            .for_each(|candidate| self.offer(candidate));
    }

    /// Best first.
    pub fn into_sorted(self) -> Vec<Candidate> {
        self.heap
            .into_sorted_vec()
            .into_iter()
            .map(|Reverse(candidate)| candidate)
            .collect()
    }
}

/// The bits of floats that are not negative sort as the floats do.
fn score_key(score: Score) -> u64 {
    u64::from(score.max(0.0).to_bits())
}

/// The best of one segment.
pub struct SegmentTop {
    segment: SegmentOrdinal,
    order: Order,
    today: i64,
    top: Top,
}

impl SegmentTop {
    pub fn new(segment: SegmentOrdinal, order: Order, today: i64, keep: usize) -> Self {
        Self {
            segment,
            order,
            today,
            top: Top::new(keep),
        }
    }

    pub fn offer(&mut self, doc: DocId, sheet: &Sheet, score: Score) {
        if self.order == Order::Relevance && self.top.is_out_of_reach(score_key(score)) {
            return;
        }
        let published = i64_to_u64(sheet.published(doc));
        let key = match self.order {
            Order::Relevance => (score_key(score), published),
            Order::Newest => (published, 0),
            Order::Deadline => (self.urgency(sheet.apply_by(doc)), published),
        };
        self.top.offer(Candidate {
            address: DocAddress::new(self.segment, doc),
            score,
            key,
        });
    }

    /// The next deadline first, closed documents last and the latest of those first.
    fn urgency(&self, apply_by: i32) -> u64 {
        let day = i64::from(apply_by);
        if day < self.today {
            i64_to_u64(day) / 4
        } else {
            u64::MAX - i64_to_u64(day) / 4
        }
    }

    /// What scores no more than this cannot be among the best.
    pub fn least(&self) -> Score {
        let is_full = self.top.heap.len() >= self.top.keep;
        let worst = self.top.heap.peek().filter(|_| is_full);
        worst.map_or(Score::MIN, |worst| worst.0.score)
    }

    /// The same, and nothing left here.
    pub fn take(&mut self) -> Self {
        Self {
            segment: self.segment,
            order: self.order,
            today: self.today,
            top: std::mem::replace(&mut self.top, Top::new(0)),
        }
    }

    pub fn harvest(self) -> Vec<Candidate> {
        self.top.into_sorted()
    }
}
