//! Alumni claim, registrars compare and decide, files come in, students graduate; as a browser without script does it.

use crate::support::{App, Person};
use app::forms::MAIN_FORM;
use app::routes::{Kind, Right, Route};
use chrono::TimeDelta;
use model::accounts::{RightForm, Role, SignInForm, StaffRight, Verification};
use portal::accounts::{self, Client};

const CSV: &str = "\
学籍番号,氏名,フリガナ,生年月日,学部,卒業年月
E17001,髙橋 一,タカハシ ハジメ,1998-04-01,工学部,2021年3月
E17002,佐藤 花子,サトウ ハナコ,1998-05-02,工学部,2021年3月
";

/// Somebody of staff who may read the register.
async fn registrar(app: &App, name: &str) -> Person {
    let admin = app.named(&format!("admin-of-{name}"), Role::Admin).await;
    let staff = app.named(name, Role::Staff).await;
    let form = RightForm {
        email: staff.email.clone(),
    };
    let admin = admin.pass.admin().unwrap();
    accounts::give_right(&app.sandbox.portal, &admin, StaffRight::Registrar, &form)
        .await
        .unwrap();
    staff
}

/// An alumnus whose address answers, and no more.
async fn alumnus(app: &App, name: &str) -> Person {
    let person = app.named(name, Role::Alumnus).await;
    app.sandbox.verify(&person.pass, Verification::Email).await;
    person
}

/// Brings the register, from the file to the end.
async fn bring(app: &App, registrar: &Person, csv: &str) -> String {
    let page = app
        .get("/registrar/register")
        .signed_in(registrar)
        .open()
        .await;
    let sent = page.form("upload").with_file(csv).await;
    let import = sent.location().split('?').next().unwrap().to_owned();
    let page = app.get(&import).signed_in(registrar).open().await;
    let mapped = page.form("map").fill("file_as_of", "2027-04-01");
    assert_eq!(
        mapped.submit().await.location(),
        format!("{import}?done=map")
    );
    let page = app.get(&import).signed_in(registrar).open().await;
    let run = page.form("run").submit().await;
    assert_eq!(run.location(), format!("{import}?done=run"));
    import
}

async fn claim(app: &App, person: &Person, birth: &str) -> String {
    let page = app.get("/claim").signed_in(person).open().await;
    let form = page.form(MAIN_FORM).fill("full_name", "高橋 一");
    let form = form.fill("birth", birth).fill("graduated_year", "2021");
    let sent = form.fill("student_no", "E17001").submit().await;
    sent.location().to_owned()
}

#[tokio::test]
async fn a_sure_alumnus_is_confirmed_at_once() {
    let app = App::new().await;
    let registrar = registrar(&app, "aoi").await;
    let import = bring(&app, &registrar, CSV).await;
    let page = app.get(&import).signed_in(&registrar).send().await;
    assert!(page.shown().contains("取り込み済み"));
    let person = alumnus(&app, "hajime").await;
    assert_eq!(claim(&app, &person, "1998-04-01").await, "/claim?done=sure");
    let page = app.get("/claim").signed_in(&person).send().await;
    assert!(page.shown().contains("確認済み"));
    assert!(!page.shown().contains("タカハシ"), "the entry is not shown");
}

#[tokio::test]
async fn a_doubtful_claim_reads_as_one_that_is_not_there_and_a_registrar_decides() {
    let app = App::new().await;
    let registrar = registrar(&app, "aoi").await;
    bring(&app, &registrar, CSV).await;
    let (near, far) = (alumnus(&app, "near").await, alumnus(&app, "far").await);
    assert_eq!(claim(&app, &near, "1998-04-02").await, "/claim");
    app.sandbox.portal.clock().advance(TimeDelta::minutes(1));
    assert_eq!(claim(&app, &far, "1950-01-01").await, "/claim");
    let read = async |person: &Person| {
        let page = app.get("/claim").signed_in(person).open().await;
        page.text(".banner")
    };
    assert_eq!(read(&near).await, read(&far).await, "the same words");

    let queue = app.get("/registrar").signed_in(&registrar).open().await;
    let links = queue.attributes("a.queue-link", "href");
    assert_eq!(links.len(), 2);
    let path = links[0].clone();
    let page = app.get(&path).signed_in(&registrar).open().await;
    assert!(
        !page.text("main").contains("タカハシ"),
        "nothing is opened yet"
    );
    page.form("compare").submit().await;
    let page = app.get(&path).signed_in(&registrar).open().await;
    assert!(page.text("main").contains("タカハシ"));
    let unchosen = page.form(MAIN_FORM).fill("act", "accept").submit().await;
    assert_eq!(unchosen.status, 422);
    let entry = page.attributes("input[name=entry]", "value")[0].clone();
    let decided = page
        .form(MAIN_FORM)
        .fill("act", "accept")
        .fill("entry", &entry);
    assert_eq!(decided.submit().await.location(), "/registrar?done=accept");
    let bell = app.get("/notifications").signed_in(&near).open().await;
    assert_eq!(bell.all("li.is-unread").len(), 1);
    let letters = app.mails().await;
    assert!(
        letters.iter().any(|letter| letter.to.contains("near@")),
        "by mail"
    );
    let ledger = app
        .get("/registrar/ledger")
        .signed_in(&registrar)
        .send()
        .await;
    assert!(ledger.shown().contains("卒業生の申請"));
}

