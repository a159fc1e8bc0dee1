//! What this browser opened last. A cookie of the browser's session holds it, and nothing else does.

pub mod cookie;
mod list;
mod trace;

pub use list::ViewedList;
pub use trace::Trace;
