use crate::closed;
use chrono::{DateTime, Utc};
use std::fmt;
use std::str::FromStr;

closed! {
    /// How the journal differs from its chain.
    pub enum BreakKind {
        /// An entry is not what was chained.
        Changed = "changed",
        /// An entry that was chained is gone.
        Removed = "removed",
        /// Entries are gone with their links.
        Torn = "torn",
        /// An entry stands among those that are chained, and was not there then.
        Inserted = "inserted",
        /// The chain ends before the place where it was seen to reach.
        Cut = "cut",
        /// The chain has another hash at a place where its hash is known.
        Replaced = "replaced",
    }
}

/// The first place where the journal differs from its chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    pub kind: BreakKind,
    /// The number of the entry; of what was cut and replaced, the place in the chain.
    pub at: i64,
}

/// How far the chain reaches, and what was found when it was last compared with the journal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChainState {
    /// Entries in the chain.
    pub chained: i64,
    /// Entries that were written since.
    pub unchained: u64,
    pub checked: Option<ChainCheck>,
}

/// A comparison of the journal with its chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainCheck {
    pub at: DateTime<Utc>,
    /// Up to this place.
    pub chained: i64,
    pub found: Option<Break>,
}

/// The end of the chain at some time, `1234:9f86…`: how many entries it has, and the hash of the last. Whoever keeps it
/// elsewhere can tell later that nobody has built the chain anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub place: i64,
    /// Sixty-four hexadecimal digits.
    pub hash: String,
}

/// What is written otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a head is a number, a colon and 64 hexadecimal digits, as `kakehashi audit head` prints it"
)]
pub struct NotAHead;

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.place, self.hash)
    }
}

impl FromStr for Head {
    type Err = NotAHead;

    fn from_str(text: &str) -> Result<Self, NotAHead> {
        let (place, hash) = text.trim().split_once(':').ok_or(NotAHead)?;
        let place = place.parse().map_err(|_| NotAHead)?;
        let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        if place < 0 || !is_hash {
            return Err(NotAHead);
        }
        Ok(Self {
            place,
            hash: hash.to_ascii_lowercase(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_as_it_is_printed() {
        let head = Head {
            place: 1234,
            hash: "0f".repeat(32),
        };
        assert_eq!(head.to_string().parse(), Ok(head.clone()));
        assert_eq!(format!(" 1234:{}\n", "0F".repeat(32)).parse(), Ok(head));
        for wrong in ["", "12", "12:", ":0f", "-1:0f", "x:0f", "12:0f"] {
            assert_eq!(wrong.parse::<Head>(), Err(NotAHead), "{wrong}");
        }
        let long = format!("1:{}", "g".repeat(64));
        assert_eq!(long.parse::<Head>(), Err(NotAHead));
    }
}
