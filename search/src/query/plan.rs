//! A query as the ladder climbs it: units, phrases, exclusions.

use super::acronyms::{Acronyms, other_number};
use super::clauses::{clauses, in_head, part};
use super::correct::{Corrected, correct};
use super::joined;
use super::parse::Parsed;
use super::pieces::pieces;
use super::some_of::SomeOf;
use super::terms::{AnyQuery, Piece, all_of, frequency, phrase, wholes};
use super::unit::Unit;
use super::{values, weights};
use crate::analyzer::fold::{Folded, fold};
use crate::analyzer::is_weak;
use crate::context::Context;
use crate::{Error, Facet};
use std::ops::Range;
use tantivy::query::{AllQuery, BooleanQuery, EmptyQuery, EnableScoring, Weight};

/// What a query asks for.
pub struct Plan {
    pub units: Vec<Unit>,
    phrases: Vec<AnyQuery>,
    /// What must not be there.
    pub without: Vec<Box<dyn Weight>>,
    pub chosen: Vec<(Facet, Vec<String>)>,
    /// All words of the query in order, for bigrams and neighbours.
    pub folded: String,
    acronyms: Acronyms,
    is_browse: bool,
}

impl Plan {
    pub fn new(context: &Context<'_>, parsed: &Parsed) -> Result<Self, Error> {
        let text = fold(&parsed.text);
        let parts = split(context, &text, &parsed.text)?;
        let folded = &text.text;
        let mut units = Vec::new();
        let mut words = 0;
        for (typed, synonyms) in &parts {
            if words >= weights::MOST_WORDS {
                break;
            }
            let unit = Unit::new(context, &folded[typed.clone()], synonyms)?;
            words += unit.words.len().max(1);
            units.push(unit);
        }
        join(context, &parts, &mut units)?;
        values::add_to_neighbours(context, &mut units)?;
        let acronyms = Acronyms::of(&parsed.text, &context.synonyms);
        for unit in units.iter_mut().filter(|unit| acronyms.has(&unit.typed)) {
            unit.synonyms.extend(other_number(context, &unit.typed)?);
        }
        drop_grammar(&mut units);
        let exact = |text: &String| exact(context, text.as_str());
        let unscored = EnableScoring::disabled_from_searcher(&context.searcher);
        let mut without = Vec::new();
        for query in parsed.without.iter().filter_map(exact) {
            without.push(query.weight(unscored)?);
        }
        Ok(Self {
            units,
            phrases: parsed.phrases.iter().filter_map(exact).collect(),
            without,
            chosen: parsed
                .chosen
                .iter()
                .map(|chosen| (chosen.facet, chosen.values.clone()))
                .collect(),
            folded: text.text,
            acronyms,
            is_browse: parsed.is_browse(),
        })
    }

    /// Looks for replacements of unknown words.
    pub fn correct(&mut self, context: &Context<'_>) -> Result<Corrected, Error> {
        correct(context, &mut self.units, &self.folded, &self.acronyms)
    }

    pub fn all_words(&self, context: &Context<'_>) -> AnyQuery {
        self.with_rest(
            self.units
                .iter()
                .flat_map(|unit| unit.flat(context))
                .collect(),
        )
    }

    pub fn substrings(&self, context: &Context<'_>) -> Result<AnyQuery, Error> {
        let mut queries = Vec::new();
        for unit in &self.units {
            queries.extend(unit.loose(context)?);
        }
        Ok(self.with_rest(queries))
    }

    pub fn corrected(&self, context: &Context<'_>) -> AnyQuery {
        self.with_rest(
            self.units
                .iter()
                .filter_map(|unit| unit.corrected(context))
                .collect(),
        )
    }

    /// What was typed as it is written, not as it is spoken.
    pub fn written(&self) -> String {
        if !self.units.iter().any(Unit::is_sounded) {
            return self.folded.clone();
        }
        let written = self.units.iter().filter(|unit| !unit.is_sounded());
        let written: Vec<&str> = written.map(|unit| unit.typed.as_str()).collect();
        written.join(" ")
    }

    /// How many words and compounds stand apart.
    pub fn pieces(&self) -> usize {
        let of = |unit: &Unit| {
            if unit.is_one() {
                1
            } else {
                unit.compounds().count()
            }
        };
        self.units.iter().map(of).sum()
    }

    /// Whether a word was typed as it sounds, and is nowhere written so.
    pub fn is_sounded(&self) -> bool {
        self.units
            .iter()
            .any(|unit| unit.is_sounded() && !unit.is_known)
    }

    /// So much of what the query says.
    pub fn part(&self, context: &Context<'_>, share: f32) -> Result<AnyQuery, Error> {
        let clauses = clauses(context, self)?;
        let least = part(&clauses, share);
        let members = clauses.into_iter();
        let members = members.map(|clause| (clause.query, clause.says));
        let some = SomeOf::new(members.collect(), least);
        Ok(self.with_rest(vec![Box::new(some)]))
    }

