//! A poster's work: the list of their postings, the form in three steps, the preview, and one posting's own page.

mod acts;
mod api;
mod conflict;
mod delete;
mod edit;
mod figures;
mod input;
mod judged;
mod markdown_help;
mod mine;
mod needless;
mod new;
mod next_words;
mod page;
mod preview;
mod section;
mod withdraw;

pub use edit::EditPage;
pub use mine::MyPostingsPage;
pub use new::NewPostingPage;
pub use page::PostingPage;
pub use preview::PreviewPage;
