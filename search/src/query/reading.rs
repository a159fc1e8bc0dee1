//! Words typed as they sound: kana or romaji for something that is written otherwise.

use super::terms::{AnyQuery, Piece, boosted, frequency, one_of, phrase, term, wholes};
use super::weights;
use crate::Error;
use crate::analyzer::fold::is_hiragana;
use crate::analyzer::{WORD_START, WORD_WHOLE, as_read, grams_of, is_kana_only, romaji};
use crate::index::Context;
use tantivy::collector::Count;

/// Longer readings name nothing.
const LONGEST: usize = 24;

/// What a typed word may sound like.
#[derive(Default)]
pub struct Sound {
    /// Its reading, when something in the index is read so.
    pub reading: Option<String>,
    /// ろぼっと may stand for ロボット anywhere in a text, where no readings are kept.
    pub in_katakana: Option<Vec<Piece>>,
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

fn kana_of(context: &Context<'_>, typed: &str, is_weak: bool, rarest: u64) -> Option<String> {
    if is_kana_only(typed) {
        let has_hiragana = typed.chars().any(is_hiragana);
        return (has_hiragana || rarest == 0).then(|| typed.to_owned());
    }
    let rare = (context.searcher.num_docs() / weights::RARE_SHARE).max(weights::RARE);
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

fn in_katakana(
    context: &Context<'_>,
    typed: &str,
    kana: &str,
) -> Result<Option<Vec<Piece>>, Error> {
    let katakana: String = kana.chars().map(katakana).collect();
    if katakana == typed || kana.chars().count() < 3 {
        return Ok(None);
    }
    let pieces = wholes(context.analyzers.words(&katakana));
    let [only] = &pieces[..] else { return Ok(None) };
    let is_there = frequency(&context.searcher, context.fields.all, &only.text)? > 0;
    Ok(is_there.then_some(pieces))
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

fn katakana(c: char) -> char {
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

fn is_grammar(kana: &str) -> bool {
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
