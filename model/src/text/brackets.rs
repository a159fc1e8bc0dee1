//! Japanese brackets within an address. Behind a Japanese word of the path, as in `/採用情報（2027年度）`, they are of the
//! address; behind `/apply（…）` and around an address they are of the sentence.

use super::links::{ADDRESS_MAX, is_sign};

/// What opens and closes.
const BRACKETS: [(char, char); 7] = [
    ('（', '）'),
    ('「', '」'),
    ('『', '』'),
    ('【', '】'),
    ('［', '］'),
    ('〔', '〕'),
    ('〈', '〉'),
];
/// Signs within a bracket, besides letters and what addresses have anywhere.
const IN_BRACKETS: &str = "・〜～－＆／";

/// How far the Japanese bracket reaches that opens here, with those inside of it; `None` when none opens or it is not
/// closed within an address.
pub(super) fn bracket(rest: &str) -> Option<usize> {
    let closing = |c: char| BRACKETS.iter().find(|(open, _)| *open == c);
    let mut open = Vec::new();
    for (at, c) in rest.char_indices() {
        if let Some((_, close)) = closing(c) {
            open.push(*close);
        } else if open.last() == Some(&c) {
            open.pop();
        } else if !c.is_alphanumeric() && !is_sign(c) && !IN_BRACKETS.contains(c) {
            return None;
        }
        if open.is_empty() {
            // The first character opened nothing, or the last one closed everything.
            return (at > 0).then(|| at + c.len_utf8());
        }
        if at > ADDRESS_MAX {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::text::pieces;

    // The kind of F28: brackets of Japanese.
    #[test]
    fn a_bracket_of_the_address_is_part_of_it_and_one_around_it_is_not() {
        const BASE: &str = "https://example.co.jp/";
        for (text, path) in [
            ("_採用情報（2027年度）", "採用情報（2027年度）"),
            (
                "_採用情報（2027年度）をご覧ください。",
                "採用情報（2027年度）",
            ),
            ("_採用情報（2027年度）に掲載", "採用情報（2027年度）"),
            ("_採用情報（2027年度から）、", "採用情報（2027年度から）"),
            (
                "_採用（新卒）/応募「研究職」",
                "採用（新卒）/応募「研究職」",
            ),
            ("_採用（新卒）（2027）です", "採用（新卒）（2027）"),
            (
                "_a/案内【大学院（修士・博士）】?x=1。",
                "a/案内【大学院（修士・博士）】?x=1",
            ),
            ("（_採用情報）", "採用情報"),
            ("（詳細は_採用情報（2027年度））", "採用情報（2027年度）"),
            ("「_採用『新卒』」をどうぞ", "採用『新卒』"),
            // Not closed, or closed elsewhere.
            ("_採用情報（2027年度", "採用情報"),
            ("_採用情報（2027年度)", "採用情報"),
            ("_採用情報（新卒 2027）", "採用情報"),
            ("_採用情報（締切。）", "採用情報"),
            ("_採用情報）（", "採用情報"),
            // Of the sentence.
            ("_apply（日本語）", "apply"),
            ("_（外部サイト）", ""),
            ("_apply?id=1「申込」", "apply?id=1"),
        ] {
            let address = format!("{BASE}{path}");
            let text = text.replace('_', BASE);
            let all = pieces(&text);
            let found: Vec<&str> = all
                .iter()
                .filter(|piece| piece.href().is_some())
                .map(|piece| piece.text())
                .collect();
            assert_eq!(found, [address], "{text}");
        }
        let link = pieces("https://example.co.jp/採用（新卒）")[0].href();
        assert_eq!(link.as_deref(), Some("https://example.co.jp/採用（新卒）"));
    }
}
