//! The formula: what is compared, what excludes, and how much each comparison counts.

use crate::closed;
use serde::Serialize;

closed! {
    /// What is compared of a posting and a person, in the order in which it is told.
    pub enum Criterion {
        Fields = "fields",
        /// Those that the posting asks for.
        Skills = "skills",
        Period = "period",
        Place = "place",
        Languages = "languages",
        /// Skills that the person wishes to gain.
        Wishes = "wishes",
        /// The kind of posting and the pay that the person wishes.
        Conditions = "conditions",
    }
}

closed! {
    /// A hard rule: a pair that breaks one is shown to neither side.
    pub enum Rule {
        /// The posting is for students of other years, for students alone, or without students.
        Level = "level",
        Dates = "dates",
        Language = "language",
        Place = "place",
        Capacity = "capacity",
        /// One of the two wants nothing of the other. Which of them is no fact that comes here.
        Blocked = "blocked",
        Visa = "visa",
    }
}

/// The points of a pair in which everything fits.
pub const SCORE_MAX: u16 = 1000;

/// An edition of the formula. An old one stays here for as long as results of it are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rules {
    pub version: u16,
    /// Every criterion once; together they are [`SCORE_MAX`].
    pub weights: [(Criterion, u16); 7],
}

/// December 2026 (decision 35).
const V1: Rules = Rules {
    version: 1,
    weights: [
        (Criterion::Fields, 250),
        (Criterion::Skills, 250),
        (Criterion::Period, 150),
        (Criterion::Place, 100),
        (Criterion::Languages, 100),
        (Criterion::Wishes, 100),
        (Criterion::Conditions, 50),
    ],
};

const ALL: &[Rules] = &[V1];

impl Rules {
    /// By which pairs are judged today.
    pub const CURRENT: Self = V1;

    /// The edition by which something was judged before; `None` for a number that no edition had.
    pub fn of(version: u16) -> Option<&'static Self> {
        ALL.iter().find(|rules| rules.version == version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::closed::Closed;

    #[test]
    fn every_edition_weighs_every_criterion_and_adds_up() {
        for rules in ALL {
            let weighed = rules.weights.map(|(criterion, _)| criterion);
            assert_eq!(weighed, Criterion::ALL);
            let sum: u16 = rules.weights.iter().map(|(_, weight)| weight).sum();
            assert_eq!(sum, SCORE_MAX);
            assert_eq!(Rules::of(rules.version), Some(rules));
        }
        assert_eq!(ALL.last(), Some(&Rules::CURRENT));
        assert_eq!(Rules::of(0), None);
    }
}
