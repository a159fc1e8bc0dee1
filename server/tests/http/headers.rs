//! What every answer carries.

use crate::support::{Answer, App, Page};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use model::accounts::Role;
use sha2::{Digest, Sha256};

/// An answer of every kind, and its status.
const ANSWERS: &[(&str, u16)] = &[
    ("/", 200),
    ("/account", 401),
    ("/nowhere", 404),
    ("/sign-out", 405),
    ("/opportunities/", 308),
    ("/pkg/kakehashi.1.css", 200),
    ("/icon.svg", 200),
    ("/healthz", 200),
    ("/opportunities.atom", 200),
    ("/sitemap.xml", 200),
    ("/api/v1/opportunities", 200),
    ("/api/v1/opportunities/x", 404),
];

/// Every kind of answer, with its address.
async fn answers() -> Vec<(&'static str, Answer)> {
    let app = App::at("https://portal.example.ac.jp").await;
    let mut answers = Vec::new();
    for (path, status) in ANSWERS {
        let answer = app.get(path).send().await;
        assert_eq!(answer.status, *status, "{path}");
        answers.push((*path, answer));
    }
    answers
}

async fn all_have(name: &str, value: &str) {
    for (path, answer) in answers().await {
        assert_eq!(answer.header(name), value, "{path}: {name}");
    }
}

/// All have these words in what they let a browser do.
async fn all_state(parts: &[&str]) {
    for (path, answer) in answers().await {
        let policy = answer.header("content-security-policy");
        for part in parts {
            assert!(policy.contains(part), "{path}: {policy}");
        }
    }
}

#[tokio::test]
async fn asvs_v3_4_1_browsers_come_back_over_https_for_two_years() {
    let value = "max-age=63072000; includeSubDomains";
    all_have("strict-transport-security", value).await;
}

#[tokio::test]
async fn asvs_v3_4_4_no_browser_guesses_what_an_answer_is() {
    all_have("x-content-type-options", "nosniff").await;
}

#[tokio::test]
async fn asvs_v3_4_5_no_other_site_learns_where_somebody_comes_from() {
    all_have("referrer-policy", "same-origin").await;
}

#[tokio::test]
async fn asvs_v3_4_6_nothing_stands_in_a_frame_of_others() {
    all_have("x-frame-options", "DENY").await;
    all_state(&["frame-ancestors 'none'"]).await;
}

#[tokio::test]
async fn asvs_v3_4_8_no_other_window_holds_on_to_a_page() {
    all_have("cross-origin-opener-policy", "same-origin").await;
}

#[tokio::test]
async fn asvs_v3_4_3_nothing_is_loaded_or_run_that_is_not_named() {
    all_state(&["default-src 'none'", "object-src 'none'", "base-uri 'none'"]).await;
    for (path, answer) in answers().await {
        let policy = answer.header("content-security-policy");
        let is_lax = policy.contains("unsafe-inline") || policy.contains("'unsafe-eval'");
        assert!(!is_lax, "{path}: {policy}");
    }
}

#[tokio::test]
async fn asvs_v4_1_1_what_is_sent_says_what_it_is_and_how_it_is_encoded() {
    for (path, answer) in answers().await {
        if answer.body.is_empty() {
            continue;
        }
        let kind = answer.header("content-type");
        let is_json = kind.starts_with("application/json") || kind.contains("problem+json");
        assert!(is_json || kind.ends_with("charset=utf-8"), "{path}: {kind}");
    }
}

#[tokio::test]
async fn every_answer_has_a_number_and_who_may_read_it() {
    for (path, answer) in answers().await {
        assert_eq!(answer.header("x-request-id").len(), 16, "{path}");
        let readers = if path.starts_with("/api/") { "*" } else { "" };
        assert_eq!(answer.header("access-control-allow-origin"), readers);
    }
}

#[tokio::test]
async fn a_redirect_after_a_form_is_protected_too() {
    let app = App::new().await;
    let answer = app.post("/sign-out", &[]).send().await;
    assert_eq!(answer.location(), "/");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(
        answer.header("strict-transport-security"),
        "",
        "only where the address is https"
    );
}

#[tokio::test]
async fn scripts_of_pages_run_by_their_hashes_and_no_other() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    for (person, path, scripts) in [
        (None, "/", 3),
        (None, "/opportunities", 3),
        (Some(&student), "/opportunities", 2),
        (Some(&student), "/account", 2),
        (None, "/nowhere", 3),
    ] {
        let answer = app.get(path).maybe(person).send().await;
        let policy = answer.header("content-security-policy");
        let allowed = policy.split(';').find(|part| part.contains("script-src"));
        let allowed = allowed.unwrap();
        // `import()` asks for 'self', which 'strict-dynamic' would switch off.
        assert!(
            allowed.contains("'self'") && !allowed.contains("'strict-dynamic'"),
            "{path}"
        );
        let page = Page::read(&answer.body);
        let inline = page.all("script").into_iter();
        let inline: Vec<_> = inline
            .filter(|script| script.attribute("type") != Some("application/ld+json"))
            .collect();
        assert_eq!(inline.len(), scripts, "{path}: {inline:#?}");
        for script in inline {
            let hash = BASE64_STANDARD.encode(Sha256::digest(&script.text));
            assert!(
                allowed.contains(&format!("'sha256-{hash}'")),
                "{path}: {}",
                script.text
            );
        }
        assert!(
            !answer.body.contains("style=\""),
            "styles in attributes are blocked"
        );
    }
}

#[tokio::test]
async fn asvs_v14_3_2_personal_pages_are_kept_by_nobody() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    for path in ["/", "/account", "/opportunities"] {
        let page = app.get(path).signed_in(&person).send().await;
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
    }
    let guest = app.get("/").send().await;
    assert_eq!(guest.header("cache-control"), "private, no-cache");
    assert!(
        guest
            .headers
            .get_all("vary")
            .iter()
            .any(|vary| vary == "cookie")
    );
    let file = app
        .get("/pkg/kakehashi.1.css")
        .signed_in(&person)
        .send()
        .await;
    assert_eq!(
        file.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(
        app.get("/pkg/gone.css")
            .send()
            .await
            .header("cache-control"),
        "no-store"
    );
}
