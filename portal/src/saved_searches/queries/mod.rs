mod feed;
mod followed;
mod list;
mod mark;
mod names;
mod open;

pub use feed::feed;
pub use followed::followed;
pub use list::{list, one};
pub use mark::mark;
pub(crate) use names::names;
pub(super) use open::still_open;
