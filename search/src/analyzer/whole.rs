//! A whole text as one token: the name of a value is met as a whole or not at all.

use super::{LONGEST, Ready, Slot};
use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream};

/// Makes one token of the words of a text.
#[derive(Clone)]
pub struct Whole(pub TextAnalyzer);

impl Whole {
    pub fn tokens(&mut self, text: &str) -> Ready {
        let letters = whole(&mut self.0, text);
        let slot = Slot {
            original: (0, text.len()),
            position: 0,
            letters: 0..letters.len(),
        };
        let is_one = !letters.is_empty() && letters.len() <= LONGEST;
        let slots: Vec<Slot> = is_one.then_some(slot).into_iter().collect();
        Ready {
            letters,
            slots: slots.into_iter(),
            current: Token::default(),
        }
    }
}

/// The words of a text with a space between them; parts of a word are left out.
pub fn whole(words: &mut TextAnalyzer, text: &str) -> String {
    let mut letters = String::new();
    let mut last = None;
    words.token_stream(text).process(&mut |token| {
        if last == Some(token.position) {
            return;
        }
        if last.is_some() {
            letters.push(' ');
        }
        last = Some(token.position);
        letters.push_str(&token.text);
    });
    letters
}
