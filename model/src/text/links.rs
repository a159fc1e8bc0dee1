//! Finds the addresses in a text: what begins with `https://`, `http://` or `www.`, and e-mail addresses.
//!
//! Japanese is written without spaces, so an address ends where Japanese punctuation or a particle
//! begins. When in doubt a link is too short rather than too long.

use super::brackets::bracket;
use crate::fields::{Email, WebAddress};

/// A stretch of a text. All pieces in order are the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(&'a str),
    Web(&'a str),
    Mail(&'a str),
}

impl<'a> Piece<'a> {
    /// As typed.
    pub fn text(&self) -> &'a str {
        match self {
            Self::Text(text) | Self::Web(text) | Self::Mail(text) => text,
        }
    }

    /// What a link of this piece leads to.
    pub fn href(&self) -> Option<String> {
        match self {
            Self::Text(_) => None,
            Self::Web(typed) => Some(WebAddress::parse(typed).ok()?.as_str().to_owned()),
            Self::Mail(typed) => Some(format!("mailto:{typed}")),
        }
    }
}

/// Particles and endings that follow an address written in Japanese letters.
const AFTER_A_WORD: &[&str] = &["を", "へ", "から", "まで", "より", "にて", "です"];
/// More of them, where a name of the path could begin.
const AFTER_A_SLASH: &[&str] = &["に", "で", "は", "が", "と", "の", "も"];
/// Longest address, in bytes.
pub(super) const ADDRESS_MAX: usize = 2000;

/// The addresses of a text and what stands between them.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut told, mut at) = (0, 0);
    while let Some(byte) = text.as_bytes().get(at) {
        let found = match byte {
            b'h' | b'H' | b'w' | b'W' if !follows_word(text, at) => {
                let reach = web_reach(&text[at..]);
                let typed = without_end(&text[at..at + reach]);
                if WebAddress::parse(typed).is_err() {
                    // Neither is anything inside of what looks like an address.
                    at += reach.max(1);
                    continue;
                }
                Some((at, Piece::Web(typed)))
            }
            b'@' => mail(text, told, at),
            _ => None,
        };
        let Some((start, piece)) = found else {
            at += 1;
            continue;
        };
        if told < start {
            pieces.push(Piece::Text(&text[told..start]));
        }
        pieces.push(piece);
        told = start + piece.text().len();
        at = told;
    }
    if told < text.len() {
        pieces.push(Piece::Text(&text[told..]));
    }
    pieces
}

/// Whether the letter at `at` is in the middle of a word.
fn follows_word(text: &str, at: usize) -> bool {
    let before = text.as_bytes()[..at].last();
    before.is_some_and(|byte| byte.is_ascii_alphanumeric() || b"@._-/".contains(byte))
}

/// How far an address that begins here may reach; 0 when none does.
fn web_reach(rest: &str) -> usize {
    let begins = |with: &str| {
        let begin = rest.as_bytes().get(..with.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(with.as_bytes()))
    };
    if !["https://", "http://", "www."].into_iter().any(begins) {
        return 0;
    }
    let (mut before, mut at) = ('\0', 0);
    while let Some(c) = rest[at..].chars().next() {
        let length = match bracket(&rest[at..]) {
            Some(length) if !before.is_ascii() => length,
            None if belongs(before, c, &rest[at..]) => c.len_utf8(),
            _ => break,
        };
        if at + length > ADDRESS_MAX {
            break;
        }
        at += length;
        before = rest[..at].chars().next_back().unwrap_or(c);
    }
    at
}

/// What addresses have besides letters and digits.
pub(super) fn is_sign(c: char) -> bool {
    "-._~:/?#[]@!$&'()*+,;=%".contains(c)
}

/// Whether a character goes on with the address that reaches to `before`.
fn belongs(before: char, c: char, rest: &str) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || is_sign(c);
    }
    let begins_word = !before.is_alphanumeric() || before.is_ascii();
    let ends = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
    let follows = !before.is_ascii() || "/=-_#&?.".contains(before);
    if begins_word && (!follows || ends(AFTER_A_SLASH)) {
        return false;
    }
    c.is_alphanumeric() && !ends(AFTER_A_WORD)
}

/// Without the punctuation of the sentence around it.
fn without_end(address: &str) -> &str {
    let count = |sign| address.matches(sign).count();
    let (mut round, mut square) = (count('('), count('['));
    let (mut round_ends, mut square_ends) = (count(')'), count(']'));
    let mut kept = address;
    while let Some(last) = kept.chars().next_back() {
        match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | '~' | '&' => {}
            '(' => round -= 1,
            '[' => square -= 1,
            ')' if round_ends > round => round_ends -= 1,
            ']' if square_ends > square => square_ends -= 1,
            _ => break,
        }
        kept = &kept[..kept.len() - last.len_utf8()];
    }
    kept
}

