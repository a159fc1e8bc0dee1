//! Requests that are turned away before a page is made: people are told on a whole page, in their language.

use crate::support::{Answer, App, Page, Things};
use server::router::form_paths;

/// What was sent, where, and what was wrong with it.
struct Sent {
    path: &'static str,
    method: &'static str,
    kind: &'static str,
    body: String,
    status: u16,
    /// Words of the page, in Japanese and in English.
    says: [&'static str; 2],
    /// The page can be opened again.
    is_page: bool,
}

fn all() -> Vec<Sent> {
    const FORM: &str = "application/x-www-form-urlencoded";
    const FILE: &str = "multipart/form-data; boundary=x";
    let sent = |path, kind, body, status, says| Sent {
        path,
        method: "POST",
        kind,
        body,
        status,
        says,
        is_page: true,
    };
    let large = "x".repeat((1 << 20) + 1);
    let limits = ["1 MBまで", "up to 1 MB"];
    let file_limits = ["20 MBまで", "up to 20 MB"];
    let broken = ["読み取れませんでした", "could not be read"];
    let format = ["この形式では受け付けられません", "format is not accepted"];
    let method = ["この操作は受け付けていません", "cannot be done here"];
    vec![
        sent("/sign-in", FORM, format!("email={large}"), 413, limits),
        sent("/postings/new", FORM, format!("kind={large}"), 413, limits),
        sent("/account", FORM, "a=b&".repeat(2001), 413, limits),
        sent(
            "/desk/synonyms/import",
            FORM,
            "x".repeat((20 << 20) + 1),
            413,
            file_limits,
        ),
        sent(
            "/desk/import",
            FILE,
            "x".repeat((20 << 20) + 1),
            413,
            file_limits,
        ),
        sent("/desk/import", FILE, "--x".to_owned(), 400, broken),
        sent("/sign-in", "application/json", "{}".to_owned(), 415, format),
        sent(
            "/desk/people",
            "text/plain",
            "name=x".to_owned(),
            415,
            format,
        ),
        sent("/desk/import", FORM, "a=b".to_owned(), 415, format),
        sent("/about", FORM, "a=b".to_owned(), 405, method),
        Sent {
            is_page: false,
            ..sent("/nowhere", FORM, "a=b".to_owned(), 405, method)
        },
        Sent {
            method: "DELETE",
            ..sent("/organizations", "", String::new(), 405, method)
        },
        Sent {
            method: "GET",
            is_page: false,
            ..sent("/sign-out", "", String::new(), 405, method)
        },
    ]
}

/// A page with header and footer in this language, on which nothing waits for a script.
fn whole(answer: &Answer, language: &str, path: &str) -> Page {
    assert!(answer.header("content-type").starts_with("text/html"));
    assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    assert!(!answer.body.contains("type=\"module\""), "{path}");
    let page = Page::read(&answer.body);
    assert_eq!(page.attribute("html", "lang"), language, "{path}");
    for (part, count) in [("header.header", 1), ("footer", 1), ("h1", 1), ("main", 1)] {
        assert_eq!(page.all(part).len(), count, "{path}: {part}");
    }
    page
}

#[tokio::test]
async fn people_are_told_on_a_whole_page_why_nothing_was_taken() {
    let app = App::new().await;
    for sent in all() {
        for (base, language, words, lost) in [
            ("", "ja", sent.says[0], "何も保存されていません"),
            ("/en", "en", sent.says[1], "nothing was saved"),
        ] {
            let path = format!("{base}{}", sent.path);
            let mut ask = app.ask(sent.method, &path).same_origin();
            if !sent.kind.is_empty() {
                ask = ask
                    .header("content-type", sent.kind)
                    .body(sent.body.clone());
            }
            let answer = ask.send().await;
            assert_eq!(answer.status, sent.status, "{} {path}", sent.method);
            let page = whole(&answer, language, &path);
            let main = page.text("main");
            assert!(main.contains(words), "{path}: {main}");
            assert_eq!(main.contains(lost), !sent.kind.is_empty(), "{path}: {main}");
            let back = page
                .all("a.button-primary")
                .into_iter()
                .map(|link| link.attribute("href"));
            let expected = sent.is_page.then_some(Some(path.as_str()));
            assert_eq!(
                back.collect::<Vec<_>>(),
                expected.into_iter().collect::<Vec<_>>()
            );
        }
    }
}

#[tokio::test]
async fn what_another_site_sends_is_refused_on_a_whole_page() {
    let app = App::new().await;
    for (path, language) in [("/sign-in", "ja"), ("/en/account", "en")] {
        let ask = app.ask("POST", path).header("sec-fetch-site", "cross-site");
        let answer = ask.form(&[("email", "x")]).send().await;
        assert_eq!(answer.status, 403);
        whole(&answer, language, path);
    }
}

#[tokio::test]
async fn programs_get_a_problem_and_no_page() {
    let app = App::new().await;
    let ask = app.post("/sign-in", &[("email", &"x".repeat(1 << 20))]);
    let answer = ask.program().send().await;
    assert_eq!(answer.status, 413);
    assert_eq!(answer.header("content-type"), "application/problem+json");
}

// A form without the word that names it was refused, and nobody was told why.
#[tokio::test]
async fn every_form_that_is_refused_says_why() {
    let app = App::new().await;
    let things = Things::of(&app).await;
    let nonsense: [&[(&str, &str)]; 4] = [
        &[],
        &[("form", "nonsense")],
        &[("form", "act"), ("act", "nonsense")],
        &[("form", "sessions"), ("act", "nonsense"), ("version", "x")],
    ];
    for pattern in form_paths() {
        for fields in nonsense {
            let path = things.path(&pattern);
            let ask = match pattern.ends_with("/desk/import") {
                true => app.ask("POST", &path).same_origin().without_file(fields),
                false => app.post(&path, fields),
            };
            let answer = ask.signed_in(&things.staff).send().await;
            if answer.status < 400 {
                continue;
            }
            let page = Page::read(&answer.body);
            assert_eq!(page.all("h1").len(), 1, "{path}");
            let reasons = [".error-summary", ".banner-error", ".error-page"];
            let reasons = reasons.into_iter().flat_map(|reason| page.all(reason));
            let words: Vec<&str> = reasons.map(|reason| reason.text.trim()).collect();
            assert!(
                words.iter().any(|words| words.len() > 20),
                "{path} {fields:?}: {words:?}"
            );
            // The session has ended on the way, and guests report no draft.
            let is_report = path.ends_with("/report");
            assert!(answer.status != 404 || is_report, "{path}");
        }
    }
}

#[tokio::test]
async fn what_came_too_late_is_refused_with_its_reason() {
    let app = App::new().await;
    let things = Things::of(&app).await;
    let posting = things.path("/en/postings/{id}");
    let withdraw = vec![("form", "act"), ("act", "withdraw"), ("reason", "filled")];
    let first = app.post(&posting, &withdraw).signed_in(&things.staff);
    assert_eq!(first.send().await.status, 303);
    for (path, fields, status, reason) in [
        (
            posting.as_str(),
            vec![("form", "act"), ("act", "withdraw"), ("reason", "other")],
            409,
            "current status",
        ),
        (
            posting.as_str(),
            vec![("form", "answer"), ("message", "海です。")],
            409,
            "current status",
        ),
        (
            "/en/account",
            vec![("form", "session"), ("session", "x")],
            422,
            "could not be read",
        ),
        (
            "/en/saved-searches",
            vec![("query", "q=x"), ("name", "")],
            422,
            "Name",
        ),
    ] {
        let answer = app.post(path, &fields).signed_in(&things.staff);
        let answer = answer.send().await;
        assert_eq!(answer.status, status, "{path} {fields:?}");
        let page = Page::read(&answer.body).text("main");
        assert!(page.contains(reason), "{path} {fields:?}: {page}");
    }
}
