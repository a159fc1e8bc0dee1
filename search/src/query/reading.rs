//! Words typed as they sound: kana or romaji for something that is written otherwise.

use super::terms::{AnyQuery, Piece, boosted, frequency, one_of, phrase, term, wholes};
use super::unit::Other;
use super::weights;
use crate::Error;
use crate::analyzer::fold::{is_cjk, is_hiragana, is_katakana};
use crate::analyzer::{WORD_START, WORD_WHOLE, as_read, grams_of, is_kana_only, romaji};
use crate::context::Context;
use tantivy::collector::Count;

/// Longer readings name nothing.
const LONGEST: usize = 24;
/// Shorter readings have too many homophones to be what was meant.
const SHORTEST_HEARD: usize = 4;

/// What a typed word may sound like.
#[derive(Default)]
pub struct Sound {
    /// Its reading, when something in the index is read so.
    pub reading: Option<String>,
    /// ろぼっと may stand for ロボット anywhere in a text, where no readings are kept.
    pub in_katakana: Option<Other>,
}

impl Sound {
    /// Listens to a word that is in so many documents at most.
    pub fn of(
        context: &Context<'_>,
        typed: &str,
        is_weak: bool,
        rarest: u64,
    ) -> Result<Self, Error> {
        let Some(kana) = kana_of(context, typed, is_weak, rarest) else {
            return Ok(Self::default());
        };
        Ok(Self {
            reading: reading(context, &kana)?,
            in_katakana: in_katakana(context, typed, &kana)?,
        })
    }
}

/// How a word of kanji that is in no document is read, when something in the index is read so: the
/// wrong kanji of the right sound are the commonest slip of a Japanese keyboard.
pub fn heard(context: &Context<'_>, typed: &str) -> Result<Option<String>, Error> {
    let has_kanji = typed
        .chars()
        .any(|c| is_cjk(c) && !is_hiragana(c) && !is_katakana(c));
    let Some(dictionary) = context.analyzers.dictionary().filter(|_| has_kanji) else {
        return Ok(None);
    };
    let mut kana = String::new();
    for word in dictionary.read(typed) {
        let surface = typed.get(word.from..word.to).unwrap_or_default();
        match word.reading {
            Some(reading) => kana.push_str(&reading),
            None if is_kana_only(surface) => kana.push_str(surface),
            None => return Ok(None),
        }
    }
    // Few sounds are many words.
    if as_read(&kana).chars().count() < SHORTEST_HEARD {
        return Ok(None);
    }
    reading(context, &kana)
}

fn kana_of(context: &Context<'_>, typed: &str, is_weak: bool, rarest: u64) -> Option<String> {
    if is_kana_only(typed) {
        let has_hiragana = typed.chars().any(is_hiragana);
        return (has_hiragana || rarest == 0).then(|| typed.to_owned());
    }
    let rare = (context.usual.num_docs() / weights::RARE_SHARE).max(weights::RARE);
    // Function words of English read as Japanese ones, and common words mean themselves.
    let may_be_romaji = !is_weak && rarest <= rare && typed.len() > 2;
    may_be_romaji.then(|| romaji::to_kana(typed)).flatten()
}

fn reading(context: &Context<'_>, kana: &str) -> Result<Option<String>, Error> {
    let read: String = as_read(kana).chars().take(LONGEST).collect();
    if is_grammar(kana) || read.chars().count() < 2 {
        return Ok(None);
    }
    let Some(query) = reading_query(context, &read) else {
        return Ok(None);
    };
    Ok((context.searcher.search(&query, &Count)? > 0).then_some(read))
}

fn in_katakana(context: &Context<'_>, typed: &str, kana: &str) -> Result<Option<Other>, Error> {
    let katakana: String = kana.chars().map(to_katakana).collect();
    if katakana == typed || kana.chars().count() < 3 {
        return Ok(None);
    }
    let pieces = wholes(context.analyzers.words(&katakana));
    let [only] = &pieces[..] else { return Ok(None) };
    let is_there = frequency(&context.searcher, context.fields.all, &only.text)? > 0;
    Ok(is_there.then_some(Other {
        written: katakana,
        pieces,
        by_sound: true,
    }))
}

/// What is read like this: from the start of a word, or inside one at a lower weight.
pub fn reading_query(context: &Context<'_>, read: &str) -> Option<AnyQuery> {
    let field = context.fields.readings;
    let grams = grams_of(read);
    if grams.is_empty() {
        return Some(term(field, &format!("{WORD_WHOLE}{read}")));
    }
    let pieces: Vec<Piece> = grams
        .into_iter()
        .enumerate()
        .map(|(position, text)| Piece { position, text })
        .collect();
    let mut from_start = pieces.clone();
    from_start[0].text.insert(0, WORD_START);
    let mut ways = vec![boosted(phrase(field, &from_start)?, weights::READING)];
    if read.chars().count() > 3 {
        ways.push(boosted(phrase(field, &pieces)?, weights::READING_INSIDE));
    }
    one_of(ways)
}

fn to_katakana(c: char) -> char {
    match c {
        'ぁ'..='ゖ' => char::from_u32(u32::from(c) + 0x60).unwrap_or(c),
        _ => c,
    }
}

/// Hiragana that people type between words and that names nothing. Sorted.
#[rustfmt::skip]
const GRAMMAR: &[&str] = &[
    "あり", "ありますか", "ある", "いつ", "いつから", "いる", "おける", "から", "ください",
    "くらい", "けど", "こと", "これ", "したい", "して", "しています", "する", "その", "それ",
    "たい", "ため", "ための", "たら", "だけ", "だれ", "ついて", "ている", "できますか", "できる",
    "です", "ですか", "では", "でも", "という", "といった", "とか", "として", "とは", "どう",
    "どうやって", "どこ", "どこで", "どの", "どんな", "ない", "ながら", "など", "なに", "なにを",
    "なら", "における", "について", "にて", "による", "のため", "のは", "はどこ", "ほしい",
    "まし", "ます", "まで", "もの", "やりたい", "よう", "より", "われ", "をする",
];

/// Whether kana name nothing.
pub fn is_grammar(kana: &str) -> bool {
    GRAMMAR.binary_search(&kana).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grammar_is_known() {
        assert!(GRAMMAR.is_sorted());
        assert!(is_grammar("について") && is_grammar("から") && !is_grammar("にっとう"));
    }
}
