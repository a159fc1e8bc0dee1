//! Overlapping pairs of letters for scripts without spaces; words for the others. The dot between the
//! katakana of one word is passed over: ケース・スタディ has the pairs of ケーススタディ.

use super::fold::{JOINT, is_cjk, is_katakana};
use super::shared::folded;
use super::{Ready, Tokens};

/// Splits a text into bigrams.
#[derive(Clone, Default)]
pub struct Bigrams;

impl Bigrams {
    pub fn tokens(&self, text: &str) -> Ready {
        let folded = folded(text);
        let mut tokens = Tokens::of(&folded);
        let mut run = Run::default();
        let mut position = 0;
        for (at, c) in folded.text.char_indices() {
            if c == JOINT && is_joint(&folded.text, at) {
                continue;
            }
            let script = Script::of(c);
            if script != run.script {
                position = run.close(&mut tokens, at, position);
                run = Run {
                    script,
                    start: at,
                    letters: Vec::new(),
                };
            }
            if script == Script::Cjk {
                run.letters.push(at);
            }
        }
        run.close(&mut tokens, folded.text.len(), position);
        tokens.ready()
    }
}

fn is_joint(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + JOINT.len_utf8()..].chars().next();
    before.is_some_and(is_katakana) && after.is_some_and(is_katakana)
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Script {
    #[default]
    None,
    Cjk,
    Other,
}

impl Script {
    fn of(c: char) -> Self {
        if is_cjk(c) {
            Self::Cjk
        } else if c.is_alphanumeric() || matches!(c, '+' | '#') {
            Self::Other
        } else {
            Self::None
        }
    }
}

#[derive(Default)]
struct Run {
    script: Script,
    start: usize,
    letters: Vec<usize>,
}

impl Run {
    /// Emits the tokens of the run and returns the next position; a gap keeps phrases from
    /// reaching across punctuation.
    fn close(&mut self, tokens: &mut Tokens<'_>, end: usize, mut position: usize) -> usize {
        let text = &tokens.folded.text;
        match self.script {
            Script::None => return position + usize::from(position > 0),
            Script::Other => {
                tokens.push(self.start, end, position, &text[self.start..end]);
                return position + 1;
            }
            Script::Cjk => {}
        }
        if let [only] = self.letters[..] {
            tokens.push(only, end, position, &text[only..end]);
            return position + 1;
        }
        self.letters.push(end);
        for letters in self.letters.windows(3) {
            if let [from, _, to] = *letters {
                // Nothing but a letter of each is between their borders, or the dot.
                let pair = &text[from..to];
                if pair.contains(JOINT) {
                    let end = from + pair.trim_end_matches(JOINT).len();
                    tokens.push(from, end, position, &pair.replace(JOINT, ""));
                } else {
                    tokens.push(from, to, position, pair);
                }
                position += 1;
            }
        }
        position
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bigrams(text: &str) -> Vec<(usize, String)> {
        Bigrams
            .tokens(text)
            .listed()
            .into_iter()
            .map(|token| (token.position, token.text))
            .collect()
    }

    #[test]
    fn pairs_and_words() {
        let pair = |position: usize, text: &str| (position, text.to_owned());
        assert_eq!(bigrams("東京都"), [pair(0, "東京"), pair(1, "京都")]);
        assert_eq!(bigrams("AI研究"), [pair(0, "ai"), pair(1, "研究")]);
        assert_eq!(bigrams("薬"), [pair(0, "薬")]);
        assert_eq!(bigrams("研究。開発"), [pair(0, "研究"), pair(2, "開発")]);
        assert_eq!(bigrams("𠮷野"), [pair(0, "吉野")]);
        assert_eq!(bigrams("ケース・スタディ"), bigrams("ケーススタディ"));
        assert_eq!(bigrams("産学・連携").len(), 2);
    }
}
