//! The language switch on a page that is there for its form: what was typed comes along, and nothing is carried out.

use crate::support::{App, Person};
use model::accounts::{PeopleFilter, Role};
use model::opportunities::Kind;
use portal::opportunities::testing::draft;

/// Sends the form of a page to the page in the other language, as the switch does.
async fn switched(app: &App, person: &Person, path: &str, typed: &[(&str, &str)]) -> String {
    let mut fields = typed.to_vec();
    fields.push(("switch", "language"));
    let page = app.post(path, &fields).signed_in(person).send().await;
    assert_eq!(page.status, 200, "{path}: {}", page.body);
    let language = if path.starts_with("/en/") { "en" } else { "ja" };
    assert!(
        page.body.contains(&format!("<html lang=\"{language}\"")),
        "{path}"
    );
    assert!(
        !page.body.contains("error-summary"),
        "{path}: nothing is wrong"
    );
    page.body
}

// F96, without a script
#[tokio::test]
async fn f96_what_was_typed_comes_along_into_the_other_language() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let teacher = app.sandbox.faculty("Tanaka").await;
    let (posting, _) = app
        .sandbox
        .submitted(&teacher, Kind::Internship, &draft(Kind::Internship))
        .await;
    let saved = [("form", "save"), ("name", "風車"), ("query", "q=風車")];
    let saved = app
        .post("/saved-searches", &saved)
        .signed_in(&staff)
        .send()
        .await;
    let saved = saved.location().split('?').next().unwrap().to_owned();

    for (path, typed) in [
        (
            "/desk/people".to_owned(),
            vec![
                ("form", "invite"),
                ("name", "髙橋 花子"),
                ("email", "hanako@people.test"),
            ],
        ),
        (
            "/desk/organizations".to_owned(),
            vec![
                ("form", "found"),
                ("name_ja", "潮風計測"),
                ("kana", "しおかぜけいそく"),
            ],
        ),
        (
            format!("/desk/{posting}"),
            vec![
                ("act", "ask"),
                ("message", "保険には誰が入りますか。\r\n二行目"),
            ],
        ),
        (
            "/desk/synonyms".to_owned(),
            vec![("form", "add"), ("words", "潮目\r\nしおめ")],
        ),
        (
            saved,
            vec![
                ("form", "change"),
                ("name", "風車と「点検」"),
                ("frequency", "daily"),
            ],
        ),
    ] {
        for path in [format!("/en{path}"), path] {
            let page = switched(&app, &staff, &path, &typed).await;
            for (name, value) in typed
                .iter()
                .filter(|(name, _)| !["form", "act", "frequency"].contains(name))
            {
                for line in value.split("\r\n") {
                    assert!(page.contains(line), "{path} has lost {name}: {line}");
                }
            }
        }
    }
    let moderator = staff.pass.moderator().unwrap();
    let everybody =
        portal::accounts::people(&app.sandbox.portal, &moderator, &PeopleFilter::default())
            .await
            .unwrap();
    assert!(
        everybody.items.iter().all(|one| one.name != "髙橋 花子"),
        "nobody was invited"
    );
    let waits = app
        .get(&format!("/desk/{posting}"))
        .signed_in(&staff)
        .send()
        .await;
    assert!(!waits.body.contains("保険には誰が"), "nothing was asked");
}

// F97, without a script
#[tokio::test]
async fn f97_a_step_is_saved_on_the_way_into_the_other_language() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let poster = teacher.pass.poster().unwrap();
    let (id, _) = app
        .sandbox
        .drafted(&poster, Kind::Internship, &draft(Kind::Internship))
        .await;
    for (path, title) in [
        (format!("/en/postings/{id}/edit/basics"), "海の音"),
        (format!("/postings/{id}/edit/basics"), "海の色"),
    ] {
        let version = app.get(&path).signed_in(&teacher).send().await.version();
        let typed = [
            ("version", version.as_str()),
            ("title_ja", title),
            ("act", "language"),
        ];
        let saved = app.post(&path, &typed).signed_in(&teacher).send().await;
        assert_eq!(saved.location(), format!("{path}?saved=1"));
        let page = app.get(saved.location()).signed_in(&teacher).send().await;
        assert!(page.body.contains(title), "{path}");
    }
}

#[tokio::test]
async fn passwords_stay_behind_and_guests_sign_in_first() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let typed = [
        ("form", "password"),
        ("current", "geheim-1"),
        ("password", "geheim-2"),
    ];
    assert!(
        !switched(&app, &person, "/en/account", &typed)
            .await
            .contains("geheim")
    );

    let typed = [("form", "invite"), ("name", "髙橋"), ("switch", "language")];
    let guest = app.post("/en/desk/people", &typed).send().await;
    assert_eq!(guest.status, 307, "kept over the sign-in");
    let student = app
        .post("/en/desk/people", &typed)
        .signed_in(&person)
        .send()
        .await;
    assert_eq!(student.status, 403);
}
