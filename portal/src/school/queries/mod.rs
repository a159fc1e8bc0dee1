mod departments;
mod domains;
mod logo;
mod school;

pub use departments::departments;
pub use domains::domains;
pub use logo::logo;
pub use school::{last_seen, school};
