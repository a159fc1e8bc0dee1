//! What every answer carries.

use crate::support::{App, Page};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use model::accounts::Role;
use sha2::{Digest, Sha256};

#[tokio::test]
async fn every_kind_of_answer_is_protected() {
    let app = App::at("https://portal.example.ac.jp").await;
    for (path, status) in [
        ("/", 200),
        ("/account", 401),
        ("/nowhere", 404),
        ("/sign-out", 405),
        ("/opportunities/", 308),
        ("/pkg/kakehashi.1.css", 200),
        ("/icon.svg", 200),
        ("/healthz", 200),
        ("/api/v1/opportunities", 200),
        ("/api/v1/opportunities/x", 404),
    ] {
        let answer = app.get(path).send().await;
        assert_eq!(answer.status, status, "{path}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"),
            (
                "strict-transport-security",
                "max-age=63072000; includeSubDomains",
            ),
        ] {
            assert_eq!(answer.header(name), value, "{path}: {name}");
        }
        let policy = answer.header("content-security-policy");
        for part in [
            "default-src 'none'",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
            "{policy}"
        );
        assert_eq!(answer.header("x-request-id").len(), 16, "{path}");
        let readers = if path.starts_with("/api/") { "*" } else { "" };
        assert_eq!(answer.header("access-control-allow-origin"), readers);
        if !answer.body.is_empty() {
            assert!(!answer.header("content-type").is_empty(), "{path}");
        }
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
async fn asvs_v3_4_3_scripts_of_pages_run_by_their_hashes_and_no_other() {
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
