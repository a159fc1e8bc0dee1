//! Which currency a text about pay names.

use model::money::Currency;

/// The signs before `$`, as whole words.
const DOLLARS: &[(&str, Currency)] = &[
    ("us", Currency::Usd),
    ("u.s.", Currency::Usd),
    ("usd", Currency::Usd),
    ("au", Currency::Aud),
    ("a", Currency::Aud),
    ("aud", Currency::Aud),
    ("hk", Currency::Hkd),
    ("hkd", Currency::Hkd),
    ("nt", Currency::Twd),
    ("ntd", Currency::Twd),
    ("twd", Currency::Twd),
    ("s", Currency::Sgd),
    ("sg", Currency::Sgd),
    ("sgd", Currency::Sgd),
    ("c", Currency::Cad),
    ("ca", Currency::Cad),
    ("cad", Currency::Cad),
    ("nz", Currency::Nzd),
    ("nzd", Currency::Nzd),
    ("r", Currency::Brl),
    ("mx", Currency::Mxn),
    ("mex", Currency::Mxn),
];

/// Words and signs of currencies; those of letters only as whole words.
const SIGNS: &[(&str, Currency)] = &[
    ("usd", Currency::Usd),
    ("us dollars", Currency::Usd),
    ("eur", Currency::Eur),
    ("euro", Currency::Eur),
    ("euros", Currency::Eur),
    ("€", Currency::Eur),
    ("gbp", Currency::Gbp),
    ("£", Currency::Gbp),
    ("jpy", Currency::Jpy),
    ("yen", Currency::Jpy),
    ("円", Currency::Jpy),
    ("aud", Currency::Aud),
    ("cad", Currency::Cad),
    ("chf", Currency::Chf),
    ("cny", Currency::Cny),
    ("rmb", Currency::Cny),
    ("人民元", Currency::Cny),
    ("krw", Currency::Krw),
    ("₩", Currency::Krw),
    ("ウォン", Currency::Krw),
    ("sgd", Currency::Sgd),
    ("thb", Currency::Thb),
    ("฿", Currency::Thb),
    ("baht", Currency::Thb),
    ("バーツ", Currency::Thb),
    ("twd", Currency::Twd),
    ("ntd", Currency::Twd),
    ("台湾ドル", Currency::Twd),
    ("vnd", Currency::Vnd),
    ("₫", Currency::Vnd),
    ("ドン", Currency::Vnd),
    ("inr", Currency::Inr),
    ("₹", Currency::Inr),
    ("ルピー", Currency::Inr),
    ("nzd", Currency::Nzd),
    ("myr", Currency::Myr),
    ("rm", Currency::Myr),
    ("リンギット", Currency::Myr),
    ("hkd", Currency::Hkd),
    ("香港ドル", Currency::Hkd),
    ("idr", Currency::Idr),
    ("rp", Currency::Idr),
    ("ルピア", Currency::Idr),
    ("php", Currency::Php),
    ("₱", Currency::Php),
    ("sek", Currency::Sek),
    ("nok", Currency::Nok),
    ("dkk", Currency::Dkk),
    ("pln", Currency::Pln),
    ("zł", Currency::Pln),
    ("czk", Currency::Czk),
    ("kč", Currency::Czk),
    ("brl", Currency::Brl),
    ("mxn", Currency::Mxn),
    ("zar", Currency::Zar),
    ("米ドル", Currency::Usd),
    ("usドル", Currency::Usd),
    ("ユーロ", Currency::Eur),
];

/// Signs that several countries write; the place tells which.
const SHARED: &[&str] = &[
    "ドル",
    "dollar",
    "dollars",
    "¥",
    "kr",
    "₨",
    "rs",
    "peso",
    "pesos",
    "rupee",
    "rupees",
    "元",
    "ポンド",
];

/// Whether a word names a currency, alone or with others (`us dollars`).
pub(super) fn is_word(word: &str) -> bool {
    let mut names = SIGNS
        .iter()
        .map(|(sign, _)| *sign)
        .chain(SHARED.iter().copied());
    names.any(|name| name.split(' ').any(|part| part == word))
}

/// Whether letters before `$` tell which dollar it is.
pub(super) fn is_dollar(letters: &str) -> bool {
    DOLLARS.iter().any(|(word, _)| *word == letters)
}

pub(super) struct Currencies {
    /// Whether a currency is named at all.
    pub is_named: bool,
    /// The one that is certain.
    pub only: Option<Currency>,
}

