//! What a card shows: a token that the school signs for one moment.
//!
//! In base64url without padding (RFC 4648), of these bytes; numbers have their high byte first:
//!
//! | bytes | what |
//! |---|---|
//! | 1 | version of this layout: 1 |
//! | 2 | number of the key that signs |
//! | 8 | serial of the card |
//! | 1 | class: 1 student, 2 alumnus, 3 faculty, 4 staff |
//! | 2 | first day of the card, in days since 2000-01-01, in Japan |
//! | 2 | last day |
//! | 8 | seconds since 1970 for which it was signed |
//! | 1 to 160 | display name, UTF-8 |
//! | 64 | Ed25519 signature of `kakehashi card`, a zero byte, and all bytes before |

use super::keys::{PublicKey, Purpose, SecretKey};
use super::wire::{self, Reader};
use super::{CardClass, Face, Serial};
use chrono::{DateTime, NaiveDate, Utc};

const VERSION: u8 = 1;
/// Longest name in a token.
pub const NAME_BYTES: usize = 160;
/// No token is longer, as text.
const TEXT_MAX: usize = (24 + NAME_BYTES + wire::SIGNATURE).div_ceil(3) * 4;

/// What the school says of the holder of a card, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub serial: Serial,
    pub class: CardClass,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// In whole seconds.
    pub at: DateTime<Utc>,
    /// As [`display_name`] makes it.
    pub name: String,
}

impl Token {
    /// The token as text.
    pub fn sign(&self, key: &SecretKey) -> String {
        let mut bytes = vec![VERSION];
        bytes.extend(key.number().to_be_bytes());
        bytes.extend(self.serial.0);
        bytes.push(wire::choice(self.class));
        bytes.extend(wire::day(self.from));
        bytes.extend(wire::day(self.to));
        bytes.extend(wire::instant(self.at));
        bytes.extend(self.name.as_bytes());
        key.sign(Purpose::Token, bytes)
    }

    /// What the school has signed; `None` for everything else.
    pub fn open(text: &str, keys: &[PublicKey]) -> Option<Self> {
        if text.len() > TEXT_MAX {
            return None;
        }
        let bytes = wire::decode(text)?;
        let (message, signature) = wire::split(&bytes)?;
        let mut reader = Reader(message);
        if reader.byte()? != VERSION {
            return None;
        }
        let number = reader.number()?;
        let token = Self {
            serial: Serial(reader.bytes()?),
            class: reader.choice()?,
            from: reader.day()?,
            to: reader.day()?,
            at: reader.instant()?,
            name: name(reader.rest())?,
        };
        PublicKey::any_has_signed(keys, number, Purpose::Token, token.at, message, &signature)
            .then_some(token)
    }

    /// What strangers see of it.
    pub fn face(&self) -> Face {
        Face {
            name: self.name.clone(),
            class: self.class,
        }
    }
}

fn name(bytes: &[u8]) -> Option<String> {
    let name = std::str::from_utf8(bytes).ok()?;
    let fits = (1..=NAME_BYTES).contains(&bytes.len());
    fits.then(|| name.to_owned())
}

/// A name as a card shows it: the end of a very long one is left out.
pub fn display_name(name: &str) -> String {
    let mut end = name.len().min(NAME_BYTES);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    name[..end].to_owned()
}

/// The token in what somebody has pasted: itself, or the address that the square of a card leads to.
pub fn token_in(typed: &str) -> &str {
    let typed = typed.trim();
    let behind = typed.split_once("?c=").map_or(typed, |(_, behind)| behind);
    behind.split(['&', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_ends_between_letters() {
        let long = "髙".repeat(80);
        assert_eq!(display_name(&long), "髙".repeat(53));
        assert_eq!(display_name("森本 さくら"), "森本 さくら");
    }

    #[test]
    fn an_address_may_be_pasted_in_place_of_a_token() {
        for typed in [
            "AbC-_1",
            " AbC-_1\n",
            "https://portal.example/card?c=AbC-_1",
            "/en/card?c=AbC-_1&x=1#y",
        ] {
            assert_eq!(token_in(typed), "AbC-_1", "{typed}");
        }
        assert_eq!(token_in(""), "");
    }
}
