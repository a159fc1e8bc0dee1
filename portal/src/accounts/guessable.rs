//! Long passwords that are guessed first all the same (ASVS 6.2.4, 6.2.11, 6.2.12; decision 33).

mod known;
mod runs;

use crate::{Portal, school};
use model::{FieldProblem, Problem};
use unicode_normalization::UnicodeNormalization;

/// What has to be left of a password without what everybody tries.
const REST_MIN: usize = 8;

/// What the commonest long passwords are put together from, as [`folded`] writes it.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "kakehashi", "架け橋", "かけはし", "password", "passwort", "passw0rd", "p@ssw0rd", "p@ssword", "passphrase",
    "ぱすわーど", "ぱすふれーず", "あいことば", "letmein", "welcome", "iloveyou", "changeme", "administrator", "admin", "qwerty",
    "abc123", "123456", "sakura", "さくら", "桜", "doraemon", "どらえもん", "university", "student", "monkey", "dragon",
    "sunshine", "princess", "football", "baseball", "superman", "trustno1", "arigatou", "ありがとう", "aishiteru", "あいしてる",
    "愛してる", "konnichiwa", "こんにちは", "ohayou", "おはよう", "yoroshikuonegaishimasu", "よろしくおねがいします", "よろしくお願いします",
    "ganbare", "がんばれ", "頑張れ", "nihon", "nippon", "にほん", "にっぽん", "日本", "tokyo", "とうきょう", "東京", "osaka", "おおさか", "大阪",
    "pikachu", "ぴかちゅう", "pokemon", "ぽけもん", "daigaku", "だいがく", "大学", "gakusei", "がくせい", "学生", "sotsugyou", "そつぎょう", "卒業",
];

/// Refuses a password that has leaked elsewhere, or is put together from the person's own name or address, the school's or the
/// product's name, common words, years, rows of keys or letters, or one word over and over.
pub(crate) fn refuse(
    portal: &Portal,
    password: &str,
    name: &str,
    email: &str,
) -> Result<(), Problem> {
    let school = school::last_seen(portal);
    let schools = match school.is_named {
        true => vec![school.name.ja, school.name.en],
        false => Vec::new(),
    };
    if is_guessable(password, name, email, &schools) {
        return Err(Problem::field("password", FieldProblem::TooCommon));
    }
    Ok(())
}

fn is_guessable(password: &str, name: &str, email: &str, schools: &[String]) -> bool {
    let password = folded(password);
    if is_one_word_over_and_over(&password) || known::is_nearly(&password, REST_MIN) {
        return true;
    }
    let own = own_words(name, email, schools);
    let own = own.iter().map(String::as_str);
    let mut words: Vec<&str> = own.chain(WORDS.iter().copied()).collect();
    // The longest first, so that a part does not break the whole.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let mut rest = password;
    for word in words {
        rest = rest.replace(word, "\n");
    }
    let rest = runs::without_years(&runs::without_runs(&rest));
    let left = rest.chars().filter(|c| !c.is_whitespace()).count();
    left < REST_MIN
}

/// What others know of somebody: names, the address and its parts, the school.
fn own_words(name: &str, email: &str, schools: &[String]) -> Vec<String> {
    let (name, email) = (folded(name), folded(email));
    let (local, domain) = email.split_once('@').unwrap_or((&email, ""));
    let parts = name.split_whitespace().chain(domain.split('.'));
    let parts = parts.chain([name.as_str(), local, email.as_str()]);
    // One letter of a name is in every password.
    let own = parts.filter(|word| word.chars().count() > 1);
    let schools = schools.iter().flat_map(|school| {
        let school = folded(school);
        let words = school.split_whitespace().map(str::to_owned);
        // Not "of" and "the".
        let words = words.filter(|word| !word.is_ascii() || word.len() > 3);
        words.chain([school.clone()]).collect::<Vec<_>>()
    });
    let own = own.map(str::to_owned).chain(schools);
    own.filter(|word| !word.is_empty()).collect()
}

/// One width, lower case, katakana as hiragana.
fn folded(text: &str) -> String {
    let lower = text.nfkc().collect::<String>().to_lowercase();
    lower.chars().map(in_hiragana).collect()
}

fn in_hiragana(letter: char) -> char {
    const BETWEEN: u32 = 'ァ' as u32 - 'ぁ' as u32;
    match letter {
        'ァ'..='ヶ' => char::from_u32(u32::from(letter) - BETWEEN).unwrap_or(letter),
        letter => letter,
    }
}

fn is_one_word_over_and_over(password: &str) -> bool {
    let letters: Vec<char> = password.chars().collect();
    (1..=letters.len() / 2).any(|length| {
        let word = &letters[..length];
        letters.chunks(length).all(|chunk| word.starts_with(chunk))
    })
}

#[cfg(test)]
mod tests;
