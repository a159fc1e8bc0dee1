//! What becomes of a claim: the table of its machine.

use crate::closed;
use crate::machine::{Machine, Message, Row};

closed! {
    /// Where a claim stands.
    pub enum ClaimState {
        /// A registrar compares it with the register.
        Waiting = "waiting",
        /// A registrar has asked something.
        Asked = "asked",
        /// Two people claim one entry; neither is confirmed before a registrar has decided.
        Frozen = "frozen",
        Accepted = "accepted",
        Declined = "declined",
    }
}

closed! {
    /// What is done with a claim.
    pub enum ClaimMove {
        Accept = "accept",
        Decline = "decline",
        Ask = "ask",
        /// It was accepted and turned out to be false.
        Revoke = "revoke",
        Answer = "answer",
        /// The register is sure of it.
        Match = "match",
        /// Two alumni know them.
        Vouch = "vouch",
        Freeze = "freeze",
        /// An alumnus who vouched for it has vouched for somebody else falsely.
        Reopen = "reopen",
    }
}

closed! {
    /// What happened to a claim.
    pub enum ClaimVerb {
        Sent = "sent",
        Accepted = "accepted",
        Declined = "declined",
        Asked = "asked",
        Revoked = "revoked",
        Answered = "answered",
        Matched = "matched",
        VouchedFor = "vouched-for",
        Frozen = "frozen",
        Reopened = "reopened",
        /// One alumnus has vouched; one more is needed.
        Supported = "supported",
    }
}

closed! {
    /// Who moves claims, and who hears of it.
    pub enum ClaimParty {
        Registrar = "registrar",
        Claimant = "claimant",
        Portal = "portal",
    }
}

closed! {
    /// Why a claim is declined or its confirmation taken back.
    pub enum ClaimReason {
        /// Nothing in the register fits.
        NotFound = "not-found",
        Differs = "differs",
        /// Whoever it is has not left the school as its alumni do.
        NotLeft = "not-left",
        /// The entry is somebody else.
        Another = "another",
        FalseVouch = "false-vouch",
    }
}

const WHY: &[ClaimReason] = &[
    ClaimReason::NotFound,
    ClaimReason::Differs,
    ClaimReason::NotLeft,
    ClaimReason::Another,
    ClaimReason::FalseVouch,
];

impl ClaimState {
    /// A registrar has something to do.
    pub fn waits(self) -> bool {
        matches!(self, Self::Waiting | Self::Frozen)
    }

    /// Nothing has been decided.
    pub fn is_open(self) -> bool {
        self.waits() || self == Self::Asked
    }

    fn if_open(self, next: Self) -> Option<Self> {
        self.is_open().then_some(next)
    }
}

impl Machine for ClaimState {
    type Move = ClaimMove;
    type Party = ClaimParty;
    type Verb = ClaimVerb;
    type Reason = ClaimReason;
    type Need = std::convert::Infallible;

    const TABLE: &'static [Row<Self>] = &[
        Row::new(
            ClaimMove::Accept,
            ClaimParty::Registrar,
            ClaimVerb::Accepted,
            |now: Self| now.if_open(Self::Accepted),
        )
        .message(Message::Optional)
        .sees_version()
        .tells(ClaimParty::Claimant),
        Row::new(
            ClaimMove::Ask,
            ClaimParty::Registrar,
            ClaimVerb::Asked,
            |now: Self| now.waits().then_some(Self::Asked),
        )
        .message(Message::Required)
        .sees_version()
        .tells(ClaimParty::Claimant),
        Row::new(
            ClaimMove::Decline,
            ClaimParty::Registrar,
            ClaimVerb::Declined,
            |now: Self| now.if_open(Self::Declined),
        )
        .reasons(WHY)
        .message(Message::Optional)
        .sees_version()
        .tells(ClaimParty::Claimant),
        Row::new(
            ClaimMove::Revoke,
            ClaimParty::Registrar,
            ClaimVerb::Revoked,
            |now: Self| (now == Self::Accepted).then_some(Self::Declined),
        )
        .reasons(WHY)
        .message(Message::Optional)
        .sees_version()
        .tells(ClaimParty::Claimant),
        Row::new(
            ClaimMove::Answer,
            ClaimParty::Claimant,
            ClaimVerb::Answered,
            |now: Self| (now == Self::Asked).then_some(Self::Waiting),
        )
        .tells(ClaimParty::Registrar),
        Row::new(
            ClaimMove::Match,
            ClaimParty::Portal,
            ClaimVerb::Matched,
            |now: Self| (now != Self::Accepted && now != Self::Frozen).then_some(Self::Accepted),
        ),
        Row::new(
            ClaimMove::Vouch,
            ClaimParty::Portal,
            ClaimVerb::VouchedFor,
            |now: Self| matches!(now, Self::Waiting | Self::Asked).then_some(Self::Accepted),
        )
        .tells(ClaimParty::Claimant),
        Row::new(
            ClaimMove::Freeze,
            ClaimParty::Portal,
            ClaimVerb::Frozen,
            |now: Self| (now != Self::Frozen && now != Self::Declined).then_some(Self::Frozen),
        )
        .tells(ClaimParty::Claimant),
        Row::new(
            ClaimMove::Reopen,
            ClaimParty::Portal,
            ClaimVerb::Reopened,
            |now: Self| (now == Self::Accepted).then_some(Self::Waiting),
        )
        .tells(ClaimParty::Claimant),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_claim_is_decided_in_the_end() {
        // A match accepts also what was declined before: whoever was declined may claim again.
        for row in ClaimState::TABLE {
            let alone = ClaimState::TABLE
                .iter()
                .filter(|other| other.act == row.act);
            assert_eq!(alone.count(), 1, "{:?}", row.act);
            assert_ne!(row.tells, Some(row.by));
        }
        for state in [ClaimState::Waiting, ClaimState::Asked, ClaimState::Frozen] {
            assert!(state.after(ClaimMove::Accept).is_some());
            assert!(state.after(ClaimMove::Decline).is_some());
        }
        assert_eq!(ClaimState::Frozen.after(ClaimMove::Match), None);
        assert_eq!(ClaimState::Frozen.after(ClaimMove::Vouch), None);
        assert_eq!(
            ClaimState::Accepted.after(ClaimMove::Revoke),
            Some(ClaimState::Declined)
        );
    }
}
