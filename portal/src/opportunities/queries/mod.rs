//! Reading postings: rows become views.

mod assemble;
mod details;
mod mine;
mod posting;
mod viewed;

pub use details::details;
pub use mine::mine;
pub use posting::{posting, preview};
pub use viewed::viewed;

pub(crate) use assemble::{Sight, assemble};
