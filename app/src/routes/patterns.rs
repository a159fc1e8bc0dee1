//! Paths that take a POST or are no pages, as axum writes them; `/en` before them is the same page in English.

pub const SIGN_IN: &str = "/sign-in";
pub const SIGN_OUT: &str = "/sign-out";
pub const INVITATION: &str = "/invitations/{token}";
pub const ACCOUNT: &str = "/account";
pub const NOTIFICATIONS: &str = "/notifications";
pub const BOOKMARKS: &str = "/bookmarks";
pub const RECENTLY_VIEWED: &str = "/recently-viewed";
pub const SAVED_SEARCHES: &str = "/saved-searches";
pub const SAVED_SEARCH: &str = "/saved-searches/{id}";
pub const FEED_ATOM: &str = "/feeds/{token}/postings.atom";
pub const FEED_CALENDAR: &str = "/feeds/{token}/deadlines.ics";
pub const ORGANIZATION: &str = "/organizations/{slug}";
pub const POSTINGS_NEW: &str = "/postings/new";
pub const POSTING: &str = "/postings/{id}";
pub const POSTING_EDIT: &str = "/postings/{id}/edit/{step}";
pub const POSTING_AUTOSAVE: &str = "/postings/{id}/edit/{step}/autosave";
pub const POSTING_PREVIEW: &str = "/postings/{id}/preview";
pub const DESK_POSTING: &str = "/desk/{id}";
pub const DESK_PEOPLE: &str = "/desk/people";
pub const DESK_ORGANIZATIONS: &str = "/desk/organizations";
pub const DESK_IMPORT: &str = "/desk/import";
pub const DESK_SYNONYMS: &str = "/desk/synonyms";
pub const DESK_SYNONYM_GROUP: &str = "/desk/synonyms/{id}";
pub const DESK_SYNONYM_IMPORT: &str = "/desk/synonyms/import";
pub const DESK_SYNONYM_EXPORT: &str = "/desk/synonyms.txt";
