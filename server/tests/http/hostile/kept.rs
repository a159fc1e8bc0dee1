//! Saved searches and words that mean the same.

use super::strings::{HOSTILE, twin};
use super::written::assert_says;
use super::{Tally, assert_same_shape, calendar, feeds, page, xml};
use crate::support::{App, Page};
use model::accounts::Role;
use std::collections::BTreeSet;

#[tokio::test]
async fn names_and_conditions_of_saved_searches_stay_text() {
    let app = App::new().await;
    let mut tally = Tally::default();
    let calm_person = app.named("calm", Role::Student).await;
    let calm = feeds::of(&app, &calm_person, "海", "q=zzz+%E6%B5%B7").await;
    let calm_page = page(&app, Some(&calm_person), &calm.page).await;
    let calm_atom = xml::shape(&feeds::read(&app, &calm.atom).await);
    let calm_ics = feeds::read(&app, &calm.calendar)
        .await
        .matches("\r\n")
        .count();
    for (n, some) in HOSTILE.chunks(15).enumerate() {
        let person = app.named(&format!("s{n}"), Role::Student).await;
        for text in some {
            let asked: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
            // Signs alone are no question.
            let kept = feeds::of(&app, &person, text, &format!("q={asked}+%E6%B5%B7")).await;
            for base in ["", "/en"] {
                let path = format!("{base}{}", kept.page);
                let seen = page(&app, Some(&person), &path).await;
                assert_same_shape(&seen, &calm_page, text);
                assert_eq!(seen.text("h1"), *text);
                assert_eq!(seen.tab(), *text);
                assert_eq!(seen.field("name").as_deref(), Some(*text));
                tally.read(format!("{base}/saved-searches/ID"), 3);

                let atom = feeds::read(&app, &format!("{base}{}", kept.atom)).await;
                assert_eq!(xml::shape(&atom), calm_atom);
                let feed: atom_syndication::Feed = atom.parse().unwrap();
                assert!(
                    feed.title.as_str().starts_with(text),
                    "{}",
                    feed.title.as_str()
                );
                let ics = feeds::read(&app, &format!("{base}{}", kept.calendar)).await;
                let properties = calendar::properties(&ics);
                for name in ["NAME", "X-WR-CALNAME"] {
                    let values = calendar::values(&properties, name);
                    assert!(values[0].starts_with(text), "{values:?}");
                }
                let lines = ics.replace("\r\n ", "").matches("\r\n").count();
                assert_eq!(lines, calm_ics);
                tally.read(format!("{base} feeds"), 3);
            }
            let look = app.post(&kept.page, &[("form", "look")]).signed_in(&person);
            let list = look.send().await.location().to_owned();
            let seen = page(&app, Some(&person), &list).await;
            assert_says(&seen, &[(*text).to_owned()], &list);
            tally.typed("name", text);
            tally.typed("query", text);
        }
        for base in ["", "/en"] {
            let path = format!("{base}/saved-searches");
            let seen = page(&app, Some(&person), &path).await;
            let names: Vec<String> = some.iter().map(|&one| one.into()).collect();
            assert_says(&seen, &names, &path);
            tally.read(path, names.len());
        }
    }
    tally.print("saved searches");
}

/// What the import of this text shows, before and after.
async fn imported(app: &App, person: &crate::support::Person, text: &str, act: &str) -> Page {
    let fields = [("text", text), ("act", act)];
    let answer = app.post("/desk/synonyms/import", &fields).signed_in(person);
    let page = Page::read(&answer.send().await.body);
    super::assert_data_is_whole(&page, "/desk/synonyms/import");
    page
}

#[tokio::test]
async fn words_that_mean_the_same_stay_words() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let mut tally = Tally::default();
    // A group of its own, and one whose word stands in the other too.
    let mut known = BTreeSet::new();
    for words in ["zorb = quix", "zorb = flim"] {
        let added = app.post("/desk/synonyms", &[("form", "add"), ("words", words)]);
        let path = added.signed_in(&staff).send().await.location().to_owned();
        known.extend(page(&app, Some(&staff), &path).await.shape().into_keys());
    }
    let mut lines = Vec::new();
    for (n, text) in HOSTILE.iter().enumerate() {
        let typed = format!("zorb{n} = {text}");
        let words = model::synonyms::words_of(&typed);
        let answer = app.post("/desk/synonyms", &[("form", "add"), ("words", &typed)]);
        let answer = answer.signed_in(&staff).send().await;
        tally.typed("words", text);
        if answer.status == 303 {
            let path = answer.location().to_owned();
            for base in ["", "/en"] {
                let seen = page(&app, Some(&staff), &format!("{base}{path}")).await;
                let new = seen.shape().into_keys();
                let new: Vec<_> = new.filter(|one| !known.contains(one)).collect();
                assert!(new.is_empty(), "{text}: {new:?}");
                assert_says(&seen, &words, &path);
                tally.read(format!("{base}/desk/synonyms/ID"), words.len());
            }
            lines.push(model::synonyms::written(&words));
        } else {
            assert_eq!(answer.status, 422);
            let seen = Page::read(&answer.body);
            super::assert_data_is_whole(&seen, "/desk/synonyms");
            assert_eq!(seen.field("words"), Some(typed));
            tally.read("/desk/synonyms", 1);
        }
    }
    assert!(lines.len() > 30);
    let file = app.get("/desk/synonyms.txt").signed_in(&staff).send().await;
    for line in &lines {
        let kept = file.body.lines().any(|one| one == line);
        assert!(kept, "{line}: {}", file.body);
    }
    let typed = HOSTILE.join("\n");
    let seen = imported(&app, &staff, &typed, "preview").await;
    assert_eq!(seen.field("text").as_deref(), Some(typed.as_str()));
    let harmless: Vec<String> = HOSTILE.iter().map(|text| twin(text)).collect();
    let calm = imported(&app, &staff, &harmless.join("\n"), "preview").await;
    let new = seen.shape().into_keys();
    let new: Vec<_> = new.filter(|one| !calm.shape().contains_key(one)).collect();
    assert!(new.is_empty(), "{new:?}");
    tally.read("/desk/synonyms/import", 1);
    tally.print("synonyms");
}
