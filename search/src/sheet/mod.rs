//! What lists read of every posting they pass, side by side in memory.
//!
//! Asked column by column on disk, a posting costs a list about 400 ns; a row and its values here
//! cost about 20. Segments never change, so each is read once, when it is first shown.

use crate::schema::column;
use crate::{Error, Facet, lock};
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::{Arc, Mutex};
use tantivy::columnar::StrColumn;
use tantivy::index::SegmentId;
use tantivy::{DocAddress, DocId, Searcher, SegmentReader};

/// The postings of one segment.
#[derive(Default)]
pub struct Sheet {
    rows: Vec<Row>,
    /// Where the values of each row end.
    ends: Vec<u32>,
    /// Values of facets, row by row; numbered through all facets.
    values: Vec<u32>,
    facets: [Values; Facet::COUNT],
    ids: Option<StrColumn>,
}

/// One posting. Days are counted from 1970-01-01.
#[derive(Clone, Copy)]
pub struct Row {
    /// Unix seconds.
    pub published: i64,
    pub apply_by: i32,
    pub starts_on: Option<i32>,
    pub ends_on: Option<i32>,
    pub members_only: bool,
    pub open: bool,
}

impl Row {
    /// Whether nobody can apply any more on this day.
    pub fn is_over(&self, day: i32) -> bool {
        !self.open || self.apply_by < day
    }
}

/// The values of one facet, in the order of their numbers and of their bytes.
#[derive(Default)]
struct Values {
    first: u32,
    names: Vec<Box<str>>,
}

/// A day as rows hold it; beyond the range of calendars it is the last or first one.
pub fn day(day: i64) -> i32 {
    i32::try_from(day).unwrap_or(if day < 0 { i32::MIN } else { i32::MAX })
}

impl Sheet {
    pub fn read(segment: &SegmentReader) -> Result<Self, Error> {
        let columns = segment.fast_fields();
        let members = columns.u64(column::MEMBERS)?;
        let open = columns.u64(column::OPEN)?;
        let published = columns.i64(column::PUBLISHED)?;
        let apply_by = columns.i64(column::APPLY_BY)?;
        let starts_on = columns.i64(column::STARTS_ON)?;
        let ends_on = columns.i64(column::ENDS_ON)?;
        let rows = (0..segment.max_doc()).map(|doc| Row {
            published: published.first(doc).unwrap_or_default(),
            apply_by: apply_by.first(doc).map_or(i32::MIN, day),
            starts_on: starts_on.first(doc).map(day),
            ends_on: ends_on.first(doc).map(day),
            // A document without the mark is treated as hidden.
            members_only: members.first(doc) != Some(0),
            open: open.first(doc) == Some(1),
        });
        let mut sheet = Self {
            rows: rows.collect(),
            ids: columns.str(column::ID)?,
            ..Self::default()
        };
        sheet.read_values(segment)?;
        Ok(sheet)
    }

    fn read_values(&mut self, segment: &SegmentReader) -> Result<(), Error> {
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
            self.facets[facet.index()] = Values { first, names };
            columns.push((first, column));
            first = next;
        }
        self.ends.reserve_exact(self.rows.len());
        for doc in 0..segment.max_doc() {
            for (first, column) in &columns {
                let ords = column.ords().values_for_doc(doc);
                self.values.extend(ords.map(|ord| first + ord as u32));
            }
            self.ends.push(self.values.len() as u32);
        }
        self.values.shrink_to_fit();
        Ok(())
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

    pub fn row(&self, doc: DocId) -> &Row {
        &self.rows[doc as usize]
    }

    /// The numbers of its values, of all facets.
    pub fn values(&self, doc: DocId) -> &[u32] {
        let at = doc as usize;
        let from = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.values[from as usize..self.ends[at] as usize]
    }

    /// How many different values there are.
    pub fn width(&self) -> usize {
        self.facets.iter().map(|facet| facet.names.len()).sum()
    }

    /// The numbers that belong to a facet.
    pub fn numbers(&self, facet: Facet) -> Range<u32> {
        let values = &self.facets[facet.index()];
        values.first..values.first + values.names.len() as u32
    }

    pub fn number_of(&self, facet: Facet, name: &str) -> Option<u32> {
        let values = &self.facets[facet.index()];
        let at = values.names.binary_search_by(|known| (**known).cmp(name));
        Some(values.first + at.ok()? as u32)
    }

    pub fn name(&self, facet: Facet, number: u32) -> &str {
        let values = &self.facets[facet.index()];
        &values.names[(number - values.first) as usize]
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
