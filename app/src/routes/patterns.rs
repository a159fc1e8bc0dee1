//! Paths that take a POST, as axum writes them; `/en` before them is the same page in English.

pub const SIGN_IN: &str = "/sign-in";
pub const SIGN_OUT: &str = "/sign-out";
pub const INVITATION: &str = "/invitations/{token}";
pub const ACCOUNT: &str = "/account";
pub const NOTIFICATIONS: &str = "/notifications";
pub const POSTINGS_NEW: &str = "/postings/new";
pub const POSTING: &str = "/postings/{id}";
pub const POSTING_EDIT: &str = "/postings/{id}/edit/{step}";
pub const POSTING_PREVIEW: &str = "/postings/{id}/preview";
pub const DESK_POSTING: &str = "/desk/{id}";
pub const DESK_PEOPLE: &str = "/desk/people";
pub const DESK_ORGANIZATIONS: &str = "/desk/organizations";
pub const DESK_IMPORT: &str = "/desk/import";
