mod followed;
mod list;

pub use followed::followed;
pub use list::{list, one};
