//! Where a document has a word.

use super::Trace;
use crate::Error;
use crate::context::Context;
use crate::query::other::grams;
use crate::query::why::Spot;
use crate::query::why::heads::{Head, Heads};
use tantivy::postings::Postings;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, DocSet, Term};

impl Trace {
    /// Where a document has it.
    pub fn spots(
        &self,
        context: &Context<'_>,
        heads: &Heads,
        address: DocAddress,
    ) -> Result<Vec<Spot>, Error> {
        let mut spots = heads.spots(|head| self.stands_in(context, head));
        let is_value = self.is_value(context, address)?;
        let is_nowhere = spots.is_empty() && !is_value;
        let may_be_in_text = self.read.is_none() || (self.is_in_text && is_nowhere);
        if may_be_in_text && (is_nowhere || self.is_in_text(context, heads, address)?) {
            spots.push(Spot::Text);
        }
        if is_value {
            spots.push(Spot::Facts);
        }
        Ok(spots)
    }

    fn stands_in(&self, context: &Context<'_>, head: &Head) -> bool {
        if let Some(read) = &self.read {
            return head.is_read(context, read);
        }
        if self.field == context.fields.grams {
            return head.folded.text.contains(&self.word);
        }
        let has_letters = |letters: &String| head.folded.text.contains(letters.as_str());
        self.letters.iter().any(has_letters)
            || self
                .terms
                .iter()
                .any(|term| head.count(context, self.field, term) > 0)
    }

    /// Whether a document has a value that is called so.
    fn is_value(&self, context: &Context<'_>, address: DocAddress) -> Result<bool, Error> {
        for name in &self.values {
            if count(context, context.fields.values, name, address)? > 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The text is not stored: a word is in it when the posting has it more often than its
    /// title, names and skills do.
    fn is_in_text(
        &self,
        context: &Context<'_>,
        heads: &Heads,
        address: DocAddress,
    ) -> Result<bool, Error> {
        for term in &self.terms {
            let above: usize = heads
                .all()
                .map(|head| head.count(context, self.field, term))
                .sum();
            if count(context, self.field, term, address)? > above {
                return Ok(true);
            }
        }
        for letters in &self.letters {
            let mut is_there = true;
            for pair in grams(context, letters) {
                let field = context.fields.grams;
                let above = heads
                    .all()
                    .map(|head| head.count(context, field, &pair.text));
                is_there &= count(context, field, &pair.text, address)? > above.sum();
            }
            if is_there {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// How often a document has a term.
fn count(
    context: &Context<'_>,
    field: Field,
    term: &str,
    address: DocAddress,
) -> Result<usize, Error> {
    let segment = context.searcher.segment_reader(address.segment_ord);
    let index = segment.inverted_index(field)?;
    let term = Term::from_field_text(field, term);
    let Some(mut postings) = index.read_postings(&term, IndexRecordOption::WithFreqs)? else {
        return Ok(0);
    };
    // Postings move forwards only, and may begin behind the document.
    let first = postings.doc();
    let is_there = first == address.doc_id
        || (first < address.doc_id && postings.seek(address.doc_id) == address.doc_id);
    Ok(if is_there {
        postings.term_freq() as usize
    } else {
        0
    })
}
