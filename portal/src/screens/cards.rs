//! Postings as cards: what they tell everybody, and their personal half, which is filled here and nowhere else.

use crate::bookmarks::{Marks, in_order_with_marks};
use crate::error::Result;
use crate::opportunities::entities::opportunities::Model;
use crate::opportunities::summaries;
use crate::{Portal, Reader};
use model::opportunities::{OpportunitySummary, Personal};
use model::{Language, OpportunityId};
use std::collections::HashSet;

/// The postings of a page and what its reader has marked of them.
pub(super) struct Rows {
    pub rows: Vec<Model>,
    pub marks: Marks,
}

impl Rows {
    /// Those of some postings that the reader may read, in this order; one query. The index may be a moment behind, so the
    /// database decides once more.
    pub async fn of(portal: &Portal, reader: &Reader, ids: &[OpportunityId]) -> Result<Self> {
        let (mut rows, marks) = in_order_with_marks(portal.read(), reader, ids).await?;
        rows.retain(|row| reader.may_read(row));
        Ok(Self { rows, marks })
    }

    /// Their cards, with the words of a query highlighted; one query.
    pub async fn cards(
        &self,
        portal: &Portal,
        text: &str,
        language: Language,
    ) -> Result<Vec<OpportunitySummary>> {
        let mut cards = summaries(portal.read(), &self.rows, language, portal.today()).await?;
        personal(portal, &self.marks, text, &mut cards);
        Ok(cards)
    }
}

/// Fills what is the reader's own of each card: ★, and where the words of their query stand.
pub(super) fn personal<'a>(
    portal: &Portal,
    marks: &Marks,
    text: &str,
    cards: impl IntoIterator<Item = &'a mut OpportunitySummary>,
) {
    let highlighter = (!text.is_empty()).then(|| portal.index().marker(text));
    let highlights = |text: &str| {
        let highlighter = highlighter.as_ref();
        highlighter.map_or_else(Vec::new, |one| one.marks(text))
    };
    for card in cards {
        card.mine = Personal {
            star: marks.star(card.id),
            is_new: false,
            title_marks: highlights(&card.title.text),
            summary_marks: highlights(&card.summary.text),
        };
    }
}

/// Flags those that a saved search of the reader has found and that they have not seen.
pub(super) fn flag_new(cards: &mut [OpportunitySummary], new: &HashSet<OpportunityId>) {
    for card in cards {
        card.mine.is_new = new.contains(&card.id);
    }
}
