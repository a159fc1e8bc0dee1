//! What a posting says it is about: its title, its organization, its skills, as they are stored.

use super::{How, Match, Spot};
use crate::Error;
use crate::analyzer::fold::{Folded, fold};
use crate::analyzer::spans;
use crate::context::Context;
use tantivy::schema::{Field, Value};
use tantivy::{DocAddress, TantivyDocument};

/// The heads of one posting.
pub struct Heads(Vec<(Spot, Head)>);

/// One title, name or skill.
pub struct Head {
    pub folded: Folded,
    words: Vec<String>,
}

impl Heads {
    pub fn read(context: &Context<'_>, address: DocAddress) -> Result<Self, Error> {
        let stored: TantivyDocument = context.searcher.doc(address)?;
        let fields = context.fields;
        let mut heads = Vec::new();
        for (spot, field) in [
            (Spot::Title, fields.stored_titles),
            (Spot::Organization, fields.stored_names),
            (Spot::Organization, fields.stored_readings),
            (Spot::Skills, fields.stored_skills),
        ] {
            let texts = stored.get_all(field).filter_map(|value| value.as_str());
            heads.extend(texts.map(|text| (spot, Head::of(context, text))));
        }
        Ok(Self(heads))
    }

    pub fn all(&self) -> impl Iterator<Item = &Head> {
        self.0.iter().map(|(_, head)| head)
    }

    /// The kinds of heads that have something, each once.
    pub fn spots(&self, mut has: impl FnMut(&Head) -> bool) -> Vec<Spot> {
        let found = self.0.iter().filter(|(_, head)| has(head));
        let mut spots: Vec<Spot> = found.map(|(spot, _)| *spot).collect();
        spots.dedup();
        spots
    }

    /// Quoted letters are in every hit: where they are in no head they are in the text.
    pub fn quoted(&self, letters: &str) -> Match {
        let mut spots = self.spots(|head| head.folded.text.contains(letters));
        if spots.is_empty() {
            spots.push(Spot::Text);
        }
        Match {
            word: letters.to_owned(),
            how: How::Phrase,
            spots,
        }
    }
}

impl Head {
    fn of(context: &Context<'_>, text: &str) -> Self {
        let words = context.analyzers.words(text).into_iter();
        Self {
            folded: fold(text),
            words: words.map(|token| token.text).collect(),
        }
    }

    /// How often it has a word or a bigram.
    pub fn count(&self, context: &Context<'_>, field: Field, term: &str) -> usize {
        if field == context.fields.grams {
            let grams = context.analyzers.bigrams(&self.folded.text).into_iter();
            return grams.filter(|gram| gram.text == term).count();
        }
        self.words.iter().filter(|word| *word == term).count()
    }

    /// Whether it is read like this somewhere.
    pub fn is_read(&self, context: &Context<'_>, read: &str) -> bool {
        let dictionary = context.analyzers.dictionary().map(AsRef::as_ref);
        spans(dictionary, &self.folded).iter().any(|run| {
            let whole: String = run.iter().map(|span| &*span.read).collect();
            whole.contains(read)
        })
    }
}