/// The e-mail address around the `@` at `at`; what comes before `told` belongs to another one.
fn mail(text: &str, told: usize, at: usize) -> Option<(usize, Piece<'_>)> {
    let is_local =
        |byte: &&u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(byte);
    let is_domain = |byte: &&u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
    let bytes = text.as_bytes();
    let local = bytes[told..at]
        .iter()
        .rev()
        .take(64)
        .take_while(is_local)
        .count();
    let local = text[at - local..at].trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
    let start = at - local.len();
    let domain = bytes[at + 1..]
        .iter()
        .take(254)
        .take_while(is_domain)
        .count();
    let domain = text[at + 1..at + 1 + domain].trim_end_matches(['.', '-']);
    let end = at + 1 + domain.len();
    let is_top = |top: &str| top.len() > 1 && top.bytes().all(|byte| byte.is_ascii_alphabetic());
    let has_top = domain.rsplit_once('.').is_some_and(|(_, top)| is_top(top));
    // `git@example.org:path` and `a@b.c@d.e` are something else.
    let goes_on = match bytes[end..] {
        [b'@', ..] => true,
        [b':', next, ..] => next.is_ascii_alphanumeric(),
        _ => false,
    };
    let typed = &text[start..end];
    let is_address = start < at && has_top && !goes_on && Email::parse(typed).is_ok();
    is_address.then_some((start, Piece::Mail(typed)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The addresses in a text, and that nothing of the text is lost.
    fn found(text: &str) -> Vec<&str> {
        let all = pieces(text);
        let whole: String = all.iter().map(Piece::text).collect();
        assert_eq!(whole, text);
        let is_address = |piece: &&Piece<'_>| piece.href().is_some();
        all.iter().filter(is_address).map(Piece::text).collect()
    }

    /// F28
    #[test]
    fn f28_addresses_end_where_japanese_begins() {
        for (text, expected) in [
            (
                "詳細はhttps://example.ac.jp/applyをご覧ください。",
                &["https://example.ac.jp/apply"][..],
            ),
            (
                "（https://example.ac.jp/apply）、office@example.ac.jpまで。",
                &["https://example.ac.jp/apply", "office@example.ac.jp"],
            ),
            ("「https://example.ac.jp」", &["https://example.ac.jp"]),
            ("https://example.ac.jp/へ", &["https://example.ac.jp/"]),
            (
                "https://example.co.jp/採用情報をご覧ください",
                &["https://example.co.jp/採用情報"],
            ),
            (
                "https://example.co.jp/申し込み/2027。",
                &["https://example.co.jp/申し込み/2027"],
            ),
            (
                "See https://example.org/a_(b), or (http://example.org/x?y=1&z=2).",
                &["https://example.org/a_(b)", "http://example.org/x?y=1&z=2"],
            ),
            ("www.example.co.jp/recruit!", &["www.example.co.jp/recruit"]),
            ("HTTPS://Example.com/jobs", &["HTTPS://Example.com/jobs"]),
            ("mailto:a.b+c@example.co.jp.", &["a.b+c@example.co.jp"]),
            (
                "https://example.ac.jp/~taro/と~hanako",
                &["https://example.ac.jp/~taro/"],
            ),
            (
                "https://a.example.jp、https://b.example.jp",
                &["https://a.example.jp", "https://b.example.jp"],
            ),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_address_is_no_link() {
        for text in [
            "https://",
            "http://localhost:3000/x",
            "https://u:p@example.jp/",
            "xhttps://example.jp",
            "@name",
            "a@b",
            "git@example.org:team/x",
            "a@@example.jp",
            "www.",
            "1@2.3",
            "javascript:alert(1)",
            "ftp://example.jp/x",
            "data:text/html,x",
            "メール＠例",
            "//example.jp/x",
            "how to",
            "wwww.example.jp",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn a_link_leads_to_the_address() {
        let href = |text| pieces(text)[0].href();
        assert_eq!(
            href("www.example.jp/a").as_deref(),
            Some("https://www.example.jp/a")
        );
        assert_eq!(
            href("office@example.jp").as_deref(),
            Some("mailto:office@example.jp")
        );
        assert_eq!(href("text"), None);
    }

    #[test]
    fn a_long_text_is_read_in_no_time() {
        for part in [
            "@",
            "a@",
            "https://a.jp/(",
            "https://a.jp/あ（",
            "https://a.jp/あ（い）",
            "h",
            "www.",
            "a@b.jp",
            "https://a.jp/".repeat(3).as_str(),
        ] {
            let text = part.repeat(200_000 / part.len());
            let started = std::time::Instant::now();
            found(&text);
            assert!(started.elapsed().as_secs() < 5, "{part}");
        }
    }
}
