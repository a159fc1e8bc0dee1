//! Where the browser goes after a form was accepted.

use app::forms::Made;
use axum::http::HeaderValue;
use portal::SignedIn;

pub enum Next {
    /// To another page (303).
    Page {
        path: String,
        cookies: Vec<HeaderValue>,
    },
    /// Stays, because what was made is shown only once.
    Show(Made),
    /// The same for somebody who has just signed in.
    Enter {
        made: Made,
        session: Box<SignedIn>,
        cookies: Vec<HeaderValue>,
    },
}

impl Next {
    pub fn page(path: String) -> Self {
        Self::with_cookies(path, [])
    }

    pub fn with_cookies(path: String, cookies: impl IntoIterator<Item = HeaderValue>) -> Self {
        let cookies = cookies.into_iter().collect();
        Self::Page { path, cookies }
    }
}
