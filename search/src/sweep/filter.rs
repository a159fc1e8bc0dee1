//! What was chosen of the facets, over one segment.

use crate::Facet;
use crate::sheet::{Bits, Sheet};
use std::sync::Arc;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, SegmentReader, TERMINATED, Term};

/// What was chosen: of each facet the documents that have one of the values.
#[derive(Default)]
pub struct Filter(pub Vec<(Facet, Arc<Bits>)>);

impl Filter {
    pub fn open(
        chosen: &[(Facet, Vec<String>)],
        sheet: &Sheet,
        reader: &SegmentReader,
    ) -> tantivy::Result<Self> {
        let mut wanted: Vec<(Facet, Vec<String>)> = Vec::new();
        for (facet, names) in chosen.iter().filter(|(_, names)| !names.is_empty()) {
            match wanted.iter_mut().find(|(known, _)| known == facet) {
                Some((_, known)) => known.extend(names.iter().cloned()),
                None => wanted.push((*facet, names.clone())),
            }
        }
        let sets = wanted.into_iter();
        let sets = sets.map(|(facet, names)| Ok((facet, having(sheet, reader, facet, &names)?)));
        Ok(Self(sets.collect::<tantivy::Result<_>>()?))
    }

    /// Whether a document has what was chosen.
    pub fn has(&self, doc: DocId) -> bool {
        self.0.iter().all(|(_, set)| set.contains(doc))
    }
}

/// The documents that have one of these values.
pub fn having(
    sheet: &Sheet,
    reader: &SegmentReader,
    facet: Facet,
    names: &[String],
) -> tantivy::Result<Arc<Bits>> {
    let values = &sheet.values;
    let common = |name: &String| values.common(values.number_of(facet, name)?);
    if let [name] = names
        && let Some(set) = common(name)
    {
        return Ok(Arc::clone(set));
    }
    let mut all = Bits::none(sheet.documents());
    for name in names {
        if let Some(set) = common(name) {
            all.unite(set);
        } else if values.number_of(facet, name).is_some() {
            let field = reader.schema().get_field(facet.name())?;
            let index = reader.inverted_index(field)?;
            let term = Term::from_field_text(field, name);
            let Some(mut docs) = index.read_postings(&term, IndexRecordOption::Basic)? else {
                continue;
            };
            while docs.doc() != TERMINATED {
                all.insert(docs.doc());
                docs.advance();
            }
        }
    }
    Ok(Arc::new(all))
}
