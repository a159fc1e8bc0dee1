//! The words of what was typed. Those in hiragana between grammar are looked for letter by letter,
//! because no rule cuts them alike in every text: いわき is い and わき before some words.

use super::other::{Other, grams};
use super::reading::spoken_query;
use super::terms::{AnyQuery, boosted, one_of, phrase, term};
use super::weights;
use crate::analyzer::fold::is_hiragana;
use crate::analyzer::{Analyzers, is_grammar, is_weak};
use crate::context::Context;
use std::ops::Range;
use tantivy::tokenizer::Token;

/// A word and where it is looked for.
#[derive(Clone, Debug)]
pub struct Word {
    /// As the text field has it; as it was typed where it is looked for by its letters.
    pub text: String,
    /// Its bytes in what was typed.
    pub range: Range<usize>,
    /// Whether it is looked for by its letters.
    pub by_letters: bool,
    /// Whether it is written in hiragana.
    pub is_kana: bool,
    /// Other ways to write it.
    pub others: Vec<Other>,
    /// What it may have been meant to be where no document has it.
    pub corrections: Vec<Other>,
    /// How it is read, where it is in kana beside other letters: looked for in the whole text.
    pub spoken: Vec<String>,
}

impl Word {
    pub fn of_token(token: Token) -> Self {
        Self {
            range: token.offset_from..token.offset_to,
            text: token.text,
            by_letters: false,
            is_kana: false,
            others: Vec::new(),
            corrections: Vec::new(),
            spoken: Vec::new(),
        }
    }

    /// Documents that have it, in whatever way it is written.
    pub fn query(&self, context: &Context<'_>) -> AnyQuery {
        let mut ways = vec![self.as_typed(context)];
        let others = self.others.iter();
        ways.extend(
            others.filter_map(|other| Some(boosted(other.phrase(context)?, other.weight()))),
        );
        one_of(ways).unwrap_or_else(|| self.as_typed(context))
    }

    /// As wide as it may be looked for beside others.
    pub fn wide(&self, context: &Context<'_>) -> AnyQuery {
        if let Some(spoken) = spoken_query(context, &self.spoken) {
            return spoken;
        }
        let corrections = self
            .corrections
            .iter()
            .filter_map(|other| other.phrase(context));
        let corrections = corrections.map(|query| boosted(query, weights::CORRECTION));
        one_of(
            std::iter::once(self.query(context))
                .chain(corrections)
                .collect(),
        )
        .unwrap_or_else(|| self.query(context))
    }

    pub fn as_typed(&self, context: &Context<'_>) -> AnyQuery {
        let fields = context.fields;
        let letters = self.by_letters.then(|| grams(context, &self.text));
        letters
            .and_then(|letters| phrase(fields.grams, &letters))
            .unwrap_or_else(|| term(fields.all, &self.text))
    }

    /// The same in titles; what is looked for by its letters also counts in names and skills.
    pub fn in_title(&self, context: &Context<'_>) -> AnyQuery {
        let fields = context.fields;
        let letters = self.by_letters.then(|| grams(context, &self.text));
        letters
            .and_then(|letters| phrase(fields.heads, &letters))
            .unwrap_or_else(|| term(fields.title, &self.text))
    }
}

/// Particles of one letter.
pub const PARTICLES: &str = "のをにはがでともへやか";
/// Grammar that many words begin with: ものづくり.
const NOUNS: [&str; 2] = ["もの", "こと"];
/// Grammar that no word begins with, so that it may precede one: このりんご.
const BEFORE: [&str; 9] = [
    "この",
    "その",
    "あの",
    "どの",
    "どんな",
    "こんな",
    "ぜひ",
    "もっと",
    "とても",
];

/// The words of a folded text without grammar; nothing when grammar is all there is.
pub fn words_of(analyzers: &Analyzers, typed: &str) -> Vec<Word> {
    let mut tokens = analyzers.words(typed);
    tokens.dedup_by_key(|token| token.position);
    let mut words = Vec::new();
    let mut run: Vec<Range<usize>> = Vec::new();
    for token in tokens {
        let range = token.offset_from..token.offset_to;
        let is_hiragana = is_in_hiragana(&typed[range.clone()]);
        if run
            .last()
            .is_some_and(|last| !is_hiragana || last.end != range.start)
        {
            push_run(&mut words, typed, &std::mem::take(&mut run));
        }
        if is_hiragana {
            run.push(range);
        } else if !is_weak(&token.text) {
            words.push(Word::of_token(token));
        }
    }
    push_run(&mut words, typed, &run);
    words
}

fn is_in_hiragana(text: &str) -> bool {
    text.starts_with(is_hiragana) && text.chars().all(|c| is_hiragana(c) || c == 'ー')
}

