//! Which moves are open to somebody, and why not the others: one answer for buttons, programs and staff.

use super::{Move, Need, Party, State};
use crate::machine::{Machine, Row};
use serde::{Deserialize, Serialize};

/// In whose name somebody makes a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hand {
    Own,
    /// Staff make it for somebody who has asked them to; both sides see it.
    ForAnother,
}

/// A move that the state allows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenMove {
    pub act: Move,
    /// What keeps it from being made now; empty: nothing.
    pub unmet: Vec<Need>,
}

/// Why somebody cannot make a move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WhyNot {
    /// It is for others.
    NotTheirs(Vec<Party>),
    /// Nobody makes it for another person.
    InPerson,
    /// Nothing of the kind comes to this in this state.
    NotNow,
    Unmet(Vec<Need>),
}

impl State {
    /// The moves of somebody who is all of these parties, in the order in which they are offered.
    pub fn open_to(
        self,
        parties: &[Party],
        hand: Hand,
        is_met: impl Fn(Need) -> bool,
    ) -> Vec<OpenMove> {
        let offered = |row: &Row<Self>| {
            let unmet = match self.refusal(row, parties, hand, &is_met) {
                None => Vec::new(),
                Some(WhyNot::Unmet(unmet)) => unmet,
                Some(_) => return None,
            };
            let act = row.act;
            Some(OpenMove { act, unmet })
        };
        Self::TABLE.iter().filter_map(offered).collect()
    }

    /// What keeps somebody who is all of these parties from a move; `None`: nothing.
    pub fn why_not(
        self,
        act: Move,
        parties: &[Party],
        hand: Hand,
        is_met: impl Fn(Need) -> bool,
    ) -> Option<WhyNot> {
        self.refusal(Self::row(act), parties, hand, &is_met)
    }

    fn refusal(
        self,
        row: &Row<Self>,
        parties: &[Party],
        hand: Hand,
        is_met: &impl Fn(Need) -> bool,
    ) -> Option<WhyNot> {
        if !parties.iter().any(|party| row.is_of(*party)) {
            return Some(WhyNot::NotTheirs(Party::of(row)));
        }
        if row.in_person && hand == Hand::ForAnother {
            return Some(WhyNot::InPerson);
        }
        if (row.after)(self).is_none() {
            return Some(WhyNot::NotNow);
        }
        let needs = row.needs.iter().copied();
        let unmet: Vec<Need> = needs.filter(|need| !is_met(*need)).collect();
        (!unmet.is_empty()).then_some(WhyNot::Unmet(unmet))
    }
}

impl Party {
    /// Who may make a move.
    fn of(row: &Row<State>) -> Vec<Self> {
        let mut parties = vec![row.by];
        parties.extend_from_slice(row.also);
        parties
    }
}

impl Move {
    /// Whether it tells somebody of a decision about them. Such a move waits a while, so that it can be taken back, or for the others of
    /// its round.
    pub fn is_decision(self) -> bool {
        matches!(
            self,
            Self::Waitlist
                | Self::Offer
                | Self::Decline
                | Self::FindEligible
                | Self::Refuse
                | Self::Nominate
                | Self::KeepInReserve
                | Self::PassOver
                | Self::HostAccept
                | Self::HostReject
                | Self::StopAtGate
                | Self::TurnDown
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::applications::Stage;
    use crate::opportunities::Kind;

    #[test]
    fn a_student_sees_what_is_open_and_why_the_rest_is_not() {
        let offered = State {
            stage: Stage::Offered,
            ..State::new(Kind::Internship)
        };
        let student = &[Party::Applicant];
        let open = offered.open_to(student, Hand::Own, |need| need != Need::NoOverlap);
        let acts: Vec<Move> = open.iter().map(|one| one.act).collect();
        assert_eq!(acts, [Move::Accept, Move::DeclineOffer, Move::Withdraw]);
        assert_eq!(open[0].unmet, [Need::NoOverlap]);
        let why = |act, hand| offered.why_not(act, student, hand, |_| true);
        assert_eq!(why(Move::Accept, Hand::Own), None);
        assert_eq!(why(Move::Accept, Hand::ForAnother), Some(WhyNot::InPerson));
        assert_eq!(why(Move::ChooseSlot, Hand::Own), Some(WhyNot::NotNow));
        let hosts = WhyNot::NotTheirs(vec![Party::Host]);
        assert_eq!(why(Move::Extend, Hand::Own), Some(hosts));
    }
}
