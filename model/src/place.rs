//! Where something happens: mode, country, prefecture.

mod countries;
mod names;

pub use countries::COUNTRIES;
pub use names::{countries_in_order, country_name, prefecture_name};

use crate::closed;
use serde::{Deserialize, Serialize};

closed! {
    /// On site, online, or both.
    pub enum Mode {
        OnSite = "on-site",
        Hybrid = "hybrid",
        Online = "online",
    }
}

/// ISO 3166-2:JP codes without the `JP-`, north to south.
pub const PREFECTURES: &[&str] = &[
    "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16",
    "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32",
    "33", "34", "35", "36", "37", "38", "39", "40", "41", "42", "43", "44", "45", "46", "47",
];

/// Where a posting takes place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub mode: Mode,
    /// One of [`COUNTRIES`]; empty where the source of a posting does not tell.
    pub country: String,
    /// One of [`PREFECTURES`]; only in Japan, and only as far as the source tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefecture: Option<String>,
    /// City or address as the poster wrote it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub city: String,
}

impl Place {
    /// The codes a reader may filter by: `online`, a prefecture (`JP-13`), a country (`DE`).
    pub fn codes(&self) -> Vec<String> {
        let mut codes = Vec::new();
        if self.mode != Mode::OnSite {
            codes.push("online".to_owned());
        }
        if self.mode != Mode::Online {
            match &self.prefecture {
                Some(prefecture) => codes.push(format!("JP-{prefecture}")),
                None if self.country.is_empty() => {}
                None => codes.push(self.country.clone()),
            }
        }
        codes
    }
}
