mod change;
mod delete;
mod follow;
mod look;
mod own;
mod save;

pub use change::change;
pub use delete::delete;
pub use follow::{follow, unfollow};
pub use look::look;
pub use save::save;
