//! Postings as readers see them: cards in lists, and the page of one.

mod api;
mod article;
mod aside;
mod card;
mod facts;
mod found_why;
mod marked;
mod page;
mod share;
mod structured;
mod until;

pub use article::OpportunityArticle;
pub use card::OpportunityCards;
pub use page::OpportunityPage;
