//! Hostile strings in every field of text, and every page, feed and answer that shows them: each is read by a parser,
//! has no element that harmless text does not bring, and shows the text exactly as typed.

mod asked;
mod calendar;
mod desk;
mod feeds;
mod imported;
mod kept;
mod people;
mod postings;
mod saved_again;
mod strings;
mod told;
mod written;
mod xml;

use crate::support::{App, Page, Person};
use std::collections::BTreeSet;

/// What was put where, for the line that a test prints.
#[derive(Default)]
pub struct Tally {
    fields: BTreeSet<String>,
    strings: BTreeSet<String>,
    sinks: BTreeSet<String>,
    pages: usize,
    texts: usize,
}

impl Tally {
    pub fn typed(&mut self, field: impl Into<String>, text: &str) {
        self.fields.insert(field.into());
        self.strings.extend(text.lines().map(str::to_owned));
    }

    /// A page or an answer was read, and this many texts of it compared.
    pub fn read(&mut self, sink: impl Into<String>, texts: usize) {
        self.sinks.insert(sink.into());
        self.pages += 1;
        self.texts += texts;
    }

    pub fn print(&self, what: &str) {
        println!(
            "{what}: {} fields x {} strings x {} sinks; {} answers read, {} texts compared",
            self.fields.len(),
            self.strings.len(),
            self.sinks.len(),
            self.pages,
            self.texts
        );
    }
}

/// A page as this person sees it; what it holds for the browser's half ends no script.
pub async fn page(app: &App, who: Option<&Person>, path: &str) -> Page {
    let answer = app.get(path).maybe(who).send().await;
    assert!(answer.status < 500, "{path}: {}", answer.status);
    let page = Page::read(&answer.body);
    assert_data_is_whole(&page, path);
    page
}

pub fn assert_data_is_whole(page: &Page, path: &str) {
    for script in page.all("script") {
        assert!(!script.text.contains('<'), "{path}: {}", script.text);
    }
}

/// The two pages differ in their texts alone.
pub fn assert_same_shape(hostile: &Page, harmless: &Page, path: &str) {
    let (hostile, harmless) = (hostile.shape(), harmless.shape());
    let differing: Vec<_> = hostile
        .keys()
        .chain(harmless.keys())
        .filter(|one| hostile.get(*one) != harmless.get(*one))
        .map(|one| (one, hostile.get(one), harmless.get(one)))
        .collect();
    assert!(differing.is_empty(), "{path}: {differing:#?}");
}
