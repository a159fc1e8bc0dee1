//! Reading postings: rows become views.

mod assemble;
mod details;
mod mine;
mod posting;

pub use details::details;
pub use mine::mine;
pub use posting::{posting, preview};

pub(crate) use assemble::{Sight, assemble};
