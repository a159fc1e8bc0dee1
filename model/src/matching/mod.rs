//! How well a posting and a person fit each other, and why (decision 35).
//!
//! A pure function of what both have said, in whole numbers: server and browser make the same bytes of the same facts.

mod compare;
mod exclusion;
mod facts;
mod rules;
mod sorted;
mod times;

pub use compare::Found;
pub use exclusion::Exclusion;
pub use facts::{Inputs, Pair, PersonFacts, PostingFacts};
pub use rules::{Criterion, Rule, Rules, SCORE_MAX};
pub use sorted::{Skill, Skills, Sorted};
pub use times::{Period, Times};
