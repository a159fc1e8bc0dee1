//! Forty pairs made by hand: their scores. Their sentences stand beside them and are compared in `texts`, which makes them.

use super::super::*;
use super::judged;
use crate::closed::Closed;
use serde::Deserialize;
use std::collections::BTreeSet;

#[derive(Deserialize)]
struct Row {
    about: String,
    inputs: Inputs,
    score: Option<u16>,
}

fn rows() -> Vec<Row> {
    serde_json::from_str(include_str!("pairs.json")).unwrap()
}

#[test]
fn forty_pairs_have_these_scores() {
    let rows = rows();
    assert_eq!(rows.len(), 40);
    for row in rows {
        assert_eq!(judged(&row.inputs).score, row.score, "{}", row.about);
    }
}

#[test]
fn the_pairs_show_every_rule_and_each_criterion_met_and_lacking() {
    let (mut rules, mut met, mut lacking) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for row in rows() {
        let matched = judged(&row.inputs);
        rules.extend(matched.excluded.iter().map(Exclusion::rule));
        for line in matched.lines {
            met.extend((!line.fits.is_empty()).then_some(line.criterion));
            lacking.extend((!line.lacks.is_empty()).then_some(line.criterion));
        }
    }
    assert_eq!(rules.into_iter().collect::<Vec<_>>(), Rule::ALL);
    assert_eq!(met.into_iter().collect::<Vec<_>>(), Criterion::ALL);
    assert_eq!(lacking.into_iter().collect::<Vec<_>>(), Criterion::ALL);
}
