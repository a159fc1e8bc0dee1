//! The home page in the language of whoever opens it; every other address shows everybody the same.

use crate::support::App;

const ENGLISH: &str = "en-GB,en;q=0.9";
const JAPANESE: &str = "ja,en-US;q=0.8";

#[tokio::test]
async fn the_bare_home_page_leads_to_the_language_that_a_browser_asks_for() {
    let app = App::new().await;
    let home = |language: &'static str| app.get("/?utm=a").header("accept-language", language);
    let english = home(ENGLISH).send().await;
    assert_eq!(english.location(), "/en?utm=a");
    assert!(english.header("vary").contains("accept-language"));
    assert_eq!(home(JAPANESE).send().await.status, 200);
    assert_eq!(
        app.get("/").send().await.status,
        200,
        "nobody said a language"
    );
    let robot = home(ENGLISH).header("user-agent", "Mozilla/5.0 (compatible; Examplebot/2.1)");
    assert_eq!(robot.send().await.status, 200);
    for path in ["/about", "/opportunities", "/en"] {
        let page = app.get(path).header("accept-language", ENGLISH);
        assert_eq!(page.send().await.status, 200, "{path}");
    }
}

#[tokio::test]
async fn a_language_that_was_switched_to_is_remembered() {
    let app = App::new().await;
    let from = |referer: &'static str, path: &'static str| {
        app.get(path)
            .header("referer", referer)
            .header("accept-language", ENGLISH)
    };
    let switched = from("http://127.0.0.1:3000/en/about", "/about")
        .send()
        .await;
    assert!(
        switched
            .header("set-cookie")
            .starts_with("__Host-language=ja;")
    );
    assert_eq!(switched.header("cache-control"), "no-store");
    // From one page to the next nothing is chosen.
    let on = from("http://127.0.0.1:3000/about", "/opportunities")
        .send()
        .await;
    assert_eq!((on.status, on.header("set-cookie")), (200, ""));
    let elsewhere = from("https://other.example/en", "/about").send().await;
    assert_eq!(elsewhere.header("set-cookie"), "");
    // The home page too can be switched to, and is remembered.
    let home = from("http://127.0.0.1:3000/en", "/").send().await;
    assert_eq!(home.status, 200);
    assert!(home.header("set-cookie").starts_with("__Host-language=ja;"));
    let again = |cookie: &'static str| {
        let home = app.get("/").header("accept-language", ENGLISH);
        home.header("cookie", cookie)
    };
    assert_eq!(again("__Host-language=ja").send().await.status, 200);
    assert_eq!(again("__Host-language=en").send().await.location(), "/en");
    let japanese = app.get("/").header("accept-language", JAPANESE);
    let japanese = japanese.header("cookie", "__Host-language=en").send().await;
    assert_eq!(japanese.location(), "/en", "what was chosen comes first");
}

#[tokio::test]
async fn what_is_no_page_chooses_no_language() {
    let app = App::new().await;
    for path in ["/suggestions?q=a", "/opportunities.atom"] {
        let answer = app
            .get(path)
            .header("referer", "http://127.0.0.1:3000/en/opportunities");
        let answer = answer.send().await;
        assert_eq!(answer.header("set-cookie"), "", "{path}");
    }
}