    /// Any of the words. A part of a compound has to stand where a posting says what it is about: 通貨 in
    /// the small print is not what 仮想通貨 means.
    pub fn any_word(&self, context: &Context<'_>) -> AnyQuery {
        let mut words: Vec<AnyQuery> = Vec::new();
        for unit in &self.units {
            if unit.is_one() {
                words.extend(unit.alone(context));
            } else {
                let each = unit.words.iter();
                words.extend(each.filter_map(|word| in_head(context, &word.text)));
            }
        }
        self.with_rest(vec![Box::new(BooleanQuery::union(words))])
    }

    /// Adds what must be there on every step.
    pub fn with_rest(&self, mut must: Vec<AnyQuery>) -> AnyQuery {
        must.extend(self.phrases.iter().map(|query| query.box_clone()));
        let nothing_to_find: AnyQuery = if self.is_browse {
            Box::new(AllQuery)
        } else {
            Box::new(EmptyQuery)
        };
        all_of(must).unwrap_or(nothing_to_find)
    }
}

/// A part of the query and what means the same.
type Part<'a> = (Range<usize>, Vec<&'a str>);

/// Synonyms first, the longest at each place; what is left between them at its spaces.
fn split<'a>(
    context: &'a Context<'_>,
    folded: &Folded,
    typed: &str,
) -> Result<Vec<Part<'a>>, Error> {
    let mut parts = Vec::new();
    let mut from = 0;
    let text = folded.text.as_str();
    let plain = |range: Range<usize>, parts: &mut Vec<Part<'a>>| {
        let mut at = range.start;
        for word in text[range].split(' ') {
            let (start, end) = folded.original(at, at + word.len());
            // What some document has is one word.
            let is_known = frequency(&context.usual, context.fields.grams, word)? > 0;
            let typed = typed.get(start..end).filter(|_| !is_known).unwrap_or(word);
            for piece in pieces(word, typed) {
                if word[piece.clone()].chars().any(char::is_alphanumeric) {
                    parts.push((at + piece.start..at + piece.end, Vec::new()));
                }
            }
            at += word.len() + 1;
        }
        Ok::<(), Error>(())
    };
    for (range, others) in context.synonyms.find(text) {
        plain(from..range.start, &mut parts)?;
        from = range.end;
        parts.push((range, others));
    }
    plain(from..text.len(), &mut parts)?;
    Ok(parts)
}

/// Two neighbours that are one word somewhere may each be that word: semi conductor.
fn join(context: &Context<'_>, parts: &[Part<'_>], units: &mut [Unit]) -> Result<(), Error> {
    for (at, pair) in parts.windows(2).enumerate() {
        let Some([one, other]) = units.get_mut(at..at + 2) else {
            break;
        };
        if pair.iter().all(|(_, synonyms)| synonyms.is_empty()) {
            let joined = joined::side_by_side(context, &one.typed, &other.typed)?;
            for unit in [one, other].into_iter().filter(|unit| !unit.is_weak) {
                unit.synonyms.extend(joined.iter().cloned());
            }
        }
    }
    Ok(())
}

/// Grammar says nothing beside words that do.
fn drop_grammar(units: &mut Vec<Unit>) {
    let says_something = |unit: &Unit| {
        !unit.is_weak
            || unit.reading.is_some()
            || !unit.spoken.is_empty()
            || !unit.synonyms.is_empty()
    };
    if units.iter().any(says_something) {
        units.retain(says_something);
    }
}

/// Quoted or excluded text: its words side by side, or its letters where it is no sequence of whole words.
fn exact(context: &Context<'_>, text: &str) -> Option<AnyQuery> {
    let has_cjk = text.chars().any(crate::analyzer::fold::is_cjk);
    if has_cjk {
        let grams: Vec<Piece> = context
            .analyzers
            .bigrams(text)
            .into_iter()
            .map(Piece::from)
            .collect();
        return phrase(
            context.fields.grams,
            &grams[..grams.len().min(weights::MOST_BIGRAMS)],
        );
    }
    let words = wholes(context.analyzers.words(text));
    phrase(
        context.fields.all,
        &words[..words.len().min(weights::MOST_WORDS)],
    )
}

/// Words of the whole query in order, without grammar.
pub fn strong_words(context: &Context<'_>, folded: &str) -> Vec<Piece> {
    let mut words = wholes(context.analyzers.words(folded));
    if words.iter().any(|word| !is_weak(&word.text)) {
        words.retain(|word| !is_weak(&word.text));
    }
    words.truncate(weights::MOST_WORDS);
    words
}
