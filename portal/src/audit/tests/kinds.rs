//! The list of what the journal tells of is whole.

use crate::testing::{Sandbox, both_databases};
use crate::{Operator, demo, journal};
use model::audit::{Happened, SubjectKind};
use model::closed::Closed;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Every name that stands in a `subject!` of this crate.
fn subjects(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            subjects(&path, found);
        }
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let code = fs::read_to_string(&path).unwrap();
        // In two parts, or it would find itself.
        let begin = ["journal::subject", "!("].concat();
        let declared = code.split(&begin).skip(1);
        let declared = declared.filter_map(|rest| rest.split('"').nth(1));
        found.extend(declared.map(str::to_owned));
    }
}

#[test]
fn auditors_read_of_every_kind_of_thing() {
    let mut found = BTreeSet::new();
    subjects(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    let known = SubjectKind::CODES.iter().map(|code| (*code).to_owned());
    let known: BTreeSet<String> = known.collect();
    assert_eq!(found, known, "written | known to auditors");
}

#[both_databases]
async fn every_entry_of_the_demo_is_understood(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    demo::fill(portal, &Operator::of_this_machine(), |_| {})
        .await
        .unwrap();
    let all = journal::after(portal.read(), 0, 100_000).await.unwrap();
    assert!(!all.is_empty());
    for entry in all {
        let code = format!("{}:{}", entry.subject, entry.verb);
        assert!(Happened::from_code(&code).is_some(), "{code}");
    }
}
