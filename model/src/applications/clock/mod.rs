//! Days and hours of applications, by the school's clock in Japan: when something is due, when somebody is reminded, when staff take
//! over, and when a decision goes out.

mod calendar;
mod holidays;

pub use calendar::Calendar;
pub use holidays::is_national_holiday;
