//! Where the browser goes after a form was accepted.

use app::forms::Made;
use axum::http::HeaderValue;
use model::closed::Closed;
use model::machine::MoveForm;
use model::opportunities::Move;
use portal::SignedIn;
use texts::words::Done;

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

    /// To a page that says what was done.
    pub fn done(path: String, done: impl Done) -> Self {
        Self::told(path, done)
    }

    /// To a page that has words of its own for what was done.
    pub fn told(path: String, done: impl Closed) -> Self {
        Self::page(format!("{path}?done={}", done.code()))
    }

    /// To a page that says how the posting was moved.
    pub fn moved(path: String, form: &MoveForm) -> Self {
        match Move::from_code(form.act.trim()) {
            Some(act) => Self::done(path, act),
            None => Self::page(path),
        }
    }

    pub fn with_cookies(path: String, cookies: impl IntoIterator<Item = HeaderValue>) -> Self {
        let cookies = cookies.into_iter().collect();
        Self::Page { path, cookies }
    }
}
