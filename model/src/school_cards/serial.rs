use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The number of a card: random, so that it tells nothing of its holder, nor when the card was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "db", derive(sea_orm::DeriveValueType))]
#[cfg_attr(feature = "db", sea_orm(value_type = "String"))]
pub struct Serial(pub [u8; 8]);

impl fmt::Display for Serial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", u64::from_be_bytes(self.0))
    }
}

/// Not sixteen small hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no serial number")]
pub struct NoSerial;

impl FromStr for Serial {
    type Err = NoSerial;

    fn from_str(text: &str) -> Result<Self, NoSerial> {
        let is_written_so = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() != 16 || !text.bytes().all(is_written_so) {
            return Err(NoSerial);
        }
        let number = u64::from_str_radix(text, 16).map_err(|_| NoSerial)?;
        Ok(Self(number.to_be_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_serial_has_one_spelling() {
        let serial = Serial([0, 1, 2, 3, 4, 5, 0xfe, 0xff]);
        assert_eq!(serial.to_string(), "000102030405feff");
        assert_eq!("000102030405feff".parse(), Ok(serial));
        for wrong in ["", "000102030405FEFF", "+00102030405feff", "102030405feff"] {
            assert_eq!(wrong.parse::<Serial>(), Err(NoSerial), "{wrong}");
        }
    }
}
