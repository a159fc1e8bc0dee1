//! Stories of posting and reading, on both databases.

mod bounds;
mod deadlines;
mod deleting;
mod editing;
mod hostile_markdown;
mod markdown;
mod moves;
mod reading;
mod rights;
mod saving;
mod step_check;
