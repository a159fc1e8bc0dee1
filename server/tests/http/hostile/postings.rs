//! Postings of the four kinds, from the first word to search engines.

use super::strings::{is_kept, twin};
use super::written::{Written, assert_formatted, assert_says, filled, seen, text_fields};
use super::{Tally, assert_same_shape, page, told};
use crate::support::{App, Page, Person};
use chrono::TimeDelta;
use model::accounts::Role;
use model::closed::Closed;
use model::opportunities::{Draft, Field, Kind, Step};
use model::{Language, OpportunityId};

/// How many postings of each kind: in each, every field holds other strings.
const TURNS: usize = 4;

/// A portal with its people and postings.
pub struct World {
    pub app: App,
    pub author: Person,
    pub staff: Person,
    pub student: Person,
    pub postings: Vec<Posted>,
}

pub struct Posted {
    pub id: OpportunityId,
    pub kind: Kind,
    pub draft: Draft,
    /// Where the author and staff saw it before it was published.
    pub before: Vec<(String, Page)>,
}

impl World {
    /// Everything is typed into the forms, as `write` writes it, looked at and approved.
    pub async fn new(write: fn(&str) -> String) -> Self {
        let app = App::new().await;
        let mut world = Self {
            author: app.person(Role::Faculty).await,
            staff: app.person(Role::Staff).await,
            student: app.person(Role::Student).await,
            app,
            postings: Vec::new(),
        };
        for turn in 0..TURNS {
            for (place, kind) in Kind::ALL.iter().enumerate() {
                // Titles go through the whole list.
                let turn = (turn * Kind::ALL.len() + place) * 4;
                let written = filled(&world.app.sandbox, *kind, turn, write);
                let posted = world.post(*kind, written).await;
                world.postings.push(posted);
                world
                    .app
                    .sandbox
                    .portal
                    .clock()
                    .advance(TimeDelta::minutes(1));
            }
        }
        portal::discovery::catch_up(&world.app.sandbox.portal)
            .await
            .unwrap();
        world
    }

    async fn post(&self, kind: Kind, written: Written) -> Posted {
        let send = async |path: &str, fields: &[(&str, &str)]| {
            let answer = self.app.post(path, fields).signed_in(&self.author);
            answer.send().await.location().to_owned()
        };
        let first = send("/postings/new", &[("kind", kind.code())]).await;
        let path = first.strip_suffix("/edit/basics").unwrap().to_owned();
        let id: OpportunityId = path.strip_prefix("/postings/").unwrap().parse().unwrap();
        for (done, step) in Step::ALL.iter().enumerate() {
            let version = (done + 1).to_string();
            let typed = written.sent(kind, *step);
            let mut fields = vec![("version", version.as_str()), ("act", "stay")];
            for (name, values) in &typed {
                fields.extend(values.iter().map(|value| (name.as_str(), value.as_str())));
            }
            send(&format!("{path}/edit/{step}"), &fields).await;
        }
        let mut before = Vec::new();
        for base in ["", "/en"] {
            for step in Step::ALL {
                let edit = format!("{base}/postings/ID/edit/{step}");
                before.push(self.look(&self.author, &edit, id).await);
            }
        }
        for own in [
            "/postings/ID/preview",
            "/en/postings/ID",
            "/postings/ID/edit/basics?check=1",
        ] {
            before.push(self.look(&self.author, own, id).await);
        }
        send(&format!("{path}/preview"), &[("version", "4")]).await;
        for desk in ["/desk/ID", "/en/desk/ID"] {
            before.push(self.look(&self.staff, desk, id).await);
        }
        self.app.sandbox.approved(&self.staff.pass, id, 4).await;
        Posted {
            id,
            kind,
            draft: written.draft,
            before,
        }
    }

    async fn look(&self, who: &Person, path: &str, id: OpportunityId) -> (String, Page) {
        let here = path.replace("ID", &id.to_string());
        (path.to_owned(), page(&self.app, Some(who), &here).await)
    }

    /// What the portal says was stored.
    async fn stored(&self, posted: &Posted) -> Draft {
        let poster = self.author.pass.poster().unwrap();
        let portal = &self.app.sandbox.portal;
        let posting = portal::opportunities::posting;
        let now = posting(portal, &poster, posted.id, Language::Japanese).await;
        now.unwrap().draft
    }
}

