//! Words that say nothing about what is looked for: particles, auxiliaries and their like, of the
//! table `grammar.txt`, and English function words. Other words in hiragana are words: いわき, りんご.

use super::fold::is_hiragana;
use std::collections::HashSet;
use std::sync::LazyLock;

const BUNDLED: &str = include_str!("grammar.txt");

static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = BUNDLED.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| line.split(' ')).collect()
});

/// English words that say nothing about what is looked for.
const ENGLISH: &[&str] = &[
    "a", "about", "an", "and", "any", "are", "as", "at", "be", "by", "can", "do", "doe", "does",
    "for", "from", "has", "have", "how", "i", "in", "into", "is", "it", "its", "me", "my", "of",
    "on", "or", "s", "that", "the", "their", "there", "these", "this", "those", "to", "was", "we",
    "were", "what", "when", "where", "which", "who", "whom", "why", "will", "with", "you", "your",
];

/// Whether a word in kana is known as grammar.
pub fn is_grammar(kana: &str) -> bool {
    WORDS.contains(kana)
}

/// Whether a word is only grammar: a letter of hiragana, a known word of it, or an English one.
pub fn is_weak(word: &str) -> bool {
    let mut letters = word.chars();
    let is_letter = letters.next().is_some_and(is_hiragana) && letters.next().is_none();
    is_letter || is_grammar(word) || ENGLISH.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grammar_is_weak() {
        assert!(ENGLISH.is_sorted());
        for word in [
            "の",
            "について",
            "として",
            "ため",
            "こと",
            "です",
            "ます",
            "したい",
            "から",
            "など",
            "られる",
            "the",
        ] {
            assert!(is_weak(word), "{word}");
        }
    }

    #[test]
    fn words_in_hiragana_are_words() {
        for word in [
            "いわき",
            "さいたま",
            "つくば",
            "りんご",
            "ねじ",
            "みかん",
            "ひきこもり",
            "ものづくり",
            "うるま",
            "いか",
            "たか",
            "もも",
            "研究",
            "robot",
        ] {
            assert!(!is_weak(word), "{word}");
        }
    }
}
