//! Postings as readers see them: the page of one, and what its poster and staff read besides.

mod api;
mod article;
mod aside;
mod facts;
mod glance;
mod page;
mod review;
mod sections;
mod share;
mod structured;
mod told;

pub use article::OpportunityArticle;
pub use page::OpportunityPage;
pub use review::{Checklist, Conversation, Timeline};
