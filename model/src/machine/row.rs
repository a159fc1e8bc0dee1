//! What a row of the table of a machine says.

use super::{Machine, Message};

/// Everything about one move.
pub struct Row<M: Machine> {
    pub act: M::Move,
    pub by: M::Party,
    /// Others who may make it as well.
    pub also: &'static [M::Party],
    pub verb: M::Verb,
    /// The reasons of which one has to be chosen; one alone is the reason; empty where none is asked for.
    pub reasons: &'static [M::Reason],
    pub message: Message,
    /// Whoever makes the move says which version they have seen.
    pub sees_version: bool,
    /// Not allowed once the deadline has passed.
    pub before_deadline: bool,
    /// What else has to hold, which the state does not say.
    pub needs: &'static [M::Need],
    /// Nobody makes it in another person's place.
    pub in_person: bool,
    /// The one party that hears of it, in machines of two.
    pub tells: Option<M::Party>,
    /// All who hear of it, in machines of more; whoever makes the move is among them where it is confirmed to them.
    pub told: &'static [Told<M::Party>],
    pub after: fn(M) -> Option<M>,
}

// A derive would ask for more of the machine.
impl<M: Machine> Clone for Row<M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M: Machine> Copy for Row<M> {}

/// Somebody hears of a move in the portal, and by mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told<P> {
    pub who: P,
    pub mailed: Haste,
}

/// When a mail tells of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Haste {
    AtOnce,
    /// As they have set it for themselves.
    AsTheyLike,
}

impl<M: Machine> Row<M> {
    /// A move that needs nothing and of which nobody is told.
    pub const fn new(act: M::Move, by: M::Party, verb: M::Verb, after: fn(M) -> Option<M>) -> Self {
        Self {
            act,
            by,
            also: &[],
            verb,
            reasons: &[],
            message: Message::Ignored,
            sees_version: false,
            before_deadline: false,
            needs: &[],
            in_person: false,
            tells: None,
            told: &[],
            after,
        }
    }

    #[must_use]
    pub const fn message(mut self, message: Message) -> Self {
        self.message = message;
        self
    }

    #[must_use]
    pub const fn reasons(mut self, reasons: &'static [M::Reason]) -> Self {
        self.reasons = reasons;
        self
    }

    #[must_use]
    pub const fn sees_version(mut self) -> Self {
        self.sees_version = true;
        self
    }

    #[must_use]
    pub const fn before_deadline(mut self) -> Self {
        self.before_deadline = true;
        self
    }

    #[must_use]
    pub const fn tells(mut self, party: M::Party) -> Self {
        self.tells = Some(party);
        self
    }

    #[must_use]
    pub const fn also(mut self, parties: &'static [M::Party]) -> Self {
        self.also = parties;
        self
    }

    #[must_use]
    pub const fn needs(mut self, needs: &'static [M::Need]) -> Self {
        self.needs = needs;
        self
    }

    #[must_use]
    pub const fn in_person(mut self) -> Self {
        self.in_person = true;
        self
    }

    #[must_use]
    pub const fn told(mut self, told: &'static [Told<M::Party>]) -> Self {
        self.told = told;
        self
    }

    /// Whether this party may make the move.
    pub fn is_of(&self, party: M::Party) -> bool {
        self.by == party || self.also.contains(&party)
    }
}
