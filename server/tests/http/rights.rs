//! Every address × every role. An address that stands in no table fails the test.

use crate::support::{App, Person};
use model::Language;
use model::accounts::Role;
use model::closed::Closed;
use model::opportunities::Kind;
use model::saved_searches::SaveForm;
use model::synonyms::GroupForm;
use portal::opportunities::testing::draft;
use portal::{saved_searches, synonyms};
use server::router::{form_paths, page_paths};
use std::collections::BTreeSet;

/// Columns of the tables: a guest, then the roles in their order, alumnus being the poster.
const COLUMNS: [&str; 7] = [
    "guest",
    "student",
    "alumnus",
    "faculty",
    "staff",
    "recruiter",
    "admin",
];

/// What a GET answers.
const PAGES: &[(&str, [u16; 7])] = &[
    ("/", [200; 7]),
    ("/about", [200; 7]),
    ("/search-help", [200; 7]),
    ("/opportunities", [200; 7]),
    ("/opportunities/{id}", [200; 7]),
    ("/organizations", [200; 7]),
    ("/organizations/{slug}", [200; 7]),
    ("/sign-in", [200; 7]),
    ("/invitations/{token}", [404; 7]),
    ("/account", [401, 200, 200, 200, 200, 200, 200]),
    ("/notifications", [401, 200, 200, 200, 200, 200, 200]),
    ("/bookmarks", [401, 200, 200, 200, 200, 200, 200]),
    ("/saved-searches", [401, 200, 200, 200, 200, 200, 200]),
    ("/saved-searches/{id}", [401, 200, 404, 404, 404, 404, 404]),
    ("/postings", [401, 200, 200, 200, 200, 200, 200]),
    ("/postings/new", [401, 403, 200, 200, 200, 200, 200]),
    ("/postings/{id}", [401, 403, 200, 404, 404, 404, 404]),
    (
        "/postings/{id}/edit/{step}",
        [401, 403, 200, 404, 404, 404, 404],
    ),
    (
        "/postings/{id}/preview",
        [401, 403, 200, 404, 404, 404, 404],
    ),
    ("/desk", [401, 403, 403, 403, 200, 403, 200]),
    ("/desk/{id}", [401, 403, 403, 403, 200, 403, 200]),
    ("/desk/people", [401, 403, 403, 403, 200, 403, 200]),
    ("/desk/organizations", [401, 403, 403, 403, 200, 403, 200]),
    ("/desk/import", [401, 403, 403, 403, 200, 403, 200]),
    ("/desk/synonyms", [401, 403, 403, 403, 200, 403, 200]),
    ("/desk/synonyms/{id}", [401, 403, 403, 403, 200, 403, 200]),
    ("/desk/synonyms/import", [401, 403, 403, 403, 200, 403, 200]),
];

/// What an empty form answers: 303 to sign in for guests, a refusal for those without the right,
/// nothing found for those whose posting it is not, and for the others a word about what is missing.
const FORMS: &[(&str, [u16; 7])] = &[
    ("/sign-in", [422; 7]),
    ("/sign-out", [303; 7]),
    ("/invitations/{token}", [404; 7]),
    ("/account", [303, 422, 422, 422, 422, 422, 422]),
    ("/notifications", [303; 7]),
    ("/bookmarks", [303, 422, 422, 422, 422, 422, 422]),
    ("/recently-viewed", [303; 7]),
    ("/saved-searches", [303, 422, 422, 422, 422, 422, 422]),
    ("/saved-searches/{id}", [303, 422, 404, 404, 404, 404, 404]),
    ("/organizations/{slug}", [303, 422, 422, 422, 422, 422, 422]),
    ("/postings/new", [303, 403, 422, 422, 422, 422, 422]),
    ("/postings/{id}", [303, 403, 422, 404, 404, 404, 404]),
    (
        "/postings/{id}/edit/{step}",
        [303, 403, 422, 404, 404, 404, 404],
    ),
    (
        "/postings/{id}/edit/{step}/autosave",
        [401, 403, 422, 422, 422, 422, 422],
    ),
    (
        "/postings/{id}/preview",
        [303, 403, 422, 404, 404, 404, 404],
    ),
    ("/desk/{id}", [303, 403, 403, 403, 422, 403, 422]),
    ("/desk/people", [303, 403, 403, 403, 422, 403, 422]),
    ("/desk/organizations", [303, 403, 403, 403, 422, 403, 422]),
    ("/desk/import", [303, 403, 403, 403, 422, 403, 422]),
    ("/desk/synonyms", [303, 403, 403, 403, 422, 403, 422]),
    ("/desk/synonyms/{id}", [303, 403, 403, 403, 422, 403, 422]),
    ("/desk/synonyms/import", [303, 403, 403, 403, 422, 403, 422]),
];

