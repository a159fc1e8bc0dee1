//! What is done to postings, by whom, and what follows: the table of their machine.

use super::stage::{Publication as P, Revision as R, State};
use super::verb::Verb;
use crate::closed;
use crate::machine::{Machine, Message, Row};
use crate::moderation::Reason;

closed! {
    /// What somebody does to a posting.
    pub enum Move {
        Save = "save",
        Submit = "submit",
        Answer = "answer",
        Recall = "recall",
        Discard = "discard",
        Pause = "pause",
        Reopen = "reopen",
        Close = "close",
        Withdraw = "withdraw",
        Approve = "approve",
        Ask = "ask",
        RequestChanges = "request-changes",
        Decline = "decline",
        Freeze = "freeze",
        Unfreeze = "unfreeze",
        Expire = "expire",
    }
}

/// A press of this word on a posting's page makes another posting of it, and moves nothing.
pub const COPY: &str = "copy";
/// A press of this word deletes a draft that was never handed in.
pub const DELETE: &str = "delete";

closed! {
    /// What was done to a posting of which nothing is left but its poster's list.
    pub enum ListDone {
        Deleted = "deleted",
    }
}

closed! {
    /// The forms of a posting's page.
    pub enum PostingForm {
        /// A move that needs one press, a withdrawal, or a copy.
        Act = "act",
        /// The answer to a question of staff.
        Answer = "answer",
    }
}

closed! {
    /// Where the form of a step leads once it is saved.
    pub enum StepAct {
        Next = "next",
        Stay = "stay",
        Back = "back",
    }
}

closed! {
    /// Who moves postings.
    pub enum Party {
        /// Whoever may edit the posting.
        Poster = "poster",
        Staff = "staff",
        Calendar = "calendar",
    }
}

impl Machine for State {
    type Move = Move;
    type Party = Party;
    type Verb = Verb;
    type Reason = Reason;
    type Need = std::convert::Infallible;

    const TABLE: &'static [Row<Self>] = &[
        Row::new(Move::Save, Party::Poster, Verb::Saved, |now: Self| {
            match (now.publication, now.revision) {
                (P::Frozen | P::Withdrawn, _) => None,
                (_, R::None | R::Draft | R::Declined) => Some(now.revised(R::Draft)),
                (_, R::ChangesRequested) => Some(now),
                (_, R::InReview) => None,
            }
        }),
        Row::new(
            Move::Submit,
            Party::Poster,
            Verb::Submitted,
            |now: Self| match (now.publication, now.revision) {
                (P::Frozen | P::Withdrawn, _) => None,
                (_, R::Draft | R::ChangesRequested) => Some(now.revised(R::InReview)),
                _ => None,
            },
        )
        .sees_version()
        .tells(Party::Staff),
        Row::new(Move::Answer, Party::Poster, Verb::Answered, |now: Self| {
            let awaits = now.is_in_review() && now.awaits_answer;
            awaits.then_some(now.revised(R::InReview))
        })
        .message(Message::Required)
        .tells(Party::Staff),
        Row::new(Move::Recall, Party::Poster, Verb::Recalled, |now: Self| {
            now.is_in_review().then_some(now.revised(R::Draft))
        }),
        Row::new(
            Move::Discard,
            Party::Poster,
            Verb::Discarded,
            |now: Self| match (now.publication, now.revision) {
                (P::Unpublished | P::Withdrawn, _) => None,
                (_, R::Draft | R::ChangesRequested | R::Declined) => Some(now.revised(R::None)),
                _ => None,
            },
        ),
        Row::new(Move::Pause, Party::Poster, Verb::Paused, |now: Self| {
            now.published(&[P::Open], P::Paused)
        }),
        Row::new(Move::Reopen, Party::Poster, Verb::Reopened, |now: Self| {
            now.published(&[P::Paused, P::Closed], P::Open)
        })
        .before_deadline(),
        Row::new(Move::Close, Party::Poster, Verb::Closed, |now: Self| {
            now.published(&[P::Open, P::Paused], P::Closed)
        }),
        Row::new(
            Move::Withdraw,
            Party::Poster,
            Verb::Withdrawn,
            |now: Self| {
                let withdrawn = Self {
                    publication: P::Withdrawn,
                    ..now.revised(R::None)
                };
                let may = !matches!(now.publication, P::Frozen | P::Withdrawn);
                may.then_some(withdrawn)
            },
        )
        .reasons(Reason::WITHDRAW)
        .message(Message::Optional),
        // An approved edit does not lift a freeze or a pause; it opens what was closed.
        Row::new(Move::Approve, Party::Staff, Verb::Approved, |now: Self| {
            let approved = now.revised(R::None);
            let opened = approved.published(&[P::Unpublished, P::Closed], P::Open);
            now.is_in_review().then_some(opened.unwrap_or(approved))
        })
        .message(Message::Optional)
        .sees_version()
        .tells(Party::Poster),
        // A question leaves the posting where it is.
        Row::new(Move::Ask, Party::Staff, Verb::Asked, |now: Self| {
            let asked = Self {
                awaits_answer: true,
                ..now
            };
            now.is_in_review().then_some(asked)
        })
        .message(Message::Required)
        .sees_version()
        .tells(Party::Poster),
        Row::new(
            Move::RequestChanges,
            Party::Staff,
            Verb::ChangesRequested,
            |now: Self| {
                now.is_in_review()
                    .then_some(now.revised(R::ChangesRequested))
            },
        )
        .message(Message::Required)
        .sees_version()
        .tells(Party::Poster),
        Row::new(Move::Decline, Party::Staff, Verb::Declined, |now: Self| {
            now.is_in_review().then_some(now.revised(R::Declined))
        })
        .reasons(Reason::DECLINE)
        .message(Message::Required)
        .sees_version()
        .tells(Party::Poster),
        Row::new(Move::Freeze, Party::Staff, Verb::Frozen, |now: Self| {
            now.published(&[P::Open, P::Paused], P::Frozen)
        })
        .reasons(Reason::FREEZE)
        .message(Message::Required)
        .sees_version()
        .tells(Party::Poster),
        Row::new(Move::Unfreeze, Party::Staff, Verb::Unfrozen, |now: Self| {
            now.published(&[P::Frozen], P::Open)
        })
        .message(Message::Optional)
        .sees_version()
        .tells(Party::Poster),
        Row::new(Move::Expire, Party::Calendar, Verb::Expired, |now: Self| {
            now.published(&[P::Open, P::Paused], P::Closed)
        })
        .tells(Party::Poster),
    ];
}

impl State {
    fn is_in_review(self) -> bool {
        self.revision == R::InReview && self.publication != P::Withdrawn
    }

    /// With another revision, of which nothing has been asked.
    fn revised(self, revision: R) -> Self {
        Self {
            revision,
            awaits_answer: false,
            ..self
        }
    }

    /// With another publication, where it is one of these now.
    fn published(self, from: &[P], to: P) -> Option<Self> {
        let moved = Self {
            publication: to,
            ..self
        };
        from.contains(&self.publication).then_some(moved)
    }
}

#[cfg(test)]
mod tests;
