//! Japanese and English, and texts that exist in one or both.

use crate::closed;
use serde::{Deserialize, Serialize};

closed! {
    /// A language of the portal itself.
    pub enum Language {
        Japanese = "ja",
        English = "en",
    }
}

/// A text in one or both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual {
    /// The Japanese text; empty when there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ja: String,
    /// The English text; empty when there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
}

/// A text as shown to one reader, with the language it is really in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    pub text: String,
    pub language: Language,
}

impl Bilingual {
    pub fn new(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            ja: ja.into(),
            en: en.into(),
        }
    }

    /// The text in exactly this language; empty when missing.
    pub fn only(&self, language: Language) -> &str {
        match language {
            Language::Japanese => &self.ja,
            Language::English => &self.en,
        }
    }

    /// The text for a reader of `language`, falling back to the other language.
    pub fn shown(&self, language: Language) -> Shown {
        let (wanted, other, fallback) = match language {
            Language::Japanese => (&self.ja, &self.en, Language::English),
            Language::English => (&self.en, &self.ja, Language::Japanese),
        };
        if wanted.is_empty() && !other.is_empty() {
            Shown {
                text: other.clone(),
                language: fallback,
            }
        } else {
            Shown {
                text: wanted.clone(),
                language,
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.ja.is_empty() && self.en.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_the_other_language_when_theirs_is_missing() {
        let title = Bilingual::new("", "Quantum sensors");
        let shown = title.shown(Language::Japanese);
        assert_eq!(shown.text, "Quantum sensors");
        assert_eq!(shown.language, Language::English);
    }
}
