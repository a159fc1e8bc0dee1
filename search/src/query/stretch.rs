//! Everything that enough of several queries have, without scores: what the members count for is added up for a stretch of
//! documents at a time, which costs a few steps a posting and no search for the next document.

use super::member::Member;
use tantivy::query::Weight;
use tantivy::{DocId, DocSet, SegmentReader, TERMINATED};

/// Tests have few documents.
const LENGTH: usize = if cfg!(test) { 64 } else { 4_096 };
/// Seeking a document in a member costs as much as reading this many of its documents.
const ASKING: u64 = 8;

pub struct Stretches {
    /// The rarest first, each with what it counts for.
    members: Vec<(Member, u32)>,
    least: u32,
    /// How many documents the segment has.
    documents: u64,
}

impl Stretches {
    /// Opens them over one segment; each member comes with what it counts for.
    pub fn open<'a>(
        members: impl Iterator<Item = (&'a dyn Weight, u32)>,
        least: u32,
        reader: &SegmentReader,
    ) -> tantivy::Result<Self> {
        let opened =
            members.map(|(weight, counts)| Ok((Member::open(weight, reader, 1.0)?, counts)));
        let mut members: Vec<(Member, u32)> = opened.collect::<tantivy::Result<_>>()?;
        members.sort_by_key(|(member, _)| member.scorer.cost());
        Ok(Self {
            members,
            least,
            documents: reader.max_doc().into(),
        })
    }

    /// Tells all documents in order.
    pub fn each(mut self, callback: &mut dyn FnMut(&[DocId])) {
        let mut found = vec![0_u32; LENGTH];
        let mut docs: Vec<DocId> = Vec::with_capacity(LENGTH);
        while let Some(start) = self.next() {
            let end = start + LENGTH as DocId;
            let mut left: u32 = self.members.iter().map(|(_, counts)| counts).sum();
            found.fill(0);
            docs.clear();
            let mut is_over = false;
            for (member, counts) in &mut self.members {
                // Without this one and those that follow it is not enough: what has nothing yet is out.
                if !is_over && left < self.least {
                    is_over = true;
                    let some = found.iter().enumerate().filter(|(_, found)| **found > 0);
                    docs.extend(some.map(|(at, _)| start + at as DocId));
                }
                left -= *counts;
                let expected = member.scorer.cost() * LENGTH as u64 / self.documents.max(1);
                if is_over && docs.len() as u64 * ASKING < expected {
                    for &doc in &docs {
                        if member.has(doc) {
                            found[(doc - start) as usize] += *counts;
                        }
                    }
                } else {
                    member.seek(start);
                    while member.at < end {
                        found[(member.at - start) as usize] += *counts;
                        member.advance();
                    }
                }
            }
            docs.clear();
            let enough = found
                .iter()
                .enumerate()
                .filter(|(_, found)| **found >= self.least);
            docs.extend(enough.map(|(at, _)| start + at as DocId));
            docs.chunks(64).for_each(&mut *callback);
        }
    }

    /// Where the next stretch starts that may have any.
    fn next(&mut self) -> Option<DocId> {
        let mut left = 0;
        let others = self.members.iter().rev().take_while(|(_, counts)| {
            left += counts;
            left < self.least
        });
        let drivers = self.members.len() - others.count();
        let next = self
            .members
            .iter()
            .take(drivers)
            .map(|(member, _)| member.at)
            .min();
        next.filter(|start| *start < TERMINATED)
    }
}
