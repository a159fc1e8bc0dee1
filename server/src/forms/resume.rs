//! A form that was sent after the session had ended. The browser sends it again to the sign-in page (307), which keeps
//! it; once the person has signed in, one click sends it where it belongs. Nothing typed is lost, no script is needed.

use super::own_path::own_path;
use super::post::{Post, SECRETS};
use app::forms::{Made, Outcome};
use app::routes::paths;
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use model::Problem;

/// The field of the sign-in form that holds the other form.
const HELD: &str = "held";
/// Tells the sign-in page that what arrives is another page's form.
const FORWARDED: &str = "resume";

/// To the sign-in page: with the form when it can be kept, without it otherwise.
pub fn to_sign_in(post: &Post) -> Response {
    let address = post.uri().path_and_query();
    let path = address.map_or("/", PathAndQuery::as_str);
    let has_secrets = post
        .typed()
        .iter()
        .any(|(name, _)| SECRETS.contains(&name.as_str()));
    let plain = paths::sign_in_then(post.language, path);
    let (status, target) = if has_secrets || post.typed().is_empty() || !post.can_be_sent_again() {
        (StatusCode::SEE_OTHER, plain)
    } else {
        let target = format!("{plain}&{FORWARDED}=1");
        (StatusCode::TEMPORARY_REDIRECT, target)
    };
    match HeaderValue::from_str(&target) {
        Ok(location) => (status, [(header::LOCATION, location)]).into_response(),
        Err(_) => StatusCode::UNAUTHORIZED.into_response(),
    }
}

/// What the sign-in page says and keeps when another page's form arrives there.
pub fn forwarded(post: &Post) -> Option<Outcome> {
    let query = post.uri().query().unwrap_or_default();
    let asked = |wanted: &str| {
        form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == wanted)
            .map(|(_, value)| value.into_owned())
    };
    asked(FORWARDED)?;
    if post.typed().iter().any(|(name, _)| name == HELD) {
        return None;
    }
    let held = serde_json::to_string(post.typed()).ok()?;
    Some(Outcome {
        form: String::new(),
        typed: vec![
            ("next".into(), asked("next").unwrap_or_default()),
            (HELD.into(), held),
        ],
        problem: Problem::SignInNeeded,
    })
}

/// The form that the sign-in page has kept.
pub fn held(post: &Post) -> Option<Made> {
    let typed: Vec<(String, String)> = serde_json::from_str(&post.one(HELD)).ok()?;
    let to = own_path(&post.one("next"))?;
    Some(Made::SignedInAgain { to, typed })
}
