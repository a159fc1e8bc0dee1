//! A poster's work without script.

use crate::support::{Answer, App, Person};
use app::forms::{MAIN_FORM, STEP_FORM};
use model::OpportunityId;
use model::accounts::Role;
use model::closed::Closed;
use model::opportunities::{Kind, Step, StepAct};
use portal::opportunities::testing::{draft, sent};

/// Begins a posting and answers its path.
async fn begin(app: &App, person: &Person, kind: Kind) -> String {
    let page = app.get("/postings/new").signed_in(person).open().await;
    let form = page.form_with(&[("kind", kind.code())]);
    let answer = form.press(kind.code()).await;
    let path = answer
        .location()
        .strip_suffix("/edit/basics")
        .expect("the first step")
        .to_owned();
    let id = path.strip_prefix("/postings/").unwrap();
    assert!(id.parse::<OpportunityId>().is_ok());
    path
}

/// Fills in a step completely, and presses the button that goes on.
async fn fill(app: &App, person: &Person, edit: &str, kind: Kind, step: Step) -> Answer {
    let page = app.get(edit).signed_in(person).open().await;
    let mut form = page.form(STEP_FORM);
    for (name, values) in sent(&draft(kind), kind, step) {
        // An empty one is a box that is not ticked.
        for value in values.into_iter().filter(|value| !value.is_empty()) {
            form = form.fill(&name, &value);
        }
    }
    form.press(StepAct::Next.code()).await
}

#[tokio::test]
async fn from_the_first_word_to_the_desk_and_to_the_public() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let staff = app.person(Role::Staff).await;
    let kind = Kind::GuestCourse;
    let path = begin(&app, &teacher, kind).await;

    let mut lands = Vec::new();
    for step in Step::ALL {
        let edit = format!("{path}/edit/{step}");
        let answer = fill(&app, &teacher, &edit, kind, *step).await;
        lands.push(answer.location().strip_prefix(&path).unwrap().to_owned());
    }
    assert_eq!(lands, ["/edit/programme", "/edit/conditions", "/preview"]);

    let preview = format!("{path}/preview");
    let preview = app.get(&preview).signed_in(&teacher).open().await;
    assert!(
        preview
            .text("main")
            .contains("島の風力発電を守る点検ロボット")
    );
    let submitted = preview.form_with(&[("act", "submit")]).submit().await;
    assert_eq!(submitted.location(), format!("{path}?done=submit"));

    let id = path.strip_prefix("/postings/").unwrap();
    let desk = format!("/desk/{id}");
    let page = app.get(&desk).signed_in(&staff).open().await;
    let ask = page.form(MAIN_FORM).fill("act", "ask");
    let asked = ask
        .fill("message", "対象学年を教えてください")
        .submit()
        .await;
    assert_eq!(asked.status, 303);
    let page = app.get(&path).signed_in(&teacher).open().await;
    let answered = page.form("answer").fill("message", "三年生です");
    let answered = answered.submit().await;
    assert_eq!(answered.location(), format!("{path}?done=answer"));
    let page = app.get(&desk).signed_in(&staff).open().await;
    let approved = page.form(MAIN_FORM).fill("act", "approve").submit().await;
    let told = format!("/desk?done=approve&of={id}");
    assert_eq!(approved.location(), told);

    let public = app.get(&format!("/opportunities/{id}")).send().await;
    assert_eq!(public.status, 200);
    assert!(public.body.contains("島の風力発電を守る点検ロボット"));
    let bell = app.get("/notifications").signed_in(&teacher).open().await;
    assert_eq!(bell.all("li.is-unread").len(), 2, "asked and approved");
    let read = bell.form("all").submit().await;
    assert_eq!(read.location(), "/notifications");
    let bell = app.get("/notifications").signed_in(&teacher).open().await;
    assert_eq!(bell.all("li.is-unread").len(), 0);
}

#[tokio::test]
async fn a_step_with_mistakes_is_saved_and_shows_them() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let path = begin(&app, &teacher, Kind::Internship).await;
    let edit = format!("{path}/edit/conditions");
    let typed = [
        ("how_to_apply", "書きかけの応募方法"),
        ("apply_by", "いつか"),
        ("version", "1"),
        ("act", "next"),
    ];
    let answer = app.post(&edit, &typed).signed_in(&teacher).send().await;
    assert_eq!(answer.location(), format!("{edit}?check=1"));
    let page = app.get(answer.location()).signed_in(&teacher).send().await;
    assert!(page.body.contains("書きかけの応募方法"));
    assert!(
        page.body.contains("いつか"),
        "even what is wrong is kept as typed"
    );
    let version = page.version();
    let submit = [("version", version.as_str())];
    let refused = app
        .post(&format!("{path}/preview"), &submit)
        .signed_in(&teacher)
        .send()
        .await;
    assert_eq!(refused.status, 422);
}

