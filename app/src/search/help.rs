//! How to search and how the order comes about, in plain words. The server makes the page.

mod shown;

use crate::layout::still;
use leptos::prelude::*;

/// `/search-help`
#[component]
pub fn SearchHelpPage() -> impl IntoView {
    still(|_| async { Ok(shown::shown()) })
}
