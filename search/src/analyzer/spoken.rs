//! A whole text as it is spoken: the trigrams of its words' readings, and short words whole. Grammar parts
//! what is read in one breath, so that 研究の成果 has no trigram across の.

use super::fold::fold;
use super::kana::as_read;
use super::readings::{Span, WORD_WHOLE, grams_of, spans};
use super::{Dictionary, Tokens, is_weak};
use std::sync::Arc;
use tantivy::tokenizer::Token;

/// Splits a text into its sounds.
#[derive(Clone)]
pub struct Spoken {
    dictionary: Option<Arc<Dictionary>>,
}

impl Spoken {
    pub fn new(dictionary: Option<Arc<Dictionary>>) -> Self {
        Self { dictionary }
    }

    pub fn tokens(&self, text: &str) -> Vec<Token> {
        let folded = fold(text);
        let mut tokens = Tokens::of(&folded);
        for run in spans(self.dictionary.as_deref(), &folded) {
            let is_grammar = |span: &Span| is_weak(&folded.text[span.from..span.to]);
            for breath in run.split(is_grammar) {
                push(&mut tokens, breath);
            }
        }
        tokens.list
    }
}

fn push(tokens: &mut Tokens<'_>, breath: &[Span]) {
    let (Some(first), Some(last)) = (breath.first(), breath.last()) else {
        return;
    };
    for span in breath {
        tokens.push(
            span.from,
            span.to,
            0,
            &format!("{WORD_WHOLE}{}", one_reading(&span.read)),
        );
    }
    let read: String = breath.iter().map(|span| span.read.as_str()).collect();
    // Once more over the whole: a vowel may be long across two words.
    for gram in grams_of(&as_spoken(&read)) {
        tokens.push(first.from, last.to, 0, &gram);
    }
}

/// Kana as a text has them.
pub fn as_spoken(kana: &str) -> String {
    one_reading(&as_read(kana))
}

/// 日本 is read in two ways.
fn one_reading(read: &str) -> String {
    read.replace("にっぽん", "にほん")
}
