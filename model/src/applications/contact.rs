//! Ways to reach somebody, in what two sides write to each other before both have agreed: mail addresses, telephone numbers, names at other
//! services and addresses of pages. Whoever reads sees that something is hidden; a plain name gets through, so this reduces and never
//! prevents.

use super::contact_signs::{Signs, signs};
use crate::closed;
use serde::{Deserialize, Serialize};
use std::ops::Range;

closed! {
    /// What is hidden.
    pub enum Contact {
        Mail = "mail",
        Phone = "phone",
        /// A name at a service for messages.
        Handle = "handle",
        /// A page that is not among those allowed.
        Page = "page",
    }
}

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shielded {
    Text(String),
    Hidden(Contact),
}

/// Digits of a telephone number in Japan, with the zero; from abroad those after `+81`.
const PHONE_DIGITS: Range<usize> = 10..12;
const PHONE_DIGITS_ABROAD: Range<usize> = 9..11;
/// More signs than anybody writes a number with.
const NUMBER_SIGNS: usize = 100;
/// Services and what people call them, as [`signs`] folds it; the longer first.
const SERVICES: &[&str] = &[
    "instagram",
    "telegram",
    "whatsapp",
    "discord",
    "twitter",
    "wechat",
    "kakao",
    "insta",
    "skype",
    "line",
    "インスタグラム",
    "ディスコード",
    "テレグラム",
    "ツイッター",
    "スカイプ",
    "インスタ",
    "カカオ",
    "ライン",
];

/// The text with what is hidden taken out. `allowed`: hosts whose pages may be named, with all below them.
pub fn shielded(text: &str, allowed: &[&str]) -> Vec<Shielded> {
    let signs = signs(text);
    let mut found: Vec<(Range<usize>, Contact)> = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        match at_sign(&signs, at, allowed) {
            Some((range, contact)) => {
                at = range.end;
                found.push((range, contact));
            }
            None => at += 1,
        }
    }
    let mut shielded = Vec::new();
    let mut shown = 0;
    for (range, contact) in found {
        let (from, to) = signs.original(range);
        if shown < from {
            shielded.push(Shielded::Text(text[shown..from].to_owned()));
        }
        shielded.push(Shielded::Hidden(contact));
        shown = to;
    }
    if shown < text.len() {
        shielded.push(Shielded::Text(text[shown..].to_owned()));
    }
    shielded
}

/// What begins at a sign.
fn at_sign(signs: &Signs, at: usize, allowed: &[&str]) -> Option<(Range<usize>, Contact)> {
    let found = |end: Option<usize>, contact| end.map(|end| (at..end, contact));
    found(mail(signs, at), Contact::Mail)
        .or_else(|| found(page(signs, at, allowed), Contact::Page))
        .or_else(|| found(phone(signs, at), Contact::Phone))
        .or_else(|| found(handle(signs, at, allowed), Contact::Handle))
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%')
}

/// Where a run of signs ends. It goes on over a blank only where letters stand apart one by one.
fn run(signs: &Signs, from: usize, fits: impl Fn(char) -> bool) -> usize {
    let mut at = from;
    while at < signs.len() && fits(signs.at(at)) && (at == from || signs.goes_on(at)) {
        at += 1;
    }
    at
}

fn mail(signs: &Signs, at: usize) -> Option<usize> {
    let is_inside = at > 0 && is_of_name(signs.at(at - 1)) && signs.goes_on(at);
    if is_inside {
        return None;
    }
    let name = run(signs, at, is_of_name);
    if name == at || signs.get(name) != Some('@') {
        return None;
    }
    let end = run(signs, name + 1, |c| {
        c.is_ascii_alphanumeric() || c == '.' || c == '-'
    });
    let domain = signs.text(name + 1..end);
    let (first, last) = domain.trim_end_matches('.').rsplit_once('.')?;
    let is_domain =
        !first.is_empty() && last.len() >= 2 && last.chars().all(|c| c.is_ascii_alphabetic());
    is_domain.then_some(end)
}

