//! Whose ids a file holds. An id is known within its source only: two companies both begin with 1.

use crate::organizations::RegisteredName;
use model::FieldProblem;
use model::text::{line, too_much};
use unicode_normalization::UnicodeNormalization;

const NAMED: &str = "source:";
const OF_ORGANIZATION: &str = "organization:";

/// Longest name of a source, in characters that readers see.
const NAME_MAX: u32 = 100;

/// What is wrong with a name that is too long, or heaped with marks.
pub(super) fn too_long(name: &str) -> Option<FieldProblem> {
    too_much(&line(name), NAME_MAX)
}

/// The source that somebody named, in one spelling; `None` for an empty name.
pub(super) fn named(name: &str) -> Option<String> {
    let folded = line(&name.nfkc().collect::<String>()).to_lowercase();
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

/// The name of a named source, for people.
pub(super) fn shown(source: &str) -> &str {
    source.strip_prefix(NAMED).unwrap_or(source)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_source_has_many_spellings() {
        for name in ["Job Board", " ｊｏｂ　board ", "JOB  BOARD"] {
            assert_eq!(named(name).as_deref(), Some("source:job board"), "{name}");
        }
        for name in ["海の仕事ナビ", " 海の仕事ﾅﾋﾞ ", "海の仕事\u{200B}ナビ"]
        {
            assert_eq!(
                named(name).as_deref(),
                Some("source:海の仕事ナビ"),
                "{name}"
            );
        }
        assert_eq!(shown("source:job board"), "job board");
        for (name, is_too_long) in [
            ("x".repeat(100), false),
            ("海".repeat(100), false),
            ("x".repeat(101), true),
            ("🇯🇵".repeat(101), true),
            (format!("a{}", "\u{301}".repeat(500)), true),
        ] {
            assert_eq!(too_long(&name).is_some(), is_too_long, "{name}");
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
