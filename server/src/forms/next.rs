//! Where the browser goes after a form was accepted.

use app::forms::Made;
use axum::http::{HeaderValue, Uri};
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
        cookie: Option<HeaderValue>,
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

/// `typed` when it is a path of this portal and nothing else: whoever makes a link to the sign-in
/// page must not choose a site to land on.
pub fn own_path(typed: &str) -> Option<String> {
    let is_path = typed.starts_with('/') && !typed.starts_with("//");
    // Browsers read `\` as `/` and drop tabs and line breaks before they look.
    let is_plain = typed.len() <= 2000
        && typed
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let uri: Uri = typed.parse().ok()?;
    (is_path && is_plain && uri.authority().is_none() && uri.scheme().is_none())
        .then(|| typed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_ours_leads_on() {
        for typed in [
            "/",
            "/en",
            "/postings/new",
            "/opportunities?q=%E4%BA%AC&kind=internship",
            "/x//y",
        ] {
            assert_eq!(own_path(typed).as_deref(), Some(typed));
        }
    }

    #[test]
    fn nothing_leads_away() {
        for typed in [
            "",
            "evil",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https:evil.example",
            "https://evil.example",
            "/\t/evil.example",
            "\t//evil.example",
            " //evil.example",
            "/\r\n/evil",
            "javascript:alert(1)",
            "/\u{0}",
            "/京",
            "http:/evil",
            "//",
            "/\\/evil",
        ] {
            assert_eq!(own_path(typed), None, "{typed:?}");
        }
        assert_eq!(own_path(&format!("/{}", "x".repeat(5000))), None);
    }

    #[test]
    fn escaped_slashes_stay_ours() {
        // A browser does not undo these: they name an odd page of ours, which does not exist.
        for typed in [
            "/%2f%2fevil.example",
            "/%09/evil.example",
            "/%5cevil.example",
        ] {
            assert_eq!(own_path(typed).as_deref(), Some(typed));
        }
    }
}
