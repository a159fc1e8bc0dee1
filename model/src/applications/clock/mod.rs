//! Days and hours of applications, by the school's clock in Japan: when something is due, when somebody is reminded, when staff take
//! over, and when a decision goes out.

mod calendar;
mod holidays;
mod next;
mod offer;
mod release;
mod reminders;
mod term;

pub use calendar::Calendar;
pub use holidays::is_national_holiday;
pub use next::{due_after, resumed};
pub use offer::{may_extend, offer_until, promoted_until};
pub use release::{LateRelease, UNDO_MINUTES, is_undoable, release_at};
pub use reminders::{reminders, stalls_at};
pub use term::{Dates, due};
