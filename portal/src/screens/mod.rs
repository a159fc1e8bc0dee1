//! What one screen shows of several features. Screens call features, and no feature calls a screen: what two features show
//! together is put together here.

mod bookmarks;
mod cards;
mod desk;
mod feed;
mod found;
mod home;
mod list;
mod organization;
mod posting;
mod published;
mod requests;

pub use bookmarks::bookmarks;
pub use desk::desk;
pub use feed::feed;
#[cfg(test)]
pub(crate) use found::mark;
pub use home::home;
pub use list::{find, list};
pub use organization::organization;
pub use posting::posting;
pub use published::published;
pub use requests::{requests, requests_of};
