use super::{CardClass, CardReason, PublicKey, Serial};
use crate::closed;
use crate::ids::CardId;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// What a card tells strangers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Face {
    pub name: String,
    pub class: CardClass,
}

closed! {
    /// Where a card stands, for its holder and for staff.
    pub enum CardState {
        Live = "live",
        Ended = "ended",
        Revoked = "revoked",
    }
}

/// Somebody's own card, or how to have one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnCard {
    /// What a card of theirs would say; nothing where they can have none.
    pub class: Option<CardClass>,
    /// By which name the school knows them, which is what a card says; nothing where it knows none yet.
    pub name: Option<String>,
    /// What they call themselves since, and staff have not seen.
    pub new_name: Option<String>,
    pub shown: Option<ShownCard>,
    /// Why and when the last one was revoked, where there is none.
    pub revoked: Option<(CardReason, DateTime<Utc>)>,
}

/// A card as it is shown now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownCard {
    pub id: CardId,
    pub face: Face,
    pub to: NaiveDate,
    /// Signed for now.
    pub token: String,
}

/// Which cards staff want to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardFilter {
    /// Part of a name or of an e-mail address, or a serial.
    pub q: String,
    /// Counted from 1; 0 is taken as 1.
    pub page: u32,
}

/// A card for staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardLine {
    pub id: CardId,
    pub serial: Serial,
    pub name: String,
    pub email: String,
    pub class: CardClass,
    pub to: NaiveDate,
    pub made_at: DateTime<Utc>,
    pub state: CardState,
    /// Why, by whom and when.
    pub revoked: Option<(CardReason, String, DateTime<Utc>)>,
    /// Whether whoever reads may revoke it.
    pub may_revoke: bool,
}

/// What verifiers fetch while they have a network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    pub keys: Vec<PublicKey>,
    /// As [`super::Revocations::open`] reads it; nothing before the school has its first key.
    pub revocations: Option<String>,
}
