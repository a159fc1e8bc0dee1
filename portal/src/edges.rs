//! Which features call which. Tables are common ground; a call to another feature's functions is an edge, and a new one is a decision: it
//! is written into this list, or the use-case moves to where it needs none.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A feature, and the features whose functions it calls.
const EDGES: &[(&str, &[&str])] = &[
    ("accounts", &["notifications", "organizations", "throttle"]),
    ("bookmarks", &["accounts", "opportunities"]),
    ("discovery", &["bookmarks", "opportunities"]),
    ("import", &["discovery", "opportunities", "organizations"]),
    (
        "moderation",
        &["accounts", "import", "opportunities", "organizations"],
    ),
    ("notifications", &["accounts", "saved_searches"]),
    (
        "opportunities",
        &[
            "accounts",
            "bookmarks",
            "discovery",
            "import",
            "organizations",
        ],
    ),
    ("organizations", &["bookmarks", "opportunities"]),
    (
        "saved_searches",
        &[
            "accounts",
            "discovery",
            "notifications",
            "opportunities",
            "synonyms",
        ],
    ),
    ("synonyms", &["discovery"]),
];

/// Not features: they know all of them, or all of them know these.
const GROUND: &[&str] = &[
    "access", "demo", "edition", "journal", "store", "testing", "workers",
];

#[test]
fn features_call_no_others_than_the_list_says() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let features = folders(&source);
    for feature in &features {
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
    let listed: BTreeMap<String, Vec<String>> = EDGES
        .iter()
        .map(|(feature, called)| {
            let called = called.iter().map(|one| (*one).to_owned());
            ((*feature).to_owned(), called.collect())
        })
        .collect();
    assert_eq!(found, listed, "found | listed");
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
        } else {
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
