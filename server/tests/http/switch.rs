//! The language switch on a page that is there for its form: what was typed comes along, and nothing is carried out.

use crate::support::{App, Page, Person};
use model::Language;
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
        !page.body.contains("class=\"error-summary\""),
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
    let everybody = portal::accounts::people(
        &app.sandbox.portal,
        &moderator,
        &PeopleFilter::default(),
        Language::Japanese,
    )
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
    assert!(!waits.shown().contains("保険には誰が"), "nothing was asked");
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

// The kind of F96: forms of guests, and those that stand beside another one.
#[tokio::test]
async fn the_address_typed_to_sign_in_and_a_withdrawal_come_along() {
    let app = App::new().await;
    let person = app.person(Role::Faculty).await;
    for (path, there) in [
        ("/sign-in", "/en/sign-in"),
        (
            "/en/sign-in?next=%2Fen%2Fbookmarks",
            "/sign-in?next=%2Fbookmarks",
        ),
    ] {
        let typed = [
            ("email", person.email.as_str()),
            ("password", "geheim-1"),
            ("next", ""),
        ];
        let wrong = Page::read(&app.post(path, &typed).send().await.body);
        assert_eq!(wrong.attribute("button.language", "formaction"), there);
        assert_eq!(wrong.attribute("button.language", "form"), "main-form");
        let switch = [typed[0], typed[1], typed[2], ("switch", "language")];
        let page = app.post(there, &switch).send().await;
        assert_eq!(page.status, 200);
        let read = Page::read(&page.body);
        assert_eq!(read.field("email"), Some(person.email.clone()), "{there}");
        let next = if there.contains("next") {
            "/bookmarks"
        } else {
            ""
        };
        assert_eq!(read.field("next").as_deref(), Some(next));
        assert!(!page.body.contains("geheim"), "never a password");
        assert!(!page.body.contains("class=\"error-summary\"") && page.token().is_none());
    }

    let staff = app.sandbox.person("Staff", Role::Staff).await;
    let (poster, kind) = (person.pass.poster().unwrap(), Kind::GuestCourse);
    let id = app
        .sandbox
        .published(&poster, &staff, kind, &draft(kind))
        .await;
    for path in [format!("/postings/{id}"), format!("/en/postings/{id}")] {
        let page = Page::read(&app.get(&path).signed_in(&person).send().await.body);
        assert_eq!(page.attributes("form[id=main-form]", "method"), ["post"]);
        let typed = [
            ("form", "act"),
            ("act", "withdraw"),
            ("reason", "filled"),
            ("message", "もう決まりました。\r\n<b>"),
        ];
        let page = switched(&app, &person, &path, &typed).await;
        let page = Page::read(&page);
        assert_eq!(
            page.field("message").as_deref(),
            Some("もう決まりました。\n<b>")
        );
        let chosen = page.all("option[value=filled][selected]");
        assert_eq!(chosen.len(), 1, "{path}");
        assert_eq!(page.all("details.risky[open]").len(), 1, "it is unfolded");
    }
    let open = app.get(&format!("/opportunities/{id}")).send().await;
    assert_eq!(open.status, 200, "nothing was withdrawn");

    let typed = [("form", "language"), ("language", "en")];
    let page = Page::read(&switched(&app, &person, "/account", &typed).await);
    assert_eq!(page.all("input[name=language][value=en][checked]").len(), 1);
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
    let nothing = app.post("/en/desk/people", &typed[2..]).send().await;
    assert_eq!(nothing.location(), "/en/desk/people", "nothing to keep");
    let student = app
        .post("/en/desk/people", &typed)
        .signed_in(&person)
        .send()
        .await;
    assert_eq!(student.status, 403);
}
