//! The result: what fits, what is lacking, what excludes, and what would change it.

use super::change::{Change, nearest};
use super::compare::{Found, compare};
use super::exclusion::{Exclusion, exclusions, is_excluded, unchecked};
use super::facts::{Inputs, Pair};
use super::rules::{Criterion, Rule, Rules};
use super::thing::{Thing, things};
use serde::{Deserialize, Serialize};

/// What a posting and a person are to each other, the same for both. Kept with its [`Inputs`], it can be made again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matched {
    /// The edition of the formula.
    pub rules: u16,
    /// The hard rules that are broken; a pair that breaks any is shown to neither side.
    pub excluded: Vec<Exclusion>,
    /// The hard rules that nobody can check yet, because the person has not said what they ask.
    pub unchecked: Vec<Rule>,
    /// 0 to [`SCORE_MAX`](super::SCORE_MAX); `None` where too little is known, which is another thing than 0.
    pub score: Option<u16>,
    /// One for each criterion, in their order. The points add up to the score.
    pub lines: Vec<Line>,
    /// What would change it most for the better, of what the person may say; nothing when nothing would.
    pub change: Option<Change>,
}

/// What one criterion has found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub criterion: Criterion,
    pub found: Found,
    pub points: u16,
    /// The points when everything fits.
    pub weight: u16,
    pub fits: Vec<Thing>,
    pub lacks: Vec<Thing>,
}

/// As much as a list needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighed {
    pub excluded: bool,
    pub score: Option<u16>,
}

/// Judges a pair and says why.
pub fn judge(rules: &Rules, pair: Pair<'_>) -> Matched {
    let lines: Vec<Line> = rules
        .weights
        .iter()
        .map(|(criterion, weight)| line(*criterion, *weight, pair))
        .collect();
    let weighed = weigh(rules, pair);
    Matched {
        rules: rules.version,
        excluded: exclusions(pair),
        unchecked: unchecked(pair),
        score: weighed.score,
        change: nearest(rules, pair, &lines, weighed),
        lines,
    }
}

/// Judges what is kept by the edition that it was judged by; `None` for a number that no edition had.
pub fn judge_again(version: u16, inputs: &Inputs) -> Option<Matched> {
    Rules::of(version).map(|rules| judge(rules, inputs.pair()))
}

/// The same without the reasons, and without any memory: for ranking all that may be shown.
pub fn weigh(rules: &Rules, pair: Pair<'_>) -> Weighed {
    let (mut score, mut is_compared) = (0, false);
    for (criterion, weight) in &rules.weights {
        let found = compare(*criterion, pair);
        is_compared |= matches!(found, Found::Shared { .. });
        score += found.points(*weight);
    }
    Weighed {
        excluded: is_excluded(pair),
        score: is_compared.then_some(score),
    }
}

fn line(criterion: Criterion, weight: u16, pair: Pair<'_>) -> Line {
    let found = compare(criterion, pair);
    let (fits, lacks) = things(criterion, pair);
    Line {
        criterion,
        found,
        points: found.points(weight),
        weight,
        fits,
        lacks,
    }
}
