//! Answers to what cannot be answered.

use crate::support::App;
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::routing::get;
use hyper::body::Frame;
use model::accounts::Role;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

#[tokio::test]
async fn people_get_a_page_and_programs_a_problem() {
    let app = App::new().await;
    let person = app.get("/nowhere").send().await;
    assert_eq!(person.status, 404);
    assert!(person.header("content-type").starts_with("text/html"));
    assert!(person.body.contains("<html lang=\"ja\""));
    let english = app.get("/en/nowhere").send().await;
    assert!(english.body.contains("<html lang=\"en\""));

    for path in [
        "/nowhere",
        "/api/v1/nothing",
        "/api/v1/opportunities/0192d3c4-0000-7000-8000-000000000000",
    ] {
        let program = app.get(path).program().send().await;
        assert_eq!(program.status, 404);
        assert_eq!(program.header("content-type"), "application/problem+json");
        assert_eq!(program.json()["status"], 404);
        assert_eq!(program.json()["title"], "Not Found");
    }
    let in_a_browser = app.get("/api/v1/nothing").send().await;
    assert_eq!(
        in_a_browser.header("content-type"),
        "application/problem+json"
    );
}

#[tokio::test]
async fn asvs_v13_4_4_methods_that_mean_nothing_here_are_refused() {
    let app = App::new().await;
    for path in [
        "/",
        "/opportunities",
        "/nowhere",
        "/icon.svg",
        "/healthz",
        "/api/v1/opportunities",
    ] {
        for method in ["TRACE", "DELETE", "PUT"] {
            let answer = app.ask(method, path).same_origin().send().await;
            assert_eq!(answer.status, 405, "{method} {path}");
        }
    }
    let page = app
        .ask("POST", "/about")
        .same_origin()
        .form(&[])
        .send()
        .await;
    assert_eq!(page.status, 405);
    assert!(page.header("allow").contains("GET"));
    assert!(page.body.contains("<h1>"));
}

#[tokio::test]
async fn asvs_v5_2_1_bodies_have_a_limit_whether_they_say_their_length_or_not() {
    let app = App::new().await;
    let long = "x".repeat((1 << 20) + 1);
    let said = app.post("/sign-in", &[("email", &long)]).send().await;
    assert_eq!(said.status, 413);
    assert!(said.body.contains("<h1>"));
    let unsaid = app
        .post("/sign-in", &[])
        .body(Chunked::of(17, 1 << 16))
        .program()
        .send()
        .await;
    assert_eq!(unsaid.status, 413);
    assert_eq!(unsaid.json()["status"], 413);

    let staff = app.person(Role::Staff).await;
    let file = app
        .ask("POST", "/desk/import")
        .same_origin()
        .file(&"x,".repeat(11 << 20), &[])
        .signed_in(&staff)
        .send()
        .await;
    assert_eq!(file.status, 413);
    let smaller = app
        .ask("POST", "/desk/import")
        .same_origin()
        .file(&long, &[])
        .signed_in(&staff)
        .send()
        .await;
    assert_ne!(smaller.status, 413, "a file may be larger than a form");
}

/// A body that does not say how long it is.
struct Chunked {
    left: usize,
    size: usize,
}

impl Chunked {
    fn of(left: usize, size: usize) -> Body {
        Body::new(Self { left, size })
    }
}

impl HttpBody for Chunked {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        self.left -= 1;
        Poll::Ready(Some(Ok(Frame::data(Bytes::from(vec![b'x'; self.size])))))
    }
}

#[tokio::test]
async fn forms_are_forms() {
    let app = App::new().await;
    let json = app
        .ask("POST", "/sign-in")
        .same_origin()
        .header("content-type", "application/json")
        .body("{}")
        .send()
        .await;
    assert_eq!(json.status, 415);
    let file = app.post("/desk/import", &[]).send().await;
    assert_eq!(file.status, 415);
    let many: Vec<(&str, &str)> = vec![("a", "b"); 2001];
    assert_eq!(app.post("/sign-in", &many).send().await.status, 413);
    let broken = app
        .ask("POST", "/desk/import")
        .same_origin()
        .header("content-type", "multipart/form-data; boundary=x")
        .body("--x")
        .send()
        .await;
    assert_eq!(broken.status, 400);
}

