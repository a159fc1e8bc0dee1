use super::*;
use app::viewed::{Trace, cookie as viewed};
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};
use chrono::TimeDelta;
use model::OpportunityId;
use portal::testing::Sandbox;
use std::time::{Duration, Instant};
use uuid::Uuid;

fn asked(path: &str, headers: &[(HeaderName, &str)]) -> Option<Asked> {
    let mut request = Request::new(Body::empty());
    *request.uri_mut() = path.parse().unwrap();
    for (name, value) in headers {
        let value = HeaderValue::from_bytes(value.as_bytes()).unwrap();
        request.headers_mut().insert(name, value);
    }
    Asked::of(&request)
}

fn page(edition: portal::Edition, status: StatusCode) -> Option<Arc<Page>> {
    let mut response = Response::new(());
    *response.status_mut() = status;
    let (parts, ()) = response.into_parts();
    let page = Page::new(edition, Instant::now(), &parts, "page", &Trace::default());
    page.map(Arc::new)
}

#[tokio::test]
async fn a_page_is_kept_with_its_edition() {
    let sandbox = Sandbox::sqlite().await;
    let portal = &sandbox.portal;
    let today = portal.edition().await.unwrap();
    let (pages, list) = (
        KeptPages::default(),
        asked("/opportunities?q=a", &[]).unwrap(),
    );
    assert!(pages.get(&list).is_none());
    let arrival = Instant::now();
    pages.keep(&list, &page(today, StatusCode::OK).unwrap());
    let kept = pages.get(&list).unwrap();
    assert!(kept.is_of(today) && kept.is_begun_after(arrival));
    assert!(kept.is_younger_than(Duration::from_secs(60)));
    assert!(!kept.is_younger_than(Duration::ZERO));
    portal.clock().advance(TimeDelta::days(1));
    assert!(!kept.is_of(portal.edition().await.unwrap()));
    let other = asked("/opportunities?q=b", &[]).unwrap();
    assert!(pages.get(&other).is_none());
    assert!(
        page(today, StatusCode::NOT_FOUND).is_none(),
        "errors are not kept"
    );
}

#[test]
fn guests_ask_and_nobody_else() {
    let viewed = viewed::remembering(&HeaderMap::new(), OpportunityId(Uuid::from_u128(1)));
    let viewed = viewed.unwrap();
    let viewed = viewed.to_str().unwrap().split(';').next().unwrap();
    let device = format!("{}=x; {viewed}", crate::device::COOKIE);
    let language = format!("{}=en", crate::language::COOKIE);
    for (cookie, has_viewed) in [
        (viewed, true),
        (device.as_str(), true),
        (language.as_str(), false),
        ("language=en", false),
        ("", false),
    ] {
        let list = asked("/opportunities", &[(header::COOKIE, cookie)]).unwrap();
        assert_eq!(list.has_viewed(), has_viewed, "{cookie}");
    }
    let session = crate::session::COOKIE;
    for (name, value) in [
        (header::COOKIE, format!("{session}=x")),
        (header::COOKIE, format!("{viewed}; {session}=")),
        (header::COOKIE, "theme=dark".to_owned()),
        (header::COOKIE, format!("{viewed}; é=x")),
        (header::AUTHORIZATION, "Bearer x".to_owned()),
    ] {
        assert!(
            asked("/opportunities", &[(name, &value)]).is_none(),
            "{value}"
        );
    }
}

#[test]
fn only_what_everybody_comes_for_is_kept() {
    for path in [
        "/",
        "/en",
        "/opportunities/x?y=z",
        "/en/organizations/x",
        "/about",
    ] {
        assert!(asked(path, &[]).is_some(), "{path}");
    }
    for path in [
        "/sign-in",
        "/invitations/x",
        "/en/account",
        "/opportunities/x/y",
        "/nowhere",
    ] {
        assert!(asked(path, &[]).is_none(), "{path}");
    }
}
