//! Codes to texts, in the reader's language. What needs no more than its code is looked up by [`of`]; what has numbers,
//! days or amounts has a function.

mod counter;
mod done;
mod fact;
mod feeds;
mod field;
mod maker;
mod money;
mod place;
mod problem;
mod quoted;
mod table;
mod time;
mod worded;

pub use counter::left;
pub use done::Done;
pub use fact::{choice, number};
pub use feeds::{calendar_title, deadline_event, feed_title};
pub use field::{field_example, field_help, label};
pub use maker::maker;
pub use money::money;
pub use place::{country, place, place_code, places, prefecture};
pub use problem::{conflict, field_line, field_problem, problem, problem_advice, problem_title};
pub use quoted::quoted;
pub use time::{day, day_short, deadline, instant, period, school_year};
pub use worded::{Worded, of};
