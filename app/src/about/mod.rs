//! What the portal is, how it orders what it finds, what it does with data, and whom to ask. The server makes the page.

mod shown;

use crate::layout::still;
use leptos::prelude::*;

/// `/about`
#[component]
pub fn AboutPage() -> impl IntoView {
    still(|_| async { Ok(shown::shown()) })
}
