//! What a form did is told on the page that it leads to. The forms write a word into the address, and the pages know
//! what it means: here every form that is accepted is followed.

use crate::support::{App, Page, Person};
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use portal::opportunities::testing::draft;

/// Sends a form that is accepted, and reads what the page after it says of it.
/// Answers that page's path.
async fn told(app: &App, person: &Person, path: &str, fields: &[(&str, &str)]) -> String {
    let answer = app.post(path, fields).signed_in(person).send().await;
    let location = answer.location().to_owned();
    assert!(location.contains("?done="), "{path} {fields:?}: {location}");
    let page = app.get(&location).signed_in(person).send().await;
    assert_eq!(page.status, 200, "{location}");
    assert!(
        page.body.contains("banner-success"),
        "nobody is told: {location}"
    );
    location.split('?').next().unwrap_or_default().to_owned()
}

/// The same for a form that names the version on the screen.
async fn told_of_version(app: &App, person: &Person, path: &str, fields: &[(&str, &str)]) {
    let version = app.get(path).signed_in(person).send().await.version();
    let mut fields = fields.to_vec();
    fields.push(("version", &version));
    told(app, person, path, &fields).await;
}

#[tokio::test]
async fn what_poster_and_staff_do_with_a_posting_is_told() {
    let app = App::new().await;
    let (teacher, staff) = (
        app.person(Role::Faculty).await,
        app.person(Role::Staff).await,
    );
    let kind = Kind::GuestCourse;
    let poster = teacher.pass.poster().unwrap();
    let (id, _) = app.sandbox.drafted(&poster, kind, &draft(kind)).await;
    let (posting, preview, desk) = (
        format!("/postings/{id}"),
        format!("/postings/{id}/preview"),
        format!("/desk/{id}"),
    );
    let act = |act| [("form", "act"), ("act", act)];
    let decide = |act| {
        [
            ("act", act),
            ("message", "理由はこちらです。"),
            ("reason", "misleading"),
        ]
    };

    told_of_version(&app, &teacher, &preview, &[]).await;
    told(&app, &teacher, &posting, &act("recall")).await;
    told_of_version(&app, &teacher, &preview, &[]).await;
    told_of_version(&app, &staff, &desk, &decide("ask")).await;
    told(
        &app,
        &teacher,
        &posting,
        &[("form", "answer"), ("message", "三年生です。")],
    )
    .await;
    told_of_version(&app, &staff, &desk, &decide("request-changes")).await;
    told_of_version(&app, &teacher, &preview, &[]).await;
    told_of_version(&app, &staff, &desk, &decide("decline")).await;

    let (id, _) = app.sandbox.submitted(&poster, kind, &draft(kind)).await;
    let (posting, desk) = (format!("/postings/{id}"), format!("/desk/{id}"));
    told_of_version(&app, &staff, &desk, &decide("approve")).await;
    for one in ["pause", "reopen", "close", "reopen"] {
        told(&app, &teacher, &posting, &act(one)).await;
    }
    told_of_version(&app, &staff, &desk, &decide("freeze")).await;
    told_of_version(&app, &staff, &desk, &decide("unfreeze")).await;

    let edit = format!("{posting}/edit/basics");
    let version = app.get(&edit).signed_in(&teacher).send().await.version();
    let title = draft(kind).get(Field::TitleJa).to_owned() + "（改）";
    let edited = [
        ("title_ja", title.as_str()),
        ("version", &version),
        ("act", "stay"),
    ];
    app.post(&edit, &edited).signed_in(&teacher).send().await;
    told(&app, &teacher, &posting, &act("discard")).await;
    told(
        &app,
        &teacher,
        &posting,
        &[("form", "act"), ("act", "withdraw"), ("reason", "filled")],
    )
    .await;
}

#[tokio::test]
async fn what_staff_do_with_people_organizations_and_words_is_told() {
    let app = App::new().await;
    let (staff, other) = (
        app.person(Role::Staff).await,
        app.person(Role::Student).await,
    );
    let unverified = app
        .sandbox
        .unverified("Ren", Role::Alumnus)
        .await
        .id()
        .to_string();
    let id = other.pass.id().to_string();
    let path = "/desk/people";
    told(
        &app,
        &staff,
        path,
        &[
            ("form", "person"),
            ("person", &unverified),
            ("act", "verify"),
        ],
    )
    .await;
    for act in ["disable", "enable"] {
        told(
            &app,
            &staff,
            path,
            &[("form", "person"), ("person", &id), ("act", act)],
        )
        .await;
    }

    let path = "/desk/organizations";
    let found = [
        ("form", "found"),
        ("name_ja", "潮風計測"),
        ("country", "JP"),
        ("prefecture", "13"),
    ];
    told(&app, &staff, path, &found).await;
    let page = Page::read(&app.get(path).signed_in(&staff).send().await.body);
    let id = page.attribute("input[name=organization]", "value");
    let verify = [("form", "verify"), ("organization", id.as_str())];
    told(&app, &staff, path, &verify).await;

    let add = [("form", "add"), ("words", "潮目\nしおめ")];
    let group = told(&app, &staff, "/desk/synonyms", &add).await;
    told_of_version(
        &app,
        &staff,
        &group,
        &[("form", "change"), ("words", "潮目\nしおめ\n潮境")],
    )
    .await;
    for form in ["off", "on", "remove"] {
        told_of_version(&app, &staff, &group, &[("form", form)]).await;
    }
}

#[tokio::test]
async fn ending_sessions_is_told() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    for path in ["/account", "/en/account"] {
        let other = async || {
            let typed = [
                ("email", person.email.as_str()),
                ("password", crate::support::PASSWORD),
            ];
            app.post("/sign-in", &typed).send().await.token().unwrap()
        };
        let token = other().await;
        let page = Page::read(&app.get(path).signed_in(&person).send().await.body);
        let id = page.attribute("input[name=session]", "value");
        let one = [("form", "session"), ("session", id.as_str())];
        told(&app, &person, path, &one).await;
        assert_eq!(app.get(path).token(&token).send().await.status, 401);

        other().await;
        let others = [("form", "sessions"), ("act", "others")];
        told(&app, &person, path, &others).await;
        let page = Page::read(&app.get(path).signed_in(&person).send().await.body);
        assert_eq!(page.attributes("input[name=session]", "value"), [""; 0]);
    }
}

#[tokio::test]
async fn what_people_set_for_themselves_is_told() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let path = "/account";
    told(
        &app,
        &person,
        path,
        &[("form", "language"), ("language", "en")],
    )
    .await;
    let new = "もう一度、川べりを歩きました。";
    let change = [
        ("form", "password"),
        ("current", crate::support::PASSWORD),
        ("password", new),
        ("again", new),
    ];
    told(&app, &person, path, &change).await;

    let saved = [
        ("form", "save"),
        ("name", "ロボット"),
        ("query", "q=ロボット"),
    ];
    told(&app, &person, "/saved-searches", &saved).await;
    let kept =
        portal::saved_searches::list(&app.sandbox.portal, &person.pass, model::Language::Japanese)
            .await
            .unwrap();
    let path = format!("/saved-searches/{}", kept[0].id);
    told(
        &app,
        &person,
        &path,
        &[("form", "change"), ("name", "機械"), ("frequency", "daily")],
    )
    .await;
    told(&app, &person, &path, &[("form", "delete")]).await;
}
