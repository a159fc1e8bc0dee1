//! Codes to texts, in the reader's language. Every match is exhaustive: a new code does not compile without words.

mod choices;
mod counter;
mod fact;
mod feeds;
mod field_example;
mod field_help;
mod field_label;
mod label;
mod maker;
mod moderation;
mod money;
mod people;
mod place;
mod postings;
mod problem;
mod quoted;
mod time;

pub use choices::*;
pub use counter::left;
pub use fact::{choice, number};
pub use feeds::{calendar_title, deadline_event, feed_title};
pub use field_example::field_example;
pub use field_help::field_help;
pub use field_label::field_label;
pub use label::label;
pub use maker::maker;
pub use moderation::*;
pub use money::{currency, money};
pub use people::*;
pub use place::{country, place, place_code, places, prefecture};
pub use postings::*;
pub use problem::{conflict, field_line, field_problem, problem, problem_advice, problem_title};
pub use quoted::quoted;
pub use time::{day, day_short, deadline, instant, period, school_year, weekday};
