//! One word of a query as a person sees it, with every way in which a document may contain it.

use super::other::{Correction, Likeness, Other, grams};
use super::read::Reading;
use super::reading::{Sound, by_sound, spoken, spoken_query};
use super::terms::{AnyQuery, all_of, beginning_with, boosted, one_of, phrase, term, wholes};
use super::weights;
use super::word::{Word, words_of};
use super::{joined, places, values};
use crate::Error;
use crate::analyzer::fold::is_cjk;
use crate::analyzer::is_kana_only;
use crate::context::Context;

/// A word or a compound of the query.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Folded, as typed.
    pub typed: String,
    /// Its words; grammar left out.
    pub words: Vec<Word>,
    /// Whether grammar was all there was.
    pub is_weak: bool,
    /// Whether a value is called so: a name of several words has them side by side.
    pub is_name: bool,
    /// Phrases that mean or sound the same.
    pub synonyms: Vec<Other>,
    /// Those of them that may stand inside longer words.
    similar: Vec<String>,
    /// How it is read, when it was typed in kana or romaji and something is read so.
    pub reading: Option<Reading>,
    /// How it may be read, when it was typed so: looked for in the whole text.
    pub spoken: Vec<String>,
    /// Whether some document has all of its words.
    pub is_known: bool,
    /// The unit with an unknown word replaced, the likeliest first.
    pub corrections: Vec<Correction>,
}

impl Unit {
    pub fn new(context: &Context<'_>, typed: &str, synonyms: &[&str]) -> Result<Self, Error> {
        let mut words = words_of(context.analyzers, typed);
        let is_weak = words.is_empty();
        if is_weak {
            let tokens = context.analyzers.words(typed).into_iter();
            words = tokens.map(Word::of_token).collect();
        }
        words.truncate(weights::MOST_WORDS);
        let value = match is_weak {
            true => None,
            false => Other::of_value(context, typed)?,
        };
        let is_name = value.is_some();
        let mut alternatives: Vec<Other> = value.into_iter().collect();
        let places = places::others(typed);
        let meanings = synonyms.iter().map(|&text| (text, Likeness::Meaning));
        let sounds = places.iter().map(|&name| (name, Likeness::Sound));
        for (written, likeness) in meanings.chain(sounds) {
            let other = Other::of_words(context, written, likeness)?;
            let is_known = |known: &Other| known.written == written;
            if !other.pieces.is_empty() && !alternatives.iter().any(is_known) {
                alternatives.push(other);
            }
        }
        alternatives.extend(joined::joined(context, typed)?);
        alternatives.extend(joined::parted(context, typed)?);
        for word in words
            .iter_mut()
            .filter(|word| word.is_kana && word.text != typed)
        {
            word.others = by_sound(context, &word.text)?;
            word.spoken = spoken(&word.text).into_iter().collect();
        }
        let mut unit = Self {
            typed: typed.to_owned(),
            words,
            is_weak,
            is_name,
            synonyms: alternatives,
            similar: synonyms
                .iter()
                .chain(&places)
                .filter(|other| other.chars().all(is_cjk))
                .map(|&other| other.to_owned())
                .collect(),
            reading: None,
            spoken: Vec::new(),
            is_known: true,
            corrections: Vec::new(),
        };
        values::add_to_compounds(context, &mut unit)?;
        let rarest = unit
            .rarest(context)?
            .max(values::frequency(context, &unit)?);
        unit.is_known = rarest > 0;
        let sound = Sound::of(context, typed, is_weak, rarest)?;
        for other in sound.others {
            if unit
                .synonyms
                .iter()
                .all(|known| known.written != other.written)
            {
                unit.synonyms.push(other);
            }
        }
        // What is read きょうと begins in とうきょうと too.
        let is_inside = places::is_inside_another(typed);
        unit.reading = sound.reading.filter(|_| !is_inside);
        unit.spoken = sound.spoken;
        Ok(unit)
    }

    /// Whether any document can match the unit as typed, by a synonym or by its reading.
    pub fn is_found(&self) -> bool {
        self.is_known || self.reading.is_some() || !self.synonyms.is_empty()
    }

    pub fn rarest(&self, context: &Context<'_>) -> Result<u64, Error> {
        let mut rarest = if self.words.is_empty() { 0 } else { u64::MAX };
        for word in &self.words {
            let found = word.frequency(context)?;
            rarest = rarest.min(found);
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
            return self.words.iter().map(|word| word.query(context)).collect();
        }
        self.strict(context).into_iter().collect()
    }

