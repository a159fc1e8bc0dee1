//! What a form did is told on the page that it leads to. The forms write a word into the address, and the pages know
//! what it means: here every form that is accepted is followed.

use crate::support::{Answer, App, OpenPage, PASSWORD, Person};
use app::forms::{MAIN_FORM, STEP_FORM};
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use portal::opportunities::testing::draft;

async fn open<'a>(app: &'a App, person: &Person, path: &str) -> OpenPage<'a> {
    app.get(path).signed_in(person).open().await
}

/// Reads what the page after a form that was accepted says of it; returns that page's path.
async fn told(app: &App, person: &Person, answer: Answer) -> String {
    let location = answer.location();
    assert!(location.contains("?done="), "{location}");
    let page = open(app, person, location).await;
    let banners = page.all("div.banner-success");
    assert_eq!(banners.len(), 1, "nobody is told: {location}");
    location.split('?').next().unwrap_or_default().to_owned()
}

/// Presses a button of a page and reads what is said of it.
async fn press(app: &App, person: &Person, path: &str, act: &str) {
    let page = open(app, person, path).await;
    let answer = page.form_with(&[("act", act)]).press(act).await;
    told(app, person, answer).await;
}

/// Decides on a posting, saying why.
async fn decide(app: &App, staff: &Person, path: &str, act: &str) {
    let page = open(app, staff, path).await;
    let form = page.form(MAIN_FORM).fill("act", act);
    let form = form.fill("message", "理由はこちらです。");
    let form = match act {
        "decline" | "freeze" => form.fill("reason", "misleading"),
        _ => form,
    };
    told(app, staff, form.submit().await).await;
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

    press(&app, &teacher, &preview, "submit").await;
    press(&app, &teacher, &posting, "recall").await;
    press(&app, &teacher, &preview, "submit").await;
    decide(&app, &staff, &desk, "ask").await;
    let page = open(&app, &teacher, &posting).await;
    let answer = page.form("answer").fill("message", "三年生です。");
    told(&app, &teacher, answer.submit().await).await;
    decide(&app, &staff, &desk, "request-changes").await;
    press(&app, &teacher, &preview, "submit").await;
    decide(&app, &staff, &desk, "decline").await;

    let (id, _) = app.sandbox.submitted(&poster, kind, &draft(kind)).await;
    let (posting, desk) = (format!("/postings/{id}"), format!("/desk/{id}"));
    decide(&app, &staff, &desk, "approve").await;
    for act in ["pause", "reopen", "close", "reopen"] {
        press(&app, &teacher, &posting, act).await;
    }
    decide(&app, &staff, &desk, "freeze").await;
    decide(&app, &staff, &desk, "unfreeze").await;

    let edit = open(&app, &teacher, &format!("{posting}/edit/basics")).await;
    let title = draft(kind).get(Field::TitleJa).to_owned() + "（改）";
    let edited = edit.form(STEP_FORM).fill("title_ja", &title);
    let saved = edited.press("stay").await;
    assert!(saved.location().ends_with("?saved=1"));
    press(&app, &teacher, &posting, "discard").await;
    let page = open(&app, &teacher, &posting).await;
    let withdraw = page.form_with(&[("act", "withdraw")]);
    told(
        &app,
        &teacher,
        withdraw.fill("reason", "filled").submit().await,
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
    let unverified = app.sandbox.unverified("Ren", Role::Alumnus).await.id();
    for (person, act) in [
        (unverified, "verify"),
        (other.pass.id(), "disable"),
        (other.pass.id(), "enable"),
    ] {
        let id = person.to_string();
        if act == "disable" {
            let page = open(&app, &staff, &format!("/desk/people?role=student&end={id}")).await;
            let form = page.form("suspend").fill("reason", "退学");
            let answer = form.submit().await;
            assert!(
                answer.location().ends_with("&role=student"),
                "the list stays"
            );
            told(&app, &staff, answer).await;
            continue;
        }
        let page = open(&app, &staff, "/desk/people").await;
        let form = page.form_with(&[("form", "person"), ("person", &id), ("act", act)]);
        told(&app, &staff, form.press(act).await).await;
    }

    let path = "/desk/organizations";
    let page = open(&app, &staff, path).await;
    let found = page.form("found").fill("name_ja", "潮風計測");
    let found = found.fill("country", "JP").fill("prefecture", "13");
    told(&app, &staff, found.submit().await).await;
    let page = open(&app, &staff, path).await;
    told(&app, &staff, page.form("verify").submit().await).await;

    let page = open(&app, &staff, "/desk/synonyms").await;
    let add = page.form("add").fill("words", "潮目\nしおめ");
    let group = told(&app, &staff, add.submit().await).await;
    let page = open(&app, &staff, &group).await;
    let change = page.form("change").fill("words", "潮目\nしおめ\n潮境");
    told(&app, &staff, change.submit().await).await;
    for form in ["off", "on", "remove"] {
        let page = open(&app, &staff, &group).await;
        told(&app, &staff, page.form(form).submit().await).await;
    }
}

#[tokio::test]
async fn ending_sessions_is_told() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    for path in ["/account/sessions", "/en/account/sessions"] {
        let other = async || {
            let page = app.get("/sign-in").open().await;
            let form = page.form(MAIN_FORM).fill("email", &person.email);
            let signed_in = form.fill("password", PASSWORD).submit().await;
            signed_in.token().unwrap()
        };
        let token = other().await;
        let page = open(&app, &person, path).await;
        told(&app, &person, page.form("session").submit().await).await;
        assert_eq!(app.get(path).token(&token).send().await.status, 401);

        other().await;
        let page = open(&app, &person, path).await;
        told(&app, &person, page.form("sessions").press("others").await).await;
        let page = open(&app, &person, path).await;
        assert_eq!(page.attributes("input[name=session]", "value"), [""; 0]);
    }
}

#[tokio::test]
async fn what_people_set_for_themselves_is_told() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let page = open(&app, &person, "/account").await;
    let language = page.form("language").fill("language", "en");
    told(&app, &person, language.submit().await).await;
    let new = "もう一度、川べりを歩きました。";
    let change = page.form("password").fill("current", PASSWORD);
    let change = change.fill("password", new).fill("again", new);
    told(&app, &person, change.submit().await).await;

    let page = open(&app, &person, "/opportunities?q=x").await;
    told(&app, &person, page.form("save").submit().await).await;
    let kept =
        portal::saved_searches::list(&app.sandbox.portal, &person.pass, model::Language::Japanese)
            .await
            .unwrap();
    let page = open(&app, &person, &format!("/saved-searches/{}", kept[0].id)).await;
    let change = page.form("change").fill("name", "機械");
    let change = change.fill("frequency", "daily");
    told(&app, &person, change.submit().await).await;
    told(&app, &person, page.form("delete").submit().await).await;
}
