//! One word of a query as a person sees it, with every way in which a document may contain it.

use super::terms::{
    AnyQuery, Piece, all_of, beginning_with, boosted, frequency, one_of, phrase, term, wholes,
};
use super::weights;
use crate::Error;
use crate::analyzer::fold::{is_cjk, is_hiragana};
use crate::analyzer::{WORD_START, WORD_WHOLE, as_read, grams_of, is_kana_only, is_weak, romaji};
use crate::index::Context;
use tantivy::collector::Count;

/// A word or a compound of the query.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Folded, as typed.
    pub typed: String,
    /// Its words in the text field; grammar left out.
    pub words: Vec<Piece>,
    /// Whether grammar was all there was.
    pub is_weak: bool,
    /// Phrases that mean the same.
    pub synonyms: Vec<Vec<Piece>>,
    /// Those of them that may stand inside longer words.
    similar: Vec<String>,
    /// How it is read, when it was typed in kana or romaji and something is read so.
    pub reading: Option<String>,
    /// Whether some document has all of its words.
    pub is_known: bool,
    /// Words that replace an unknown one, and what to show for them.
    pub corrections: Vec<Piece>,
}

impl Unit {
    pub fn new(context: &Context<'_>, typed: &str, synonyms: &[&str]) -> Result<Self, Error> {
        let mut words = wholes(context.analyzers.words(typed));
        let is_weak = words.iter().all(|word| is_weak(&word.text));
        if !is_weak {
            words.retain(|word| !self::is_weak(&word.text));
        }
        words.truncate(weights::MOST_WORDS);
        let mut alternatives: Vec<Vec<Piece>> = synonyms
            .iter()
            .map(|other| wholes(context.analyzers.words(other)))
            .collect();
        alternatives.retain(|pieces| !pieces.is_empty());
        let mut unit = Self {
            typed: typed.to_owned(),
            words,
            is_weak,
            synonyms: alternatives,
            similar: synonyms
                .iter()
                .filter(|other| other.chars().all(is_cjk))
                .map(|&other| other.to_owned())
                .collect(),
            reading: None,
            is_known: true,
            corrections: Vec::new(),
        };
        let rarest = unit.rarest(context)?;
        unit.is_known = rarest > 0;
        unit.look_up_reading(context, rarest)?;
        Ok(unit)
    }

    /// Whether any document can match the unit as typed, by a synonym or by its reading.
    pub fn is_found(&self) -> bool {
        self.is_known || self.reading.is_some() || !self.synonyms.is_empty()
    }

    fn rarest(&self, context: &Context<'_>) -> Result<u64, Error> {
        let mut rarest = if self.words.is_empty() { 0 } else { u64::MAX };
        for word in &self.words {
            rarest = rarest.min(frequency(
                &context.searcher,
                context.fields.all,
                &word.text,
            )?);
        }
        Ok(rarest)
    }

    fn look_up_reading(&mut self, context: &Context<'_>, rarest: u64) -> Result<(), Error> {
        let rare = (context.searcher.num_docs() / weights::RARE_SHARE).max(weights::RARE);
        let kana = if is_kana_only(&self.typed) {
            let has_hiragana = self.typed.chars().any(is_hiragana);
            (has_hiragana || rarest == 0).then(|| self.typed.clone())
        } else if rarest <= rare && self.typed.len() > 2 {
            romaji::to_kana(&self.typed)
        } else {
            None
        };
        let Some(kana) = kana else { return Ok(()) };
        self.add_katakana(context, &kana)?;
        let read = as_read(&kana);
        if is_grammar(&kana) || read.chars().count() < 2 {
            return Ok(());
        }
        let Some(query) = reading_query(context, &read) else {
            return Ok(());
        };
        if context.searcher.search(&query, &Count)? > 0 {
            self.reading = Some(read);
        }
        Ok(())
    }

    /// ろぼっと may stand for ロボット anywhere in a text, where no readings are kept.
    fn add_katakana(&mut self, context: &Context<'_>, kana: &str) -> Result<(), Error> {
        let katakana: String = kana.chars().map(katakana).collect();
        if katakana == self.typed || kana.chars().count() < 3 {
            return Ok(());
        }
        let pieces = wholes(context.analyzers.words(&katakana));
        if let [only] = &pieces[..]
            && frequency(&context.searcher, context.fields.all, &only.text)? > 0
        {
            self.synonyms.push(pieces);
        }
        Ok(())
    }

    /// All of its words, or a synonym, or its reading.
    pub fn strict(&self, context: &Context<'_>) -> Option<AnyQuery> {
        one_of(self.ways(context))
    }

