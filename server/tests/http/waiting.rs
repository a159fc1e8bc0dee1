//! Staff look at those who wait: one by one, and by a list.

use crate::support::{Answer, App, PASSWORD, Person};
use app::forms::MAIN_FORM;
use model::accounts::Role;

impl App {
    /// Somebody who has registered with the code of the mail and waits; the session's secret.
    pub async fn waiting(&self, email: &str, role: &str, from: &str) -> String {
        let fields = [
            ("role", role),
            ("name", "山下 謙"),
            ("kana", "ヤマシタ ケン"),
            ("email", email),
            ("password", PASSWORD),
            ("again", PASSWORD),
            ("terms", "0"),
            ("agreed", "1"),
        ];
        let sent = self.post("/register", &fields).from(from).send().await;
        assert_eq!(sent.status, 303);
        let mails = self.mails().await;
        let mail = mails.iter().find(|one| one.to == email).expect("a mail");
        let link = mail.link("/registrations/");
        let page = self.get(&link).open().await;
        let form = page.only_form().fill("password", PASSWORD);
        form.submit().await.token().expect("signed in")
    }
}

/// Decides on the only one who waits.
async fn decide(app: &App, staff: &Person, act: &str, reason: &str, message: &str) -> Answer {
    let list = app.get("/desk/people").signed_in(staff).open().await;
    let href = list.attribute("a[href^=/desk/people/]", "href");
    let page = app.get(&href).signed_in(staff).open().await;
    let form = page.form(MAIN_FORM).fill("act", act).fill("reason", reason);
    form.fill("message", message).submit().await
}

#[tokio::test]
async fn a_member_of_the_faculty_is_asked_answers_and_is_admitted() {
    let app = App::with_domains().await;
    let staff = app.person(Role::Staff).await;
    let token = app.waiting("ken@school.test", "faculty", "192.0.2.9").await;
    let unsaid = decide(&app, &staff, "ask", "", "").await;
    assert_eq!(unsaid.status, 422, "a question needs words");
    let asked = decide(&app, &staff, "ask", "", "所属はどちらですか。").await;
    assert!(asked.location().starts_with("/desk/people?done=ask&of="));
    let told = app.get(asked.location()).signed_in(&staff).send().await;
    assert!(
        told.body.contains("山下 謙さんにメールで質問しました"),
        "{}",
        told.shown()
    );
    let mails = app.mails().await;
    let question = mails
        .iter()
        .find(|one| one.to == "ken@school.test")
        .unwrap();
    assert!(
        question.text.contains("所属はどちらですか。"),
        "{}",
        question.text
    );

    let standing = app.get("/account/standing").token(&token).open().await;
    let form = standing.form(MAIN_FORM).fill("message", "理学部です。");
    assert_eq!(
        form.submit().await.location(),
        "/account/standing?done=answer"
    );
    let admitted = decide(&app, &staff, "admit", "", "").await;
    assert!(
        admitted
            .location()
            .starts_with("/desk/people?done=admit&of=")
    );
    let mails = app.mails().await;
    let yes = mails
        .iter()
        .find(|one| one.to == "ken@school.test")
        .unwrap();
    assert!(
        yes.text.contains("登録の確認が完了しました"),
        "{}",
        yes.text
    );
    assert_eq!(
        app.get("/postings/new").token(&token).send().await.status,
        200
    );
}

#[tokio::test]
async fn a_no_needs_a_reason_and_says_it() {
    let app = App::with_domains().await;
    let staff = app.person(Role::Staff).await;
    let token = app.waiting("ken@school.test", "faculty", "192.0.2.9").await;
    let silent = decide(&app, &staff, "decline", "", "").await;
    assert_eq!(silent.status, 422);
    for said in [
        "断る場合は必須",
        "質問する場合は必須",
        "id=\"field-reason-error\"",
    ] {
        assert!(silent.body.contains(said), "{said}: {}", silent.shown());
    }
    let no = decide(&app, &staff, "decline", "unknown", "").await;
    assert_eq!(no.status, 303);
    let mails = app.mails().await;
    let mail = mails
        .iter()
        .find(|one| one.to == "ken@school.test")
        .unwrap();
    assert!(
        mail.text.contains("在籍・在職を確認できない"),
        "{}",
        mail.text
    );
    let standing = app.get("/account/standing").token(&token).send().await;
    assert!(
        standing.body.contains("確認できませんでした"),
        "{}",
        standing.shown()
    );
}

