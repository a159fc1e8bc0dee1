//! A text sign by sign as whoever hides something in it means it, with the way back to what was typed.

use crate::fields::fold_width;
use crate::text::is_seen;
use std::ops::Range;

/// What people write for a sign, as it is folded; the longer first.
const SPOKEN: &[(&str, char)] = &[
    ("アットマーク", '@'),
    ("アット", '@'),
    ("(at)", '@'),
    ("[at]", '@'),
    ("ドット", '.'),
    ("(dot)", '.'),
    ("[dot]", '.'),
];

/// A sign and the bytes it came from.
struct Sign {
    folded: char,
    /// As it was typed; of several that are spoken as one, the first.
    typed: char,
    from: usize,
    to: usize,
    /// A blank stands before it; signs that nobody sees are none.
    is_apart: bool,
}

/// The signs of a text that are seen: one width, small Latin letters, katakana.
pub(super) struct Signs {
    all: Vec<Sign>,
    /// The same as text, and where each sign begins in it.
    folded: String,
    starts: Vec<usize>,
}

pub(super) fn signs(text: &str) -> Signs {
    let mut all: Vec<Sign> = Vec::new();
    let mut is_apart = true;
    for (from, c) in text.char_indices() {
        if !is_seen(c) {
            is_apart |= c.is_whitespace();
            continue;
        }
        let to = from + c.len_utf8();
        let one_width = fold_width(c.encode_utf8(&mut [0; 4]));
        let small = one_width.chars().flat_map(char::to_lowercase);
        for folded in small.map(in_katakana) {
            all.push(Sign {
                folded,
                typed: c,
                from,
                to,
                is_apart,
            });
            is_apart = false;
        }
    }
    with_spoken(all)
}

fn in_katakana(c: char) -> char {
    match c {
        'ぁ'..='ゖ' => char::from_u32(c as u32 + 0x60).unwrap_or(c),
        c => c,
    }
}

/// With what is spoken as the sign it stands for.
fn with_spoken(all: Vec<Sign>) -> Signs {
    let mut signs = Signs {
        all: Vec::with_capacity(all.len()),
        folded: String::new(),
        starts: Vec::new(),
    };
    let mut at = 0;
    while at < all.len() {
        let says = |word: &str| {
            let mut here = all[at..].iter();
            word.chars()
                .all(|c| here.next().is_some_and(|sign| sign.folded == c))
        };
        let spoken = SPOKEN.iter().find(|(word, _)| says(word));
        let (folded, count) = match spoken {
            Some((word, sign)) => (*sign, word.chars().count()),
            None => (all[at].folded, 1),
        };
        let Sign {
            typed,
            from,
            is_apart,
            ..
        } = all[at];
        let to = all[at + count - 1].to;
        signs.starts.push(signs.folded.len());
        signs.folded.push(folded);
        signs.all.push(Sign {
            folded,
            typed,
            from,
            to,
            is_apart,
        });
        at += count;
    }
    signs
}

impl Signs {
    pub fn len(&self) -> usize {
        self.all.len()
    }

    pub fn at(&self, at: usize) -> char {
        self.all[at].folded
    }

    pub fn get(&self, at: usize) -> Option<char> {
        self.all.get(at).map(|sign| sign.folded)
    }

    /// Whether a sign was typed in katakana, of either width; hiragana is folded to it.
    pub fn is_typed_in_katakana(&self, at: usize) -> bool {
        matches!(self.all[at].typed, 'ァ'..='ヺ' | 'ー' | 'ヽ' | 'ヾ' | 'ｦ'..='ﾟ')
    }

    /// The sign as one of a number: kanji of digits are digits.
    pub fn number(&self, at: usize) -> char {
        let c = self.at(at);
        let digit = "〇一二三四五六七八九".chars().position(|one| one == c);
        let digit = if c == '零' { Some(0) } else { digit };
        digit
            .and_then(|digit| char::from_digit(u32::try_from(digit).unwrap_or(0), 10))
            .unwrap_or(c)
    }

    /// The folded text from a sign on.
    pub fn rest(&self, at: usize) -> &str {
        self.starts
            .get(at)
            .map_or("", |start| &self.folded[*start..])
    }

    pub fn text(&self, range: Range<usize>) -> String {
        range.map(|at| self.at(at)).collect()
    }

    /// The bytes of the text from which these signs came.
    pub fn original(&self, range: Range<usize>) -> (usize, usize) {
        (self.all[range.start].from, self.all[range.end - 1].to)
    }

    /// Whether nothing stands between a sign and the one before.
    pub fn touches(&self, at: usize) -> bool {
        at > 0 && !self.all[at].is_apart
    }

    /// Whether a word goes on with this sign: it touches the one before, or one of the two stands alone between blanks.
    pub fn goes_on(&self, at: usize) -> bool {
        let is_alone =
            |at: usize| !self.touches(at) && (at + 1 == self.len() || !self.touches(at + 1));
        at > 0 && (self.touches(at) || (is_alone(at) && is_alone(at - 1)))
    }
}
