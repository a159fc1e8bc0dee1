use super::{Face, Gone, PublicKey, Revocations, Token};
use crate::closed;
use crate::time::day_in_japan;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// What was signed longer ago is a picture of a card. Pages that show one are made anew more often.
pub const SHOWN_FOR: TimeDelta = TimeDelta::seconds(45);
/// So far the clock of a verifier may be behind the school's.
pub const CLOCK_SKEW: TimeDelta = TimeDelta::seconds(15);

closed! {
    /// What a verifier says of what they were shown.
    pub enum CardStanding {
        Valid = "valid",
        /// Its last day is over, or its holder is not what it says any more.
        Ended = "ended",
        Revoked = "revoked",
        /// A picture of a card, or a clock that is wrong.
        Expired = "expired",
        /// The school has not signed it.
        Unknown = "unknown",
    }
}

/// What a verifier is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    pub standing: CardStanding,
    /// Whose card it is. Of an old picture nothing is told, so an address that is left in a browser tells nothing.
    pub face: Option<Face>,
    /// The list is too old to say that the card was not revoked.
    pub list_is_old: bool,
}

impl Verdict {
    /// The school has not signed it.
    pub const UNKNOWN: Self = Self {
        standing: CardStanding::Unknown,
        face: None,
        list_is_old: false,
    };
}

/// Judges what somebody shows, by nothing but its arguments.
pub fn verify(
    shown: &str,
    keys: &[PublicKey],
    revocations: &Revocations,
    now: DateTime<Utc>,
) -> Verdict {
    let Some(token) = Token::open(shown, keys) else {
        return Verdict::UNKNOWN;
    };
    let standing = standing(&token, revocations, now);
    let is_told = standing != CardStanding::Expired;
    Verdict {
        standing,
        face: is_told.then(|| token.face()),
        list_is_old: revocations.is_old(now),
    }
}

fn standing(token: &Token, revocations: &Revocations, now: DateTime<Utc>) -> CardStanding {
    if now > token.at + SHOWN_FOR || token.at > now + CLOCK_SKEW {
        return CardStanding::Expired;
    }
    match revocations.of(token.serial) {
        Some(Gone::Revoked) => return CardStanding::Revoked,
        Some(Gone::Ended) => return CardStanding::Ended,
        None => {}
    }
    match (token.from..=token.to).contains(&day_in_japan(now)) {
        true => CardStanding::Valid,
        false => CardStanding::Ended,
    }
}
