//! Whose ids a file holds. An id is known within its source only: two companies both begin with 1.

use crate::organizations::RegisteredName;
use model::fields::fold_width;
use model::text::line;

const NAMED: &str = "source:";
const OF_ORGANIZATION: &str = "organization:";

/// The source that somebody named, in one spelling; `None` for an empty name.
pub(super) fn named(name: &str) -> Option<String> {
    let folded = line(&fold_width(name)).to_lowercase();
    let words: Vec<&str> = folded.split_whitespace().collect();
    (!words.is_empty()).then(|| format!("{NAMED}{}", words.join(" ")))
}

/// Where nobody names a source, an id belongs to the organization of its row.
pub(super) fn of_organization(name: &str) -> String {
    format!("{OF_ORGANIZATION}{}", RegisteredName::of(name).key())
}

/// Whether somebody named this source; what was imported before sources had names is marked `file`.
pub(super) fn is_named(source: &str) -> bool {
    source.starts_with(NAMED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_source_has_many_spellings() {
        for name in ["Job Board", " ｊｏｂ　board ", "JOB  BOARD"] {
            assert_eq!(named(name).as_deref(), Some("source:job board"), "{name}");
        }
        assert_eq!(named(" \u{3000}"), None);
        assert_eq!(of_organization("REEF LABS"), of_organization("Reef　Labs"));
        assert_ne!(
            of_organization("Reef Labs LLC"),
            of_organization("Reef Labs Inc.")
        );
        assert!(!is_named(&of_organization("source:x")));
    }
}
