//! State machines as tables. A row says all there is to a move: who makes it, from where to where it leads, what has to be said with
//! it, what the history calls it and who is told. Buttons, checks, history and messages are read from the table.

use crate::closed::Closed;
use crate::form;
use crate::problem::{Conflict, FieldProblem, FieldProblems};
use crate::text::{body, too_much};
use serde::{Deserialize, Serialize};
use std::fmt::Debug;

#[cfg(test)]
pub(crate) mod proof;
mod row;

pub use row::{Haste, Row, Told};

/// Longest message that goes with a move, in user-visible characters.
pub const MESSAGE_MAX: u32 = 2000;

/// Something that moves from state to state.
pub trait Machine: Copy + PartialEq + Debug + 'static {
    /// What is done to it.
    type Move: Closed + PartialEq + Debug;
    /// Who makes moves and who is told of them.
    type Party: Copy + PartialEq + Debug;
    /// What the history calls a move, in the past tense.
    type Verb: Closed + PartialEq + Debug;
    /// Why a move is made, where a reason is asked for.
    type Reason: Closed + PartialEq + Debug;
    /// What has to hold before a move besides its state; of machines that ask for nothing more, [`std::convert::Infallible`].
    type Need: Copy + PartialEq + Debug;

    /// One row for each move, in the order in which moves are offered.
    const TABLE: &'static [Row<Self>];

    /// The row of a move.
    ///
    /// # Panics
    /// When the table has none, which [`proof`] keeps from happening.
    fn row(act: Self::Move) -> &'static Row<Self> {
        let mut rows = Self::TABLE.iter();
        rows.find(|row| row.act == act)
            .expect("every move has a row")
    }

    /// The row of the move that the history calls so; other things happen to a machine as well.
    fn row_of(verb: Self::Verb) -> Option<&'static Row<Self>> {
        Self::TABLE.iter().find(|row| row.verb == verb)
    }

    /// Whether a reason says too little without a message, as "other" does.
    fn says_too_little(_reason: Self::Reason) -> bool {
        false
    }

    /// The state after a move, or `None` when the move is not allowed here.
    fn after(self, act: Self::Move) -> Option<Self> {
        (Self::row(act).after)(self)
    }

    /// The moves of a party that are allowed here; those that only the deadline forbids say so.
    fn offers(self, party: Self::Party, is_over: bool) -> Vec<Offer<Self::Move>> {
        let rows = Self::TABLE.iter().filter(|row| row.is_of(party));
        rows.filter(|row| (row.after)(self).is_some())
            .map(|row| Offer {
                act: row.act,
                refused: (row.before_deadline && is_over).then_some(Conflict::DeadlinePassed),
            })
            .collect()
    }
}

/// Whether a message goes with a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Ignored,
    Optional,
    Required,
}

/// A move that somebody may see, and why it cannot be made yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer<A> {
    pub act: A,
    pub refused: Option<Conflict>,
}

form! {
    /// A move as somebody sends it.
    #[derive(Debug)]
    pub struct MoveForm {
        act,
        reason,
        message,
        /// The version that was on the screen.
        version,
        /// Of somebody whom the move confirms: the name that was on the screen.
        name,
    }
}

/// A move with everything that has to be said with it.
pub struct Said<M: Machine> {
    pub row: &'static Row<M>,
    pub reason: Option<M::Reason>,
    pub message: String,
    /// Only where the row asks for it.
    pub version: Option<i32>,
}

impl MoveForm {
    /// # Errors
    /// `NotAChoice` for what is no move of this party; `Missing` for no move at all, and for a reason or message that the move
    /// or its reason needs; a message that is too long; a version that is no number.
    pub fn check<M: Machine>(&self, party: M::Party) -> Result<Said<M>, FieldProblems> {
        let names = MoveForm::FIELDS;
        let act = M::Move::from_code(self.act.trim());
        let row = act.map(M::row).filter(|row| row.is_of(party));
        let Some(row) = row else {
            let problem = match self.act.trim() {
                "" => FieldProblem::Missing,
                _ => FieldProblem::NotAChoice,
            };
            return Err(FieldProblems::one(names.act, problem));
        };
        let mut problems = FieldProblems::default();
        let reason = match row.reasons {
            [only] => Some(*only),
            all => M::Reason::from_code(self.reason.trim()).filter(|one| all.contains(one)),
        };
        if !row.reasons.is_empty() && reason.is_none() {
            problems.add(names.reason, FieldProblem::Missing);
        }
        let asks_for_words = reason.is_some_and(M::says_too_little);
        let message = match row.message {
            Message::Optional if asks_for_words => {
                check_message(&self.message, &mut problems, true)
            }
            Message::Ignored => String::new(),
            Message::Optional => check_message(&self.message, &mut problems, false),
            Message::Required => check_message(&self.message, &mut problems, true),
        };
        let version = row.sees_version.then(|| self.version.trim().parse());
        if let Some(Err(_)) = version {
            problems.add(names.version, FieldProblem::NotANumber);
        }
        problems.or(Said {
            row,
            reason,
            message,
            version: version.and_then(Result::ok),
        })
    }
}

/// Cleans a message and notes when it is missing or too long.
fn check_message(typed: &str, problems: &mut FieldProblems, required: bool) -> String {
    let message = body(typed);
    if required && message.is_empty() {
        problems.add(MoveForm::FIELDS.message, FieldProblem::Missing);
    }
    if let Some(problem) = too_much(&message, MESSAGE_MAX) {
        problems.add(MoveForm::FIELDS.message, problem);
    }
    message
}