    /// The words one by one when nothing else can match: a flat conjunction is much faster.
    pub fn flat(&self, context: &Context<'_>) -> Vec<AnyQuery> {
        if self.synonyms.is_empty() && self.reading.is_none() {
            return self
                .words
                .iter()
                .map(|word| term(context.fields.all, &word.text))
                .collect();
        }
        self.strict(context).into_iter().collect()
    }

    fn ways(&self, context: &Context<'_>) -> Vec<AnyQuery> {
        let all = context.fields.all;
        let mut ways = Vec::new();
        // Grammar is no way in when the reading is.
        if !(self.is_weak && self.reading.is_some()) {
            ways.extend(all_of(
                self.words
                    .iter()
                    .map(|word| term(all, &word.text))
                    .collect(),
            ));
        }
        let synonyms = self
            .synonyms
            .iter()
            .filter_map(|synonym| phrase(all, synonym));
        ways.extend(synonyms.map(|query| boosted(query, weights::SYNONYM)));
        ways.extend(
            self.reading
                .as_deref()
                .and_then(|read| reading_query(context, read)),
        );
        ways
    }

    /// As strict, or as a part of a longer word.
    pub fn loose(&self, context: &Context<'_>) -> Result<Option<AnyQuery>, Error> {
        let mut ways = self.ways(context);
        ways.extend(self.inside(context)?);
        let similar = self
            .similar
            .iter()
            .filter_map(|other| phrase(context.fields.grams, &grams(context, other)));
        ways.extend(similar.map(|query| boosted(query, weights::SUBSTRING * weights::SYNONYM)));
        Ok(one_of(ways))
    }

    fn inside(&self, context: &Context<'_>) -> Result<Option<AnyQuery>, Error> {
        let fields = context.fields;
        let mut letters = self.typed.chars();
        let (first, second) = (letters.next(), letters.next());
        let is_one_letter = second.is_none() && first.is_some_and(is_cjk);
        let is_latin = self.typed.len() > 2
            && self
                .typed
                .chars()
                .all(|c| c.is_alphanumeric() && !is_cjk(c));
        let query = if is_one_letter || is_latin {
            let begun = beginning_with(&context.searcher, fields.grams, &self.typed)?;
            one_of(begun.iter().map(|text| term(fields.grams, text)).collect())
        } else {
            phrase(fields.grams, &grams(context, &self.typed))
        };
        Ok(query.map(|query| boosted(query, weights::SUBSTRING)))
    }

    /// As strict, with its unknown words replaced.
    pub fn corrected(&self, context: &Context<'_>) -> Option<AnyQuery> {
        let mut ways = self.ways(context);
        for correction in &self.corrections {
            ways.push(boosted(
                term(context.fields.all, &correction.text),
                weights::CORRECTION,
            ));
        }
        one_of(ways)
    }
}

fn grams(context: &Context<'_>, text: &str) -> Vec<Piece> {
    let grams = context
        .analyzers
        .bigrams(text)
        .into_iter()
        .take(weights::MOST_BIGRAMS);
    grams.map(Piece::from).collect()
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

/// Hiragana that people type between words and that names nothing.
fn is_grammar(kana: &str) -> bool {
    const GRAMMAR: &[&str] = &[
        "あり",
        "ありますか",
        "ある",
        "いつ",
        "いつから",
        "いる",
        "おける",
        "から",
        "ください",
        "くらい",
        "けど",
        "こと",
        "これ",
        "したい",
        "しています",
        "して",
        "する",
        "その",
        "それ",
        "たい",
        "ため",
        "ための",
        "たら",
        "だけ",
        "だれ",
        "ついて",
        "ている",
        "できますか",
        "できる",
        "です",
        "ですか",
        "では",
        "でも",
        "という",
        "といった",
        "とか",
        "として",
        "とは",
        "どう",
        "どうやって",
        "どこ",
        "どこで",
        "どの",
        "どんな",
        "ない",
        "ながら",
        "など",
        "なに",
        "なにを",
        "なら",
        "における",
        "について",
        "にて",
        "による",
        "のため",
        "のは",
        "はどこ",
        "ほしい",
        "まし",
        "ます",
        "まで",
        "もの",
        "やりたい",
        "よう",
        "より",
        "われ",
        "をする",
    ];
    GRAMMAR.binary_search(&kana).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn grammar_is_known() {
        assert!(
            super::is_grammar("について")
                && super::is_grammar("から")
                && !super::is_grammar("にっとう")
        );
    }
}
