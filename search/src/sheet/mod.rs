//! What lists read of every posting they pass, side by side in memory.
//!
//! Segments never change, so each is read once, when it is first shown: dates as columns, filters and marks as
//! sets, so that a list intersects instead of looking at one posting after the other.

mod bits;
mod values;

pub use bits::{Bits, Found};
pub use values::Values;

use crate::schema::column;
use crate::{Error, lock};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex};
use tantivy::columnar::StrColumn;
use tantivy::index::SegmentId;
use tantivy::{DocAddress, DocId, Searcher, SegmentReader};

/// So many sets are kept that were asked for.
const KEPT: usize = 64;

/// The postings of one segment. Days are counted from 1970-01-01.
#[derive(Default)]
pub struct Sheet {
    /// Unix seconds.
    published: Vec<i64>,
    apply_by: Vec<i32>,
    /// The first day where no start is told.
    starts_on: Vec<i32>,
    /// The last day where no end is told.
    ends_on: Vec<i32>,
    /// Those that have a start or an end.
    timed: Bits,
    /// Those that everybody may see.
    pub public: Arc<Bits>,
    open: Bits,
    pub values: Values,
    ids: Option<StrColumn>,
    kept: Mutex<Vec<(Kept, Arc<Bits>)>>,
}

/// What is asked for again and again until the next day or the next commit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    Open(i32),
    Until(i32),
    Period(i32, i32),
    Published(i64),
    Alive(u32),
}

/// A day as columns hold it; beyond the range of calendars it is the last or first one.
pub fn day(day: i64) -> i32 {
    i32::try_from(day).unwrap_or(if day < 0 { i32::MIN } else { i32::MAX })
}

impl Sheet {
    pub fn read(segment: &SegmentReader) -> Result<Self, Error> {
        let columns = segment.fast_fields();
        let docs = || 0..segment.max_doc();
        let members = columns.u64(column::MEMBERS)?;
        let open = columns.u64(column::OPEN)?;
        let published = columns.i64(column::PUBLISHED)?;
        let apply_by = columns.i64(column::APPLY_BY)?;
        let starts_on = columns.i64(column::STARTS_ON)?;
        let ends_on = columns.i64(column::ENDS_ON)?;
        let marks: Vec<[bool; 3]> = docs()
            .map(|doc| {
                // A document without the mark is treated as hidden.
                let is_public = members.first(doc) == Some(0);
                let is_timed = starts_on.first(doc).or(ends_on.first(doc)).is_some();
                [is_public, open.first(doc) == Some(1), is_timed]
            })
            .collect();
        let [public, open, timed] = [0, 1, 2].map(|at| Bits::of(&marks, |marks| marks[at]));
        let days = |column: &tantivy::columnar::Column<i64>, missing| -> Vec<i32> {
            docs()
                .map(|doc| column.first(doc).map_or(missing, day))
                .collect()
        };
        Ok(Self {
            published: docs()
                .map(|doc| published.first(doc).unwrap_or_default())
                .collect(),
            apply_by: days(&apply_by, i32::MIN),
            starts_on: days(&starts_on, i32::MIN),
            ends_on: days(&ends_on, i32::MAX),
            timed,
            public: Arc::new(public),
            open,
            values: Values::read(segment)?,
            ids: columns.str(column::ID)?,
            kept: Mutex::default(),
        })
    }

    /// Opening the column costs more than a search: it is kept open.
    pub fn id(&self, doc: DocId) -> Result<String, Error> {
        let mut id = String::new();
        if let Some(ids) = &self.ids
            && let Some(ord) = ids.ords().first(doc)
        {
            ids.ord_to_str(ord, &mut id)?;
        }
        Ok(id)
    }

    /// How many postings there are, deleted ones included.
    pub fn documents(&self) -> usize {
        self.published.len()
    }

    /// Unix seconds.
    pub fn published(&self, doc: DocId) -> i64 {
        self.published[doc as usize]
    }