#[tokio::test]
async fn a_list_is_pasted_and_each_line_answered() {
    let app = App::with_domains().await;
    let staff = app.person(Role::Staff).await;
    app.waiting("ken@school.test", "faculty", "192.0.2.9").await;
    let page = app.get("/desk/people").signed_in(&staff).open().await;
    let list = "山下,ken@school.test\nnobody@school.test\nなし";
    let done = page.form("pasted").fill("addresses", list).submit().await;
    for words in [
        "3行のうち1人を確認済みにしました",
        "山下 謙さんを確認済みにしました",
        "このアドレスで確認を待っている人はいません",
        "メールアドレスがありません",
    ] {
        assert!(done.body.contains(words), "{words}: {}", done.shown());
    }
}

#[tokio::test]
async fn somebody_changes_their_name_and_leaves_and_comes_back() {
    let app = App::new().await;
    let person = app.person(Role::Alumnus).await;
    let staff = app.person(Role::Staff).await;
    let page = app.get("/account").signed_in(&person).open().await;
    let form = page.form("name").fill("name", "渡邉 花");
    assert_eq!(form.submit().await.status, 422, "kanji need a reading");
    let form = page
        .form("name")
        .fill("name", "渡邉 花")
        .fill("kana", "わたなべ はな");
    assert_eq!(form.submit().await.location(), "/account?done=name");
    let list = app.get("/desk/people").signed_in(&staff).send().await;
    assert!(list.body.contains("渡邉 花") && list.body.contains("以前の氏名：alumnus"));

    let page = app.get("/account").signed_in(&person).open().await;
    let wrong = page
        .form("depart")
        .fill("current", "another")
        .submit()
        .await;
    assert_eq!(wrong.status, 422);
    let left = page.form("depart").fill("current", PASSWORD).submit().await;
    assert_eq!(left.location(), "/sign-in?done=departed");
    assert_eq!(
        app.get("/account").signed_in(&person).send().await.status,
        401
    );
    let list = app.get("/desk/people").signed_in(&staff).send().await;
    assert!(list.body.contains("本人が利用を終了"));
    let fields = [("email", person.email.as_str()), ("password", PASSWORD)];
    let back = app.post("/sign-in", &fields).send().await;
    assert_eq!(back.status, 303);
}

#[tokio::test]
async fn a_new_version_of_the_terms_is_asked_for_on_every_page() {
    let app = App::new().await;
    let (admin, person) = (
        app.person(Role::Admin).await,
        app.person(Role::Student).await,
    );
    let asked = "利用規約が新しくなりました";
    let home = app.get("/").signed_in(&person).send().await;
    assert!(!home.body.contains(asked));
    let page = app.get("/admin/terms").signed_in(&admin).open().await;
    let form = page.form(MAIN_FORM).fill("terms_ja", "第1版の約束。");
    let saved = form
        .fill("terms_en", "Promises of version 1.")
        .submit()
        .await;
    assert_eq!(saved.location(), "/admin/terms?done=publish");
    let home = app.get("/").signed_in(&person).send().await;
    assert!(home.body.contains(asked));
    assert!(
        !app.get("/").send().await.body.contains(asked),
        "guests agree to nothing"
    );
    let page = app.get("/terms").signed_in(&person).open().await;
    let late = app.post("/terms", &[("form", "agree"), ("version", "0")]);
    let late = late.signed_in(&person).send().await;
    assert_eq!(late.status, 409);
    assert!(late.body.contains("error-summary"), "{}", late.shown());
    let agreed = page.form("agree").submit().await;
    assert_eq!(agreed.location(), "/terms?done=agree");
    let home = app.get("/").signed_in(&person).send().await;
    assert!(!home.body.contains(asked));
    let english = app.get("/en/terms").signed_in(&person).send().await;
    assert!(english.body.contains("Promises of version 1."));
}
