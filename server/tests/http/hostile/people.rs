//! Names of people and organizations.

use super::strings::{HOSTILE, twin};
use super::written::assert_says;
use super::{Tally, assert_data_is_whole, assert_same_shape, page};
use crate::support::{App, Page, Person};
use model::accounts::Role;
use model::opportunities::Kind;
use portal::opportunities::testing::draft;
use std::collections::BTreeMap;

/// Pages that show many names at once; which stands on which page hangs on the order of the names.
const LISTS: usize = 4;

/// Everybody is invited. Returns the pages of those who are invited twice, then the lists.
async fn invited(write: fn(&str) -> String) -> (Vec<Page>, Vec<Page>) {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let (mut refused, mut lists) = (Vec::new(), Vec::new());
    for (n, text) in HOSTILE.iter().enumerate() {
        let (name, email) = (write(text), format!("p{n}@people.test"));
        let fields = [
            ("form", "invite"),
            ("name", name.as_str()),
            ("email", email.as_str()),
            ("role", "student"),
        ];
        let answer = app.post("/desk/people", &fields).signed_in(&staff);
        assert_eq!(answer.send().await.status, 200, "{text}");
        // What was typed comes back with the refusal. One is enough for each list: the field is the same.
        if n % 5 == 0 {
            let again = app.post("/desk/people", &fields).signed_in(&staff);
            let again = Page::read(&again.send().await.body);
            assert_data_is_whole(&again, "/desk/people");
            assert_eq!(again.field("name"), Some(name));
            refused.push(again);
        }
    }
    for base in ["", "/en"] {
        for number in 1..=LISTS {
            let path = format!("{base}/desk/people?page={number}");
            lists.push(page(&app, Some(&staff), &path).await);
        }
    }
    (refused, lists)
}

/// The elements of several pages together.
fn shape_of_all(pages: &[Page]) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    for (element, count) in pages.iter().flat_map(|page| page.shape()) {
        *all.entry(element).or_default() += count;
    }
    all
}

#[tokio::test]
async fn names_of_people_stay_names() {
    let (refused, lists) = invited(str::to_owned).await;
    let (_, calm) = invited(twin).await;
    assert_eq!(shape_of_all(&lists), shape_of_all(&calm));
    let mut tally = Tally::default();
    for seen in &refused {
        for name in ["b", "i", "img", "style", "base", "plaintext"] {
            assert!(seen.all(name).is_empty(), "{name}");
        }
        tally.read("/desk/people refused", 1);
    }
    let said: String = lists.iter().map(Page::squeezed).collect();
    for name in HOSTILE {
        assert!(said.contains(&crate::support::squeeze(name)), "{name}");
        tally.typed("name", name);
    }
    tally.read("/desk/people", HOSTILE.len());
    tally.print("people");
}

/// Enters an organization of this name.
async fn found(app: &App, staff: &Person, text: &str, about: &str) {
    let fields = [
        ("form", "found"),
        ("name_ja", text),
        ("name_en", text),
        ("kana", text),
        ("description_ja", about),
        ("description_en", about),
        ("website", "https://example.ac.jp/?a=1&lt=2&amp;b"),
        ("country", "JP"),
    ];
    let answer = app.post("/desk/organizations", &fields).signed_in(staff);
    assert_eq!(answer.send().await.status, 303, "{text}");
}

/// Names and paths of all organizations, from the lists that guests see.
async fn listed(app: &App) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for number in 1..=LISTS {
        let list = page(app, None, &format!("/organizations?page={number}")).await;
        let cards = list.inside("card-organization-entry");
        let links = cards.filter(|element| element.name == "a");
        found.extend(links.filter_map(|link| {
            let path = link.attribute("href")?.to_owned();
            Some((link.text.clone(), path))
        }));
    }
    found
}

#[tokio::test]
async fn names_of_organizations_stay_names() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let about = HOSTILE.join("\n");
    let mut tally = Tally::default();
    found(&app, &staff, "海", "海").await;
    for text in HOSTILE {
        found(&app, &staff, text, &about).await;
        for field in [
            "name_ja",
            "name_en",
            "kana",
            "description_ja",
            "description_en",
        ] {
            tally.typed(field, text);
        }
    }
    let paths = listed(&app).await;
    let calm = page(&app, None, &paths["海"]).await;
    for text in HOSTILE {
        let path = paths.get(*text);
        let path = path.unwrap_or_else(|| panic!("{text} is not listed"));
        for base in ["", "/en"] {
            let seen = page(&app, None, &format!("{base}{path}")).await;
            assert_same_shape(&seen, &calm, text);
            assert_eq!(seen.text("h1"), *text);
            assert_eq!(seen.tab(), *text);
            let lines: Vec<String> = HOSTILE.iter().map(|&one| one.into()).collect();
            assert_says(&seen, &lines, path);
            tally.read(format!("{base}/organizations/SLUG"), lines.len() + 2);
        }
    }
    // Lists of many: nothing but links, headings and forms of ours.
    let calm = page(&app, Some(&staff), "/desk").await;
    for path in [
        "/desk/organizations",
        "/desk/people",
        "/organizations?page=2",
        "/en/organizations",
    ] {
        let seen = page(&app, Some(&staff), path).await;
        for name in ["b", "i", "img", "style", "base", "title", "plaintext"] {
            assert_eq!(seen.all(name).len(), calm.all(name).len(), "{path}: {name}");
        }
        tally.read(path, 0);
    }
    tally.print("organizations");
}

#[tokio::test]
async fn whoever_posts_is_named_as_typed() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    for (n, name) in HOSTILE.iter().enumerate().step_by(9) {
        let person = app.called(name, &format!("p{n}"), Role::Faculty).await;
        let (kind, poster) = (Kind::Internship, person.pass.poster().unwrap());
        let draft = draft(kind);
        let id = app
            .sandbox
            .published(&poster, &staff.pass, kind, &draft)
            .await;
        for path in [format!("/opportunities/{id}"), "/account".to_owned()] {
            let seen = page(&app, Some(&person), &path).await;
            assert_says(&seen, &[(*name).to_owned()], &path);
            for element in ["img", "plaintext", "base", "iframe"] {
                assert!(seen.all(element).is_empty(), "{path}: {element}");
            }
        }
    }
}
