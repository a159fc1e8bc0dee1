//! What would change it.

use super::facts::Pair;
use super::judged::{Line, Weighed, weigh};
use super::rules::{Criterion, Rules};
use super::thing::Thing;
use serde::{Deserialize, Serialize};

/// One fact that the person may add, and what would come of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub add: Thing,
    pub from: u16,
    pub to: u16,
    /// Nothing would exclude the pair any more.
    pub admits: bool,
}

/// Of all single facts that are lacking, the one that raises the score most, the first of several. Where something excludes the
/// pair, only a fact counts after which nothing does; by most rules there is none.
pub(super) fn nearest(
    rules: &Rules,
    pair: Pair<'_>,
    lines: &[Line],
    now: Weighed,
) -> Option<Change> {
    let from = now.score?;
    let mut best: Option<Change> = None;
    let facts = lines.iter().filter(|line| is_of_facts(line.criterion));
    for add in facts.flat_map(|line| &line.lacks) {
        let person = pair.person.with(add);
        let then = weigh(
            rules,
            Pair {
                person: &person,
                ..pair
            },
        );
        let to = then.score.unwrap_or(from);
        let least = best.as_ref().map_or(from, |best| best.to);
        let is_better = to > least || now.excluded && best.is_none();
        if !then.excluded && is_better {
            let (add, admits) = (add.clone(), now.excluded);
            best = Some(Change {
                add,
                from,
                to,
                admits,
            });
        }
    }
    best
}

/// Whoever wishes something else would be shown something else; nobody is told what to wish.
fn is_of_facts(criterion: Criterion) -> bool {
    !matches!(criterion, Criterion::Wishes | Criterion::Conditions)
}
