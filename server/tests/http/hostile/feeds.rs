//! The feeds of a saved search.

use crate::support::{App, Page, Person};

pub struct Addresses {
    /// Of the page of the saved search.
    pub page: String,
    pub atom: String,
    pub calendar: String,
}

/// Saves a search and reads the addresses of its feeds from its page.
pub async fn of(app: &App, person: &Person, name: &str, query: &str) -> Addresses {
    let fields = [("form", "save"), ("name", name), ("query", query)];
    let saved = app.post("/saved-searches", &fields).signed_in(person);
    let path = saved.send().await.location().replace("?done=save", "");
    let page = app.get(&path).signed_in(person).send().await;
    let page = Page::read(&page.body);
    let address = |end: &str| {
        let href = page.attribute(&format!("a[href^=http][href$={end}]"), "href");
        let from = href.find("/feeds/").unwrap();
        href[from..].to_owned()
    };
    Addresses {
        atom: address("postings.atom"),
        calendar: address("deadlines.ics"),
        page: path,
    }
}

pub async fn read(app: &App, path: &str) -> String {
    let answer = app.get(path).program().send().await;
    assert_eq!(answer.status, 200, "{path}");
    answer.body
}
