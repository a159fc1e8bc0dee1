//! Requests that no browser of ours sends: none of them is a fault of the portal.

mod inputs;

use crate::support::{App, Person};
use inputs::{LISTS, PATHS, QUERIES};
use model::accounts::Role;

async fn sane(app: &App, who: Option<&Person>, method: &str, path: &str) {
    let Ok(uri) = path.parse::<axum::http::Uri>() else {
        return;
    };
    let asked = app.ask(method, &uri.to_string()).same_origin().maybe(who);
    let answer = asked.send().await;
    assert!(
        answer.status < 500,
        "{method} {path}: {} {}",
        answer.status,
        answer.body
    );
}

#[tokio::test]
async fn odd_addresses_are_no_fault_of_ours() {
    for app in App::on_every_database().await {
        let staff = app.person(Role::Staff).await;
        for path in PATHS {
            for who in [None, Some(&staff)] {
                sane(&app, who, "GET", path).await;
            }
            sane(&app, None, "HEAD", path).await;
            sane(&app, Some(&staff), "POST", path).await;
        }
    }
}

#[tokio::test]
async fn odd_questions_are_no_fault_of_ours() {
    for app in App::on_every_database().await {
        let staff = app.person(Role::Staff).await;
        for path in LISTS {
            for query in QUERIES {
                sane(&app, Some(&staff), "GET", &format!("{path}?{query}")).await;
            }
        }
    }
}

// F106: NUL in a path was a fault on PostgreSQL; what names nothing is not found, on every database.
#[tokio::test]
async fn f106_what_is_no_text_names_nothing() {
    for app in App::on_every_database().await {
        let staff = app.person(Role::Staff).await;
        for path in [
            "/organizations/a%00b",
            "/en/organizations/%00",
            "/opportunities/%00",
            "/a%00b",
            "/%FF",
            "/organizations/%FF",
            "/organizations/%C0%80",
            "/api/v1/opportunities/%00",
            "/feeds/a%00b/postings.atom",
            "/invitations/%00",
            "/desk/%00",
            "/pkg/%00",
            "/postings/%00/edit/basics",
            "/organizations/a%0Ab",
        ] {
            let answer = app.get(path).signed_in(&staff).send().await;
            assert_eq!(answer.status, 404, "{path}");
        }
        for path in [
            "/opportunities?q=%00",
            "/organizations?q=a%00b",
            "/desk/people?q=%00",
        ] {
            let answer = app.get(path).signed_in(&staff).send().await;
            assert_eq!(answer.status, 200, "{path}");
        }
    }
}

