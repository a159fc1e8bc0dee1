//! How well a posting and a person fit each other, and why (decision 35).
//!
//! A pure function of what both have said, in whole numbers: server and browser make the same bytes of the same facts. It decides
//! nothing. [`weigh`] ranks, [`judge`] explains, [`judge_again`] makes an old result anew.

mod change;
mod compare;
mod exclusion;
mod facts;
mod judged;
mod order;
mod reading;
mod rules;
mod sorted;
#[cfg(test)]
mod tests;
mod thing;
mod times;

pub use change::Change;
pub use compare::Found;
pub use exclusion::Exclusion;
pub use facts::{Inputs, Pair, PersonFacts, PostingFacts};
pub use judged::{Line, Matched, Weighed, judge, judge_again, weigh};
pub use order::ranked;
pub use rules::{Criterion, Rule, Rules, SCORE_MAX};
pub use sorted::{Skill, Skills, Sorted};
pub use thing::Thing;
pub use times::{Period, Times};

use crate::closed;

closed! {
    /// To whom a result is told. All are told the same; only the words for the person differ.
    pub enum Reader {
        /// Whoever is judged: a student, a researcher, an alumnus.
        Person = "person",
        Host = "host",
        Staff = "staff",
    }
}
