//! What programs are told when they ask for what there is not, and who may ask.

use crate::support::App;

// F108: a misspelt filter was answered with everything.
#[tokio::test]
async fn f108_what_is_not_understood_is_refused_and_named_asvs_v1_4_2() {
    let app = App::new().await;
    let list = "/api/v1/opportunities";
    for (query, parameter, allowed) in [
        ("place=Tokyo", "place", "JP-13"),
        ("kinds=internship", "kinds", "kind"),
        ("from=2027-13-01", "from", "YYYY-MM-DD"),
        ("until=tomorrow", "until", "YYYY-MM-DD"),
        ("kind=internship&kind=Internship", "kind", "guest-course"),
        ("Kind=internship", "Kind", "kind"),
        ("place=JP-99", "place", "JP-13"),
        ("mode=remote", "mode", "online"),
        ("field=99x", "field", "07"),
        ("language=klingon", "language", "ja"),
        ("organization=%E6%A0%AA", "organization", "address"),
        ("paid=maybe", "paid", "yes"),
        ("industry=e", "industry", "E"),
        ("within=0", "within", "366"),
        ("within=1e3", "within", "366"),
        ("closed=true", "closed", "1"),
        ("sort=best", "sort", "newest"),
        ("page=0", "page", "500"),
        ("page=-1", "page", "500"),
        ("page=18446744073709551616", "page", "500"),
        ("per_page=101", "per_page", "100"),
        ("per_page=2147483648", "per_page", "100"),
        ("lang=fr", "lang", "en"),
        ("utm_source=x", "utm_source", "kind"),
        ("q=x&=", "", "kind"),
    ] {
        let answer = app.get(&format!("{list}?{query}")).program().send().await;
        assert_eq!(answer.status, 400, "{query}");
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let problem = answer.json();
        assert_eq!(problem["status"], 400);
        assert_eq!(problem["parameter"], parameter, "{query}");
        assert!(problem["detail"].as_str().unwrap().contains(parameter));
        assert!(
            problem["allowed"].to_string().contains(allowed),
            "{problem}"
        );
    }
    for path in [
        "/api/v1/suggestions?q=x&kind=internship".to_owned(),
        "/api/v1/opportunities/0192d3c4-0000-7000-8000-000000000000?q=x".to_owned(),
    ] {
        assert_eq!(app.get(&path).program().send().await.status, 400, "{path}");
    }
    for query in [
        "",
        "kind=&place=&from=",
        "closed=0",
        "page=1&per_page=20",
        "q=%F0%9F%A6%80",
    ] {
        let answer = app.get(&format!("{list}?{query}")).program().send().await;
        assert_eq!(answer.status, 200, "{query}: {}", answer.body);
    }
    let page = app
        .get("/opportunities?place=Tokyo&kinds=x&from=2027-13-01")
        .send()
        .await;
    assert_eq!(page.status, 200, "people are forgiven");
}

// F109: a department's own page could not show the list.
#[tokio::test]
async fn f109_pages_of_every_origin_may_read_what_is_public() {
    let app = App::new().await;
    for (path, status) in [
        ("/api/v1/opportunities", 200),
        ("/api/v1/suggestions?q=x", 200),
        ("/api/v1/openapi.json", 200),
        ("/api/v1/opportunities?kinds=x", 400),
        ("/api/v1/opportunities/none", 404),
        ("/api/v1/nothing", 404),
    ] {
        for origin in [
            "https://dept.example.ac.jp",
            "null",
            "http://127.0.0.1:8080",
        ] {
            let asked = app.get(path).program().header("origin", origin);
            let answer = asked.send().await;
            assert_eq!(answer.status, status, "{path}");
            assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
            assert_eq!(answer.header("access-control-allow-credentials"), "");
        }
    }
    let may = app
        .ask("OPTIONS", "/api/v1/opportunities")
        .header("origin", "https://dept.example.ac.jp")
        .header("access-control-request-method", "GET")
        .header("access-control-request-headers", "if-none-match")
        .send()
        .await;
    assert_eq!(may.status, 200);
    assert_eq!(may.header("access-control-allow-origin"), "*");
    assert!(!may.header("access-control-allow-methods").contains("POST"));
}

#[tokio::test]
async fn asvs_v3_4_2_what_belongs_to_somebody_is_read_by_our_own_pages_alone() {
    let app = App::new().await;
    for path in [
        "/",
        "/opportunities",
        "/suggestions?typed=robot",
        "/healthz",
        "/apiary",
    ] {
        let asked = app.get(path).header("origin", "https://evil.example");
        let answer = asked.send().await;
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
    }
}

#[tokio::test]
async fn every_error_of_the_interface_is_a_problem() {
    let app = App::new().await;
    for (method, path, status) in [
        ("GET", "/api/v1/opportunities/none", 404),
        ("GET", "/api/v1/nothing", 404),
        ("GET", "/api/v2/opportunities", 404),
        ("GET", "/api", 404),
        ("GET", "/api/v1/opportunities/a%00b", 404),
        ("GET", "/api/v1/opportunities/%FF", 404),
        ("PUT", "/api/v1/opportunities", 405),
        ("GET", "/api/v1/opportunities?sort=x", 400),
    ] {
        for accept in ["text/html", "*/*", "application/json"] {
            let asked = app.ask(method, path).same_origin().header("accept", accept);
            let answer = asked.send().await;
            assert_eq!(answer.status, status, "{method} {path}");
            let kind = answer.header("content-type");
            assert_eq!(kind, "application/problem+json", "{method} {path} {accept}");
            assert_eq!(answer.json()["status"], status);
        }
    }
}