/// The text in ordinary width and lower case.
pub(super) fn currencies(text: &str, country: Option<&str>) -> Currencies {
    let mut certain: Vec<Currency> = Vec::new();
    // Signs that need the place to tell, and such as name no currency that the portal knows.
    let mut others: Vec<Option<Currency>> = Vec::new();
    let is_sign = |at: &usize| !text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic());
    for at in text.match_indices('$').map(|(at, _)| at).filter(is_sign) {
        match dollar(&text[..at]) {
            Dollar::Of(currency) => certain.push(currency),
            Dollar::Bare => others.push(country.and_then(|country| shared("$", country))),
            Dollar::Unknown => others.push(None),
        }
    }
    certain.extend(
        SIGNS
            .iter()
            .filter(|(sign, _)| names(text, sign))
            .map(|(_, currency)| *currency),
    );
    let signs = SHARED.iter().filter(|sign| names(text, sign));
    others.extend(signs.map(|sign| country.and_then(|country| shared(sign, country))));
    certain.dedup();
    others.dedup();
    let only = match (certain.as_slice(), others.as_slice()) {
        ([one], _) => Some(*one),
        ([], [one]) => *one,
        _ => None,
    };
    Currencies {
        is_named: !(certain.is_empty() && others.is_empty()),
        only,
    }
}

/// Whether a text names a currency by this sign, and not by a longer one that holds it: 台湾ドル.
fn names(text: &str, sign: &str) -> bool {
    let is_part = |at: usize| {
        SIGNS.iter().any(|(longer, _)| {
            longer.len() > sign.len() && longer.contains(sign) && overlaps(text, longer, at)
        })
    };
    text.match_indices(sign)
        .any(|(at, _)| is_whole(text, at, sign) && !is_part(at))
}

fn overlaps(text: &str, longer: &str, at: usize) -> bool {
    text.match_indices(longer)
        .any(|(from, _)| (from..from + longer.len()).contains(&at))
}

fn is_whole(text: &str, at: usize, sign: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let is_word = sign
        .chars()
        .all(|c| c.is_ascii_alphabetic() || matches!(c, 'ł' | 'č' | ' '));
    !is_word
        || (!is_letter(text[..at].chars().next_back())
            && !is_letter(text[at + sign.len()..].chars().next()))
}

enum Dollar {
    Of(Currency),
    Bare,
    Unknown,
}

/// The letters before `$` have to be a whole word: `Academic stipend: $500` names no dollar.
fn dollar(before: &str) -> Dollar {
    let letters = before
        .rfind(|c: char| !(c.is_alphabetic() || c == '.'))
        .map_or(before, |at| {
            before[at..].trim_start_matches(|c: char| !(c.is_alphabetic() || c == '.'))
        });
    match DOLLARS.iter().find(|(word, _)| *word == letters) {
        Some((_, currency)) => Dollar::Of(*currency),
        None if letters.chars().all(|c| !c.is_ascii_alphabetic()) => Dollar::Bare,
        None => Dollar::Unknown,
    }
}

fn shared(sign: &str, country: &str) -> Option<Currency> {
    Some(match (sign, country) {
        ("$" | "ドル" | "dollar" | "dollars", "US" | "PR" | "GU" | "EC" | "SV") => Currency::Usd,
        ("$" | "ドル" | "dollar" | "dollars", "CA") => Currency::Cad,
        ("$" | "ドル" | "dollar" | "dollars", "AU") => Currency::Aud,
        ("$" | "ドル" | "dollar" | "dollars", "NZ") => Currency::Nzd,
        ("$" | "ドル" | "dollar" | "dollars", "SG") => Currency::Sgd,
        ("$" | "ドル" | "dollar" | "dollars", "HK") => Currency::Hkd,
        ("$" | "ドル" | "元", "TW") => Currency::Twd,
        ("$" | "peso" | "pesos", "MX") => Currency::Mxn,
        ("peso" | "pesos", "PH") => Currency::Php,
        ("¥", "JP") => Currency::Jpy,
        ("¥" | "元", "CN") => Currency::Cny,
        ("kr", "SE") => Currency::Sek,
        ("kr", "NO") => Currency::Nok,
        ("kr", "DK") => Currency::Dkk,
        ("₨" | "rs" | "rupee" | "rupees", "IN") => Currency::Inr,
        ("ポンド", "GB") => Currency::Gbp,
        _ => return None,
    })
}
