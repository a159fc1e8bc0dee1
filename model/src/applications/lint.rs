//! Whether a question asks what applicants must not be asked, and whether an offer presses whoever gets it.
//!
//! The tables (`model/data/`) name the words; their sources stand in them. A finding shows the sentence, so that it can be put
//! otherwise. It keeps a message from being sent (`Need::TextFair`); staff may let a question pass that only looks like one of these.

use crate::admissions::in_katakana;
use crate::closed;
use crate::closed::Closed;
use serde::{Deserialize, Serialize};

closed! {
    /// The fourteen items that lead to discrimination (就職差別につながるおそれがある14事項).
    pub enum Unfair {
        /// 本籍・出生地
        Origin = "origin",
        /// 家族
        Family = "family",
        /// 住宅状況
        Housing = "housing",
        /// 生活環境・家庭環境
        Upbringing = "upbringing",
        /// 宗教
        Religion = "religion",
        /// 支持政党
        Party = "party",
        /// 人生観・生活信条
        ViewOfLife = "view-of-life",
        /// 尊敬する人物
        Respected = "respected",
        /// 思想
        Thought = "thought",
        /// 労働組合・学生運動などの社会運動
        Movement = "movement",
        /// 購読新聞・雑誌・愛読書
        Reading = "reading",
        /// 身元調査
        Investigation = "investigation",
        /// 適性・能力に関係ない事項を含んだ応募書類
        Form = "form",
        /// 合理的・客観的に必要性が認められない健康診断
        Health = "health",
    }
}

closed! {
    /// How an offer presses somebody.
    pub enum Pressure {
        /// To look for nothing else any more.
        StopLooking = "stop-looking",
        /// To say no to others.
        DeclineOthers = "decline-others",
        /// To bring the consent of parents (オヤカク).
        AskParents = "ask-parents",
        /// To promise on the spot.
        PledgeNow = "pledge-now",
        /// To bring a recommendation after applying freely.
        Recommendation = "recommendation",
        /// To be where no time is left for others.
        KeepBusy = "keep-busy",
        /// To pay for a no, or have others pay for it.
        Penalty = "penalty",
        /// Not to go.
        HoldBack = "hold-back",
    }
}

/// A sentence and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding<C> {
    pub about: C,
    /// As it was written.
    pub sentence: String,
}

/// What a question, or a message to somebody who applied, asks that nobody may ask.
pub fn unfair_questions(text: &str) -> Vec<Finding<Unfair>> {
    found(include_str!("../../data/unfair-questions.tsv"), text)
}

/// How an offer presses whoever gets it.
pub fn pressure(text: &str) -> Vec<Finding<Pressure>> {
    found(include_str!("../../data/pressing-offers.tsv"), text)
}

/// What a row of a table says.
struct Rule<C> {
    about: C,
    /// Of each group a word has to be there.
    groups: Vec<Vec<String>>,
    /// And none of these.
    unless: Vec<String>,
}

fn rules<C: Closed>(table: &str) -> impl Iterator<Item = Rule<C>> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut cells = line.split('\t');
        Some(Rule {
            about: C::from_code(cells.next()?)?,
            groups: cells.next()?.split('+').map(words).collect(),
            unless: words(cells.next()?),
        })
    })
}

fn words(cell: &str) -> Vec<String> {
    let words = cell.split('|').filter(|word| !word.is_empty());
    words.map(folded).collect()
}

fn found<C: Closed + PartialEq>(table: &str, text: &str) -> Vec<Finding<C>> {
    let rules: Vec<Rule<C>> = rules(table).collect();
    let mut found: Vec<Finding<C>> = Vec::new();
    for sentence in sentences(text) {
        let folded = folded(sentence);
        for rule in rules.iter().filter(|rule| rule.fits(&folded)) {
            let finding = Finding {
                about: rule.about,
                sentence: sentence.to_owned(),
            };
            if !found.contains(&finding) {
                found.push(finding);
            }
        }
    }
    found
}

impl<C> Rule<C> {
    fn fits(&self, sentence: &str) -> bool {
        let has = |words: &Vec<String>| words.iter().any(|word| says(sentence, word));
        self.groups.iter().all(has) && !has(&self.unless)
    }
}

/// The sentences of a text, each with something in it.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = ['。', '．', '.', '!', '?', '！', '？', '｡', '\n', '\r'];
    let sentences = text.split(ends).map(str::trim);
    sentences.filter(|sentence| !sentence.is_empty())
}

/// One spelling of a text: no hidden signs, one width, case and kind of kana, no space beside Japanese.
fn folded(text: &str) -> String {
    let plain = in_katakana(text).to_lowercase().replace(['’', '‘'], "'");
    let mut folded = String::with_capacity(plain.len());
    let mut signs = plain.chars().peekable();
    while let Some(c) = signs.next() {
        let before = folded.chars().next_back();
        let is_between_latin =
            before.is_some_and(|c| c.is_ascii()) && signs.peek().is_some_and(char::is_ascii);
        if c != ' ' || is_between_latin {
            folded.push(c);
        }
    }
    folded
}

/// Whether a folded sentence has a folded word. Latin words stand alone, or in the plural.
fn says(sentence: &str, word: &str) -> bool {
    if !word.is_ascii() {
        return sentence.contains(word);
    }
    sentence.match_indices(word).any(|(at, _)| {
        let before = sentence[..at].chars().next_back();
        let after = &sentence[at + word.len()..];
        let after = after.strip_prefix('s').unwrap_or(after).chars().next();
        let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        !is_letter(before) && !is_letter(after)
    })
}

#[cfg(test)]
mod tests;
