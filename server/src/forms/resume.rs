//! A form that was sent after the session had ended. The browser sends it again to the sign-in page (307), which keeps
//! it; once the person has signed in, one click sends it where it belongs. Nothing typed is lost, no script is needed.

use super::own_path::own_path;
use super::post::Post;
use app::forms::{Made, Outcome, SWITCH, sent};
use app::routes::paths::{self, query_pairs};
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use model::Problem;

/// Never sent back, not even to the one who typed them.
pub const SECRETS: [&str; 3] = ["password", "again", "current"];
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
        let joint = if plain.contains('?') { '&' } else { '?' };
        let target = format!("{plain}{joint}{FORWARDED}=1");
        (StatusCode::TEMPORARY_REDIRECT, target)
    };
    match HeaderValue::from_str(&target) {
        Ok(location) => (status, [(header::LOCATION, location)]).into_response(),
        Err(_) => StatusCode::UNAUTHORIZED.into_response(),
    }
}

/// Whether this is the form of the sign-in page, or one that was sent there.
pub fn is_at_sign_in(post: &Post) -> bool {
    post.uri().path() == paths::sign_in(post.language)
}

/// What the sign-in page says and keeps when another page's form arrives there.
pub fn forwarded(post: &Post) -> Option<Outcome> {
    let next = sent_on(post)?;
    let held = serde_json::to_string(post.typed()).ok()?;
    Some(Outcome {
        form: String::new(),
        typed: vec![("next".into(), next), (HELD.into(), held)],
        problem: Problem::SignInNeeded,
    })
}

/// The form that the sign-in page has kept.
pub fn held(post: &Post) -> Option<Made> {
    let typed: Vec<(String, String)> = serde_json::from_str(&post.one(HELD)).ok()?;
    let to = own_path(&post.one("next"))?;
    Some(Made::SignedInAgain { to, typed })
}

/// The form that waits for somebody who has signed in to send it again, on its page in the other language.
pub fn waiting(post: &Post) -> Option<Made> {
    post.visitor()?;
    let to = own_path(&sent_on(post)?)?;
    // What asked for the other language; the form may have a question of its own for another one.
    let mut typed = post.typed().to_vec();
    let switch = typed.iter().position(|(name, _)| name == SWITCH)?;
    typed.remove(switch);
    Some(Made::SignedInAgain { to, typed })
}

/// Where another page's form belongs that was sent to the sign-in page; nothing of the sign-in page's own form, whose
/// password must not be kept.
fn sent_on(post: &Post) -> Option<String> {
    let query = query_pairs(post.uri().query().unwrap_or_default());
    let is_own = |(name, _): &(String, String)| name == HELD || SECRETS.contains(&name.as_str());
    if sent(&query, FORWARDED).is_empty() || post.typed().iter().any(is_own) {
        return None;
    }
    Some(sent(&query, "next"))
}
