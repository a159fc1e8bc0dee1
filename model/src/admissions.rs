//! How people come in by themselves: what they say of themselves, and what becomes of it.

mod kana;
mod moves;
mod queue;
mod registration;
mod standing;

pub use kana::in_katakana;
pub use moves::*;
pub use queue::*;
pub(crate) use registration::check_name;
pub use registration::*;
pub use standing::*;
