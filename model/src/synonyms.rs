//! Words that mean the same: groups that staff keep beside those of the program.

use crate::closed;
use crate::form;
use crate::ids::SynonymGroupId;
use crate::page::Page;
use crate::problem::{FieldProblem, FieldProblems};
use crate::search::FoundBy;
use crate::text::{line, too_much};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How many words a group has.
pub const WORDS_MIN: u32 = 2;
pub const WORDS_MAX: u32 = 12;
/// Longest word, in user-visible characters.
pub const WORD_MAX: u32 = 60;
/// Longest text with many groups, in characters: more than a thousand of the longest need.
pub const TEXT_MAX: usize = 800_000;
/// So many groups of its own a school keeps at most; the texts of `Conflict::TooManySynonyms` say the number too.
pub const GROUPS_MAX: u64 = 1000;

closed! {
    /// What happened to a group of synonyms.
    pub enum Verb {
        Added = "added",
        Imported = "imported",
        Updated = "updated",
        SwitchedOff = "switched-off",
        SwitchedOn = "switched-on",
        Removed = "removed",
    }
}

closed! {
    /// Whose the words of a group are.
    pub enum Origin {
        /// Staff added the group.
        Own = "own",
        /// The group came with the program.
        Bundled = "bundled",
        /// The group came with the program; staff chose other words.
        Replaced = "replaced",
    }
}

/// A group as staff see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SynonymGroup {
    pub id: SynonymGroupId,
    pub words: Vec<String>,
    pub origin: Origin,
    /// Whether searches use it.
    pub is_on: bool,
    /// 0 while nobody has touched a group of the program.
    pub version: i32,
    /// Its words that are in other groups too.
    pub shared: Vec<SharedWord>,
}

/// A word of several groups: searches use one of them for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedWord {
    pub word: String,
    /// The words of the other group, as text.
    pub other: String,
    /// Whether a search for the word uses this group and not the other.
    pub is_ours: bool,
}

/// A page of the groups, and what was tried on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SynonymList {
    pub page: Page<SynonymGroup>,
    pub tried: Option<Tried>,
}

/// How a query is understood with the present groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tried {
    /// Each word of a group in the query, and what it is also looked for as.
    pub met: Vec<(String, Vec<String>)>,
    pub with: (u64, FoundBy),
    pub without: (u64, FoundBy),
}

closed! {
    /// The forms of one group.
    pub enum GroupAct {
        Change = "change",
        Off = "off",
        On = "on",
        /// Leaves nothing of a group of the school's own; of one that replaces the program's, the program's.
        Remove = "remove",
    }
}

closed! {
    /// What has been done to a group.
    pub enum GroupDone {
        Add = "add",
        Change = "change",
        Off = "off",
        On = "on",
        Remove = "remove",
        /// The program's group is as it was.
        Restore = "restore",
    }
}

form! {
    /// A group as typed.
    #[derive(Debug)]
    pub struct GroupForm { words }
}

impl GroupForm {
    /// The words of the group. `fold` says which spellings are one to the search.
    ///
    /// # Errors
    /// The fields to correct.
    pub fn check(&self, fold: impl Fn(&str) -> String) -> Result<Vec<String>, FieldProblems> {
        let words = self.words.lines().flat_map(words_of);
        let words = words.take(WORDS_MAX as usize + 1).collect();
        check_words(words, fold)
            .map_err(|problem| FieldProblems::one(GroupForm::FIELDS.words, problem))
    }
}

/// A line of the text form and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedLine {
    /// Counted from 1.
    pub line: u32,
    pub text: String,
    pub outcome: LineOutcome,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineOutcome {
    /// A new group; these of its words are in other groups already.
    New {
        shared: Vec<String>,
    },
    /// There is a group of the same words.
    Present,
    Wrong(FieldProblem),
}

/// What an import of the text form did, or would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SynonymImport {
    /// As sent, so that nothing is lost.
    pub text: String,
    pub lines: Vec<ImportedLine>,
    /// Whether the groups were added; never when a line is wrong.
    pub is_done: bool,
}

/// A group as a line of text.
pub fn written(words: &[String]) -> String {
    words.join(" = ")
}

/// The words of a line, one more than a group takes at most: apart by `=` or a comma, half or full width; what follows a `#` at the
/// beginning or after a space is a remark.
pub fn words_of(line: &str) -> Vec<String> {
    let mut end = line.len();
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        if matches!(c, '#' | '＃') && before.is_whitespace() {
            end = at;
            break;
        }
        before = c;
    }
    line[..end]
        .split(['=', '＝', '、', ',', '，', '､'])
        .map(one_line)
        .filter(|word| !word.is_empty())
        .take(WORDS_MAX as usize + 1)
        .collect()
}

