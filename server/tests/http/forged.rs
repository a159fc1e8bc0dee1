//! Requests that another site makes a browser send: none of them writes.

use crate::support::{App, Ask};
use app::routes::{Kind, Route};
use model::accounts::Role;
use server::router::form_paths;

/// Headers of requests that must not pass: name of the shape, `Sec-Fetch-Site`, `Origin`.
const FORGED: &[(&str, Option<&str>, Option<&str>)] = &[
    (
        "another site",
        Some("cross-site"),
        Some("https://evil.example"),
    ),
    (
        "a neighbouring host",
        Some("same-site"),
        Some("https://other.example.ac.jp"),
    ),
    ("a sandboxed frame", Some("cross-site"), Some("null")),
    ("an old browser", None, Some("https://evil.example")),
    ("an old browser in a sandbox", None, Some("null")),
    (
        "the right host, other port",
        None,
        Some("http://127.0.0.1:4000"),
    ),
    ("a mark without origin", Some("cross-site"), None),
];

fn shaped<'a>(ask: Ask<'a>, site: Option<&str>, origin: Option<&str>) -> Ask<'a> {
    let ask = match site {
        Some(site) => ask.header("sec-fetch-site", site),
        None => ask,
    };
    match origin {
        Some(origin) => ask.header("origin", origin),
        None => ask,
    }
}

fn concrete(pattern: &str) -> String {
    pattern
        .replace("{id}", "0192d3c4-0000-7000-8000-000000000000")
        .replace("{step}", "basics")
        .replace("{token}", "no-such-invitation-0000000000000000")
}

#[tokio::test]
async fn asvs_v3_5_1_no_form_is_taken_from_elsewhere() {
    let app = App::new().await;
    let person = app.person(Role::Staff).await;
    for path in form_paths() {
        for (shape, site, origin) in FORGED {
            let ask = app
                .ask("POST", &concrete(&path))
                .form(&[("email", "a@b.jp")]);
            let answer = shaped(ask, *site, *origin).signed_in(&person).send().await;
            assert_eq!(answer.status, 403, "{path}: {shape}");
        }
    }
}

#[tokio::test]
async fn programs_and_our_own_pages_pass() {
    let app = App::new().await;
    for (site, origin) in [
        (Some("same-origin"), Some("http://127.0.0.1:3000")),
        (Some("none"), None),
        (None, Some("http://127.0.0.1:3000")),
        (None, None),
    ] {
        let ask = app.ask("POST", "/sign-out").form(&[]);
        let answer = shaped(ask, site, origin).send().await;
        assert_eq!(answer.status, 303, "{site:?} {origin:?}");
    }
}

#[tokio::test]
async fn asvs_v3_5_3_forms_answer_to_no_get() {
    let app = App::new().await;
    let person = app.person(Role::Alumnus).await;
    let forms = Route::ALL.iter().filter(|route| route.kind() == Kind::Form);
    for route in forms {
        let path = concrete(&route.pattern());
        let answer = app.get(&path).signed_in(&person).send().await;
        assert_eq!(answer.status, 405, "{path}");
    }
    let still_here = app.get("/account").signed_in(&person).send().await;
    assert_eq!(still_here.status, 200);
}
