//! Reading postings: rows become views.

mod approvals;
mod assemble;
mod mine;
mod posting;
mod viewed;

pub use approvals::open_to_all;
pub use mine::mine;
pub use posting::{posting, preview};
pub use viewed::viewed;

pub(crate) use approvals::approvals;
pub(crate) use assemble::{Sight, assemble};
