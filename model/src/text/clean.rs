//! Takes out of a text what readers cannot see.

use super::signs::{is_blank, is_hidden, is_joiner, is_pictograph, is_variation, needs_joiners};
use crate::fields::fold_width;
use std::collections::BTreeSet;
use unicode_segmentation::UnicodeSegmentation;

/// The flags that are written with tags: England, Scotland, Wales.
const FLAGS: [&str; 3] = [
    "\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
    "\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    "\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}",
];

/// A name, a title or an entry as it is stored: on one line, nothing hidden; empty when it shows nothing.
pub fn line(typed: &str) -> String {
    trimmed(&without_hidden(typed).replace(['\n', '\t'], " "))
}

/// The lines of a text in which there is something to see.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let seen = text.lines().map(str::trim);
    seen.filter(|one| !line(one).is_empty())
}

/// The lines as entries of a list: what is written twice, in whatever width and case, is one entry, as it was written first.
pub fn entries(text: &str) -> Vec<String> {
    let mut known = BTreeSet::new();
    let entries = lines(text).map(line);
    entries
        .filter(|entry| known.insert(fold_width(entry).to_lowercase()))
        .collect()
}

/// A text of several lines as it is stored: nothing hidden; empty when it shows nothing.
pub fn body(typed: &str) -> String {
    trimmed(&without_hidden(typed))
}

/// The text without hidden signs and control characters, otherwise as typed. Line breaks are unified to `\n`.
pub fn without_hidden(typed: &str) -> String {
    let mut kept = String::with_capacity(typed.len());
    let mut last = '\n';
    let mut rest = typed;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        if c == '\u{1F3F4}'
            && let Some(flag) = FLAGS.iter().find(|flag| rest.starts_with(**flag))
        {
            kept.push(c);
            kept.push_str(flag);
            rest = &rest[flag.len()..];
            last = c;
            continue;
        }
        let shown = match c {
            '\r' if rest.starts_with('\n') => continue,
            '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            '\n' | '\t' => c,
            _ if c.is_control() || is_hidden(c) => continue,
            // One choice of form for one character.
            _ if is_variation(c)
                && (last.is_whitespace() || is_variation(last) || is_joiner(last)) =>
            {
                continue;
            }
            _ if is_joiner(c) && !joins(last, rest) => continue,
            _ => c,
        };
        kept.push(shown);
        last = shown;
    }
    kept
}

/// Whether a joiner between what is kept and what follows does something that readers see.
fn joins(last: char, rest: &str) -> bool {
    let follows_emoji = || rest.chars().next().is_some_and(is_pictograph);
    needs_joiners(last) || (is_pictograph(last) && follows_emoji())
}

fn trimmed(text: &str) -> String {
    if is_seen(text) {
        text.trim_matches(is_blank).to_owned()
    } else {
        String::new()
    }
}

/// Whether anything of the text is more than a blank, or a mark without a letter to carry it.
fn is_seen(text: &str) -> bool {
    text.split(is_blank).any(|word| {
        let carried = format!("a{word}");
        carried.graphemes(true).nth(1).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// F54, F55: what shows nothing is nothing.
    #[test]
    fn f54_f55_what_shows_nothing_is_empty() {
        for typed in [
            "\u{200B}",
            "\u{3164}",
            "\u{2800}",
            "\u{200E}",
            "\u{115F}\u{1160}",
            "\u{FFA0}",
            "\u{AD}",
            "\u{FEFF}",
            "\u{2060}\u{2063}",
            "\u{E0041}\u{E0042}",
            "\u{FFF9}\u{FFFB}",
            "\u{180E}",
            "\u{34F}",
            "\u{FE0F}",
            "\u{E0100}",
            "\u{200D}",
            "\u{200C}\u{200D}",
            "\u{301}",
            " \u{3000}\u{A0}\u{202F} ",
            "\u{3164}\u{301}",
            "\u{0}\u{7}\u{1B}",
            "\u{202E}",
            "\u{2067} \u{2069}",
            "\u{FFFC}",
            "\u{1D159}",
            "\n\u{2028}\u{2029}\t",
        ] {
            assert_eq!(line(typed), "", "{:x?}", typed.chars().collect::<Vec<_>>());
            assert_eq!(body(typed), "", "{:x?}", typed.chars().collect::<Vec<_>>());
        }
    }

    /// F54, F75, F76: what is hidden goes, the rest stays.
    #[test]
    fn f54_hidden_signs_are_taken_out_asvs_v1_3_3() {
        for (typed, kept) in [
            ("海\u{202E}しらべ 2027", "海しらべ 2027"),
            ("\u{2066}Reef\u{2069} \u{200F}Labs\u{61C}", "Reef Labs"),
            ("プラン\u{200B}クトン観察", "プランクトン観察"),
            ("Photo\u{AD}nics", "Photonics"),
            ("マイ\u{200D}クロ流路", "マイクロ流路"),
            ("Auf\u{200C}lage", "Auflage"),
            ("触\u{2060}媒の評価", "触媒の評価"),
            ("海\u{E0068}\u{E0069}底", "海底"),
            ("漢\u{FFF9}かん\u{FFFA}字\u{FFFB}", "漢かん字"),
            ("a\u{0}b\u{8}c\u{1B}[31m", "abc[31m"),
            ("\u{FEFF}題名\u{3164}", "題名"),
            ("葛\u{E0100}\u{E0101}\u{FE00}城", "葛\u{E0100}城"),
        ] {
            assert_eq!(line(typed), kept);
        }
    }

    #[test]
    fn what_scripts_and_emoji_need_stays() {
        for text in [
            "髙橋﨑",
            "葛\u{E0100}城山",
            "👩\u{200D}🔬と👨\u{200D}👩\u{200D}👧",
            "❤\u{FE0F}\u{200D}🔥",
            "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
            "می\u{200C}خواهم",
            "श\u{94D}\u{200D}र",
            "が\u{3099}",
            "café e\u{301}",
            "東京　太郎",
            "⠞⠑⠎⠞⠀⠞",
            "👍🏽",
        ] {
            assert_eq!(line(text), text);
        }
    }

    #[test]
    fn lines_break_in_one_way_and_names_not_at_all() {
        assert_eq!(body(" a\r\nb\rc\u{2028}d\u{85}\te "), "a\nb\nc\nd\n\te");
        assert_eq!(line(" 海\r\n調査\tA "), "海 調査 A");
        assert_eq!(without_hidden(" a \r\n"), " a \n");
    }
}
