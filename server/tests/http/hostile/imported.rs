//! Columns of a file that staff read in.

use super::strings::{HOSTILE, twin};
use super::{Tally, assert_data_is_whole, assert_same_shape, page};
use crate::support::{App, Page, squeeze};
use model::accounts::Role;

const COLUMNS: [&str; 10] = [
    "id",
    "title",
    "company",
    "location",
    "program",
    "category",
    "salary",
    "skills",
    "posted_at",
    "\"<b>x</b>\"",
];

/// Every string stands in every column of text; the day of the last row is none, so that the report quotes it.
fn file(write: fn(&str) -> String) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut csv = COLUMNS.join(",") + "\r\n";
    for (n, text) in HOSTILE.iter().enumerate() {
        // A name of signs alone is none, and its row is refused.
        let is_name = text.chars().any(char::is_alphanumeric);
        let company = quoted(&write(if is_name { text } else { HOSTILE[0] }));
        let text = quoted(&write(text));
        csv += &format!("{n},{text},{company},Tokyo,{text},{text},,{text},2027-04-01,{text}\r\n");
    }
    csv += &format!("x,x,x,Tokyo,,,,,{},\r\n", quoted(&write("<b>'\"&amp;")));
    csv
}

async fn read_in(write: fn(&str) -> String) -> (App, Vec<(String, Page)>) {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let mut seen = Vec::new();
    for base in ["", "/en"] {
        for act in ["preview", "run"] {
            let path = format!("{base}/desk/import");
            let answer = app.ask("POST", &path).same_origin();
            let answer = answer.file(
                &file(write),
                &[("act", act), ("publish", "1"), ("publish", "on")],
            );
            let answer = answer.signed_in(&staff).send().await;
            assert_eq!(answer.status, 200, "{}", answer.body);
            let report = Page::read(&answer.body);
            assert_data_is_whole(&report, &path);
            seen.push((format!("{path} {act}"), report));
        }
    }
    portal::discovery::catch_up(&app.sandbox.portal)
        .await
        .unwrap();
    for path in ["/desk", "/en/desk", "/desk/organizations"] {
        seen.push((path.to_owned(), page(&app, Some(&staff), path).await));
    }
    (app, seen)
}

/// A file's blanks become one ordinary blank; everything else stays.
fn is_one(text: &str) -> bool {
    HOSTILE.iter().any(|one| squeeze(one) == squeeze(text))
}

#[tokio::test]
async fn columns_of_files_stay_text() {
    let (app, hostile) = read_in(str::to_owned).await;
    let (_, harmless) = read_in(twin).await;
    let mut tally = Tally::default();
    for ((path, seen), (_, calm)) in hostile.iter().zip(&harmless) {
        // What a file is refused for depends on its words; the elements of the report do not.
        if path.contains("import") {
            assert_same_shape(seen, calm, path);
        }
        for name in ["img", "plaintext", "base", "iframe", "b", "i"] {
            assert!(seen.all(name).is_empty(), "{path}: {name}");
        }
        tally.read(path, 1);
    }
    let report = hostile[0].1.squeezed();
    assert!(report.contains(&squeeze("<b>x</b>")), "the unknown column");
    let list = app.get("/api/v1/opportunities?per_page=100").program();
    let list = list.send().await.json();
    let items = list["items"].as_array().unwrap();
    assert!(items.len() > 40, "{}", items.len());
    for text in HOSTILE {
        for column in COLUMNS.iter().skip(1) {
            tally.typed(*column, text);
        }
    }
    for one in items {
        let (id, title) = (one["id"].as_str().unwrap(), one["title"].as_str().unwrap());
        // The last row, whose text stands in the report alone.
        if title == "x" {
            continue;
        }
        assert!(is_one(title), "{title}");
        let path = format!("/opportunities/{id}");
        let seen = page(&app, None, &path).await;
        assert_eq!(seen.text("h1"), title);
        assert_eq!(seen.tab(), title);
        let company = one["organization"]["name"].as_str().unwrap();
        assert!(is_one(company), "{company}");
        for name in ["img", "plaintext", "base", "iframe", "b", "i"] {
            assert!(seen.all(name).is_empty(), "{path}: {name}");
        }
        tally.read("/opportunities/ID", 2);
    }
    tally.print("files");
}
