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
mod tests {
    use super::*;
    use crate::closed::Closed;
    use crate::machine::MoveForm;
    use crate::machine::proof::{assert_sound, reachable};
    use crate::opportunities::{Publication, Revision, Stage};
    use crate::problem::{Conflict, FieldProblem};

    fn state(publication: Publication, revision: Revision) -> State {
        State {
            publication,
            revision,
            awaits_answer: false,
        }
    }

    #[test]
    fn the_machine_is_sound() {
        let withdrawn = state(P::Withdrawn, R::None);
        assert_sound(State::NEW, &[withdrawn]);
        let reached = reachable(State::NEW);
        for publication in Publication::ALL {
            assert!(
                reached.iter().any(|one| one.publication == *publication),
                "{publication}"
            );
        }
        for revision in Revision::ALL {
            assert!(
                reached.iter().any(|one| one.revision == *revision),
                "{revision}"
            );
        }
    }

    #[test]
    fn a_question_waits_for_its_answer_and_stays_when_the_publication_moves() {
        let asked = state(P::Open, R::InReview).after(Move::Ask).unwrap();
        assert!(asked.awaits_answer);
        for act in [Move::Pause, Move::Close, Move::Freeze, Move::Expire] {
            assert!(asked.after(act).unwrap().awaits_answer, "{act}");
        }
        for act in [
            Move::Answer,
            Move::Recall,
            Move::Withdraw,
            Move::Approve,
            Move::RequestChanges,
            Move::Decline,
        ] {
            let after = asked.after(act).unwrap();
            assert!(!after.awaits_answer, "{act}");
            assert_eq!(after.after(Move::Answer), None, "{act}");
        }
    }

    #[test]
    fn only_the_deadline_keeps_a_closed_posting_closed() {
        let closed = state(P::Closed, R::None);
        let reopening = |is_over| {
            let offers = closed.offers(Party::Poster, is_over);
            offers.into_iter().find(|offer| offer.act == Move::Reopen)
        };
        assert_eq!(reopening(false).unwrap().refused, None);
        let refused = reopening(true).unwrap().refused;
        assert_eq!(refused, Some(Conflict::DeadlinePassed));
        let open = state(P::Open, R::None).offers(Party::Poster, false);
        assert!(open.iter().all(|offer| offer.act != Move::Reopen));
    }

    fn sent(act: &str, reason: &str, message: &str, version: &str) -> MoveForm {
        MoveForm {
            act: act.into(),
            reason: reason.into(),
            message: message.into(),
            version: version.into(),
        }
    }

    fn wrong(form: &MoveForm, party: Party) -> Vec<(String, FieldProblem)> {
        let problems = form.check::<State>(party).err().unwrap_or_default();
        problems.0.into_iter().collect()
    }

    #[test]
    fn refusals_say_why() {
        let missing = |name: &str| vec![(name.to_owned(), FieldProblem::Missing)];
        for (act, reason, message, expected) in [
            ("approve", "", "", vec![]),
            ("ask", "", "いつですか", vec![]),
            ("ask", "", " ", missing("message")),
            ("decline", "", "no", missing("reason")),
            // A reason of posters.
            ("decline", "filled", "no", missing("reason")),
            ("decline", "misleading", "no", vec![]),
            ("freeze", "reported", "", missing("message")),
        ] {
            let form = sent(act, reason, message, "3");
            assert_eq!(wrong(&form, Party::Staff), expected, "{form:?}");
        }
        let unseen = sent("approve", "", "", "?");
        let expected = vec![("version".to_owned(), FieldProblem::NotANumber)];
        assert_eq!(wrong(&unseen, Party::Staff), expected);
    }

    #[test]
    fn nobody_has_the_moves_of_others() {
        let not_a_choice = vec![("act".to_owned(), FieldProblem::NotAChoice)];
        for row in State::TABLE {
            for party in Party::ALL.iter().filter(|party| **party != row.by) {
                let form = sent(row.act.code(), "other", "x", "1");
                assert_eq!(wrong(&form, *party), not_a_choice, "{} {party}", row.act);
            }
        }
        let unknown = sent("delete", "", "", "1");
        assert_eq!(wrong(&unknown, Party::Staff), not_a_choice);
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
                for act in [
                    Move::Approve,
                    Move::Ask,
                    Move::RequestChanges,
                    Move::Decline,
                ] {
                    assert_eq!(state(*publication, *revision).after(act), None);
                }
            }
        }
    }
}
