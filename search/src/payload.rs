//! What each commit says about itself: the schema, whether words had readings, how far the journal was read.

use crate::schema::SCHEMA_VERSION;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    schema: u32,
    readings: bool,
    pub position: u64,
    /// The engine keeps no checksum over this text.
    check: u64,
}

impl Payload {
    pub fn new(readings: bool, position: u64) -> Self {
        Self {
            schema: SCHEMA_VERSION,
            readings,
            position,
            check: check(SCHEMA_VERSION, readings, position),
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        let payload: Self = serde_json::from_str(text).ok()?;
        (payload.check == check(payload.schema, payload.readings, payload.position))
            .then_some(payload)
    }

    /// Whether this version of the program, with or without a dictionary, can go on from here.
    pub fn fits(&self, readings: bool) -> bool {
        self.schema == SCHEMA_VERSION && self.readings == readings
    }

    pub fn write(&self) -> Result<String, std::io::Error> {
        serde_json::to_string(self).map_err(std::io::Error::from)
    }
}

fn check(schema: u32, readings: bool, position: u64) -> u64 {
    let mixed = position ^ (u64::from(schema) << 48) ^ (u64::from(readings) << 47);
    // Below 2^53, so that any JSON reader keeps it.
    mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 11
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_position_is_noticed() {
        let payload = Payload::new(true, 1234);
        let text = payload.write().expect("json");
        assert_eq!(Payload::parse(&text), Some(payload));
        assert_eq!(Payload::parse(&text.replace("1234", "1235")), None);
        assert!(payload.fits(true) && !payload.fits(false));
    }
}