/// Files that only some may have.
const FILES: &[(&str, [u16; 7])] = &[("/desk/synonyms.txt", [401, 403, 403, 403, 200, 403, 200])];

/// For programs and machines: the same for everybody.
const OTHERS: &[(&str, u16)] = &[
    ("/healthz", 200),
    ("/readyz", 200),
    ("/robots.txt", 200),
    ("/sitemap.xml", 200),
    ("/feeds/{feed}/postings.atom", 200),
    ("/feeds/{feed}/deadlines.ics", 200),
    ("/en/feeds/{feed}/postings.atom", 200),
    ("/en/feeds/{feed}/deadlines.ics", 200),
    ("/feeds/{token}/postings.atom", 404),
    ("/en/feeds/{token}/deadlines.ics", 404),
    ("/api/v1/opportunities", 200),
    ("/api/v1/opportunities/{id}", 200),
    ("/api/v1/suggestions", 200),
    ("/api/v1/openapi.json", 200),
    ("/pkg/kakehashi.1.css", 200),
    ("/icon.svg", 200),
    ("/nowhere", 404),
    ("/en/nowhere", 404),
    ("/pkg/nothing.js", 404),
];

struct Cast {
    app: App,
    people: Vec<Option<Person>>,
    published: String,
    draft: String,
    organization: String,
    /// The student's, and the secret of its feed.
    saved: (String, String),
    synonyms: String,
}

impl Cast {
    async fn new() -> Self {
        let app = App::new().await;
        let mut people = vec![None];
        for role in [
            Role::Student,
            Role::Alumnus,
            Role::Faculty,
            Role::Staff,
            Role::Recruiter,
            Role::Admin,
        ] {
            people.push(Some(app.person(role).await));
        }
        let pass = |name: &str| {
            let at = COLUMNS.iter().position(|one| *one == name).unwrap();
            people[at].as_ref().unwrap().pass.clone()
        };
        let school = app
            .named("teacher", Role::Faculty)
            .await
            .pass
            .poster()
            .unwrap();
        let kind = Kind::Internship;
        let published = app
            .sandbox
            .published(&school, &pass("staff"), kind, &draft(kind))
            .await
            .to_string();
        let alumnus = pass("alumnus").poster().unwrap();
        let (draft, _) = app.sandbox.drafted(&alumnus, kind, &draft(kind)).await;
        app.sandbox.organization("reef").await;
        portal::discovery::catch_up(&app.sandbox.portal)
            .await
            .unwrap();
        let student = pass("student");
        let form = SaveForm {
            name: "海".to_owned(),
            query: "q=海".to_owned(),
        };
        let portal = &app.sandbox.portal;
        let saved = saved_searches::save(portal, &student, &form).await.unwrap();
        let feed = saved_searches::one(portal, &student, saved, Language::Japanese)
            .await
            .unwrap()
            .feed_token;
        let words = GroupForm {
            words: "海 = うみ".to_owned(),
        };
        let moderator = pass("staff").moderator().unwrap();
        let synonyms = synonyms::add(portal, &moderator, &words).await.unwrap();
        let synonyms = synonyms.to_string();
        Self {
            app,
            people,
            published,
            draft: draft.to_string(),
            organization: "reef".to_owned(),
            saved: (saved.to_string(), feed),
            synonyms,
        }
    }

    fn address(&self, pattern: &str) -> String {
        let id = if pattern.contains("/synonyms/") {
            &self.synonyms
        } else if pattern.contains("/opportunities/") || pattern.contains("/desk/") {
            &self.published
        } else if pattern.contains("/saved-searches/") {
            &self.saved.0
        } else {
            &self.draft
        };
        pattern
            .replace("{id}", id)
            .replace("{slug}", &self.organization)
            .replace("{feed}", &self.saved.1)
            .replace("{step}", "basics")
            .replace("{token}", "no-such-invitation-0000000000000000")
    }

