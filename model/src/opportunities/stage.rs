//! Where a posting stands, and the moves that are allowed.
//!
//! Two things move independently: what the public sees ([`Publication`]) and the newest revision
//! on its way through review ([`Revision`]). Editing a published posting moves only the second,
//! so the approved text stays up until the new one is approved.

use crate::closed;
use serde::{Deserialize, Serialize};

closed! {
    /// What the public sees.
    pub enum Publication {
        Unpublished = "unpublished",
        Open = "open",
        Paused = "paused",
        Frozen = "frozen",
        Closed = "closed",
        Withdrawn = "withdrawn",
    }
}

closed! {
    /// The newest revision on its way.
    pub enum Revision {
        /// Nothing is waiting: the published text is the newest.
        None = "none",
        Draft = "draft",
        InReview = "in-review",
        ChangesRequested = "changes-requested",
        Declined = "declined",
    }
}

closed! {
    /// The one word that people are shown.
    pub enum Stage {
        Draft = "draft",
        InReview = "in-review",
        ChangesRequested = "changes-requested",
        Declined = "declined",
        Open = "open",
        Paused = "paused",
        Frozen = "frozen",
        Closed = "closed",
        Withdrawn = "withdrawn",
    }
}

closed! {
    /// What somebody does to a posting.
    pub enum Move {
        // by the poster
        Save = "save",
        Submit = "submit",
        Recall = "recall",
        Discard = "discard",
        Pause = "pause",
        Reopen = "reopen",
        Close = "close",
        Withdraw = "withdraw",
        // by staff
        Approve = "approve",
        RequestChanges = "request-changes",
        Decline = "decline",
        Freeze = "freeze",
        Unfreeze = "unfreeze",
        // by the calendar
        Expire = "expire",
    }
}

/// Both halves together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    pub publication: Publication,
    pub revision: Revision,
}

impl State {
    /// A posting just begun.
    pub const NEW: Self = Self {
        publication: Publication::Unpublished,
        revision: Revision::Draft,
    };

    /// The state after a move, or `None` when the move is not allowed here.
    pub fn after(self, act: Move) -> Option<Self> {
        use Publication as P;
        use Revision as R;
        let Self {
            publication,
            revision,
        } = self;
        let (publication, revision) = match (act, publication, revision) {
            (_, P::Withdrawn, _) => return None,
            (Move::Save, P::Frozen, _) => return None,
            (Move::Save, p, R::None | R::Draft | R::Declined) => (p, R::Draft),
            (Move::Save, p, R::ChangesRequested) => (p, R::ChangesRequested),
            (Move::Submit, p, R::Draft | R::ChangesRequested) if p != P::Frozen => (p, R::InReview),
            (Move::Recall, p, R::InReview) => (p, R::Draft),
            (Move::Discard, p, R::Draft | R::ChangesRequested | R::Declined)
                if p != P::Unpublished =>
            {
                (p, R::None)
            }
            (Move::Pause, P::Open, r) => (P::Paused, r),
            (Move::Reopen, P::Paused | P::Closed, r) => (P::Open, r),
            (Move::Close, P::Open | P::Paused, r) => (P::Closed, r),
            (Move::Withdraw, P::Frozen, _) => return None,
            (Move::Withdraw, _, _) => (P::Withdrawn, R::None),
            // An approved edit does not lift a freeze or a pause; it opens what was closed.
            (Move::Approve, P::Unpublished | P::Closed | P::Open, R::InReview) => {
                (P::Open, R::None)
            }
            (Move::Approve, p, R::InReview) => (p, R::None),
            (Move::RequestChanges, p, R::InReview) => (p, R::ChangesRequested),
            (Move::Decline, p, R::InReview) => (p, R::Declined),
            (Move::Freeze, P::Open | P::Paused, r) => (P::Frozen, r),
            (Move::Unfreeze, P::Frozen, r) => (P::Open, r),
            (Move::Expire, P::Open | P::Paused, r) => (P::Closed, r),
            _ => return None,
        };
        Some(Self {
            publication,
            revision,
        })
    }

    pub fn stage(self) -> Stage {
        match self.publication {
            Publication::Open => Stage::Open,
            Publication::Paused => Stage::Paused,
            Publication::Frozen => Stage::Frozen,
            Publication::Closed => Stage::Closed,
            Publication::Withdrawn => Stage::Withdrawn,
            Publication::Unpublished => match self.revision {
                Revision::InReview => Stage::InReview,
                Revision::ChangesRequested => Stage::ChangesRequested,
                Revision::Declined => Stage::Declined,
                Revision::None | Revision::Draft => Stage::Draft,
            },
        }
    }

    /// Whether readers may open the published text.
    pub fn is_readable(self) -> bool {
        matches!(self.publication, Publication::Open | Publication::Closed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::closed::Closed;

    fn state(publication: Publication, revision: Revision) -> State {
        State {
            publication,
            revision,
        }
    }

    #[test]
    fn the_main_path() {
        let mut now = State::NEW;
        for (act, stage) in [
            (Move::Submit, Stage::InReview),
            (Move::RequestChanges, Stage::ChangesRequested),
            (Move::Save, Stage::ChangesRequested),
            (Move::Submit, Stage::InReview),
            (Move::Approve, Stage::Open),
            (Move::Pause, Stage::Paused),
            (Move::Reopen, Stage::Open),
            (Move::Expire, Stage::Closed),
        ] {
            now = now.after(act).unwrap();
            assert_eq!(now.stage(), stage, "after {act}");
        }
    }

    #[test]
    fn editing_what_is_open_leaves_it_open() {
        let editing = state(Publication::Open, Revision::None)
            .after(Move::Save)
            .unwrap();
        assert_eq!(editing, state(Publication::Open, Revision::Draft));
        assert_eq!(editing.after(Move::Submit).unwrap().stage(), Stage::Open);
        assert_eq!(
            editing.after(Move::Discard),
            Some(state(Publication::Open, Revision::None))
        );
    }

    #[test]
    fn approval_never_lifts_a_freeze() {
        let frozen = state(Publication::Frozen, Revision::InReview);
        assert_eq!(frozen.after(Move::Approve).unwrap().stage(), Stage::Frozen);
    }

    #[test]
    fn nothing_moves_after_withdrawal() {
        for revision in Revision::ALL {
            for act in Move::ALL {
                assert_eq!(state(Publication::Withdrawn, *revision).after(*act), None);
            }
        }
    }

    #[test]
    fn only_what_is_in_review_is_decided() {
        for publication in Publication::ALL {
            for revision in Revision::ALL.iter().filter(|r| **r != Revision::InReview) {
                for act in [Move::Approve, Move::RequestChanges, Move::Decline] {
                    assert_eq!(state(*publication, *revision).after(act), None);
                }
            }
        }
    }
}
