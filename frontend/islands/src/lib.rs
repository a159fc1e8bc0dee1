//! All that runs in the browser. Pages are made by the server; this is behaviour that finds its elements by
//! their marks (`data-…`), and three small components that draw themselves. Each file is one island.
//!
//! Nothing here knows pages, routes or the portal: `model`, the texts and the address are all there is.

mod ahead;
mod autosave;
mod checks;
mod counter;
mod dom;
mod form;
mod kept;
mod keys;
mod light;
mod list;
mod morph;
mod needless;
mod place;
mod reveal;
mod root;
mod share;
mod sheet;
mod star;
mod suggestions;
mod toast;
mod unsaved;

pub use autosave::AutosaveNote;
pub use list::{FORM as SEARCH_FORM, RESULTS};
pub use root::begin;
pub use sheet::{SHEET, SWITCH as SHEET_SWITCH};
pub use suggestions::{Line, SUGGESTIONS, Suggestions};
pub use toast::Toast;
