//! Long passwords that are guessed first all the same.

use model::{FieldProblem, Problem};
use unicode_normalization::UnicodeNormalization;

/// What has to be left of a password without the words that everybody tries.
const REST_MIN: usize = 8;

/// What the commonest long passwords are put together from; lower case.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "kakehashi", "架け橋", "かけはし", "カケハシ", "password", "passwort", "passw0rd", "p@ssw0rd", "p@ssword", "passphrase",
    "パスワード", "ぱすわーど", "letmein", "welcome", "iloveyou", "changeme", "administrator", "admin", "qwertyuiop",
    "qwerty", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv", "1qaz2wsx", "1q2w3e4r5t", "1q2w3e4r", "12345678901234567890",
    "1234567890", "123456789", "12345678", "123456", "0123456789", "9876543210", "987654321", "abcdefghijklmnopqrstuvwxyz",
    "abcdefghijklmnop", "abcdefgh", "abc123", "sakura", "doraemon", "university", "student", "monkey", "dragon",
    "sunshine", "princess", "football", "baseball", "superman", "trustno1", "いろはにほへと", "あいうえおかきくけこ",
];

/// Refuses a password that is the person's own name or address, the product's name, a keyboard
/// row, or one word over and over.
pub(crate) fn refuse(password: &str, name: &str, email: &str) -> Result<(), Problem> {
    if is_guessable(password, name, email) {
        return Err(Problem::field("password", FieldProblem::TooCommon));
    }
    Ok(())
}

fn is_guessable(password: &str, name: &str, email: &str) -> bool {
    let password = folded(password);
    if is_one_word_over_and_over(&password) {
        return true;
    }
    let name = folded(name);
    let email = folded(email);
    let (local, domain) = email.split_once('@').unwrap_or((&email, ""));
    let own = name
        .split_whitespace()
        .chain(domain.split('.'))
        .chain([name.as_str(), local, email.as_str()])
        // One letter of a name is in every password.
        .filter(|word| word.chars().count() > 1);
    let mut words: Vec<&str> = own.chain(WORDS.iter().copied()).collect();
    // The longest first, so that a part does not break the whole.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let mut rest = password;
    for word in words {
        rest = rest.replace(word, "\n");
    }
    let left = rest.chars().filter(|c| !c.is_whitespace()).count();
    left < REST_MIN
}

fn folded(text: &str) -> String {
    text.nfkc().collect::<String>().to_lowercase()
}

fn is_one_word_over_and_over(password: &str) -> bool {
    let letters: Vec<char> = password.chars().collect();
    (1..=letters.len() / 2).any(|length| {
        let word = &letters[..length];
        letters.chunks(length).all(|chunk| word.starts_with(chunk))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(password: &str) -> bool {
        is_guessable(password, "髙橋 一郎", "ichiro.takahashi@example.jp")
    }

    #[test]
    fn what_everybody_tries_first_is_refused() {
        for password in [
            "kakehashi-kakehashi",
            "Kakehashi2027!!!",
            "PasswordPassword",
            "ｐａｓｓｗｏｒｄ１２３４５６７８９",
            "qwertyuiopasdfghjkl",
            "123456789012345678901234567890",
            "abcdefghijklmnopqrs",
            "correct correct correct",
            "ichiro.takahashi@example.jp",
            "ichiro.takahashi2027",
            "髙橋一郎パスワード12345678",
            "架け橋架け橋かけはし2027",
        ] {
            assert!(refused(password), "{password}");
        }
    }

    #[test]
    fn a_sentence_may_hold_such_a_word() {
        for password in [
            "けさは川べりを歩いて来ました。",
            "kakehashi opens at nine each day",
            "my sakura blossoms too late",
            "髙橋さんちの猫は二匹とも黒い",
            "vk3$Lw9!xPz7@qTn",
        ] {
            assert!(!refused(password), "{password}");
        }
    }
}
