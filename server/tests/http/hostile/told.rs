//! Lists, feeds and answers for programs that tell of postings.

use super::postings::World;
use super::strings::is_kept;
use super::written::assert_says;
use super::{Tally, assert_same_shape, calendar, feeds, page, xml};
use crate::support::Person;
use model::opportunities::Field;
use serde_json::Value;

/// Titles and summaries as a reader of this language sees them, without what the store may change.
fn titles(world: &World, is_english: bool, field: [Field; 2]) -> Vec<String> {
    let texts = world.postings.iter().map(|posted| {
        let english = posted.draft.get(field[1]);
        match is_english && !english.is_empty() {
            true => english.to_owned(),
            false => posted.draft.get(field[0]).to_owned(),
        }
    });
    texts.filter(|text| is_kept(text)).collect()
}

const TITLE: [Field; 2] = [Field::TitleJa, Field::TitleEn];
const SUMMARY: [Field; 2] = [Field::SummaryJa, Field::SummaryEn];

/// Pages that list postings.
pub async fn lists(hostile: &World, harmless: &World, tally: &mut Tally) {
    type Who = fn(&World) -> Option<&Person>;
    let guest: Who = |_| None;
    let author: Who = |world| Some(&world.author);
    let staff: Who = |world| Some(&world.staff);
    for (who, path, is_whole) in [
        (guest, "/opportunities?per_page=100", true),
        (guest, "/opportunities?per_page=100&kind=internship", false),
        (guest, "/", false),
        (author, "/postings", true),
        (author, "/notifications", true),
        (staff, "/desk", false),
        (staff, "/desk/people", false),
        (guest, "/organizations", false),
    ] {
        for base in ["", "/en"] {
            let path = match (base, path) {
                ("/en", "/") => "/en".to_owned(),
                _ => format!("{base}{path}"),
            };
            let seen = page(&hostile.app, who(hostile), &path).await;
            let calm = page(&harmless.app, who(harmless), &path).await;
            assert_same_shape(&seen, &calm, &path);
            let is_english = base == "/en";
            let texts = match is_whole {
                true => titles(hostile, is_english, TITLE),
                false => Vec::new(),
            };
            assert_says(&seen, &texts, &path);
            tally.read(path, texts.len());
        }
    }
}

/// Feeds, the site map and answers in JSON.
pub async fn programs(hostile: &World, harmless: &World, tally: &mut Tally) {
    let query = "kind=internship&kind=joint-research&kind=guest-course&kind=overseas-program";
    let addresses = feeds::of(&hostile.app, &hostile.student, "海", query).await;
    let others = feeds::of(&harmless.app, &harmless.student, "海", query).await;
    for (base, is_english) in [("", false), ("/en", true)] {
        let texts = titles(hostile, is_english, TITLE);
        let atom = feeds::read(&hostile.app, &format!("{base}{}", addresses.atom)).await;
        let calm = feeds::read(&harmless.app, &format!("{base}{}", others.atom)).await;
        assert_eq!(xml::shape(&atom), xml::shape(&calm));
        let feed: atom_syndication::Feed = atom.parse().unwrap();
        for title in &texts {
            let is_it = |entry: &atom_syndication::Entry| entry.title.as_str() == title;
            assert!(feed.entries.iter().any(is_it), "Atom: {title:?}");
        }
        tally.read(format!("{base} Atom"), texts.len());

        let ics = feeds::read(&hostile.app, &format!("{base}{}", addresses.calendar)).await;
        let properties = calendar::properties(&ics);
        let calm = feeds::read(&harmless.app, &format!("{base}{}", others.calendar)).await;
        let names = |of: &[(String, String)]| of.iter().map(|(name, _)| name.clone()).collect();
        let (told, calm): (Vec<_>, Vec<_>) =
            (names(&properties), names(&calendar::properties(&calm)));
        assert_eq!(told, calm, "no new line of the calendar");
        let summaries = calendar::values(&properties, "SUMMARY");
        for title in &texts {
            let is_it = |said: &String| said.ends_with(title.as_str());
            assert!(summaries.iter().any(is_it), "iCalendar: {title:?}");
        }
        tally.read(format!("{base} iCalendar"), texts.len());
    }
    json(hostile, tally).await;
    let map = feeds::read(&hostile.app, "/sitemap.xml").await;
    let calm = feeds::read(&harmless.app, "/sitemap.xml").await;
    assert_eq!(xml::shape(&map), xml::shape(&calm));
    tally.read("site map", 0);
}

async fn json(hostile: &World, tally: &mut Tally) {
    for (lang, is_english) in [("ja", false), ("en", true)] {
        let path = format!("/api/v1/opportunities?per_page=100&lang={lang}");
        let list = hostile.app.get(&path).program().send().await.json();
        let items = list["items"].as_array().unwrap();
        for (field, name) in [(TITLE, "title"), (SUMMARY, "summary")] {
            let texts = titles(hostile, is_english, field);
            for text in &texts {
                assert!(items.iter().any(|one| one[name] == text.as_str()), "{text}");
            }
            tally.read(format!("API list {name} {lang}"), texts.len());
        }
        for posted in &hostile.postings {
            let path = format!("/api/v1/opportunities/{}?lang={lang}", posted.id);
            let one: Value = hostile.app.get(&path).program().send().await.json();
            let city = posted.draft.get(Field::City);
            assert_eq!(one["place"]["city"], city);
            tally.read(format!("API one {lang}"), 1);
        }
    }
}
