//! What stands in addresses: words to search for, the page to come back to, a form that waits for a sign-in.

use super::strings::{CLEANED, HOSTILE, is_kept, twin};
use super::{Tally, assert_data_is_whole, page};
use crate::support::{App, Page};
use model::accounts::Role;
use std::collections::BTreeSet;

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// Kinds of elements of these pages.
async fn kinds(app: &App, path: &str, words: &[String]) -> BTreeSet<String> {
    let mut kinds = BTreeSet::new();
    for words in words {
        let page = page(app, None, &format!("{path}{}", encoded(words))).await;
        kinds.extend(page.shape().into_keys());
    }
    kinds
}

#[tokio::test]
async fn words_to_search_for_stay_words() {
    let app = App::new().await;
    app.publish("海を測る", "public").await;
    let mut tally = Tally::default();
    for path in [
        "/opportunities?q=",
        "/en/opportunities?q=",
        "/organizations?q=",
        "/en/organizations?q=",
    ] {
        let mut words: Vec<String> = HOSTILE.iter().map(|text| twin(text)).collect();
        words.truncate(12);
        words.extend(["★", "海", "海 zzz", "kind:internship", "\"a b\" -c"].map(str::to_owned));
        let known = kinds(&app, path, &words).await;
        for text in HOSTILE.iter().chain(CLEANED) {
            let seen = page(&app, None, &format!("{path}{}", encoded(text))).await;
            let new: Vec<_> = seen
                .shape()
                .into_keys()
                .filter(|kind| !known.contains(kind))
                .collect();
            assert!(new.is_empty(), "{path}{text}: {new:#?}");
            tally.typed("q", text);
            tally.read(path, 1);
            if is_kept(text) {
                let held = seen.field("q").unwrap();
                assert_eq!(held, *text, "{path}");
                // Blanks are one blank in the address of a list.
                let one_blank = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let here = seen.attribute("meta[property=og:url]", "content");
                let asked = [*text, &one_blank].map(|text| format!("?q={}", encoded(text)));
                assert!(asked.iter().any(|asked| here.ends_with(asked)), "{here}");
            }
        }
    }
    for path in ["/api/v1/opportunities?q=", "/api/v1/suggestions?q="] {
        for text in HOSTILE.iter().chain(CLEANED) {
            let path = format!("{path}{}", encoded(text));
            let answer = app.get(&path).program().send().await;
            assert_eq!(answer.header("content-type"), "application/json");
            assert!(answer.json().is_object());
            tally.read("API", 1);
        }
    }
    tally.print("questions");
}

#[tokio::test]
async fn the_page_to_come_back_to_stays_an_address_of_ours() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    let calm = page(&app, None, "/sign-in?next=/x").await.shape();
    let mut tally = Tally::default();
    for text in HOSTILE.iter().chain(CLEANED) {
        for path in ["/sign-in?next=", "/en/sign-in?next="] {
            let seen = page(&app, None, &format!("{path}{}", encoded(text))).await;
            assert_eq!(seen.shape(), calm, "{path}{text}");
            tally.typed("next", text);
            tally.read(path, 1);
        }
    }
    for next in [
        "//evil.example",
        "/x\r\nSet-Cookie: a=b",
        "javascript:alert(1)",
    ] {
        let fields = [
            ("email", student.email.as_str()),
            ("password", crate::support::PASSWORD),
            ("next", next),
        ];
        let answer = app.post("/sign-in", &fields).send().await;
        assert_eq!(answer.location(), "/", "{next:?}");
    }
    tally.print("addresses to come back to");
}

#[tokio::test]
async fn a_form_that_waits_for_a_sign_in_is_kept_to_the_letter() {
    let app = App::new().await;
    let mut tally = Tally::default();
    let names: Vec<String> = (0..HOSTILE.len()).map(|n| format!("field{n}")).collect();
    let fields: Vec<(&str, &str)> = names
        .iter()
        .map(String::as_str)
        .zip(HOSTILE.iter().copied())
        .chain([("form", "save"), ("name", "\n</textarea>\r\nzwei")])
        .collect();
    for base in ["", "/en"] {
        let led = app.post(&format!("{base}/saved-searches"), &fields);
        let led = led.send().await;
        assert_eq!(led.status, 307);
        let answer = app.post(led.header("location"), &fields).send().await;
        let seen = Page::read(&answer.body);
        assert_data_is_whole(&seen, "sign-in");
        let held: Vec<(String, String)> =
            serde_json::from_str(&seen.field("held").unwrap()).unwrap();
        let held: Vec<(&str, &str)> = held
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        assert_eq!(held, fields);
        tally.read(format!("{base}/sign-in held"), fields.len());
    }
    for (name, text) in &fields {
        tally.typed(*name, text);
    }
    tally.print("forms that wait");
}
