//! What a row says in sentences of the reader's: sources give facts, postings need texts.

mod words;

use super::columns::{Columns, Says};
use super::language::shortened;
use model::Language;
use model::opportunities::{Draft, Field};
use std::collections::BTreeSet;
use words::{Words, words_in};

/// Longest value in the list of facts.
const VALUE_MAX: u32 = 300;

/// The texts that a source does not have, in one language.
pub(super) struct Texts {
    pub summary: String,
    /// Markdown.
    pub body: String,
    pub programme: String,
    pub how_to_apply: String,
}

/// Texts for a row, from what it says. What the draft states in a field they do not repeat: it would
/// stay there when staff correct the field, and say something else.
pub(super) fn texts(
    columns: &Columns,
    cells: &[String],
    title: &str,
    draft: &Draft,
    language: Language,
) -> Texts {
    let words = words_in(language);
    let cell = |meaning| columns.cell(cells, meaning);
    let has_url =
        !cell(Says::SourceUrl).is_empty() || !cell(Says::Field(Field::ApplyUrl)).is_empty();
    Texts {
        summary: summary(words, columns, cells),
        body: body(words, columns, cells, title, draft),
        programme: words.programme.to_owned(),
        how_to_apply: if has_url {
            words.apply_there
        } else {
            words.apply_unknown
        }
        .to_owned(),
    }
}

/// A line of the body: what the source says of a day.
pub(super) fn said(field: Field, cell: &str, language: Language) -> String {
    let words = words_in(language);
    let word = words.days.iter().find(|(day, _)| *day == field);
    item(word.map_or(words.day, |(_, word)| word), cell, words)
}

/// That the pay is not stated.
pub(super) fn pay_unknown(language: Language) -> &'static str {
    words_in(language).pay_unknown
}

/// That the deadline is not the source's.
pub(super) fn no_deadline(language: Language) -> &'static str {
    words_in(language).no_deadline
}

fn summary(words: &Words, columns: &Columns, cells: &[String]) -> String {
    let cell = |meaning| columns.cell(cells, meaning);
    let mut summary = (words.summary)(cell(Says::Programme), cell(Says::Organization));
    let season = stated(cell(Says::Season)).trim_end_matches('.');
    if !season.is_empty() {
        let space = if words.colon == ": " { " " } else { "" };
        let (word, colon, stop) = (words.season, words.colon, words.stop);
        summary.push_str(&format!("{space}{word}{colon}{season}{stop}"));
    }
    summary
}

fn body(words: &Words, columns: &Columns, cells: &[String], title: &str, draft: &Draft) -> String {
    let mut body = format!("{}\n\n", words.intro);
    let unless_in = |fields: &[Field], value| {
        let is_there = fields.iter().any(|field| holds(draft, *field, value));
        if is_there { "" } else { value }
    };
    let cell = |meaning| columns.cell(cells, meaning);
    let known = [
        (
            words.title,
            unless_in(&[Field::TitleJa, Field::TitleEn], title),
        ),
        (words.season, columns.cell(cells, Says::Season)),
        (words.category, columns.cell(cells, Says::Category)),
        (words.place, unless_in(&[Field::City], cell(Says::Location))),
        (words.pay, unless_in(&[Field::WageNote], cell(Says::Salary))),
        (
            words.skills,
            unless_in(&[Field::Skills], cell(Says::Field(Field::Skills))),
        ),
        (words.posted, columns.cell(cells, Says::PostedAt)),
    ];
    for (word, value) in known {
        body.push_str(&item(word, stated(value), words));
    }
    let unknown: BTreeSet<String> = columns.unknown().into_iter().collect();
    let further: String = columns
        .facts(cells)
        .iter()
        .filter(|(name, _)| unknown.contains(*name))
        .map(|(name, value)| item(&plain(name), value, words))
        .collect();
    if !further.is_empty() {
        body.push_str(&format!("\n## {}\n\n{further}", words.further));
    }
    body
}

fn item(word: &str, value: &str, words: &Words) -> String {
    if value.is_empty() {
        return String::new();
    }
    format!(
        "- {word}{}{}\n",
        words.colon,
        plain(&shortened(value, VALUE_MAX))
    )
}

/// Sources write that they do not know, too.
fn stated(value: &str) -> &str {
    match value.to_lowercase().as_str() {
        "not stated" | "unknown" | "n/a" | "-" | "不明" | "記載なし" => "",
        _ => value,
    }
}

/// Whether a field has all of a cell, which it may have in lines of its own.
fn holds(draft: &Draft, field: Field, cell: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| c.is_whitespace() || matches!(c, ';' | '；' | ',' | '、'));
        let parts = parts.filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    };
    words(draft.get(field)) == words(cell)
}

/// The text with nothing that Markdown gives a meaning.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation()
            && !matches!(
                c,
                ',' | '.' | ':' | ';' | '/' | '\'' | '"' | '%' | '$' | '?' | '-' | '+'
            )
        {
            plain.push('\\');
        }
        plain.push(c);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn a_row_becomes_sentences() {
        let header = strings(&[
            "id",
            "company",
            "title",
            "season",
            "program",
            "location",
            "salary",
            "skills",
            "sponsorship",
        ]);
        let columns = Columns::of(&header, &[]).unwrap();
        let row = strings(&[
            "1",
            "Reef",
            "Diver",
            "Not stated",
            "Co-op",
            "Naoshima; Tokyo",
            "$9/hr",
            "C++; Git",
            "*none*",
        ]);
        let draft = Draft::default()
            .with(Field::City, "Naoshima; Tokyo")
            .with(Field::WageNote, "$9/hr")
            .with(Field::Skills, "C++\nGit");
        let english = texts(&columns, &row, "Diver", &draft, Language::English);
        assert_eq!(english.summary, "Co-op at Reef.");
        for fact in ["Naoshima", "$9", "Git", "Season"] {
            assert!(!english.body.contains(fact), "{}", english.body);
        }
        assert!(
            english.body.contains("- sponsorship: \\*none\\*\n"),
            "{}",
            english.body
        );
        let bare = Draft::default().with(Field::City, "Naoshima…");
        let japanese = texts(&columns, &row, "Diver", &bare, Language::Japanese);
        for fact in [
            "- 場所：Naoshima; Tokyo\n",
            "- 報酬：$9/hr\n",
            "- スキル：C\\+\\+; Git\n",
            "- 題名の全文：Diver\n",
        ] {
            let body = japanese.body.replace("C++", "C\\+\\+");
            assert!(body.contains(fact), "{}", japanese.body);
        }
        assert_eq!(japanese.summary, "ReefのCo-op。");
    }
}
