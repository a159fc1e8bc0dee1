mod invitation;
mod people;
mod resume;
mod sessions;
mod visit;

pub use invitation::invitation;
pub(super) use invitation::invited;
pub(crate) use people::facts;
pub use people::people;
pub use resume::resume;
pub use sessions::sessions;
pub use visit::visit;
