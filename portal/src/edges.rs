//! Which features call which. Tables are common ground; a call to another feature's functions is an edge, and a new one is a decision: it
//! is written into this list, or the use-case moves to where it needs none.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A feature, and the features whose functions it calls.
const EDGES: &[(&str, &[&str])] = &[
    ("accounts", &["mail", "organizations", "school"]),
    ("admissions", &["accounts", "mail", "terms"]),
    ("audit", &["accounts"]),
    ("import", &["organizations"]),
    ("inquiries", &["accounts"]),
    ("mail", &["notifications", "opportunities"]),
    ("moderation", &["inquiries", "opportunities"]),
    ("organizations", &["mail"]),
    ("register", &["accounts", "import", "organizations"]),
    (
        "saved_searches",
        &["discovery", "notifications", "synonyms"],
    ),
    ("school_cards", &["accounts"]),
    ("synonyms", &["discovery"]),
];

/// The same of the features of `app`, which show what other features have.
const PAGES: &[(&str, &[&str])] = &[
    ("accounts", &["register"]),
    ("home", &["search", "viewed"]),
    ("inquiries", &["moderation"]),
    ("moderation", &["opportunities", "organizations"]),
    ("notifications", &["saved_searches"]),
    ("opportunities", &["viewed"]),
    ("postings", &["opportunities"]),
    ("register", &["import"]),
    ("search", &["saved_searches", "viewed"]),
];

/// Not features: they know all of them, or all of them know these.
const GROUND: &[&str] = &[
    "access", "cards", "demo", "edition", "journal", "layout", "routes", "store", "testing",
    "throttle", "ui", "workers",
];

/// Shows several features on one screen: it calls all of them, and none calls it.
const TOP: &str = "screens";

#[test]
fn features_call_no_others_than_the_list_says() {
    assert_eq!(found("src"), listed(EDGES), "found | listed");
}

#[test]
fn features_of_pages_use_no_others_than_the_list_says() {
    assert_eq!(found("../app/src"), listed(PAGES), "found | listed");
}

#[test]
fn no_features_call_each_other_in_a_circle() {
    for edges in [listed(EDGES), listed(PAGES)] {
        for feature in edges.keys() {
            let mut reached: Vec<&String> = Vec::new();
            let mut next: Vec<&String> = edges[feature].iter().collect();
            while let Some(one) = next.pop() {
                if !reached.contains(&one) {
                    reached.push(one);
                    next.extend(edges.get(one).into_iter().flatten());
                }
            }
            assert!(!reached.contains(&feature), "{feature} is in a circle");
        }
    }
}

fn listed(edges: &[(&str, &[&str])]) -> BTreeMap<String, Vec<String>> {
    let edges = edges.iter().map(|(feature, called)| {
        let called = called.iter().map(|one| (*one).to_owned());
        ((*feature).to_owned(), called.collect())
    });
    edges.collect()
}

fn found(source: &str) -> BTreeMap<String, Vec<String>> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(source);
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let features = folders(&source);
    for feature in features.iter().filter(|feature| *feature != TOP) {
        let mut called = Vec::new();
        read(&source.join(feature), &mut |code| {
            called.extend(calls(code));
        });
        called.retain(|other| features.contains(other) && other != feature);
        called.sort();
        called.dedup();
        found.insert(feature.clone(), called);
    }
    found.retain(|_, called| !called.is_empty());
    found
}

fn folders(source: &Path) -> Vec<String> {
    let entries = fs::read_dir(source).unwrap().map(Result::unwrap);
    let folders = entries.filter(|entry| entry.file_type().unwrap().is_dir());
    let names = folders.map(|entry| entry.file_name().into_string().unwrap());
    names
        .filter(|name| !GROUND.contains(&name.as_str()))
        .collect()
}

/// Every file of a feature but its tests.
fn read(folder: &Path, take: &mut impl FnMut(&str)) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let (path, name) = (entry.path(), entry.file_name());
        if matches!(
            name.to_str().unwrap(),
            "tests" | "tests.rs" | "testing" | "testing.rs"
        ) {
            continue;
        }
        if path.is_dir() {
            read(&path, take);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let code = fs::read_to_string(&path).unwrap();
            take(code.split("#[cfg(test)]\nmod tests {").next().unwrap());
        }
    }
}

/// What is named behind `crate::`, tables left out.
fn calls(code: &str) -> Vec<String> {
    let mut calls = Vec::new();
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let code = lines.collect::<Vec<_>>().join("\n");
    for rest in code.split("crate::").skip(1) {
        let (end, several) = match rest.strip_prefix('{') {
            Some(inside) => (inside.split('}').next().unwrap(), true),
            None => (
                rest.split([';', '(', '<', ' ', '\n']).next().unwrap(),
                false,
            ),
        };
        let names = end.split(|sign: char| !sign.is_alphanumeric() && sign != '_');
        let is_table = end.contains("::entit");
        match (several, is_table) {
            (true, _) => calls.extend(names.map(str::to_owned)),
            (false, false) => calls.extend(names.take(1).map(str::to_owned)),
            (false, true) => {}
        }
    }
    calls
}