#[tokio::test]
async fn odd_methods_and_headers_are_no_fault_of_ours() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    for method in [
        "OPTIONS", "TRACE", "CONNECT", "PATCH", "PROPFIND", "BREW", "get", "M-SEARCH",
    ] {
        for path in [
            "/",
            "/opportunities",
            "/sign-in",
            "/icon.svg",
            "/api/v1/opportunities",
            "/healthz",
            "/nowhere",
        ] {
            sane(&app, None, method, path).await;
        }
    }
    let long = "x".repeat(60_000);
    for (name, value) in [
        ("accept", "text/html;q=abc, */*;q=-1,,;"),
        ("accept-encoding", "br;q=9999, gzip;q=, *;q=0, identity;q=0"),
        ("accept-language", "xx-\u{ff}-%00;q=0"),
        ("authorization", "Basic !!!!"),
        ("content-encoding", "gzip"),
        ("content-length", "99999999999999999999"),
        (
            "cookie",
            "=;;=;__Host-sid;__Host-sid=;viewed=%00;__Host-viewed=%FF,,",
        ),
        (
            "cookie",
            "__Host-sid=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; __Host-viewed=a.b.c",
        ),
        ("expect", "100-continue"),
        ("expect", "200-ok"),
        ("forwarded", "for=\"_gazonk\";by=;;"),
        ("host", "evil.example"),
        ("host", ":::"),
        ("host", ""),
        ("if-match", "*"),
        ("if-modified-since", "yesterday"),
        ("if-modified-since", "Thu, 01 Jan 1970 00:00:00 GMT"),
        ("if-none-match", "*,,W/\"\",\""),
        ("if-range", "\"x"),
        ("origin", "null"),
        ("range", "bytes=0-"),
        ("range", "bytes=-1"),
        ("range", "bytes=5-1"),
        ("range", "bytes=99999999999999999999-"),
        ("range", "bytes=0-0,1-1,2-2,0-99999999"),
        ("range", "lines=1-2"),
        ("referer", "::::"),
        ("te", "trailers, chunked"),
        ("transfer-encoding", "gzip, chunked"),
        ("upgrade", "websocket"),
        ("user-agent", "\u{ff}\u{fe}"),
        (
            "x-forwarded-for",
            "::ffff:1.2.3.4, , unknown, [::1]:99999, 1.2.3",
        ),
        ("x-forwarded-host", "evil.example"),
        ("x-http-method-override", "DELETE"),
        ("x-request-id", "0000000000000000"),
        ("accept", long.as_str()),
        ("cookie", long.as_str()),
        ("x-forwarded-for", long.as_str()),
        ("if-none-match", long.as_str()),
    ] {
        for path in [
            "/",
            "/icon.svg",
            "/pkg/kakehashi.1.css",
            "/api/v1/opportunities",
            "/account",
            "/nowhere",
        ] {
            let asked = app.get(path).signed_in(&student).header(name, value);
            let answer = asked.send().await;
            let shown: String = value.chars().take(60).collect();
            assert!(
                answer.status < 500,
                "{path} {name}: {shown}: {}",
                answer.status
            );
        }
    }
}

#[tokio::test]
async fn odd_bodies_are_no_fault_of_ours() {
    let bodies: [(&str, &[u8]); 14] = [
        ("application/x-www-form-urlencoded", b""),
        ("application/x-www-form-urlencoded", b"%"),
        (
            "application/x-www-form-urlencoded",
            b"%00=%00&form=%00&email=%00&id=%00&version=%00",
        ),
        (
            "application/x-www-form-urlencoded",
            b"\xff\xfe=\x00\x01&q=%FF%FE",
        ),
        (
            "application/x-www-form-urlencoded",
            b"version=99999999999999999999&page=-1",
        ),
        ("application/x-www-form-urlencoded", b"&&&===&=&"),
        (
            "Application/X-WWW-Form-URLencoded; charset=utf-7",
            b"form=+AAA-",
        ),
        ("multipart/form-data", b"--x"),
        ("multipart/form-data; boundary=", b"----"),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\n\r\n\x00\xff\r\n--x--",
        ),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\ncontent-disposition: form-data; name=\"file\"\r\n\r\n\x00\xff\r\n--x--\r\n",
        ),
        ("application/json", b"{\"a\":\"\\u0000\\ud800\"}"),
        ("text/plain", b"form=invite"),
        ("", b"form=invite"),
    ];
    let paths = server::router::form_paths();
    for app in App::on_every_database().await {
        let staff = app.person(Role::Staff).await;
        for path in paths.iter().filter(|path| !path.starts_with("/en")) {
            let path = path
                .replace("{token}", &"a".repeat(43))
                .replace("{step}", "basics")
                .replace("{id}", "0192d3c4-0000-7000-8000-000000000000");
            // What signs its sender out would leave nothing to try.
            let who = (path != "/sign-out").then_some(&staff);
            for (kind, body) in bodies {
                let asked = app.ask("POST", &path).same_origin().maybe(who);
                let answer = asked.header("content-type", kind).body(body).send().await;
                assert!(
                    answer.status < 500,
                    "{path} {kind}: {} {}",
                    answer.status,
                    answer.body
                );
            }
        }
    }
}
