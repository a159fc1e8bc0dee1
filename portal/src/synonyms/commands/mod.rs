mod add;
mod change;
mod import;
mod locked;
mod remove;
mod switch;

pub use add::add;
pub use change::change;
pub use import::{import, preview};
pub use remove::remove;
pub use switch::{turn_off, turn_on};
