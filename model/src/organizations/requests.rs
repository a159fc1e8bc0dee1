//! How somebody comes to an organization: the table of its machine, and how a domain is proved.

use crate::closed;
use crate::closed::Closed;
use crate::machine::{Machine, Message, Row};

/// What stands before the domain in the name of the record that proves it.
pub const RECORD_PREFIX: &str = "_kakehashi";
/// Where the file lies on the website.
pub const FILE_PATH: &str = "/.well-known/kakehashi.txt";

/// The text that has to stand there.
pub fn wanted_text(token: &str) -> String {
    format!("kakehashi-verification={token}")
}

closed! {
    /// Where a request to bring or to join an organization stands.
    pub enum RequestState {
        /// It can still be proved; nobody else is asked yet.
        Open = "open",
        /// Owners or staff have to decide.
        Waiting = "waiting",
        /// They have asked something and wait for the answer.
        Asked = "asked",
        Accepted = "accepted",
        Declined = "declined",
        Withdrawn = "withdrawn",
    }
}

closed! {
    /// What is done with a request.
    pub enum RequestMove {
        HandIn = "hand-in",
        Answer = "answer",
        Withdraw = "withdraw",
        Accept = "accept",
        Ask = "ask",
        Decline = "decline",
        /// The proof settles it.
        Prove = "prove",
        /// It is proved, and something about it makes people look all the same.
        Doubt = "doubt",
    }
}

closed! {
    /// What happened to a request.
    pub enum RequestVerb {
        Begun = "begun",
        HandedIn = "handed-in",
        Answered = "answered",
        Withdrawn = "withdrawn",
        Accepted = "accepted",
        Asked = "asked",
        Declined = "declined",
        Proved = "proved",
        Doubted = "doubted",
        /// A code was mailed.
        CodeSent = "code-sent",
        /// A code, a record or a file was looked at and was not right.
        Missed = "missed",
    }
}

closed! {
    /// Who moves requests, and who hears of it.
    pub enum RequestParty {
        /// Who wants to join.
        Applicant = "applicant",
        /// The owners of the organization, or staff where it has none.
        Deciders = "deciders",
        /// The portal, which has seen the proof.
        Portal = "portal",
    }
}

closed! {
    /// Why a request is declined.
    pub enum RequestReason {
        NotKnown = "not-known",
        NoProof = "no-proof",
        NotOurKind = "not-our-kind",
        Twin = "twin",
        Other = "other",
    }
}

closed! {
    /// How somebody has shown that they speak for an organization.
    pub enum Proof {
        /// A code that was mailed to an address of its domain.
        Mail = "mail",
        /// A TXT record of its domain.
        Record = "record",
        /// A file on its website.
        File = "file",
        /// Papers that staff have looked at.
        Papers = "papers",
        /// An owner knows them, or has invited them.
        Owner = "owner",
    }
}

impl Proof {
    /// Whether it shows who speaks for a domain.
    pub fn is_of_domain(self) -> bool {
        matches!(self, Self::Mail | Self::Record | Self::File)
    }
}

closed! {
    /// Why a record or a file that should prove a domain was not seen.
    pub enum Trouble {
        NoSuchName = "no-such-name",
        NotPublic = "not-public",
        NoAnswer = "no-answer",
        NoCertificate = "no-certificate",
        Elsewhere = "elsewhere",
        NoSuchFile = "no-such-file",
        TooLong = "too-long",
        TooSlow = "too-slow",
        /// Something else stands there.
        OtherText = "other-text",
    }
}

closed! {
    /// What makes staff look at an organization that somebody brings.
    pub enum Doubt {
        /// No domain is proved.
        NoDomain = "no-domain",
        /// No corporate number, though it is in Japan.
        NoNumber = "no-number",
        /// No website, or one elsewhere than under the domain.
        OtherWebsite = "other-website",
        /// Another organization has a name like it.
        LikeAnother = "like-another",
        /// It is here already, and nobody of it is.
        NobodyYet = "nobody-yet",
        /// Proved by an address of a university or of a school, which students have as well.
        SchoolMail = "school-mail",
    }
}

