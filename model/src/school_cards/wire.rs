//! Bytes as text, and numbers one after the other: what tokens and lists are written and read with.

use crate::closed::Closed;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

pub(super) const SIGNATURE: usize = 64;

pub(super) fn encode(bytes: impl AsRef<[u8]>) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// `None` for what is no base64url, and for a second spelling of the same bytes.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    BASE64_URL_SAFE_NO_PAD.decode(text).ok()
}

/// The message and the signature behind it.
pub(super) fn split(bytes: &[u8]) -> Option<(&[u8], [u8; SIGNATURE])> {
    let at = bytes.len().checked_sub(SIGNATURE)?;
    let (message, signature) = bytes.split_at(at);
    Some((message, signature.try_into().ok()?))
}

/// Reads from the front.
pub(super) struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn bytes<const LENGTH: usize>(&mut self) -> Option<[u8; LENGTH]> {
        let (first, rest) = self.0.split_first_chunk::<LENGTH>()?;
        self.0 = rest;
        Some(*first)
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        self.bytes::<1>().map(|[byte]| byte)
    }

    pub(super) fn number(&mut self) -> Option<u16> {
        self.bytes().map(u16::from_be_bytes)
    }

    pub(super) fn day(&mut self) -> Option<NaiveDate> {
        let days = self.number()?;
        first_day().checked_add_signed(TimeDelta::days(i64::from(days)))
    }

    pub(super) fn instant(&mut self) -> Option<DateTime<Utc>> {
        let seconds = u64::from_be_bytes(self.bytes()?);
        DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)
    }

    /// One of a closed set, by its place: 1 is the first.
    pub(super) fn choice<T: Closed>(&mut self) -> Option<T> {
        let place = usize::from(self.byte()?).checked_sub(1)?;
        T::ALL.get(place).copied()
    }

    pub(super) fn rest(self) -> &'a [u8] {
        self.0
    }
}

pub(super) fn day(day: NaiveDate) -> [u8; 2] {
    let days = (day - first_day()).num_days();
    // Two bytes reach to the year 2179.
    let days = days.clamp(0, i64::from(u16::MAX));
    u16::try_from(days).unwrap_or_default().to_be_bytes()
}

pub(super) fn instant(at: DateTime<Utc>) -> [u8; 8] {
    u64::try_from(at.timestamp())
        .unwrap_or_default()
        .to_be_bytes()
}

pub(super) fn choice<T: Closed + PartialEq>(value: T) -> u8 {
    let place = T::ALL.iter().position(|one| *one == value);
    place.map_or(0, |place| u8::try_from(place + 1).unwrap_or_default())
}

/// Days are counted from here.
fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or_default()
}
