//! The demo school as the index sees it: the portal's own files, read as plain text.

use super::values::{self, Organization};
use crate::support::TODAY;
use search::Document;
use std::collections::HashMap;
use std::path::Path;
use toml::{Table, Value};

const KINDS: [&str; 4] = [
    "guest-course",
    "internship",
    "joint-research",
    "overseas-program",
];

/// What the portal puts into the list of skills, and what into the text.
const SKILLS: &[&str] = &["skills", "techniques", "expertise"];
#[rustfmt::skip]
const TEXT: &[&str] = &[
    "summary_ja", "summary_en", "body_ja", "body_en", "city", "audience_note", "selection", "how_to_apply", "costs",
    "documents", "problem_statement", "current_solution", "benefit", "programme", "workplace", "transport", "lodging",
    "scope_of_change", "course_credit", "purpose", "abilities_needed", "feedback", "plan_this_year", "past_record",
    "hiring_record", "wage_note", "host_institution", "visa_note", "refund_rule", "safety", "scholarships",
    "prerequisites", "speaker_profile", "outcomes", "equipment",
];

/// The published postings of the demo; ids are their keys.
pub fn demo() -> Vec<Document> {
    let organizations = organizations();
    let mut documents = Vec::new();
    for kind in KINDS {
        for posting in rows(&format!("postings-{kind}.toml"), "posting") {
            documents.extend(document(kind, &posting, &organizations));
        }
    }
    documents
}

fn organizations() -> HashMap<String, Organization> {
    let names = rows("organizations.toml", "organization")
        .into_iter()
        .map(|row| {
            let names = ["name_ja", "name_en", "kana"].map(|name| text(&row, name));
            let industry = text(&row, "industry");
            let names = given(names);
            (text(&row, "key"), Organization { names, industry })
        });
    names.collect()
}

fn document(
    kind: &str,
    posting: &Table,
    organizations: &HashMap<String, Organization>,
) -> Option<Document> {
    let open = match text(posting, "stage").as_str() {
        "open" | "open-edited" => true,
        "closed" => false,
        _ => return None,
    };
    let fields = posting.get("fields")?.as_table()?;
    let organization = organizations.get(&text(posting, "organization"));
    let lines = |name: &&str| {
        let lines = text(fields, name);
        lines.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    Some(Document {
        id: text(posting, "key"),
        titles: given(["title_ja", "title_en"].map(|name| text(fields, name))),
        names: organization
            .map(|one| one.names.clone())
            .unwrap_or_default(),
        skills: SKILLS.iter().flat_map(lines).collect(),
        body: TEXT.iter().flat_map(lines).collect::<Vec<_>>().join("\n"),
        values: values::of(kind, fields, organization),
        members_only: text(fields, "visibility") == "members",
        published: (TODAY - days(posting, "days_ago")) * 86_400,
        apply_by: TODAY + days(fields, "apply_by"),
        open,
        ..Document::default()
    })
}

fn given<const N: usize>(texts: [String; N]) -> Vec<String> {
    texts.into_iter().filter(|text| !text.is_empty()).collect()
}

pub fn text(row: &Table, name: &str) -> String {
    row.get(name)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .trim()
        .to_owned()
}

/// A number, or days from today as `+30`.
pub fn days(row: &Table, name: &str) -> i64 {
    match row.get(name) {
        Some(Value::Integer(days)) => *days,
        Some(Value::String(days)) => days.trim_start_matches('+').parse().unwrap_or_default(),
        _ => 0,
    }
}

fn rows(file: &str, name: &str) -> Vec<Table> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../portal/demo")
        .join(file);
    let written = std::fs::read_to_string(&path).expect("a file of the demo");
    let mut table: Table = toml::from_str(&written).expect("TOML");
    let Some(Value::Array(rows)) = table.remove(name) else {
        panic!("{file} has no {name}");
    };
    rows.into_iter()
        .filter_map(|row| row.as_table().cloned())
        .collect()
}