/// Takes the words out of neighbours in hiragana.
fn push_run(words: &mut Vec<Word>, typed: &str, run: &[Range<usize>]) {
    let (Some(first), Some(last)) = (run.first(), run.last()) else {
        return;
    };
    let whole = &typed[first.start..last.end];
    let before = typed[..first.start].chars().next_back();
    let follows = before.is_some_and(char::is_alphanumeric);
    let run: Vec<(&str, usize)> = run
        .iter()
        .map(|range| (&typed[range.clone()], range.start))
        .collect();
    if is_weak(whole) || is_all_grammar(&run, follows) {
        return;
    }
    let run = without_ends(&run, follows);
    let mut from = 0;
    for at in 1..=run.len() {
        if at < run.len() && !parts(run, at) {
            continue;
        }
        words.extend(word(&run[from..at]));
        from = at + 1;
    }
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

/// Behind a word grammar may be of any letters; where something begins it is longer: もも and からだ are
/// words, についての is none.
fn is_all_grammar(run: &[(&str, usize)], follows: bool) -> bool {
    let is_long = |least: usize| move |(text, _): &(&str, usize)| letters(text) >= least;
    run.iter().all(|(text, _)| is_weak(text))
        && (follows || run.iter().all(is_long(2)) || run.iter().any(is_long(3)))
}

fn is_particle(text: &str) -> bool {
    letters(text) == 1 && PARTICLES.contains(text)
}

/// The run without the grammar at its ends, as long as something is left that is none.
fn without_ends<'a, 'b>(run: &'b [(&'a str, usize)], follows: bool) -> &'b [(&'a str, usize)] {
    let says_something = |run: &[(&str, usize)]| run.iter().any(|(text, _)| !is_weak(text));
    let mut run = run;
    let mut is_first = true;
    while let [(first, _), rest @ ..] = run
        && says_something(rest)
        && (BEFORE.contains(first)
            || (follows
                && (is_particle(first)
                    || (is_first && letters(first) == 1)
                    || (is_grammar(first) && !NOUNS.contains(first)))))
    {
        run = rest;
        is_first = false;
    }
    while let [rest @ .., (last, _)] = run
        && says_something(rest)
        && (is_particle(last) || is_grammar(last))
    {
        run = rest;
    }
    run
}

/// Whether what is at this place separates two words: りんごのつくりかた.
fn parts(run: &[(&str, usize)], at: usize) -> bool {
    let is_word = |at: usize| {
        run.get(at)
            .is_some_and(|(text, _)| letters(text) > 1 && !is_grammar(text))
    };
    let (text, _) = run[at];
    (is_particle(text) || is_grammar(text)) && is_word(at - 1) && is_word(at + 1)
}

fn word(run: &[(&str, usize)]) -> Option<Word> {
    let (first, last) = (run.first()?, run.last()?);
    let text: String = run.iter().map(|(text, _)| *text).collect();
    // Two letters stand inside too many other words.
    let by_letters = run.len() > 1 || letters(&text) > 2;
    (letters(&text) > 1).then(|| Word {
        range: first.1..last.1 + last.0.len(),
        text,
        by_letters,
        is_kana: true,
        others: Vec::new(),
        corrections: Vec::new(),
        spoken: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(typed: &str) -> Vec<String> {
        let words = words_of(&Analyzers::new(None), typed).into_iter();
        words.map(|word| word.text).collect()
    }

    #[test]
    fn what_is_written_in_hiragana_is_a_word() {
        for (typed, found) in [
            ("いわき市", &["いわき", "市"][..]),
            ("さいたま市", &["さいたま", "市"]),
            ("つくば市", &["つくば", "市"]),
            ("うるま市", &["うるま", "市"]),
            ("あわら市の旅館", &["あわら", "市", "旅館"]),
            ("りんご農家", &["りんご", "農家"]),
            ("ねじ設計", &["ねじ", "設計"]),
            ("みかん", &["みかん"]),
            ("みかんについて", &["みかん"]),
            ("ひきこもり支援", &["ひきこもり", "支援"]),
            ("ものづくり", &["ものづくり"]),
            ("まちづくり", &["まちづくり"]),
            ("からだづくり", &["からだづくり"]),
            ("地域のものづくり", &["地域", "ものづくり"]),
            ("きのこ栽培", &["きのこ", "栽培"]),
            ("もも農家", &["もも", "農家"]),
            ("みなと銀行", &["みなと", "銀行"]),
        ] {
            assert_eq!(words(typed), found, "{typed}");
        }
    }

    #[test]
    fn grammar_between_words_is_none() {
        for (typed, found) in [
            ("海の調査を体験できる", &["海", "調査", "体験"][..]),
            (
                "看護学生が参加できる海外研修",
                &["看護", "学生", "参加", "海外", "研修"],
            ),
            ("ロボットについて", &["ロボット"]),
            ("災害における医療", &["災害", "医療"]),
            ("についての", &[]),
            ("ありますか", &[]),
            ("the robots", &["robot"]),
        ] {
            assert_eq!(words(typed), found, "{typed}");
        }
    }
}