/// The words of a group when they can be one.
///
/// # Errors
/// What is wrong with them.
pub fn check_words(
    words: Vec<String>,
    fold: impl Fn(&str) -> String,
) -> Result<Vec<String>, FieldProblem> {
    let count = u32::try_from(words.len()).unwrap_or(u32::MAX);
    // First, so that nobody has hundreds of thousands of words compared.
    if count > WORDS_MAX {
        return Err(FieldProblem::TooMany { max: WORDS_MAX });
    }
    let mut seen = BTreeSet::new();
    for word in &words {
        if let Some(problem) = too_much(word, WORD_MAX) {
            return Err(problem);
        }
        if !word.chars().any(char::is_alphanumeric) {
            return Err(FieldProblem::NoLetters { word: word.clone() });
        }
        if !seen.insert(fold(word)) {
            return Err(FieldProblem::Repeated { word: word.clone() });
        }
    }
    if count == 0 {
        return Err(FieldProblem::Missing);
    }
    if count < WORDS_MIN {
        return Err(FieldProblem::TooFew { min: WORDS_MIN });
    }
    Ok(words)
}

fn one_line(typed: &str) -> String {
    let words: Vec<&str> = typed.split_whitespace().collect();
    line(&words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::fold_width;

    fn fold_roughly(word: &str) -> String {
        fold_width(word).to_lowercase()
    }

    fn check(words: &str) -> Result<Vec<String>, FieldProblem> {
        let form = GroupForm {
            words: words.to_owned(),
        };
        form.check(fold_roughly)
            .map_err(|problems| problems.of("words").cloned().unwrap())
    }

    #[test]
    fn words_stand_apart_in_many_ways() {
        for typed in [
            "AI = 人工知能 = artificial intelligence",
            " AI＝人工知能、artificial　 intelligence ",
            "AI,人工知能，artificial intelligence # 2027年",
            "AI\r\n人工知能\n\nartificial intelligence",
            "# 研究\nAI = = 人工知能 =\n = artificial intelligence",
        ] {
            let words = check(typed).unwrap();
            assert_eq!(words, ["AI", "人工知能", "artificial intelligence"]);
            assert_eq!(words_of(&written(&words)), words, "and back");
        }
    }

    #[test]
    fn a_sign_inside_a_word_belongs_to_it() {
        assert_eq!(words_of("C# = シーシャープ"), ["C#", "シーシャープ"]);
        assert_eq!(
            words_of("CI/CD = 継続的デリバリー"),
            ["CI/CD", "継続的デリバリー"]
        );
        assert!(words_of("  # nothing = at all").is_empty());
    }

    #[test]
    fn two_to_twelve_different_words_make_a_group() {
        assert_eq!(check(" \n"), Err(FieldProblem::Missing));
        assert_eq!(check("AI"), Err(FieldProblem::TooFew { min: 2 }));
        let many = |count: usize| -> String { (0..count).map(|n| format!("w{n}=")).collect() };
        assert!(check(&many(12)).is_ok());
        assert_eq!(check(&many(13)), Err(FieldProblem::TooMany { max: 12 }));
        let repeated = FieldProblem::Repeated {
            word: "ＡＩ".into(),
        };
        assert_eq!(check("ai = 人工知能 = ＡＩ"), Err(repeated));
        let no_letters = FieldProblem::NoLetters { word: "・".into() };
        assert_eq!(check("AI = ・"), Err(no_letters));
    }

    // 1.1.7
    #[test]
    fn hundreds_of_thousands_of_words_are_refused_unread() {
        let too_many = FieldProblem::TooMany { max: 12 };
        let one_line = "word = ".repeat(300_000);
        assert_eq!(words_of(&one_line).len(), 13);
        assert_eq!(check(&one_line), Err(too_many.clone()));
        assert_eq!(check(&"word\n".repeat(300_000)), Err(too_many));
    }

    #[test]
    fn a_word_has_a_length_as_readers_count_it() {
        assert!(check(&format!("AI = {}", "𠮷".repeat(60))).is_ok());
        let too_long = FieldProblem::TooLong { max: 60, now: 61 };
        assert_eq!(check(&format!("AI = {}", "𠮷".repeat(61))), Err(too_long));
    }
}