#[tokio::test]
async fn naughty_strings_are_no_fault_of_ours() {
    let app = App::new().await;
    let alumnus = app.person(Role::Alumnus).await;
    for text in [
        "\u{0}",
        "\u{202e}abc",
        "\u{feff}",
        "𠮷野家 葛\u{E0100}城",
        "'; DROP TABLE people; --",
        "<script>alert(1)</script>",
        "\" onmouseover=\"alert(1)",
        "{{7*7}}",
        "%00%0d%0aSet-Cookie: x=y",
        "\r\nSet-Cookie: x=y",
        "../../etc/passwd",
        "javascript:alert(1)",
    ] {
        let typed = [
            ("email", text),
            ("password", text),
            ("next", text),
            (text, text),
        ];
        let answer = app.post("/sign-in", &typed).from("192.0.2.1").send().await;
        assert_eq!(answer.status, 422, "{text:?}");
        assert!(!answer.body.contains("<script>alert(1)"), "{text:?}");
        assert!(!answer.body.contains("\" onmouseover=\"alert"), "{text:?}");
        assert!(
            answer
                .headers
                .get_all("set-cookie")
                .iter()
                .all(|cookie| !cookie.to_str().unwrap().contains("x=y"))
        );
        let started = app
            .post("/postings/new", &[("kind", text)])
            .signed_in(&alumnus)
            .send()
            .await;
        assert_eq!(started.status, 422, "{text:?}");
        let mut query = form_urlencoded::Serializer::new(String::new());
        let query = query
            .append_pair("q", text)
            .append_pair("kind", text)
            .append_pair("page", text)
            .finish();
        for path in ["/opportunities", "/organizations"] {
            let found = app.get(&format!("{path}?{query}")).send().await;
            assert_eq!(found.status, 200, "{path}: {text:?}");
            assert!(!found.body.contains("<script>alert(1)"), "{path}: {text:?}");
        }
        let asked = app.get(&format!("/api/v1/opportunities?{query}"));
        assert!(asked.send().await.status < 500, "{text:?}");
    }
}

#[tokio::test]
async fn a_crafted_link_puts_no_words_on_our_pages() {
    let app = App::new().await;
    let page = app
        .get("/?__path=/fn/app/layout/api/present_visit&__err=Call-the-thief-now")
        .send()
        .await;
    assert_eq!(page.status, 200);
    // The links to the same page in the other language keep its query, where nobody reads it.
    let shown: String = page
        .body
        .split('<')
        .filter_map(|piece| piece.split('>').nth(1))
        .collect();
    assert!(!shown.contains("Call-the-thief-now"), "{shown}");
}

#[tokio::test]
async fn asvs_v16_5_1_a_fault_of_ours_has_a_number_and_no_details() {
    async fn broken() -> &'static str {
        panic!("the secret reason")
    }
    let app = App::only(Router::new().route("/en/broken", get(broken))).await;
    let person = app.get("/en/broken").send().await;
    assert_eq!(person.status, 500);
    let number = person.header("x-request-id").to_owned();
    assert!(person.body.contains(&number), "people can quote it");
    let program = app.get("/en/broken").program().send().await;
    assert_eq!(program.header("content-type"), "application/problem+json");
    assert_eq!(program.json()["incident"], program.header("x-request-id"));
    for answer in [person, program] {
        assert!(!answer.body.contains("secret"), "{}", answer.body);
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }
}

#[tokio::test]
async fn a_slash_too_many_is_forgiven() {
    let app = App::new().await;
    let answer = app.get("/opportunities/?q=AI").send().await;
    assert_eq!(answer.status, 308);
    assert_eq!(answer.header("location"), "/opportunities?q=AI");
    let away = app.get("//evil.example/").send().await;
    assert_eq!(away.status, 404, "{}", away.header("location"));
}
