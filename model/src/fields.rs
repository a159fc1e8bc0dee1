//! What people type into single fields: parse once at the edge, then trust the type.

mod email;
mod web_address;

pub use email::Email;
pub use web_address::WebAddress;

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

/// Reads a whole number, also in full-width digits and with separators: `１，２００` is 1200.
pub fn parse_whole(text: &str) -> Option<i64> {
    let folded = fold_width(text.trim()).replace([',', '_', ' '], "");
    folded.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_typing_is_accepted() {
        assert_eq!(parse_whole("１，２００"), Some(1200));
    }

    #[test]
    fn names_keep_their_variant_characters() {
        assert_eq!(fold_width("髙橋﨑ー"), "髙橋﨑ー");
    }
}