    pub fn apply_by(&self, doc: DocId) -> i32 {
        self.apply_by[doc as usize]
    }

    /// Those for which somebody can apply on this day or later.
    pub fn open_on(&self, day: i32) -> Arc<Bits> {
        self.kept(Kept::Open(day), || {
            let mut open = Bits::of(&self.apply_by, |last| last >= day);
            open.keep(&self.open);
            open
        })
    }

    /// Those with a deadline no later than this.
    pub fn until(&self, day: i32) -> Arc<Bits> {
        self.kept(Kept::Until(day), || {
            Bits::of(&self.apply_by, |last| last <= day)
        })
    }

    /// Those that were published at this moment or later.
    pub fn published_since(&self, from: i64) -> Arc<Bits> {
        self.kept(Kept::Published(from), || {
            Bits::of(&self.published, |at| at >= from)
        })
    }

    /// Those that take place on a day of the period. One without a start or an end is open there; what has neither
    /// meets no period.
    pub fn meeting(&self, from: i32, until: i32) -> Arc<Bits> {
        self.kept(Kept::Period(from, until), || {
            let mut meeting = Bits::of(&self.ends_on, |end| end >= from);
            meeting.keep(&Bits::of(&self.starts_on, |start| start <= until));
            meeting.keep(&self.timed);
            meeting
        })
    }

    /// Those that are not deleted; none where all are.
    pub fn alive(&self, segment: &SegmentReader) -> Option<Arc<Bits>> {
        let alive = segment.alive_bitset()?;
        // Nothing that was deleted comes back: their number says which they are.
        Some(self.kept(Kept::Alive(segment.num_deleted_docs()), || {
            let mut bits = Bits::none(self.documents());
            alive.iter_alive().for_each(|doc| bits.insert(doc));
            bits
        }))
    }

    fn kept(&self, name: Kept, make: impl FnOnce() -> Bits) -> Arc<Bits> {
        if let Some((_, bits)) = lock(&self.kept).iter().find(|(known, _)| *known == name) {
            return Arc::clone(bits);
        }
        let bits = Arc::new(make());
        let mut kept = lock(&self.kept);
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push((name, Arc::clone(&bits)));
        bits
    }
}

/// The sheets of the segments that are shown, and of those shown until a moment ago.
#[derive(Default)]
pub struct Sheets {
    known: Mutex<HashMap<SegmentId, Arc<Sheet>>>,
    shown: Mutex<HashSet<SegmentId>>,
}

impl Sheets {
    /// The sheet of a segment.
    pub fn of(&self, segment: &SegmentReader) -> Result<Arc<Sheet>, Error> {
        let id = segment.segment_id();
        if let Some(sheet) = lock(&self.known).get(&id) {
            return Ok(Arc::clone(sheet));
        }
        let sheet = Arc::new(Sheet::read(segment)?);
        lock(&self.known).insert(id, Arc::clone(&sheet));
        Ok(sheet)
    }

    /// The id of a document.
    pub fn id(&self, searcher: &Searcher, address: DocAddress) -> Result<String, Error> {
        let segment = searcher.segment_reader(address.segment_ord);
        self.of(segment)?.id(address.doc_id)
    }

    /// Reads what is about to be shown, so that no question waits for it.
    pub fn prepare(&self, index: &tantivy::Index) -> Result<(), Error> {
        for segment in index.searchable_segments()? {
            if !lock(&self.known).contains_key(&segment.id()) {
                self.of(&SegmentReader::open(&segment)?)?;
            }
        }
        Ok(())
    }

    /// Forgets what was not shown before this either: questions on the last one may still run.
    pub fn tidy(&self, searcher: &Searcher) {
        let segments = searcher.segment_readers().iter();
        let now: HashSet<SegmentId> = segments.map(SegmentReader::segment_id).collect();
        let mut shown = lock(&self.shown);
        lock(&self.known).retain(|id, _| now.contains(id) || shown.contains(id));
        *shown = now;
    }
}