fn page(signs: &Signs, at: usize, allowed: &[&str]) -> Option<usize> {
    let rest = signs.rest(at);
    let scheme = ["https://", "http://", "www."]
        .into_iter()
        .find(|one| rest.starts_with(one))?;
    let in_page = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '(' | ')');
    let end = run(signs, at, in_page);
    let named = signs.text(at + scheme.len()..end);
    let named = named
        .split(['/', '?', '#', '\\'])
        .next()
        .unwrap_or_default();
    // Who stands before an @ is no host.
    let host = named.split(':').next().filter(|_| !named.contains('@'));
    let host = host.unwrap_or_default();
    let is_allowed = |one: &&str| host == *one || host.ends_with(&format!(".{one}"));
    let may_stay = allowed.iter().any(is_allowed);
    (!named.is_empty() && !may_stay).then_some(end)
}

fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '-' | 'ー' | '(' | ')' | '.' | '+')
}

/// A number that begins where no other sign of a number touches it, and ends where its signs do or at a blank among them: other digits
/// may stand beside it.
fn phone(signs: &Signs, at: usize) -> Option<usize> {
    let follows = |c: char| is_of_number(c) || c == ',';
    if signs.touches(at) && follows(signs.number(at - 1)) && signs.number(at) != '(' {
        return None;
    }
    let mut digits = String::new();
    let mut end = None;
    for at in at..signs.len().min(at + NUMBER_SIGNS) {
        let sign = signs.number(at);
        if !is_of_number(sign) {
            break;
        }
        if matches!(sign, '0'..='9' | '+') {
            digits.push(sign);
        }
        let next = at + 1;
        let goes_on = next < signs.len() && signs.touches(next) && is_of_number(signs.number(next));
        if !goes_on && is_phone(&digits) {
            end = Some(next);
        }
    }
    end
}

/// No number of a subscriber begins with two zeros; the minutes of an hour do, with a day after them.
fn is_phone(digits: &str) -> bool {
    match digits.strip_prefix("+81") {
        Some(rest) => PHONE_DIGITS_ABROAD.contains(&rest.trim_start_matches('0').len()),
        None => {
            let is_here = digits.starts_with('0') && !digits.starts_with("00");
            is_here && PHONE_DIGITS.contains(&digits.len())
        }
    }
}

/// A name at a service, which may stand in the address of a page or of mail.
fn handle(signs: &Signs, at: usize, allowed: &[&str]) -> Option<usize> {
    let rest = signs.rest(at);
    let service = SERVICES.iter().find(|one| rest.starts_with(**one))?;
    if is_part_of_word(signs, at, service) {
        return None;
    }
    let mut next = at + service.chars().count();
    for word in ["ノ", "アカウント", "account", "id"] {
        if signs.rest(next).starts_with(word) {
            next += word.chars().count();
        }
    }
    if !matches!(signs.get(next), Some(':' | '=' | 'ハ' | '→' | '@')) {
        return None;
    }
    let name = next + 1;
    let any_page = page(signs, name, &[]);
    let may_stay = any_page.is_some() && page(signs, name, allowed).is_none();
    let end = any_page
        .or_else(|| mail(signs, name))
        .unwrap_or_else(|| run(signs, name, |c| is_of_name(c) || c == '@'));
    (!may_stay && end >= name + 2).then_some(end)
}

/// Whether the name of a service only ends another word, as in "online" and オンライン.
fn is_part_of_word(signs: &Signs, at: usize, service: &str) -> bool {
    let is_one_word = |before: usize| match service {
        "ライン" => signs.is_typed_in_katakana(before),
        _ => service.is_ascii() && signs.at(before).is_ascii_alphanumeric(),
    };
    signs.touches(at) && is_one_word(at - 1)
}

#[cfg(test)]
mod tests;