#[tokio::test]
async fn two_who_save_at_once_lose_nothing() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let path = begin(&app, &teacher, Kind::Internship).await;
    let edit = format!("{path}/edit/basics");
    let first = [
        ("title_ja", "先に保存した題名"),
        ("version", "1"),
        ("act", "stay"),
    ];
    let saved = app.post(&edit, &first).signed_in(&teacher).send().await;
    assert_eq!(saved.location(), format!("{edit}?saved=1"));
    let second = [
        ("title_ja", "後から来た題名"),
        ("version", "1"),
        ("act", "stay"),
    ];
    let refused = app.post(&edit, &second).signed_in(&teacher).send().await;
    assert_eq!(refused.status, 409);
    assert!(
        refused.body.contains("後から来た題名"),
        "what was typed stays on the screen"
    );
    let page = app.get(&edit).signed_in(&teacher).send().await;
    assert!(
        page.body.contains("先に保存した題名"),
        "and what was saved stays saved"
    );
}

#[tokio::test]
async fn a_refused_decision_keeps_its_message() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let staff = app.person(Role::Staff).await;
    let poster = teacher.pass.poster().unwrap();
    let kind = Kind::JointResearch;
    let (id, version) = app.sandbox.submitted(&poster, kind, &draft(kind)).await;
    let version = version.to_string();
    let typed = [
        ("act", "decline"),
        ("message", "掲載できない理由の説明"),
        ("version", version.as_str()),
    ];
    let refused = app
        .post(&format!("/en/desk/{id}"), &typed)
        .signed_in(&staff)
        .send()
        .await;
    assert_eq!(refused.status, 422, "a reason is missing");
    assert!(refused.body.contains("掲載できない理由の説明"));
    assert!(
        refused.body.contains("<html lang=\"en\""),
        "in the language of the page"
    );
}

#[tokio::test]
async fn asvs_v15_3_3_extra_fields_change_nothing() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    let fields = [
        ("form", "language"),
        ("language", "en"),
        ("role", "admin"),
        ("verified", "true"),
        ("id", "1"),
    ];
    let answer = app
        .post("/account", &fields)
        .signed_in(&student)
        .send()
        .await;
    assert_eq!(answer.location(), "/en/account?done=language");
    assert_eq!(
        app.get("/desk").signed_in(&student).send().await.status,
        403
    );
}

#[tokio::test]
async fn staff_read_a_file_in() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let csv = "id,title,company\n1,Robot intern,Reef Robotics\n";
    let page = app.get("/desk/import").signed_in(&staff).open().await;
    for act in ["preview", "run"] {
        let form = page.form_with(&[("act", act)]).fill("publish", "1");
        let answer = form.press_with_file(act, csv).await;
        assert_eq!(answer.status, 200, "{act}: {}", answer.body);
        assert!(answer.body.contains("Robot intern"), "{act}");
    }
}

#[tokio::test]
async fn save_and_continue_stays_where_the_list_of_steps_says_that_something_is_left() {
    let app = App::new().await;
    let kind = Kind::Internship;
    // An alumnus posts in the name of an organization; faculty speak for the school.
    for (role, goes_on) in [(Role::Alumnus, false), (Role::Faculty, true)] {
        let person = app.person(role).await;
        let path = begin(&app, &person, kind).await;
        let edit = format!("{path}/edit/basics");
        let saved = fill(&app, &person, &edit, kind, Step::Basics).await;
        let expected = if goes_on {
            "/edit/programme"
        } else {
            "/edit/basics?check=1"
        };
        assert_eq!(
            saved.location().strip_prefix(&path),
            Some(expected),
            "{role}"
        );
        let page = app.get(saved.location()).signed_in(&person).send().await;
        assert_eq!(
            page.body.contains("class=\"error-summary\""),
            !goes_on,
            "{role}: told what is left"
        );
    }
}

#[tokio::test]
async fn a_draft_is_deleted_from_its_page() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let path = begin(&app, &teacher, Kind::Internship).await;
    let page = app.get(&path).signed_in(&teacher).open().await;
    assert!(page.attributes("select", "name").is_empty(), "no reason");
    let form = page.form_with(&[("act", "delete")]);
    let answer = form.press("delete").await;
    assert_eq!(answer.location(), "/postings?done=deleted");
    let list = app.get(answer.location()).signed_in(&teacher).open().await;
    assert!(
        list.text("div.banner-success")
            .contains("下書きを削除しました")
    );
    let gone = app.get(&path).signed_in(&teacher).send().await;
    assert_eq!(gone.status, 404);
    let again = app.post(&path, &[("form", "act"), ("act", "delete")]);
    let again = again.signed_in(&teacher).send().await;
    assert_eq!(again.location(), "/postings?done=deleted");
}
