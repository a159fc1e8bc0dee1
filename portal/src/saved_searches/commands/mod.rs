mod change;
mod delete;
mod look;
mod own;
mod save;

pub use change::change;
pub use delete::delete;
pub use look::look;
pub use save::save;
