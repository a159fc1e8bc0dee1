//! The list of cards that are none any more although their last day has not come. Verifiers fetch it while they have a network.
//!
//! In base64url without padding, of these bytes; numbers have their high byte first:
//!
//! | bytes | what |
//! |---|---|
//! | 1 | version of this layout: 1 |
//! | 2 | number of the key that signs |
//! | 8 | seconds since 1970 at which it was made |
//! | 9 each | serial of a card, then 1 (ended) or 2 (revoked), in the order of the serials |
//! | 64 | Ed25519 signature of `kakehashi revocations`, a zero byte, and all bytes before |

use super::Serial;
use super::keys::{PublicKey, Purpose, SecretKey};
use super::verdict::CLOCK_SKEW;
use super::wire::{self, Reader};
use crate::closed;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;

const VERSION: u8 = 1;
/// A list that is older says nothing certain.
pub const LIST_HOURS: i64 = 24;
/// So long a list that was fetched may be kept, and is given out again where nothing has changed: an hour more of it does no harm.
pub const KEPT_SECONDS: i64 = 3600;

closed! {
    /// Why a card is none any more.
    pub enum Gone {
        /// Its holder is not what it says any more.
        Ended = "ended",
        Revoked = "revoked",
    }
}

/// Cards that are none any more, as of an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revocations {
    /// In whole seconds, where it was signed.
    made_at: DateTime<Utc>,
    gone: BTreeMap<Serial, Gone>,
}

impl Revocations {
    pub fn new(made_at: DateTime<Utc>, gone: impl IntoIterator<Item = (Serial, Gone)>) -> Self {
        Self {
            made_at,
            gone: gone.into_iter().collect(),
        }
    }

    /// The list as text.
    pub fn sign(&self, key: &SecretKey) -> String {
        let mut bytes = vec![VERSION];
        bytes.extend(key.number().to_be_bytes());
        bytes.extend(wire::instant(self.made_at));
        for (serial, gone) in &self.gone {
            bytes.extend(serial.0);
            bytes.push(wire::choice(*gone));
        }
        key.sign(Purpose::Revocations, bytes)
    }

    /// The list that the school has signed; `None` for everything else.
    pub fn open(text: &str, keys: &[PublicKey]) -> Option<Self> {
        let bytes = wire::decode(text)?;
        let (message, signature) = wire::split(&bytes)?;
        let mut reader = Reader(message);
        if reader.byte()? != VERSION {
            return None;
        }
        let (number, made_at) = (reader.number()?, reader.instant()?);
        let purpose = Purpose::Revocations;
        if !PublicKey::any_has_signed(keys, number, purpose, made_at, message, &signature) {
            return None;
        }
        let mut gone = BTreeMap::new();
        while !reader.0.is_empty() {
            gone.insert(Serial(reader.bytes()?), reader.choice()?);
        }
        Some(Self { made_at, gone })
    }

    /// What became of a card, if it is none any more.
    pub fn of(&self, serial: Serial) -> Option<Gone> {
        self.gone.get(&serial).copied()
    }

    /// Whether what has happened to cards since may be missing in it.
    pub fn is_old(&self, now: DateTime<Utc>) -> bool {
        now > self.made_at + TimeDelta::hours(LIST_HOURS) || self.made_at > now + CLOCK_SKEW
    }
}
