//! How well a posting and a person fit each other, and why (decision 35).
//!
//! A pure function of what both have said, in whole numbers: server and browser make the same bytes of the same facts.

mod change;
mod compare;
mod exclusion;
mod facts;
mod judged;
mod order;
mod rules;
mod sorted;
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