#[tokio::test]
async fn the_register_is_sealed_from_administrators_and_other_staff() {
    let app = App::new().await;
    let registrar = registrar(&app, "aoi").await;
    bring(&app, &registrar, CSV).await;
    let (admin, staff) = (
        app.named("root", Role::Admin).await,
        app.named("other", Role::Staff).await,
    );
    let all = Route::ALL.iter().copied();
    let rooms: Vec<Route> = all
        .filter(|route| route.right() == Right::Registrar)
        .collect();
    assert!(rooms.len() > 5);
    for route in rooms {
        let path = route
            .pattern()
            .replace("{id}", "0192d3c4-0000-7000-8000-000000000000");
        for nobody in [&admin, &staff] {
            let answer = app.get(&path).signed_in(nobody).send().await;
            assert_eq!(answer.status, 403, "{path}");
        }
        let expected = if route.parameters() == 0 { 200 } else { 404 };
        assert_eq!(route.kind(), Kind::Page);
        let answer = app.get(&path).signed_in(&registrar).send().await;
        assert_eq!(answer.status, expected, "{path}");
    }
    let menu = app.get("/").signed_in(&registrar).open().await;
    assert!(
        menu.attributes("a", "href")
            .contains(&"/registrar".to_owned())
    );
    let menu = app.get("/").signed_in(&admin).open().await;
    assert!(
        !menu
            .attributes("a", "href")
            .contains(&"/registrar".to_owned())
    );
}

#[tokio::test]
async fn a_look_without_a_claim_needs_a_reason() {
    let app = App::new().await;
    let registrar = registrar(&app, "aoi").await;
    bring(&app, &registrar, CSV).await;
    let page = app
        .get("/registrar/register")
        .signed_in(&registrar)
        .open()
        .await;
    let refused = page.form("look").fill("whom", "E17002").submit().await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("E17002"), "what was typed is there");
    let form = page.form("look").fill("whom", "E17002");
    let opened = form
        .fill("look_purpose", "証明書窓口からの照会")
        .submit()
        .await;
    let page = app
        .get(opened.location())
        .signed_in(&registrar)
        .send()
        .await;
    assert!(page.shown().contains("佐藤 花子"));
    let ledger = app
        .get("/registrar/ledger")
        .signed_in(&registrar)
        .send()
        .await;
    assert!(ledger.shown().contains("証明書窓口からの照会"));
}

#[tokio::test]
async fn an_unreadable_file_says_why() {
    let app = App::new().await;
    let registrar = registrar(&app, "aoi").await;
    let page = app
        .get("/registrar/register")
        .signed_in(&registrar)
        .open()
        .await;
    let sent = page.form("upload").with_file("氏名\n").await;
    assert_eq!(sent.status, 422);
}

#[tokio::test]
async fn two_registrars_graduate_a_student_who_stays_signed_in() {
    let app = App::new().await;
    let (first, second) = (registrar(&app, "aoi").await, registrar(&app, "ren").await);
    let student = app.named("umi", Role::Student).await;
    let csv = format!(
        "学籍番号,氏名,メールアドレス,卒業年月\nE23001,umi,{},2027年3月\n",
        student.email
    );
    let page = app
        .get("/registrar/graduations")
        .signed_in(&first)
        .open()
        .await;
    let sent = page.form("upload").with_file(&csv).await;
    let import = sent.location().split('?').next().unwrap().to_owned();
    let page = app.get(&import).signed_in(&first).open().await;
    let mapped = page.form("map").fill("file_as_of", "2027-03-20");
    let mapped = mapped.fill("effective_on", "2027-03-25").submit().await;
    let graduation = mapped.location().to_owned();
    assert!(graduation.starts_with("/registrar/graduations/"));
    for registrar in [&first, &second] {
        let page = app.get(&graduation).signed_in(registrar).open().await;
        page.form("approve").submit().await;
    }
    let account = app.get("/account").signed_in(&student).send().await;
    assert_eq!(account.status, 200, "the session goes on");
    let pass = accounts::resume(&app.sandbox.portal, &student.token).await;
    assert_eq!(pass.unwrap().unwrap().viewer().role, Role::Alumnus);
    let form = SignInForm {
        email: student.email.clone(),
        password: crate::support::PASSWORD.to_owned(),
    };
    let again = accounts::sign_in(&app.sandbox.portal, &form, &Client::default()).await;
    assert!(again.is_ok(), "with the same password");
    let page = app.get(&graduation).signed_in(&first).open().await;
    let undone = page.form("undo").submit().await;
    assert_eq!(undone.location(), format!("{graduation}?done=undo"));
    let pass = accounts::resume(&app.sandbox.portal, &student.token).await;
    assert_eq!(pass.unwrap().unwrap().viewer().role, Role::Student);
}

#[tokio::test]
async fn administrators_name_registrars() {
    let app = App::new().await;
    let (admin, staff) = (
        app.person(Role::Admin).await,
        app.named("aoi", Role::Staff).await,
    );
    let page = app.get("/admin/registrars").signed_in(&admin).open().await;
    let refused = page.form("give").fill("email", &admin.email).submit().await;
    assert_eq!(refused.status, 422);
    let given = page.form("give").fill("email", &staff.email).submit().await;
    assert_eq!(given.location(), "/admin/registrars?done=give");
    let room = app.get("/registrar").signed_in(&staff).send().await;
    assert_eq!(room.status, 200);
    let page = app.get("/admin/registrars").signed_in(&admin).open().await;
    page.form("take").submit().await;
    let room = app.get("/registrar").signed_in(&staff).send().await;
    assert_eq!(room.status, 403);
}
