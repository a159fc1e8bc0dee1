//! Codes to texts, in the reader's language. What needs no more than its code is looked up by [`of`]; what has numbers,
//! days or amounts has a function.

mod begun;
mod counter;
mod decided;
mod done;
mod facet;
mod fact;
mod feeds;
mod field;
mod field_problem;
mod finding;
mod happened;
mod judged;
mod listed;
mod maker;
mod missing;
mod money;
mod page_problem;
mod place;
mod question;
mod quoted;
mod study_years;
mod table;
mod time;
mod worded;

pub use counter::left;
pub use decided::{decided, done_to};
pub use done::Done;
pub use facet::{facet_condition, facet_value};
pub use fact::{choice, hours, number};
pub use feeds::{calendar_title, deadline_event, feed_title};
pub use field::{field_example, field_help, label, label_to};
pub use field_problem::{field_line, field_problem, labelled_line, labelled_problem, to_correct};
pub use finding::finding;
pub use happened::{audit_look, audit_question, audit_words, broken, happened};
pub use judged::{lacking, pay, questions, signs, standing, verdict};
pub use listed::listed;
pub use maker::maker;
pub use money::money;
pub use page_problem::{conflict, problem, problem_advice, problem_title};
pub use place::{country, place, place_code, place_in_brief, places, prefecture};
pub use question::{conditions, filters, found_by};
pub use quoted::quoted;
pub use study_years::study_years;
pub use time::{day, day_short, deadline, instant, period, school_year};
pub use worded::{Worded, of};
