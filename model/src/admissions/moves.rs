//! Whether somebody is taken for what they say they are: the table of the machine.

use crate::closed;
use crate::closed::Closed;
use crate::machine::{Machine, Message, Row};

closed! {
    /// Where it stands. Whoever is taken by another way, such as a claim against the register, waits for nothing any more.
    pub enum AdmissionState {
        Waiting = "waiting",
        /// Staff have asked the person something.
        Asked = "asked",
        Declined = "declined",
        Admitted = "admitted",
    }
}

closed! {
    /// What staff and the person do about it.
    pub enum AdmissionMove {
        Admit = "admit",
        Ask = "ask",
        Decline = "decline",
        Answer = "answer",
    }
}

closed! {
    /// What happened to it.
    pub enum AdmissionVerb {
        /// Somebody has registered and waits.
        Begun = "begun",
        Admitted = "admitted",
        Asked = "asked",
        Declined = "declined",
        Answered = "answered",
    }
}

closed! {
    /// Who makes the moves, and who hears of them.
    pub enum AdmissionParty {
        Staff = "staff",
        Person = "person",
    }
}

closed! {
    /// Why somebody is not taken for what they say they are.
    pub enum DeclineReason {
        /// No such person is known here.
        Unknown = "unknown",
        /// They are something else to the school.
        OtherRole = "other-role",
        /// They have an account already.
        SecondAccount = "second-account",
        Other = "other",
    }
}

impl Machine for AdmissionState {
    type Move = AdmissionMove;
    type Party = AdmissionParty;
    type Verb = AdmissionVerb;
    type Reason = DeclineReason;
    type Need = std::convert::Infallible;

    const TABLE: &'static [Row<Self>] = &[
        Row::new(
            AdmissionMove::Admit,
            AdmissionParty::Staff,
            AdmissionVerb::Admitted,
            |now: Self| (now != Self::Admitted).then_some(Self::Admitted),
        )
        .tells(AdmissionParty::Person),
        Row::new(
            AdmissionMove::Ask,
            AdmissionParty::Staff,
            AdmissionVerb::Asked,
            |now: Self| (now == Self::Waiting).then_some(Self::Asked),
        )
        .message(Message::Required)
        .tells(AdmissionParty::Person),
        Row::new(
            AdmissionMove::Decline,
            AdmissionParty::Staff,
            AdmissionVerb::Declined,
            |now: Self| matches!(now, Self::Waiting | Self::Asked).then_some(Self::Declined),
        )
        .reasons(DeclineReason::ALL)
        .message(Message::Optional)
        .tells(AdmissionParty::Person),
        Row::new(
            AdmissionMove::Answer,
            AdmissionParty::Person,
            AdmissionVerb::Answered,
            |now: Self| (now == Self::Asked).then_some(Self::Waiting),
        )
        .message(Message::Required)
        .tells(AdmissionParty::Staff),
    ];
}

impl AdmissionState {
    /// Whether staff have something to do.
    pub fn waits(self) -> bool {
        self == Self::Waiting
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::proof::assert_sound;

    #[test]
    fn the_machine_is_sound() {
        assert_sound(AdmissionState::Waiting, &[AdmissionState::Admitted]);
    }

    #[test]
    fn whoever_was_declined_can_still_be_admitted_but_asks_no_more() {
        let declined = AdmissionState::Declined;
        assert_eq!(
            declined.after(AdmissionMove::Admit),
            Some(AdmissionState::Admitted)
        );
        assert_eq!(declined.after(AdmissionMove::Answer), None);
    }
}
