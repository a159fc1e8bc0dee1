//! What a browser has already is not sent again; what is sent small is the same page.

use super::guest;
use crate::support::App;
use axum::body::Bytes;
use axum::http::HeaderMap;
use brotli::Decompressor;
use flate2::read::GzDecoder;
use std::io::Read;

#[tokio::test]
async fn a_browser_that_has_the_page_is_told_so() {
    let app = App::new().await;
    app.publish("海の授業", "public").await;
    let list = "/opportunities";
    let first = guest(&app, list).await;
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with('"') && tag.ends_with('"'), "{tag}");
    let policy = first.header("content-security-policy");
    for known in [tag.clone(), format!("\"x\", W/{tag}")] {
        let again = app.get(list).header("if-none-match", &known).send().await;
        assert_eq!((again.status, again.body.as_str()), (304, ""));
        assert_eq!(again.header("etag"), tag);
        // What a browser keeps takes over the headers of the answer.
        assert_eq!(again.header("content-security-policy"), policy);
        assert_eq!(again.header("cache-control"), "private, no-cache");
    }
    let packed = app.get(list).header("if-none-match", &tag);
    let packed = packed.header("accept-encoding", "br").send().await;
    assert_eq!(packed.status, 200, "another representation");
    app.publish("山の授業", "public").await;
    let changed = app.get(list).header("if-none-match", &tag).send().await;
    assert_eq!(changed.status, 200);
    assert_ne!(changed.header("etag"), tag);
    assert!(changed.body.contains("山の授業"));
}

#[tokio::test]
async fn compressed_and_plain_are_the_same_page() {
    let app = App::new().await;
    app.publish("海の授業", "public").await;
    let plain = guest(&app, "/opportunities").await;
    assert_eq!(plain.header("content-encoding"), "");
    let mut tags = vec![plain.header("etag").to_owned()];
    for encoding in ["br", "gzip"] {
        for _ in 0..2 {
            let (headers, body) = bytes(&app, "GET", encoding).await;
            assert_eq!(headers["content-encoding"], encoding);
            let vary = headers.get_all("vary").iter();
            assert_eq!(vary.filter(|vary| *vary == "accept-encoding").count(), 1);
            let mut text = String::new();
            match encoding {
                "br" => Decompressor::new(&body[..], 4096).read_to_string(&mut text),
                _ => GzDecoder::new(&body[..]).read_to_string(&mut text),
            }
            .unwrap();
            assert_eq!(text, plain.body);
            let head = bytes(&app, "HEAD", encoding).await;
            assert!(head.1.is_empty());
            for name in [
                "etag",
                "content-encoding",
                "content-type",
                "content-security-policy",
            ] {
                assert_eq!(head.0[name], headers[name], "{name}");
            }
            tags.push(headers["etag"].to_str().unwrap().to_owned());
        }
    }
    tags.dedup();
    assert_eq!(tags.len(), 3, "each has a tag of its own: {tags:?}");
}

async fn bytes(app: &App, method: &str, encoding: &str) -> (HeaderMap, Bytes) {
    let ask = app.ask(method, "/opportunities");
    ask.header("accept-encoding", encoding).bytes().await
}