impl Machine for RequestState {
    type Move = RequestMove;
    type Party = RequestParty;
    type Verb = RequestVerb;
    type Reason = RequestReason;
    type Need = std::convert::Infallible;

    const TABLE: &'static [Row<Self>] = &[
        Row::new(
            RequestMove::HandIn,
            RequestParty::Applicant,
            RequestVerb::HandedIn,
            |now: Self| (now == Self::Open).then_some(Self::Waiting),
        )
        .message(Message::Required)
        .tells(RequestParty::Deciders),
        Row::new(
            RequestMove::Answer,
            RequestParty::Applicant,
            RequestVerb::Answered,
            |now: Self| (now == Self::Asked).then_some(Self::Waiting),
        )
        .message(Message::Required)
        .tells(RequestParty::Deciders),
        Row::new(
            RequestMove::Withdraw,
            RequestParty::Applicant,
            RequestVerb::Withdrawn,
            |now: Self| now.is_running().then_some(Self::Withdrawn),
        ),
        Row::new(
            RequestMove::Accept,
            RequestParty::Deciders,
            RequestVerb::Accepted,
            |now: Self| now.is_with_deciders().then_some(Self::Accepted),
        )
        .message(Message::Optional)
        .tells(RequestParty::Applicant),
        Row::new(
            RequestMove::Ask,
            RequestParty::Deciders,
            RequestVerb::Asked,
            |now: Self| (now == Self::Waiting).then_some(Self::Asked),
        )
        .message(Message::Required)
        .tells(RequestParty::Applicant),
        Row::new(
            RequestMove::Decline,
            RequestParty::Deciders,
            RequestVerb::Declined,
            |now: Self| now.is_with_deciders().then_some(Self::Declined),
        )
        .reasons(RequestReason::ALL)
        .message(Message::Optional)
        .tells(RequestParty::Applicant),
        Row::new(
            RequestMove::Prove,
            RequestParty::Portal,
            RequestVerb::Proved,
            |now: Self| now.is_running().then_some(Self::Accepted),
        ),
        Row::new(
            RequestMove::Doubt,
            RequestParty::Portal,
            RequestVerb::Doubted,
            |now: Self| now.is_running().then_some(Self::Waiting),
        )
        .tells(RequestParty::Deciders),
    ];
}

impl RequestState {
    /// Whether it has not come to an end.
    pub fn is_running(self) -> bool {
        matches!(self, Self::Open | Self::Waiting | Self::Asked)
    }

    /// Whether owners or staff have it before them.
    pub fn is_with_deciders(self) -> bool {
        matches!(self, Self::Waiting | Self::Asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::proof::assert_sound;

    #[test]
    fn the_machine_is_sound() {
        let ends = [
            RequestState::Accepted,
            RequestState::Declined,
            RequestState::Withdrawn,
        ];
        assert_sound(RequestState::Open, &ends);
    }

    /// Who may do what where; everything else is refused.
    #[test]
    fn the_table_of_moves() {
        use RequestMove as Move;
        use RequestState as State;
        let allowed = [
            (
                State::Open,
                vec![Move::HandIn, Move::Withdraw, Move::Prove, Move::Doubt],
            ),
            (
                State::Waiting,
                vec![
                    Move::Withdraw,
                    Move::Accept,
                    Move::Ask,
                    Move::Decline,
                    Move::Prove,
                    Move::Doubt,
                ],
            ),
            (
                State::Asked,
                vec![
                    Move::Answer,
                    Move::Withdraw,
                    Move::Accept,
                    Move::Decline,
                    Move::Prove,
                    Move::Doubt,
                ],
            ),
            (State::Accepted, vec![]),
            (State::Declined, vec![]),
            (State::Withdrawn, vec![]),
        ];
        for (state, moves) in allowed {
            for act in Move::ALL {
                let leads_on = state.after(*act).is_some();
                assert_eq!(leads_on, moves.contains(act), "{state} {act}");
            }
        }
    }

    #[test]
    fn nobody_is_left_without_a_word() {
        for act in [RequestMove::Accept, RequestMove::Ask, RequestMove::Decline] {
            assert_eq!(RequestState::row(act).tells, Some(RequestParty::Applicant));
        }
        assert!(!RequestState::row(RequestMove::Decline).reasons.is_empty());
    }
}
