//! One's own postings: which wait for whom, and the parts of the list.

use super::{MyPosting, Publication, Revision, State};
use crate::closed;

closed! {
    /// A part of one's own postings.
    pub enum Own {
        /// Their poster has to do something.
        Waiting = "waiting",
        Draft = "draft",
        InReview = "in-review",
        Open = "open",
        Ended = "ended",
    }
}

impl Own {
    /// Whether a posting belongs to this part. One may belong to several: an edit of an open one that is in review.
    pub fn holds(self, state: State) -> bool {
        match self {
            Self::Waiting => state.waits_for_poster(),
            Self::Draft => state.revision == Revision::Draft,
            Self::InReview => state.revision == Revision::InReview,
            Self::Open => matches!(
                state.publication,
                Publication::Open | Publication::Paused | Publication::Frozen
            ),
            Self::Ended => matches!(
                state.publication,
                Publication::Closed | Publication::Withdrawn
            ),
        }
    }
}

impl State {
    /// Staff have asked or sent something back: nothing goes on until the poster does something.
    pub fn waits_for_poster(self) -> bool {
        let was_sent_back = matches!(
            self.revision,
            Revision::ChangesRequested | Revision::Declined
        );
        self.publication != Publication::Withdrawn && (self.awaits_answer || was_sent_back)
    }
}

/// Those that wait for their poster first, a question before all others; otherwise the order stays.
pub fn waiting_first(postings: &mut [MyPosting]) {
    postings.sort_by_key(|posting| {
        let state = posting.state;
        (!state.waits_for_poster(), !state.awaits_answer)
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::closed::Closed;

    fn state(publication: Publication, revision: Revision, awaits_answer: bool) -> State {
        State {
            publication,
            revision,
            awaits_answer,
        }
    }

    #[test]
    fn every_state_is_in_some_part() {
        for publication in Publication::ALL {
            for revision in Revision::ALL {
                let is_nothing =
                    *publication == Publication::Unpublished && *revision == Revision::None;
                let state = state(*publication, *revision, false);
                let parts = Own::ALL.iter().filter(|part| part.holds(state)).count();
                assert!(parts > 0 || is_nothing, "{publication} {revision}");
            }
        }
    }

    #[test]
    fn questions_and_what_came_back_wait_for_the_poster() {
        use Publication::{Open, Unpublished, Withdrawn};
        assert!(state(Unpublished, Revision::InReview, true).waits_for_poster());
        assert!(state(Open, Revision::ChangesRequested, false).waits_for_poster());
        assert!(!state(Unpublished, Revision::InReview, false).waits_for_poster());
        assert!(!state(Open, Revision::None, false).waits_for_poster());
        assert!(!state(Withdrawn, Revision::Declined, false).waits_for_poster());
    }
}
