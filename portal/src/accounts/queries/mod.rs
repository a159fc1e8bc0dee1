mod invitation;
mod keepers;
mod links;
mod new_names;
mod people;
mod resume;
mod sessions;
mod visit;

pub use invitation::invitation;
pub(super) use invitation::invited;
pub use keepers::keepers;
pub use links::links_made;
pub use new_names::new_names;
pub(crate) use people::{facts, people_called};
pub use people::{people, person};
pub use resume::resume;
pub use sessions::sessions;
pub use visit::{viewer_in, visit};
