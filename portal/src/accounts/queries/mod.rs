mod invitation;
mod links;
mod names;
mod people;
mod resume;
mod sessions;
mod visit;

pub use invitation::invitation;
pub(super) use invitation::invited;
pub use links::links_made;
pub(crate) use names::names;
pub(crate) use people::facts;
pub use people::people;
pub use resume::resume;
pub use sessions::sessions;
pub use visit::{viewer_in, visit};
