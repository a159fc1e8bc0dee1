//! What people type into single fields: parse once at the edge, then trust the type.

mod email;

pub use email::Email;

use crate::problem::FieldProblem;
use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

/// Counts what a reader sees as characters: 𠮷 and 葛󠄀 are one each.
pub fn visible_length(text: &str) -> u32 {
    u32::try_from(text.graphemes(true).count()).unwrap_or(u32::MAX)
}

/// Full-width Latin letters, digits and signs to their ordinary form; the ideographic space and
/// the look-alikes of the hyphen too. Nothing else changes: names stay as typed.
pub fn fold_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{3000}' => ' ',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            _ => c,
        })
        .collect()
}

/// Trims, and refuses control characters other than line breaks and tabs.
pub fn clean(text: &str) -> String {
    text.trim()
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}

/// Reads a whole number, also in full-width digits and with separators: `１，２００` is 1200.
pub fn parse_whole(text: &str) -> Option<i64> {
    let folded = fold_width(text.trim()).replace([',', '_', ' '], "");
    folded.parse().ok()
}

/// A web address that is safe to link to: `https:` or `http:` only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WebAddress(String);

impl WebAddress {
    /// # Errors
    /// `NotAUrl` for any other scheme, white space, control characters or a missing host.
    pub fn parse(typed: &str) -> Result<Self, FieldProblem> {
        let address = fold_width(typed.trim());
        let rest = address
            .strip_prefix("https://")
            .or_else(|| address.strip_prefix("http://"))
            .ok_or(FieldProblem::NotAUrl)?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let is_plain = !address
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || "<>\"'`\\".contains(c));
        if is_plain && host.contains('.') && !host.contains('@') && address.len() <= 2000 {
            Ok(Self(address))
        } else {
            Err(FieldProblem::NotAUrl)
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_as_readers_see_them() {
        assert_eq!(visible_length("𠮷野家"), 3);
        assert_eq!(visible_length("葛\u{E0100}城"), 2);
        assert_eq!(visible_length("👩‍🔬"), 1);
    }

    #[test]
    fn full_width_typing_is_accepted() {
        assert_eq!(parse_whole("１，２００"), Some(1200));
    }

    #[test]
    fn names_keep_their_variant_characters() {
        assert_eq!(fold_width("髙橋﨑ー"), "髙橋﨑ー");
    }

    #[test]
    fn only_web_schemes_are_linked() {
        assert!(WebAddress::parse("https://example.ac.jp/path?q=1#x").is_ok());
        for typed in [
            "javascript:alert(1)",
            "data:text/html,x",
            "\tjavascript:x",
            "https://",
            "ftp://a.b",
            "https://a.b/ c",
            "https://u:p@a.b",
        ] {
            assert!(WebAddress::parse(typed).is_err(), "{typed}");
        }
    }
}
