//! Files into the register, in steps that survive the end of the process.
//!
//! A file is kept as it came until it is done with (`upload`, `stored`). A registrar says what its columns are (`steer`). Then it is
//! compared, chunk by chunk, and nothing is written; then it is carried out, chunk by chunk, each with the place that was
//! reached in one transaction (`work`). Which entry a row is
//! about is found in `known`, what becomes of it is decided in `compare`. Nothing is ever deleted: an entry that the
//! file does not have is named and stays.

mod compare;
mod known;
mod steer;
mod stored;
mod upload;
mod view;
mod work;

pub(crate) use compare::blank_entry;
pub(super) use compare::{applied, merged};
pub use steer::{cancel, map, run};
pub(crate) use stored::forget_files;
pub(super) use stored::{forget, text_of};
pub use upload::upload;
pub use view::{import, imports};
#[cfg(test)]
pub(super) use work::one_chunk;
pub(crate) use work::work;
