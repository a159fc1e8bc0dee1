//! Words by code: tables that `build.rs` writes from `choice.json` and `field.json` of `locales/{ja,en}`.

use model::Language;

/// Code, Japanese and English, sorted by code.
pub struct Table(&'static [(&'static str, &'static str, &'static str)]);

impl Table {
    pub fn of(&self, language: Language, code: &str) -> Option<&'static str> {
        let row = self.0.binary_search_by_key(&code, |row| row.0).ok()?;
        let (_, ja, en) = self.0[row];
        Some(match language {
            Language::Japanese => ja,
            Language::English => en,
        })
    }

    #[cfg(test)]
    pub fn codes(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|row| row.0)
    }
}

pub mod tables {
    use super::Table;
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}
