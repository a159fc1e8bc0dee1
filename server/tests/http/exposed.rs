//! What a server often shows by mistake.

use crate::support::App;
use model::accounts::Role;
use std::fs;

#[tokio::test]
async fn asvs_v13_4_1_no_trace_of_the_source_is_served() {
    let app = App::new().await;
    let site = app.config.site_dir.as_ref().unwrap();
    // What a careless copy leaves there, and the settings beside it.
    fs::create_dir(site.join(".git")).unwrap();
    for name in [".git/config", ".env", "pkg/.env"] {
        fs::write(site.join(name), "TIDE=1789").unwrap();
    }
    assert!(site.join("pkg/../../kakehashi.toml").is_file());
    for path in [
        "/.git/config",
        "/%2egit/config",
        "/.git/HEAD",
        "/.svn/entries",
        "/.env",
        "/pkg/.env",
        "/pkg/%2Eenv",
        "/pkg/..%2F.env",
        "/Cargo.toml",
        "/pkg/../Cargo.toml",
        "/pkg/%2e%2e/kakehashi.toml",
        "/pkg/%2e%2e/%2e%2e/kakehashi.toml",
        "/pkg/../../kakehashi.toml",
        "/kakehashi.toml",
    ] {
        let answer = app.get(path).send().await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.contains("TIDE=1789"), "{path}");
    }
}

#[tokio::test]
async fn asvs_v13_4_3_no_folder_is_listed() {
    let app = App::new().await;
    for path in [
        "/pkg",
        "/pkg/",
        "/fonts",
        "/fonts/",
        "/feeds",
        "/school-logo",
    ] {
        let answer = app.get(path).send().await;
        assert!(![200, 500].contains(&answer.status), "{path}");
        assert!(!answer.body.contains("manifest.json"), "{path}");
    }
}

#[tokio::test]
async fn asvs_v13_4_5_nothing_tells_strangers_how_the_program_fares() {
    let app = App::new().await;
    for path in [
        "/metrics",
        "/status",
        "/debug",
        "/debug/pprof",
        "/server-status",
        "/actuator/env",
        "/swagger-ui",
    ] {
        assert_eq!(app.get(path).send().await.status, 404, "{path}");
    }
    // Whoever watches the program learns that it is there, and nothing else.
    let alive = app.get("/healthz").send().await;
    assert!(alive.body.len() < 40, "{}", alive.body);
}

#[tokio::test]
async fn asvs_v7_4_4_the_way_out_is_on_every_page_of_whoever_has_signed_in() {
    let app = App::new().await;
    let person = app.person(Role::Staff).await;
    for path in [
        "/",
        "/en",
        "/opportunities",
        "/account",
        "/account/sessions",
        "/en/account/sessions",
        "/desk",
        "/en/desk",
    ] {
        let page = app.get(path).signed_in(&person).send().await;
        assert!(page.shown().contains("/sign-out\""), "{path}");
    }
}
