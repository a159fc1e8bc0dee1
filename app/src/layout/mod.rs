//! What surrounds every page: header, footer, head of the document, error pages.

mod account_menu;
mod addresses;
mod api;
mod asked;
mod error_page;
mod footer;
mod header;
mod loaded;
mod logo;
mod navigation;
mod office;
mod page_head;
mod room;
mod skip_link;
mod still;

pub use asked::Asked;
pub use error_page::WayToSwitch;
pub use error_page::{ErrorPage, NotFoundPage};
pub use footer::Footer;
pub use header::Header;
pub use loaded::loaded;
pub use logo::Logo;
pub use office::{Help, Office, logo_address};
pub use page_head::PageHead;
pub use room::Room;
pub use skip_link::SkipLink;
pub use still::{StillPage, still};
