//! No address of ours leads to another site.

use crate::support::{App, PASSWORD};
use model::accounts::Role;

const AWAY: [&str; 16] = [
    "https://evil.example/",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    "https:evil.example",
    "https:/evil.example",
    "HTTPS://evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "//evil.example/%2e%2e",
    "/\u{3000}/evil.example",
    "http://127.0.0.1:3000@evil.example/",
];

/// Where a browser that follows a location would land; `None`: on this portal.
fn lands(location: &str) -> Option<&str> {
    let is_own = location.starts_with('/')
        && !location.starts_with("//")
        && location
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (!is_own).then_some(location)
}

// Issue 10, 1.1.7: what the browser's half asks for led to the `Referer`.
#[tokio::test]
async fn what_is_no_page_leads_nowhere() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    for path in [
        "/suggestions?typed=robot&language=ja",
        "/suggestions",
        "/fn/",
    ] {
        for referer in AWAY
            .iter()
            .filter(|referer| referer.is_ascii() && !referer.contains(['\t', '\n']))
        {
            for person in [None, Some(&student)] {
                for accept in ["text/html", "text/html,application/xhtml+xml,*/*;q=0.8"] {
                    let asked = app.get(path).maybe(person).header("referer", referer);
                    let answer = asked.header("accept", accept).send().await;
                    let location = answer.header("location");
                    assert_eq!(
                        lands(location).filter(|_| !location.is_empty()),
                        None,
                        "{path}"
                    );
                }
            }
        }
    }
}

#[tokio::test]
async fn no_form_leads_away() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    for away in AWAY {
        let fields = [
            ("email", student.email.as_str()),
            ("password", PASSWORD),
            ("next", away),
        ];
        let signed_in = app.post("/sign-in", &fields).send().await;
        assert_eq!(lands(signed_in.location()), None, "next={away:?}");
        let mut query = form_urlencoded::Serializer::new(String::new());
        let query = query
            .append_pair("next", away)
            .append_pair("back", away)
            .finish();
        for path in [
            "/sign-in",
            "/recently-viewed",
            "/bookmarks",
            "/sign-out",
            "/account",
        ] {
            let fields = [
                ("next", away),
                ("back", away),
                ("to", away),
                ("posting", "0192d3c4-0000-7000-8000-000000000000"),
            ];
            for path in [
                path.to_owned(),
                format!("{path}?{query}"),
                format!("/en{path}"),
            ] {
                let asked = app.post(&path, &fields).signed_in(&student);
                let referer: String = away.chars().filter(|c| c.is_ascii_graphic()).collect();
                let answer = asked.header("referer", &referer).send().await;
                assert_eq!(
                    lands_or_stays(answer.header("location")),
                    None,
                    "{path}: {away:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn no_address_leads_away() {
    let app = App::new().await;
    for path in [
        "//evil.example/",
        "//evil.example",
        "///evil.example/",
        "/%2f/evil.example/",
        "/%2F%2Fevil.example/",
        "/%5cevil.example/",
        "/\\evil.example/",
        "/%09/evil.example/",
        "/en//evil.example/",
        "/en/%2fevil.example/",
        "/.//evil.example/",
        "/..//evil.example/",
        "/pkg//evil.example/",
        "/api//evil.example/",
        "/opportunities//",
        "/opportunities/?next=//evil.example",
        "/%0d%0aLocation:%20https://evil.example/",
    ] {
        let Ok(uri) = path.parse::<axum::http::Uri>() else {
            continue;
        };
        let answer = app.get(&uri.to_string()).send().await;
        assert!(answer.status < 500, "{path}: {}", answer.status);
        assert_eq!(lands_or_stays(answer.header("location")), None, "{path}");
    }
}

fn lands_or_stays(location: &str) -> Option<&str> {
    lands(location).filter(|location| !location.is_empty())
}