    /// Whether its words are a way in: grammar is none when there is another.
    pub fn has_words(&self) -> bool {
        !self.is_weak || (self.reading.is_none() && self.synonyms.is_empty())
    }

    /// All of its words, wherever they stand; those of a name side by side.
    pub fn all_words(&self, context: &Context<'_>) -> Option<AnyQuery> {
        if self.is_name && self.words.len() > 1 {
            let words = wholes(context.analyzers.words(&self.typed));
            return phrase(context.fields.all, &words);
        }
        all_of(self.words.iter().map(|word| word.query(context)).collect())
    }

    /// Its words where some document has them, or where there is no other way.
    fn ways(&self, context: &Context<'_>) -> Vec<AnyQuery> {
        let synonyms = self.synonyms.iter();
        let synonyms =
            synonyms.filter_map(|other| Some(boosted(other.phrase(context)?, other.weight())));
        let reading = self.reading.as_ref();
        let reading = reading.and_then(|reading| reading.query(context));
        let others: Vec<AnyQuery> = synonyms.chain(reading).collect();
        let is_asked = self.has_words() && (self.is_known || others.is_empty());
        let words = is_asked.then(|| self.all_words(context)).flatten();
        words.into_iter().chain(others).collect()
    }

    /// As strict, or as a part of a longer word.
    pub fn loose(&self, context: &Context<'_>) -> Result<Option<AnyQuery>, Error> {
        let mut ways = self.ways(context);
        if self.has_words() {
            ways.extend(self.inside(context)?);
        }
        let similar = self
            .similar
            .iter()
            .filter(|other| !places::is_inside_another(other))
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
        if places::is_inside_another(&self.typed) {
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

    /// Whether it is looked for as a whole: there is more than one way to write it.
    pub fn is_one(&self) -> bool {
        let is_otherwise = |other: &Other| other.likeness != Likeness::Word;
        self.words.len() < 2
            || self.synonyms.iter().any(is_otherwise)
            || self.reading.is_some()
            || !self.spoken.is_empty()
    }

    /// Its words by compounds: what stands side by side.
    pub fn compounds(&self) -> impl Iterator<Item = &[Word]> {
        self.words.chunk_by(Self::are_one)
    }

    /// Whether two neighbours are words of one compound.
    pub fn are_one(one: &Word, other: &Word) -> bool {
        one.range.end == other.range.start && !one.is_kana && !other.is_kana
    }

    /// As wide as a word may be looked for that stands alone: few sounds are many words.
    pub fn alone(&self, context: &Context<'_>) -> Option<AnyQuery> {
        let is_long = |read: &String| read.chars().count() >= weights::SPOKEN_ALONE;
        if self.spoken.iter().any(is_long) {
            return self.wide(context);
        }
        self.corrected(context)
    }

    /// Whether it was typed as it sounds, for whatever is read so.
    pub fn is_sounded(&self) -> bool {
        let means = |other: &Other| other.likeness == Likeness::Meaning;
        !self.spoken.is_empty() && self.corrections.is_empty() && !self.synonyms.iter().any(means)
    }

    /// As wide as it may be looked for beside others: as it is spoken and as corrected. A word that was
    /// typed as it sounds says no more where a text has it in kana than where it is in kanji.
    pub fn wide(&self, context: &Context<'_>) -> Option<AnyQuery> {
        let spoken = spoken_query(context, &self.spoken);
        let written = if self.is_sounded() {
            let is_written = self.is_known && !self.is_weak && !is_kana_only(&self.typed);
            self.all_words(context).filter(|_| is_written)
        } else {
            self.corrected(context)
        };
        let values = self.synonyms.iter().filter(|_| self.is_sounded());
        let values = values.filter_map(|other| other.as_value(context));
        one_of(written.into_iter().chain(spoken).chain(values).collect())
    }

    /// The unit as it would be read had it been typed like this.
    pub fn read_again(context: &Context<'_>, typed: &str) -> Correction {
        let mut words = words_of(context.analyzers, typed);
        words.truncate(weights::MOST_WORDS);
        Correction {
            written: typed.to_owned(),
            words,
        }
    }
}
