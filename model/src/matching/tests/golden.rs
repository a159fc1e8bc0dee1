use super::sample::sample;
use super::{bytes, judged};
use sha2::{Digest, Sha256};

/// Of the results of 10,000 pairs by edition 1, each a line of JSON. Whoever changes it changes what kept results say: that is a
/// new edition.
const GOLDEN: &str = "68e542d8835bbd4a02a2f86d625461179011fa129cec1c299deac77df0dc8671";

/// The first half of A8, case 1; the browser has to come to the same hash.
#[test]
fn a8_1_ten_thousand_pairs_are_the_same_bytes() {
    let mut hash = Sha256::new();
    for inputs in sample(10_000) {
        hash.update(bytes(&judged(&inputs)));
        hash.update(b"\n");
    }
    let hash: String = hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(hash, GOLDEN);
}

#[test]
fn the_pairs_meet_every_rule_and_every_criterion() {
    use super::super::{Criterion, Found, Rule};
    use crate::closed::Closed;
    use std::collections::BTreeSet;

    let (mut broken, mut shared, mut shown, mut changes) = (BTreeSet::new(), BTreeSet::new(), 0, 0);
    for inputs in sample(10_000) {
        let matched = judged(&inputs);
        broken.extend(matched.excluded.iter().map(super::super::Exclusion::rule));
        let partly = |found: &Found| matches!(found, Found::Shared { shared, wanted } if 0 < *shared && shared < wanted);
        let partly = matched.lines.iter().filter(|line| partly(&line.found));
        shared.extend(partly.map(|line| line.criterion));
        shown += u32::from(matched.excluded.is_empty());
        changes += u32::from(matched.change.is_some());
    }
    assert_eq!(broken.into_iter().collect::<Vec<_>>(), Rule::ALL);
    assert_eq!(shared.into_iter().collect::<Vec<_>>(), Criterion::ALL);
    assert!(
        shown > 1_500 && changes > 1_500,
        "{shown} shown, {changes} changes"
    );
}
