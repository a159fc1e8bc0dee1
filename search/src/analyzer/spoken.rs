//! A whole text as it is spoken: the trigrams of its words' readings, and short words whole. Grammar parts
//! what is read in one breath, so that 研究の成果 has no trigram across の.

use super::kana::as_read;
use super::readings::{Span, WORD_WHOLE, spans, trigrams};
use super::shared::folded;
use super::{Dictionary, Ready, Tokens, is_weak};
use std::borrow::Cow;
use std::sync::Arc;

/// Splits a text into its sounds.
#[derive(Clone)]
pub struct Spoken {
    dictionary: Option<Arc<Dictionary>>,
}

impl Spoken {
    pub fn new(dictionary: Option<Arc<Dictionary>>) -> Self {
        Self { dictionary }
    }

    pub fn tokens(&self, text: &str) -> Ready {
        let folded = folded(text);
        let mut tokens = Tokens::of(&folded);
        for run in spans(self.dictionary.as_deref(), &folded) {
            let is_grammar = |span: &Span| is_weak(&folded.text[span.from..span.to]);
            for breath in run.split(is_grammar) {
                push(&mut tokens, breath);
            }
        }
        tokens.ready()
    }
}

fn push(tokens: &mut Tokens<'_>, breath: &[Span]) {
    let (Some(first), Some(last)) = (breath.first(), breath.last()) else {
        return;
    };
    for span in breath {
        let read = one_reading(&span.read);
        tokens.push_marked(span.from, span.to, 0, Some(WORD_WHOLE), &read);
    }
    let read: String = breath.iter().map(|span| &*span.read).collect();
    // Once more over the whole: a vowel may be long across two words.
    for gram in trigrams(&as_spoken(&read)) {
        tokens.push(first.from, last.to, 0, gram);
    }
}

/// Kana as a text has them.
pub fn as_spoken(kana: &str) -> String {
    one_reading(&as_read(kana)).into_owned()
}

/// 日本 is read in two ways.
fn one_reading(read: &str) -> Cow<'_, str> {
    if read.contains("にっぽん") {
        return read.replace("にっぽん", "にほん").into();
    }
    read.into()
}
