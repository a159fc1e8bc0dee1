//! What surrounds every page: header, footer, head of the document, error pages.

mod account_menu;
mod addresses;
mod api;
mod error_page;
mod footer;
mod header;
mod history;
mod loaded;
mod logo;
mod navigation;
mod page_head;
mod skip_link;
mod still;
mod unsaved;

#[cfg(feature = "ssr")]
pub use error_page::WayToSwitch;
pub use error_page::{ErrorPage, NotFoundPage};
pub use footer::Footer;
pub use header::Header;
pub use history::{FollowHistory, Traversal};
pub use loaded::Loaded;
pub use logo::Logo;
pub use page_head::PageHead;
pub use skip_link::{FollowFocus, SkipLink};
pub use still::{StillPage, still};
pub use unsaved::{AskBeforeLeaving, nothing_waits};
