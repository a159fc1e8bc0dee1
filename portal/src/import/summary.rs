//! What a row says in sentences of the reader's: sources give facts, postings need texts.

mod words;

use super::columns::{Columns, Says};
use super::language::shortened;
use model::Language;
use model::opportunities::Field;
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
    pub pay_unknown: &'static str,
}

/// Texts for a row, from what it says.
pub(super) fn texts(columns: &Columns, cells: &[String], title: &str, language: Language) -> Texts {
    let words = words_in(language);
    let cell = |meaning| columns.cell(cells, meaning);
    let has_url =
        !cell(Says::SourceUrl).is_empty() || !cell(Says::Field(Field::ApplyUrl)).is_empty();
    Texts {
        summary: summary(words, columns, cells),
        body: body(words, columns, cells, title),
        programme: words.programme.to_owned(),
        how_to_apply: if has_url {
            words.apply_there
        } else {
            words.apply_unknown
        }
        .to_owned(),
        pay_unknown: words.pay_unknown,
    }
}

/// A line of the body: what the source says of a day.
pub(super) fn said(field: Field, cell: &str, language: Language) -> String {
    let words = words_in(language);
    let word = words.days.iter().find(|(day, _)| *day == field);
    item(word.map_or(words.day, |(_, word)| word), cell, words)
}

/// That the deadline is not the source's.
pub(super) fn no_deadline(language: Language) -> &'static str {
    words_in(language).no_deadline
}

fn summary(words: &Words, columns: &Columns, cells: &[String]) -> String {
    let cell = |meaning| columns.cell(cells, meaning);
    let place = first(cell(Says::Location));
    let mut summary = (words.summary)(cell(Says::Programme), cell(Says::Organization), place);
    let facts = [
        (words.season, Says::Season),
        (words.pay, Says::Salary),
        (words.skills, Says::Field(Field::Skills)),
    ];
    for (word, meaning) in facts {
        let value = stated(cell(meaning))
            .trim_end_matches('.')
            .replace("; ", ", ");
        if !value.is_empty() {
            let space = if words.colon == ": " { " " } else { "" };
            summary.push_str(&format!(
                "{space}{word}{}{value}{}",
                words.colon, words.stop
            ));
        }
    }
    summary
}

fn body(words: &Words, columns: &Columns, cells: &[String], title: &str) -> String {
    let mut body = format!("{}\n\n", words.intro);
    let known = [
        (words.title, title),
        (words.season, columns.cell(cells, Says::Season)),
        (words.category, columns.cell(cells, Says::Category)),
        (words.place, columns.cell(cells, Says::Location)),
        (words.pay, columns.cell(cells, Says::Salary)),
        (
            words.skills,
            columns.cell(cells, Says::Field(Field::Skills)),
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

fn first(places: &str) -> &str {
    places.split(';').next().unwrap_or_default().trim()
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
        let english = texts(&columns, &row, "Diver", Language::English);
        assert_eq!(
            english.summary,
            "Co-op at Reef, Naoshima. Pay: $9/hr. Skills: C++, Git."
        );
        assert!(
            english.body.contains("- Place: Naoshima; Tokyo\n"),
            "{}",
            english.body
        );
        assert!(
            english.body.contains("- sponsorship: \\*none\\*\n"),
            "{}",
            english.body
        );
        assert!(!english.body.contains("Season"), "{}", english.body);
        let japanese = texts(&columns, &row, "Diver", Language::Japanese);
        assert_eq!(
            japanese.summary,
            "Reef（Naoshima）のCo-op。報酬：$9/hr。スキル：C++, Git。"
        );
    }
}
