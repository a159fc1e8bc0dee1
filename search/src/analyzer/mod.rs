//! From text to tokens: words, bigrams and readings, all over the same folded text.

mod bigrams;
mod dictionary;
pub(crate) mod fold;
mod grammar;
mod kana;
mod long_vowels;
mod numbers;
mod readings;
pub(crate) mod romaji;
mod shared;
mod sounds;
mod spelling;
mod spoken;
mod variants;
mod whole;
mod words;

pub use dictionary::{Dictionary, build_dictionary};
pub(crate) use grammar::{is_grammar, is_weak};
pub(crate) use kana::{as_read, hiragana, is_kana_only, katakana};
pub(crate) use readings::{WORD_START, WORD_WHOLE, grams_of, spans};
pub use sounds::is_whole_dictionary;
pub(crate) use spoken::as_spoken;

use crate::schema::analyzer as name;
use std::ops::Range;
use std::sync::Arc;
use tantivy::tokenizer::{
    Language, Stemmer, TextAnalyzer, Token, TokenStream, Tokenizer, TokenizerManager,
};

/// The analyzers of one index, cheap to clone.
#[derive(Clone)]
pub struct Analyzers {
    dictionary: Option<Arc<Dictionary>>,
    words: TextAnalyzer,
    bigrams: TextAnalyzer,
}

impl Analyzers {
    pub fn new(dictionary: Option<Arc<Dictionary>>) -> Self {
        let words = TextAnalyzer::builder(words::Words::new(dictionary.clone()))
            .filter(Stemmer::new(Language::English))
            .build();
        Self {
            words,
            bigrams: TextAnalyzer::from(bigrams::Bigrams),
            dictionary,
        }
    }

    /// Whether words have readings.
    pub fn has_readings(&self) -> bool {
        self.dictionary.is_some()
    }

    pub fn dictionary(&self) -> Option<&Arc<Dictionary>> {
        self.dictionary.as_ref()
    }

    /// The analyzers under the names that the schema uses.
    pub fn manager(&self) -> TokenizerManager {
        let manager = TokenizerManager::default();
        manager.register(name::WORDS, self.words.clone());
        manager.register(name::BIGRAMS, self.bigrams.clone());
        manager.register(
            name::READINGS,
            readings::Readings::new(self.dictionary.clone()),
        );
        manager.register(name::SPOKEN, spoken::Spoken::new(self.dictionary.clone()));
        manager.register(name::WHOLE, whole::Whole(self.words.clone()));
        manager
    }

    /// The words of a text, stemmed; parts of a word share its position.
    pub fn words(&self, text: &str) -> Vec<Token> {
        tokens(&mut self.words.clone(), text)
    }

    /// The words of a text as the one token that the name of a value is.
    pub fn whole(&self, text: &str) -> String {
        whole::whole(&mut self.words.clone(), text)
    }

    /// The bigrams of a text.
    pub fn bigrams(&self, text: &str) -> Vec<Token> {
        tokens(&mut self.bigrams.clone(), text)
    }
}

fn tokens(analyzer: &mut TextAnalyzer, text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    analyzer
        .token_stream(text)
        .process(&mut |token| tokens.push(token.clone()));
    tokens
}

/// Collects tokens over a folded text: their letters in one string, which is quicker than one for each.
struct Tokens<'a> {
    folded: &'a fold::Folded,
    letters: String,
    list: Vec<Slot>,
}

/// Where a token came from, and where its letters are.
struct Slot {
    original: (usize, usize),
    position: usize,
    letters: Range<usize>,
}

/// Longer tokens help nobody and cost memory.
const LONGEST: usize = 120;

impl<'a> Tokens<'a> {
    fn of(folded: &'a fold::Folded) -> Self {
        Self {
            folded,
            letters: String::with_capacity(folded.text.len() * 2),
            list: Vec::with_capacity(folded.text.len() / 3),
        }
    }

    /// A token over the given bytes of the folded text.
    fn push(&mut self, from: usize, to: usize, position: usize, text: &str) {
        self.push_marked(from, to, position, None, text);
    }

    /// The same behind a mark.
    fn push_marked(
        &mut self,
        from: usize,
        to: usize,
        position: usize,
        mark: Option<char>,
        text: &str,
    ) {
        let length = text.len() + mark.map_or(0, char::len_utf8);
        if text.is_empty() || length > LONGEST {
            return;
        }
        let start = self.letters.len();
        self.letters.extend(mark);
        self.letters.push_str(text);
        self.list.push(Slot {
            original: self.folded.original(from, to),
            position,
            letters: start..self.letters.len(),
        });
    }

    /// Ready to be handed out, in the order in which they were pushed.
    fn ready(self) -> Ready {
        Ready {
            letters: self.letters,
            slots: self.list.into_iter(),
            current: Token::default(),
        }
    }

    /// The same in the order of their positions.
    fn ready_in_order(mut self) -> Ready {
        self.list.sort_by_key(|slot| slot.position);
        self.ready()
    }
}

/// Tokens made at once, handed out one by one.
pub struct Ready {
    letters: String,
    slots: std::vec::IntoIter<Slot>,
    current: Token,
}

#[cfg(test)]
impl Ready {
    fn listed(mut self) -> Vec<Token> {
        let mut tokens = Vec::new();
        self.process(&mut |token| tokens.push(token.clone()));
        tokens
    }
}

impl TokenStream for Ready {
    fn advance(&mut self) -> bool {
        let Some(slot) = self.slots.next() else {
            return false;
        };
        (self.current.offset_from, self.current.offset_to) = slot.original;
        self.current.position = slot.position;
        self.current.position_length = 1;
        self.current.text.clear();
        self.current.text.push_str(&self.letters[slot.letters]);
        true
    }

    fn token(&self) -> &Token {
        &self.current
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.current
    }
}

impl Tokenizer for bigrams::Bigrams {
    type TokenStream<'a> = Ready;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Ready {
        self.tokens(text)
    }
}

impl Tokenizer for whole::Whole {
    type TokenStream<'a> = Ready;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Ready {
        self.tokens(text)
    }
}

impl Tokenizer for words::Words {
    type TokenStream<'a> = Ready;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Ready {
        self.tokens(text)
    }
}

impl Tokenizer for spoken::Spoken {
    type TokenStream<'a> = Ready;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Ready {
        self.tokens(text)
    }
}

impl Tokenizer for readings::Readings {
    type TokenStream<'a> = Ready;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Ready {
        self.tokens(text)
    }
}
