//! Do people find what they mean? `relevance/queries.toml` over the demo school, with figures by group:
//! `cargo test -p search --test relevance -- --nocapture`.

#[expect(dead_code, reason = "no test program uses all of it")]
mod support;

#[path = "relevance/demo.rs"]
mod demo;
#[path = "relevance/values.rs"]
mod values;

use demo::demo;
use search::{Index, Question};
use std::collections::BTreeSet;
use support::{dictionary, ids, index_of, question};
use toml::Table;

/// One of the expected postings must be among this many first hits,
const LEAD: usize = 3;
/// and all of them among this many.
const PAGE: usize = 10;

/// Without a dictionary of readings these are not asked.
const NEED_READINGS: [&str; 8] = [
    "homophone",
    "kana",
    "kana_values",
    "kana_words",
    "mixed",
    "romaji",
    "romaji_words",
    "romaji_sounds",
];

struct Row {
    query: String,
    expected: Vec<String>,
}

fn table() -> Vec<(String, Vec<Row>)> {
    let table: Table = toml::from_str(include_str!("relevance/queries.toml")).expect("TOML");
    let groups = table.into_iter().map(|(group, rows)| {
        let rows = rows.as_table().expect("a group of rows").iter();
        let rows = rows.map(|(query, expected)| Row {
            query: query.clone(),
            expected: expected
                .as_str()
                .expect("keys of postings")
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
        });
        (group, rows.collect())
    });
    groups.collect()
}

/// How a row fares: one over the place of the first expected posting, and what is wrong, if anything is.
fn fares(row: &Row, hits: &[String]) -> (f64, Option<String>) {
    if row.expected.is_empty() {
        let wrong = hits.first().map(|hit| format!("found {hit}"));
        return (if hits.is_empty() { 1.0 } else { 0.0 }, wrong);
    }
    let places = row.expected.iter().filter_map(|id| {
        let place = hits.iter().take(PAGE).position(|hit| hit == id)?;
        Some((place, id))
    });
    let places: Vec<(usize, &String)> = places.collect();
    let first = places.iter().map(|(place, _)| *place).min();
    let missing: Vec<&String> = row
        .expected
        .iter()
        .filter(|id| places.iter().all(|(_, found)| found != id))
        .collect();
    let wrong = if !missing.is_empty() {
        Some(format!("missing {missing:?}"))
    } else if first.is_none_or(|place| place >= LEAD) {
        Some("found too far down".to_owned())
    } else {
        None
    };
    (first.map_or(0.0, |place| 1.0 / (place + 1) as f64), wrong)
}

#[test]
fn people_find_what_they_mean() {
    let Some(dictionary) = dictionary() else {
        return;
    };
    let failures = failures(&index_of(demo(), Some(dictionary)), &[]);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn without_a_dictionary_of_readings_only_what_needs_them_is_missed() {
    let failures = failures(&index_of(demo(), None), &NEED_READINGS);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Asks every row, prints the figures of each group and says which rows do not hold.
fn failures(index: &Index, passed_over: &[&str]) -> Vec<String> {
    let mut failures = Vec::new();
    println!("{:10} {:>4} {:>6} {:>7}", "group", "rows", "MRR", "success");
    for (group, rows) in table() {
        if passed_over.contains(&group.as_str()) {
            continue;
        }
        let (mut sum, mut held) = (0.0, 0);
        for row in &rows {
            let hits = ids(index, &as_member(&row.query));
            let (reciprocal, wrong) = fares(row, &hits);
            sum += reciprocal;
            held += usize::from(wrong.is_none());
            failures.extend(wrong.map(|wrong| {
                let step = step(index, &row.query);
                let hits = hits.iter().take(PAGE).collect::<Vec<_>>();
                format!("{group}: {} {wrong}; {step} gave {hits:?}", row.query)
            }));
        }
        let count = rows.len() as f64;
        println!(
            "{group:10} {:>4} {:>6.3} {:>6.1}%",
            rows.len(),
            sum / count,
            held as f64 / count * 100.0
        );
    }
    failures
}

#[test]
fn the_table_is_long_and_names_postings_that_exist() {
    let known: BTreeSet<String> = demo()
        .into_iter()
        .filter(|posting| posting.open)
        .map(|posting| posting.id)
        .collect();
    let table = table();
    let rows: Vec<&Row> = table.iter().flat_map(|(_, rows)| rows).collect();
    assert!(rows.len() >= 150, "{} rows", rows.len());
    for id in rows.iter().flat_map(|row| &row.expected) {
        assert!(known.contains(id), "{id} is no open posting of the demo");
    }
}

fn as_member(text: &str) -> Question {
    Question {
        members: true.into(),
        ..question(text)
    }
}

fn step(index: &Index, text: &str) -> String {
    let answer = index.ask(&as_member(text)).expect("an answer");
    format!("{:?} ({} hits)", answer.step, answer.total)
}
