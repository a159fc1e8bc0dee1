//! One word of a query as a person sees it, with every way in which a document may contain it.

use super::places;
use super::reading::{Sound, reading_query};
use super::terms::{
    AnyQuery, Piece, all_of, beginning_with, boosted, frequency, one_of, phrase, term, wholes,
};
use super::weights;
use crate::Error;
use crate::analyzer::fold::{JOINT, is_cjk};
use crate::analyzer::is_weak;
use crate::context::Context;

/// Another way to write what was typed.
#[derive(Clone, Debug)]
pub struct Other {
    pub written: String,
    pub pieces: Vec<Piece>,
    /// It sounds the same; otherwise it means the same.
    pub by_sound: bool,
}

/// A word or a compound of the query.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Folded, as typed.
    pub typed: String,
    /// Its words in the text field; grammar left out.
    pub words: Vec<Piece>,
    /// Whether grammar was all there was.
    pub is_weak: bool,
    /// Phrases that mean or sound the same.
    pub synonyms: Vec<Other>,
    /// Those of them that may stand inside longer words.
    similar: Vec<String>,
    /// How it is read, when it was typed in kana or romaji and something is read so.
    pub reading: Option<String>,
    /// Whether some document has all of its words.
    pub is_known: bool,
    /// The unit with an unknown word replaced, the likeliest first.
    pub corrections: Vec<Other>,
}

impl Other {
    /// All of its words, wherever they stand.
    pub fn all_words(&self, context: &Context<'_>) -> Option<AnyQuery> {
        let words = self.pieces.iter();
        all_of(
            words
                .map(|word| term(context.fields.all, &word.text))
                .collect(),
        )
    }
}

impl Unit {
    pub fn new(context: &Context<'_>, typed: &str, synonyms: &[&str]) -> Result<Self, Error> {
        let mut words = wholes(context.analyzers.words(typed));
        let is_weak = words.iter().all(|word| is_weak(&word.text));
        if !is_weak {
            words.retain(|word| !self::is_weak(&word.text));
        }
        words.truncate(weights::MOST_WORDS);
        let mut alternatives = Vec::new();
        let mut add = |written: &str, by_sound: bool| {
            let pieces = wholes(context.analyzers.words(written));
            let is_known = |known: &Other| known.written == written;
            if !pieces.is_empty() && !alternatives.iter().any(is_known) {
                alternatives.push(Other {
                    written: written.to_owned(),
                    pieces,
                    by_sound,
                });
            }
        };
        synonyms.iter().for_each(|other| add(other, false));
        let places = places::others(typed);
        places.iter().for_each(|name| add(name, true));
        if typed.trim_matches(JOINT).contains(JOINT) {
            add(&typed.replace(JOINT, ""), true);
        }
        let mut unit = Self {
            typed: typed.to_owned(),
            words,
            is_weak,
            synonyms: alternatives,
            similar: synonyms
                .iter()
                .chain(&places)
                .filter(|other| other.chars().all(is_cjk))
                .map(|&other| other.to_owned())
                .collect(),
            reading: None,
            is_known: true,
            corrections: Vec::new(),
        };
        let rarest = unit.rarest(context)?;
        unit.is_known = rarest > 0;
        let sound = Sound::of(context, typed, is_weak, rarest)?;
        unit.synonyms.extend(sound.in_katakana);
        unit.reading = sound.reading;
        Ok(unit)
    }

    /// Whether any document can match the unit as typed, by a synonym or by its reading.
    pub fn is_found(&self) -> bool {
        self.is_known || self.reading.is_some() || !self.synonyms.is_empty()
    }

    fn rarest(&self, context: &Context<'_>) -> Result<u64, Error> {
        let mut rarest = if self.words.is_empty() { 0 } else { u64::MAX };
        for word in &self.words {
            rarest = rarest.min(frequency(&context.usual, context.fields.all, &word.text)?);
        }
        Ok(rarest)
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
            .filter_map(|synonym| phrase(all, &synonym.pieces));
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

    pub fn inside(&self, context: &Context<'_>) -> Result<Option<AnyQuery>, Error> {
        let fields = context.fields;
        let mut letters = self.typed.chars();
        let (first, second) = (letters.next(), letters.next());
        let is_one_letter = second.is_none() && first.is_some_and(is_cjk);
        let is_latin = self.typed.len() > 2
            && self
                .typed
                .chars()
                .all(|c| c.is_alphanumeric() && !is_cjk(c));
        // Beginnings help an unfinished word; a known one only gets strangers: java, javascript.
        if is_latin && self.is_known {
            return Ok(None);
        }
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
        let corrections = self
            .corrections
            .iter()
            .filter_map(|other| other.all_words(context));
        ways.extend(corrections.map(|query| boosted(query, weights::CORRECTION)));
        one_of(ways)
    }

    /// The unit as it would be read had it been typed like this.
    pub fn read_again(&self, context: &Context<'_>, typed: &str) -> Other {
        let mut pieces = wholes(context.analyzers.words(typed));
        if !self.is_weak {
            pieces.retain(|word| !is_weak(&word.text));
        }
        pieces.truncate(weights::MOST_WORDS);
        Other {
            written: typed.to_owned(),
            pieces,
            by_sound: false,
        }
    }
}

pub fn grams(context: &Context<'_>, text: &str) -> Vec<Piece> {
    let grams = context
        .analyzers
        .bigrams(text)
        .into_iter()
        .take(weights::MOST_BIGRAMS);
    grams.map(Piece::from).collect()
}
