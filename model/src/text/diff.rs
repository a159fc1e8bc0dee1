//! What differs between two texts, word by word.

/// A part of a text, and whether the other text has it as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub text: String,
    pub is_changed: bool,
}

/// Words that are compared with each other at most: of longer texts everything between the first and the last change counts as changed.
const WORDS_MAX: usize = 1500;

/// Both texts in stretches: before and after.
pub fn differences(before: &str, after: &str) -> (Vec<Stretch>, Vec<Stretch>) {
    let (old, new) = (words(before), words(after));
    let same_start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = old.len().min(new.len()) - same_start;
    let ends = old.iter().rev().zip(new.iter().rev()).take(rest);
    let same_end = ends.take_while(|(a, b)| a == b).count();
    let middle = |words: &[&str]| same_start..words.len() - same_end;
    let (old_middle, new_middle) = (&old[middle(&old)], &new[middle(&new)]);
    let (old_kept, new_kept) = common(old_middle, new_middle);
    let stretches = |words: &[&str], kept: &[bool]| {
        let is_kept =
            |at: usize| at < same_start || at >= words.len() - same_end || kept[at - same_start];
        joined(
            words
                .iter()
                .enumerate()
                .map(|(at, word)| (*word, is_kept(at))),
        )
    };
    (stretches(&old, &old_kept), stretches(&new, &new_kept))
}

/// Which words of each belong to the longest sequence that both have.
fn common(old: &[&str], new: &[&str]) -> (Vec<bool>, Vec<bool>) {
    let (mut old_kept, mut new_kept) = (vec![false; old.len()], vec![false; new.len()]);
    if old.len() > WORDS_MAX || new.len() > WORDS_MAX {
        return (old_kept, new_kept);
    }
    let width = new.len() + 1;
    let mut longest = vec![0_u16; (old.len() + 1) * width];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            longest[a * width + b] = if old[a] == new[b] {
                longest[(a + 1) * width + b + 1] + 1
            } else {
                longest[(a + 1) * width + b].max(longest[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    while a < old.len() && b < new.len() {
        if old[a] == new[b] {
            old_kept[a] = true;
            new_kept[b] = true;
            a += 1;
            b += 1;
        } else if longest[(a + 1) * width + b] >= longest[a * width + b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    (old_kept, new_kept)
}

fn joined<'a>(words: impl Iterator<Item = (&'a str, bool)>) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (word, is_kept) in words {
        match stretches.last_mut() {
            Some(last) if last.is_changed != is_kept => last.text.push_str(word),
            _ => stretches.push(Stretch {
                text: word.to_owned(),
                is_changed: !is_kept,
            }),
        }
    }
    stretches
}

/// Runs of letters of one script; every other sign by itself. Japanese has no blanks, but its words mostly end where its script changes.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut begin, mut script) = (0, Script::Sign);
    for (at, letter) in text.char_indices() {
        let here = Script::of(letter, script);
        if at > begin && (here != script || here == Script::Sign) {
            words.push(&text[begin..at]);
            begin = at;
        }
        script = here;
    }
    if begin < text.len() {
        words.push(&text[begin..]);
    }
    words
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Hiragana,
    Katakana,
    Kanji,
    Blank,
    Sign,
}

impl Script {
    /// A sign that is drawn on the letter before it belongs to that letter.
    fn of(letter: char, before: Self) -> Self {
        match letter {
            'ー' => before,
            '\u{3041}'..='\u{309F}' => Self::Hiragana,
            '\u{30A0}'..='\u{30FF}' | '\u{FF66}'..='\u{FF9F}' => Self::Katakana,
            '\u{3005}'
            | '\u{3400}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{3FFFF}' => Self::Kanji,
            '\u{300}'..='\u{36F}'
            | '\u{200D}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{E0100}'..='\u{E01EF}' => before,
            _ if letter.is_whitespace() => Self::Blank,
            _ if letter.is_alphanumeric() => Self::Latin,
            _ => Self::Sign,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What changed, in brackets.
    fn told(stretches: &[Stretch]) -> String {
        let stretch = |stretch: &Stretch| match stretch.is_changed {
            true => format!("[{}]", stretch.text),
            false => stretch.text.clone(),
        };
        stretches.iter().map(stretch).collect()
    }

    #[test]
    fn the_changed_words_are_told_and_no_others() {
        for (before, after, old, new) in [
            ("9800", "10400", "[9800]", "[10400]"),
            (
                "週に三日、工場で点検します。",
                "週に四日、工場で点検と記録をします。",
                "週に[三日]、工場で点検[します]。",
                "週に[四日]、工場で点検[と記録をします]。",
            ),
            (
                "We meet on Monday at noon.",
                "We meet on Tuesday at noon.",
                "We meet on [Monday] at noon.",
                "We meet on [Tuesday] at noon.",
            ),
            ("", "新しい", "", "[新しい]"),
            ("同じ", "同じ", "同じ", "同じ"),
        ] {
            let (a, b) = differences(before, after);
            assert_eq!((told(&a).as_str(), told(&b).as_str()), (old, new));
        }
    }

    #[test]
    fn nothing_is_lost() {
        let texts = [
            "",
            "a b  c",
            "一二三\n四五",
            "ー",
            "e\u{301}x",
            "👩‍💻 と 👩",
            "同じ文。同じ文。",
        ];
        for before in texts {
            for after in texts {
                let (a, b) = differences(before, after);
                let text = |stretches: &[Stretch]| {
                    let texts = stretches.iter().map(|one| one.text.as_str());
                    texts.collect::<String>()
                };
                assert_eq!((text(&a).as_str(), text(&b).as_str()), (before, after));
                let same = |stretches: &[Stretch]| {
                    let kept = stretches.iter().filter(|one| !one.is_changed);
                    kept.map(|one| one.text.as_str()).collect::<String>()
                };
                assert_eq!(same(&a), same(&b));
            }
        }
    }
}
