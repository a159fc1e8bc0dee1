//! The shape of `portal/demo/scale.toml`.

use crate::error::{Fault, Result};
use model::language::Bilingual;
use model::organizations::Industry;
use serde::Deserialize;
use std::collections::BTreeMap;

const SCALE: &str = include_str!("../../../demo/scale.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub stems: Vec<Stem>,
    pub places: Vec<Place>,
    pub abroad: Vec<Abroad>,
    pub families: Vec<String>,
    pub givens: Vec<String>,
    #[serde(rename = "trade")]
    pub trades: Vec<Trade>,
    #[serde(rename = "field")]
    pub fields: Vec<FieldWords>,
    #[serde(rename = "opening")]
    pub openings: Vec<Bilingual>,
    #[serde(rename = "activity")]
    pub activities: Vec<Bilingual>,
    #[serde(rename = "closing")]
    pub closings: Vec<Bilingual>,
    pub titles: BTreeMap<String, Vec<Bilingual>>,
    pub summaries: BTreeMap<String, Vec<Bilingual>>,
    pub phrases: Phrases,
}

/// The first half of an organization's name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stem {
    pub ja: String,
    pub kana: String,
    pub en: String,
}

/// What an organization does, and how that makes its name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Trade {
    pub ja: String,
    pub kana: String,
    pub en: String,
    pub slug: String,
    pub industry: Industry,
    /// Keys of the fields it posts about.
    pub fields: Vec<String>,
}

/// A field of study and what people do in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FieldWords {
    pub key: String,
    pub codes: Vec<String>,
    pub ja: String,
    pub en: String,
    pub skills: Vec<String>,
    pub topics: Vec<Bilingual>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    pub prefecture: String,
    pub ja: String,
    pub en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Abroad {
    pub country: String,
    pub ja: String,
    pub en: String,
    pub languages: Vec<String>,
    pub currency: String,
    /// A month's living there.
    pub living: i64,
}

/// Texts of single fields.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phrases {
    pub problem: Bilingual,
    pub benefit: Bilingual,
    pub programme: Bilingual,
    pub outcome_first: Bilingual,
    pub outcome_second: Bilingual,
    pub speaker: Bilingual,
    pub how_to_apply: Bilingual,
    pub selection: Bilingual,
    pub purpose: Bilingual,
    pub abilities: Bilingual,
    pub feedback: Bilingual,
    pub plan: Bilingual,
    pub past: Bilingual,
    pub hiring: Bilingual,
    pub safety: Bilingual,
    pub host: Bilingual,
}

impl Words {
    pub fn read() -> Result<Self> {
        toml::from_str(SCALE)
            .map_err(|error| Fault::new(format_args!("demo file scale: {error}")).into())
    }

    /// The fields that this trade posts about.
    pub fn fields_of(&self, trade: &Trade) -> Vec<&FieldWords> {
        self.fields
            .iter()
            .filter(|field| trade.fields.contains(&field.key))
            .collect()
    }
}

/// What stands for `{topic}` and the other names in patterns.
#[derive(Default)]
pub(super) struct Said(Vec<(&'static str, Bilingual)>);

impl Said {
    #[must_use]
    pub fn with(mut self, name: &'static str, ja: &str, en: &str) -> Self {
        self.0.push((name, Bilingual::new(ja, en)));
        self
    }

    #[must_use]
    pub fn with_number(self, name: &'static str, number: i64) -> Self {
        let digits = number.to_string();
        self.with(name, &digits, &digits)
    }

    /// The pattern with everything put in, in both languages.
    pub fn say(&self, pattern: &Bilingual) -> Bilingual {
        let mut text = pattern.clone();
        for (name, value) in &self.0 {
            text.ja = text.ja.replace(name, &value.ja);
            text.en = text.en.replace(name, &value.en);
        }
        text.en = capitalized(&text.en);
        text
    }
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
