//! What becomes of an inquiry: the table of its machine.

use super::ReportReason;
use crate::closed;
use crate::machine::{Machine, Message, Row};

closed! {
    /// Where an inquiry stands.
    pub enum InquiryState {
        New = "new",
        /// A machine may have sent it; nobody is told.
        Suspected = "suspected",
        /// Answered, or something was done about it.
        Settled = "settled",
        /// Nothing had to be done.
        Dismissed = "dismissed",
        Spam = "spam",
    }
}

closed! {
    /// What staff do with an inquiry.
    pub enum InquiryMove {
        Settle = "settle",
        Dismiss = "dismiss",
        Spam = "spam",
        Genuine = "genuine",
    }
}

closed! {
    /// What happened to an inquiry.
    pub enum InquiryVerb {
        Sent = "sent",
        Suspected = "suspected",
        Settled = "settled",
        Dismissed = "dismissed",
        SetAside = "set-aside",
        Accepted = "accepted",
        /// The decision that settled it was taken back.
        Reopened = "reopened",
    }
}

closed! {
    /// Who moves inquiries, and who hears of it.
    pub enum InquiryParty {
        Staff = "staff",
        Sender = "sender",
    }
}

impl Machine for InquiryState {
    type Move = InquiryMove;
    type Party = InquiryParty;
    type Verb = InquiryVerb;
    type Reason = ReportReason;
    type Need = std::convert::Infallible;

    const TABLE: &'static [Row<Self>] = &[
        Row::new(
            InquiryMove::Settle,
            InquiryParty::Staff,
            InquiryVerb::Settled,
            |now: Self| (now == Self::New).then_some(Self::Settled),
        )
        .message(Message::Optional)
        .tells(InquiryParty::Sender),
        Row::new(
            InquiryMove::Dismiss,
            InquiryParty::Staff,
            InquiryVerb::Dismissed,
            |now: Self| (now == Self::New).then_some(Self::Dismissed),
        )
        .message(Message::Optional)
        .tells(InquiryParty::Sender),
        Row::new(
            InquiryMove::Spam,
            InquiryParty::Staff,
            InquiryVerb::SetAside,
            |now: Self| matches!(now, Self::New | Self::Suspected).then_some(Self::Spam),
        ),
        Row::new(
            InquiryMove::Genuine,
            InquiryParty::Staff,
            InquiryVerb::Accepted,
            |now: Self| matches!(now, Self::Suspected | Self::Spam).then_some(Self::New),
        ),
    ];
}

impl InquiryState {
    /// Whether somebody has to look at it.
    pub fn waits(self) -> bool {
        self == Self::New
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::proof::assert_sound;

    #[test]
    fn the_machine_is_sound() {
        let ends = [InquiryState::Settled, InquiryState::Dismissed];
        assert_sound(InquiryState::New, &ends);
        assert_sound(InquiryState::Suspected, &ends);
    }
}
