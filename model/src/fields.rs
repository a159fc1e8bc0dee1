//! What people type into single fields: parse once at the edge, then trust the type.

mod email;
mod mailed_code;
mod web_address;

pub use email::Email;
pub use mailed_code::{CODE_DIGITS, mailed_code};
pub use web_address::{WebAddress, host_of};

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

/// What people write around a number, the longer first.
const UNITS: &[&str] = &[
    "minutes", "minute", "people", "hours", "weeks", "times", "hour", "week", "days", "yen", "day",
    "週間", "日間", "時間", "名様", "円", "分", "日", "回", "人", "名", "週",
];

/// Reads a whole number as people type it, also in full-width digits, with separators, a unit or 万: `１，２００円` is 1200,
/// `３万円` is 30000, `四` is 4.
pub fn parse_whole(text: &str) -> Option<i64> {
    let folded = fold_width(text.trim()).to_lowercase();
    let folded = folded.replace([',', '_', ' ', '、'], "");
    let bare = folded.trim_start_matches(['¥', '￥']);
    let bare = UNITS
        .iter()
        .find_map(|unit| bare.strip_suffix(unit))
        .unwrap_or(bare);
    match bare.strip_suffix('万') {
        Some(bare) => digits(bare)?.checked_mul(10_000),
        None => digits(bare),
    }
}

/// Arabic digits, or the kanji of a number below a hundred.
fn digits(text: &str) -> Option<i64> {
    let kanji = |c: char| "〇一二三四五六七八九".chars().position(|one| one == c);
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let (mut number, mut last) = (0, None);
    for c in text.chars() {
        match (c, last) {
            ('十', _) if number == 0 => number = last.take().unwrap_or(1) * 10,
            (c, None) => last = Some(kanji(c)? as i64),
            _ => return None,
        }
    }
    (!text.is_empty()).then_some(number + last.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_typing_is_accepted() {
        for (typed, number) in [
            ("１，２００", Some(1200)),
            ("９０分", Some(90)),
            ("３０，０００円", Some(30_000)),
            ("¥1,226", Some(1226)),
            ("￥ 980", Some(980)),
            ("３万円", Some(30_000)),
            ("10日間", Some(10)),
            ("7 hours", Some(7)),
            ("四", Some(4)),
            ("十", Some(10)),
            ("十五名", Some(15)),
            ("二十三", Some(23)),
            ("-1", Some(-1)),
            ("五人か六人", None),
            ("", None),
            ("円", None),
            ("一二", None),
            ("1.5", None),
            ("９９９９９９９９９９９９９９９９９９９９", None),
        ] {
            assert_eq!(parse_whole(typed), number, "{typed}");
        }
    }

    #[test]
    fn names_keep_their_variant_characters() {
        assert_eq!(fold_width("髙橋﨑ー"), "髙橋﨑ー");
    }
}
