mod add;
mod change;
mod import;
mod remove;
mod turn;
mod turns;

pub use add::add;
pub use change::change;
pub use import::{import, preview};
pub use remove::remove;
pub use turn::{turn_off, turn_on};