#[tokio::test]
async fn asvs_v1_2_1_postings_show_what_was_typed_and_nothing_else() {
    let (hostile, harmless) = (World::new(str::to_owned).await, World::new(twin).await);
    let mut tally = Tally::default();
    for (posted, other) in hostile.postings.iter().zip(&harmless.postings) {
        let stored = hostile.stored(posted).await;
        for spec in text_fields(posted.kind) {
            let text = posted.draft.get(spec.field);
            tally.typed(format!("{} {}", posted.kind, spec.field), text);
            let kept = stored.get(spec.field);
            for line in text.lines().filter(|line| is_kept(line)) {
                assert!(kept.lines().any(|one| one == line), "{kept:?}: {line:?}");
            }
        }
        for ((path, seen), (_, calm)) in posted.before.iter().zip(&other.before) {
            assert_same_shape(seen, calm, path);
            assert_formatted(seen, path);
            let texts = assert_fields_hold(seen, &stored, posted.kind, path)
                + assert_shown(seen, &stored, posted.kind, path);
            tally.read(format!("{} {path}", posted.kind), texts);
        }
        for base in ["", "/en"] {
            let path = format!("{base}/opportunities/{}", posted.id);
            let seen = page(&hostile.app, None, &path).await;
            let calm = format!("{base}/opportunities/{}", other.id);
            let calm = page(&harmless.app, None, &calm).await;
            let name = format!("{} {base}/opportunities/ID", posted.kind);
            assert_same_shape(&seen, &calm, &name);
            assert_formatted(&seen, &name);
            let texts = assert_shown(&seen, &stored, posted.kind, &name)
                + assert_head(&seen, &stored, base == "/en");
            tally.read(name, texts);
        }
    }
    told::lists(&hostile, &harmless, &mut tally).await;
    told::programs(&hostile, &harmless, &mut tally).await;
    tally.print("postings");
}

/// Every field of the form holds what is stored, to the letter.
fn assert_fields_hold(page: &Page, stored: &Draft, kind: Kind, path: &str) -> usize {
    let fields = text_fields(kind).filter_map(|spec| Some((spec, page.field(spec.field.code())?)));
    let mut compared = 0;
    for (spec, held) in fields {
        // A parser leaves out or replaces a few signs that no text has.
        let stored = stored.get(spec.field).lines();
        for line in stored.filter(|line| is_kept(line)) {
            let is_there = held.lines().any(|one| one == line);
            assert!(is_there, "{path} {}: {held:?}: {line:?}", spec.field);
            compared += 1;
        }
    }
    compared
}

/// Readers of the whole posting see every line of it.
fn assert_shown(page: &Page, stored: &Draft, kind: Kind, path: &str) -> usize {
    if page.all("article.posting").is_empty() {
        return 0;
    }
    let lines = seen(stored, kind, path.contains("/en/"));
    assert_says(page, &lines, path);
    lines.len()
}

/// Title and summary as tabs, bookmarks, shared links and search engines see them.
fn assert_head(page: &Page, stored: &Draft, is_english: bool) -> usize {
    let (title, summary) = match is_english {
        true if !stored.get(Field::TitleEn).is_empty() => (Field::TitleEn, Field::SummaryEn),
        _ => (Field::TitleJa, Field::SummaryJa),
    };
    let title = stored.get(title);
    assert_eq!(page.tab(), title);
    assert_eq!(page.attribute("meta[property=og:title]", "content"), title);
    assert_eq!(page.text("h1"), title);
    let summary = stored.get(summary);
    if is_kept(summary) {
        assert_eq!(page.attribute("meta[name=description]", "content"), summary);
    }
    let data = page.all("script[type=application/ld+json]");
    for data in &data {
        let data: serde_json::Value = serde_json::from_str(&data.text).unwrap();
        let told = match data["itemListElement"].as_array() {
            Some(steps) => steps.last().unwrap()["name"].as_str(),
            None => data["title"].as_str().or(data["name"].as_str()),
        };
        assert_eq!(told, Some(title));
    }
    4 + data.len()
}
