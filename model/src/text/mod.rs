//! What people type, as it is stored: the one place that every name, title, message and posting passes.
//!
//! - [`line`] and [`body`] clean a text: signs that show nothing or turn what follows are taken out,
//!   and what shows nothing at all is empty, so that "missing" is what it looks like.
//! - [`too_much`] bounds a text: its visible characters, what each of them is made of, and its bytes.
//! - [`differences`] tells which words of a text another one lacks.
//! - [`Piece`] finds the addresses in a text, so that they become links wherever it is shown.

mod brackets;
mod clean;
mod diff;
mod length;
mod links;
mod signs;

pub use clean::{body, entries, line, lines, without_hidden};
pub use diff::{Stretch, differences};
pub use length::{far_too_much, too_much, visible_length};
pub use links::{Piece, pieces};
pub use signs::is_seen;
