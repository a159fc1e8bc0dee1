//! What surrounds every page: header, footer, head of the document, error pages.

mod account_menu;
mod addresses;
mod api;
mod error_page;
mod footer;
mod header;
mod loaded;
mod logo;
mod navigation;
mod page_head;
mod skip_link;
mod still;

pub use error_page::WayToSwitch;
pub use error_page::{ErrorPage, NotFoundPage};
pub use footer::Footer;
pub use header::Header;
pub use loaded::Loaded;
pub use logo::Logo;
pub use page_head::PageHead;
pub use skip_link::SkipLink;
pub use still::{StillPage, still};
