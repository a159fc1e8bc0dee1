//! A query among others that is asked for single documents.

use super::one_of::OneOf;
use tantivy::query::{Bm25Weight, EnableScoring, Query, Scorer, Weight};
use tantivy::{DocId, DocSet, Score, SeekDangerResult, SegmentReader, TERMINATED, Term};

/// One of several queries, over one segment.
pub struct Member {
    pub scorer: Box<dyn Scorer>,
    /// Its document when it is there, otherwise one that its next document is not before.
    pub at: DocId,
    /// Whether the scorer is positioned on a document. After a miss it may be nowhere, and may only
    /// be asked for single documents until it has one.
    pub is_there: bool,
}

impl Member {
    pub fn open(
        weight: &dyn Weight,
        reader: &SegmentReader,
        boost: Score,
    ) -> tantivy::Result<Self> {
        let scorer = weight.scorer(reader, boost)?;
        Ok(Self {
            at: scorer.doc(),
            is_there: true,
            scorer,
        })
    }

    /// Whether it has this document; documents come in rising order.
    pub fn has(&mut self, target: DocId) -> bool {
        if self.at > target || (self.at == target && self.is_there) {
            return self.at == target;
        }
        match self.scorer.seek_danger(target) {
            SeekDangerResult::Found => {
                (self.at, self.is_there) = (target, true);
                true
            }
            SeekDangerResult::SeekLowerBound(bound) => {
                (self.at, self.is_there) = (bound.min(TERMINATED), false);
                false
            }
        }
    }

    /// Goes to its first document from this one on.
    pub fn seek(&mut self, target: DocId) {
        if self.is_there {
            if self.at < target {
                self.at = self.scorer.seek(target);
            }
            return;
        }
        let mut next = self.at.max(target);
        while next < TERMINATED && !self.has(next) {
            next = self.at;
        }
    }

    /// Goes to its next document.
    pub fn advance(&mut self) {
        if self.is_there {
            self.at = self.scorer.advance();
        } else {
            self.seek(self.at + 1);
        }
    }

    /// Its score of this document; nothing when it is not positioned there.
    pub fn score(&mut self, doc: DocId) -> Score {
        if self.is_there && self.at == doc {
            self.scorer.score()
        } else {
            0.0
        }
    }
}

/// What no document scores more than by this query. The terms of a phrase and of an intersection add up; no weight of
/// [`super::weights`] that a term is multiplied by is above 1.
pub fn most_of(query: &dyn Query, scoring: EnableScoring<'_>) -> tantivy::Result<Score> {
    let EnableScoring::Enabled {
        statistics_provider,
        ..
    } = scoring
    else {
        return Ok(Score::INFINITY);
    };
    if let Some(one) = query.downcast_ref::<OneOf>() {
        let members = one.members().iter();
        return members
            .map(|member| most_of(member.as_ref(), scoring))
            .try_fold(0.0, |most: Score, member| Ok(most.max(member?)));
    }
    let mut terms: Vec<&Term> = Vec::new();
    query.query_terms(&mut |term, _| terms.push(term));
    let mut most = 0.0;
    for term in terms {
        most += Bm25Weight::for_terms(statistics_provider, std::slice::from_ref(term))?.max_score();
    }
    Ok(most)
}
