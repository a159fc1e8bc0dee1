//! Addresses that can name nothing are not found, whatever the layers below would make of them.

use axum::extract::Request;
use axum::http::uri::PathAndQuery;
use axum::http::{StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// The character NUL, which no text of ours holds and PostgreSQL cannot keep.
const NUL: &str = "%00";

/// Bytes of a piece between slashes, and of a whole path: no file system has longer names.
const PIECE_MAX: usize = 255;
const PATH_MAX: usize = 4000;

/// Refuses paths that are no text, longer than any name or name a hidden file, and takes NUL out of queries, where it would mean nothing.
pub async fn readable(mut request: Request, next: Next) -> Response {
    if !is_name(request.uri().path()) {
        return StatusCode::NOT_FOUND.into_response();
    }
    if let Some(uri) = without_nul(request.uri()) {
        *request.uri_mut() = uri;
    }
    next.run(request).await
}

fn is_name(path: &str) -> bool {
    let Ok(path) = percent_decode_str(path).decode_utf8() else {
        return false;
    };
    path.len() <= PATH_MAX
        && beyond_well_known(&path).split('/').all(is_piece)
        && !path.chars().any(char::is_control)
}

/// What is left of a path without the one name with a dot that the web itself gives, at its beginning alone (RFC 8615): an operator may put
/// `security.txt` there.
fn beyond_well_known(path: &str) -> &str {
    let rest = path.strip_prefix("/.well-known");
    rest.filter(|rest| rest.is_empty() || rest.starts_with('/'))
        .unwrap_or(path)
}

/// What begins with a dot lies in a folder by mistake, or leads out of it (ASVS 13.4.1); nothing else here is called so.
fn is_piece(piece: &str) -> bool {
    piece.len() <= PIECE_MAX && !piece.starts_with('.')
}

/// `None` when nothing has to be taken out.
fn without_nul(uri: &Uri) -> Option<Uri> {
    let mut query = Cow::Borrowed(uri.query().filter(|query| query.contains(NUL))?);
    // `%0%000` would hold one again.
    while query.contains(NUL) {
        query = query.replace(NUL, "").into();
    }
    let mut parts = uri.clone().into_parts();
    let rest = format!("{}?{query}", uri.path());
    parts.path_and_query = Some(PathAndQuery::try_from(rest).ok()?);
    Uri::from_parts(parts).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_text() {
        for path in [
            "/",
            "/a/b",
            "/%E4%BA%AC",
            "/%2F",
            "/100%",
            "/%zz",
            "/a.b",
            "/.well-known/security.txt",
        ] {
            assert!(is_name(path), "{path}");
        }
        for path in [
            "/a%00b",
            "/%0A",
            "/%7f",
            "/%FF",
            "/%E4%BA",
            "/%C0%80",
            "/%ED%A0%80",
            "/.env",
            "/a/.git/config",
            "/a/%2e%2e/b",
            "/a%2F.b",
            "/a/.well-known/x",
            "//.well-known/x",
            "/.well-known.git/x",
            "/.well-known/.git",
            "/.well-known/../.env",
            &format!("/pkg/{}", "a".repeat(256)),
            &format!("/{}", "%E3%81%82".repeat(86)),
            &"/a".repeat(3000),
        ] {
            assert!(!is_name(path), "{path}");
        }
    }

    #[test]
    fn nul_is_taken_out_of_queries() {
        for (uri, expected) in [
            ("/x?q=a%00b", Some("/x?q=ab")),
            ("/x?q=%0%000", Some("/x?q=")),
            ("/x?q=%2500", None),
            ("/x", None),
        ] {
            let cleaned = without_nul(&uri.parse().unwrap()).map(|uri| uri.to_string());
            assert_eq!(cleaned.as_deref(), expected, "{uri}");
        }
    }
}