    /// Asks once in each language for each column.
    async fn check(
        &self,
        method: &str,
        pattern: &str,
        expected: &[u16; 7],
        wrong: &mut Vec<String>,
    ) {
        for (column, person) in self.people.iter().enumerate() {
            for language in ["", "/en"] {
                let path = format!("{language}{}", self.address(pattern));
                let path = if path == "/en/" { "/en" } else { &path };
                let ask = match (method, pattern) {
                    ("POST", "/desk/import") => {
                        self.app.ask("POST", path).same_origin().file("", &[])
                    }
                    ("POST", _) => self.app.post(path, &[]),
                    _ => self.app.get(path),
                };
                // Signing out would end the session that the next rows need.
                let person = person.as_ref().filter(|_| pattern != "/sign-out");
                let answer = ask.maybe(person).send().await;
                if answer.status != expected[column] {
                    let role = COLUMNS[column];
                    wrong.push(format!(
                        "{method} {path} as {role}: {} instead of {}: {}",
                        answer.status,
                        expected[column],
                        answer.heading()
                    ));
                }
            }
        }
    }
}

#[tokio::test]
async fn pages_open_for_whom_they_are_meant() {
    let cast = Cast::new().await;
    let mut wrong = unlisted(page_paths(), PAGES);
    for (pattern, expected) in PAGES {
        cast.check("GET", pattern, expected, &mut wrong).await;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn files_are_given_to_whom_they_are_meant_for() {
    let cast = Cast::new().await;
    let mut wrong = Vec::new();
    for (pattern, expected) in FILES {
        cast.check("GET", pattern, expected, &mut wrong).await;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn forms_are_taken_from_whom_they_are_meant_for() {
    let cast = Cast::new().await;
    let mut wrong = unlisted(&form_paths(), FORMS);
    for (pattern, expected) in FORMS {
        cast.check("POST", pattern, expected, &mut wrong).await;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn the_rest_is_the_same_for_everybody() {
    let cast = Cast::new().await;
    let mut wrong = Vec::new();
    for (pattern, expected) in OTHERS {
        for person in &cast.people {
            let path = cast.address(pattern);
            let answer = cast.app.get(&path).maybe(person.as_ref()).send().await;
            if answer.status != *expected {
                wrong.push(format!("{path}: {} instead of {expected}", answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn somebody_elses_draft_does_not_exist() {
    let cast = Cast::new().await;
    let faculty = cast.people[3].as_ref().unwrap();
    for (path, fields) in [
        (
            format!("/postings/{}", cast.draft),
            vec![("form", "act"), ("act", "close")],
        ),
        (
            format!("/postings/{}", cast.draft),
            vec![("form", "act"), ("act", "copy")],
        ),
        (
            format!("/postings/{}", cast.draft),
            vec![("form", "act"), ("act", "withdraw"), ("reason", "filled")],
        ),
        (
            format!("/postings/{}", cast.draft),
            vec![("form", "answer"), ("message", "はい")],
        ),
        (
            format!("/postings/{}/edit/basics", cast.draft),
            vec![("version", "4"), ("title_ja", "乗っ取り")],
        ),
        (
            format!("/postings/{}/preview", cast.draft),
            vec![("version", "4")],
        ),
    ] {
        let answer = cast
            .app
            .post(&path, &fields)
            .signed_in(faculty)
            .send()
            .await;
        assert_eq!(answer.status, 404, "{path} {fields:?}");
    }
    let guest = cast
        .app
        .get(&format!("/opportunities/{}", cast.draft))
        .send()
        .await;
    assert_eq!(guest.status, 404);
    let program = cast
        .app
        .get(&format!("/api/v1/opportunities/{}", cast.draft))
        .program()
        .send()
        .await;
    assert_eq!(program.status, 404);
}

/// Addresses of the program that no table knows.
fn unlisted(registered: &[String], table: &[(&str, [u16; 7])]) -> Vec<String> {
    let listed: BTreeSet<String> = table
        .iter()
        .flat_map(|(path, _)| match *path {
            "/" => ["/".to_owned(), "/en".to_owned()],
            path => [path.to_owned(), format!("/en{path}")],
        })
        .collect();
    let registered: BTreeSet<String> = registered.iter().cloned().collect();
    let mut wrong: Vec<String> = registered
        .difference(&listed)
        .map(|path| format!("not in the table: {path}"))
        .collect();
    wrong.extend(
        listed
            .difference(&registered)
            .map(|path| format!("not in the program: {path}")),
    );
    wrong
}

#[test]
fn every_role_has_a_column() {
    assert_eq!(COLUMNS.len(), Role::ALL.len() + 1);
}
