//! Coming in by oneself: what is typed, what is mailed, and what opens.

use crate::support::{Answer, App, Letter, OpenPage, PASSWORD};
use app::forms::MAIN_FORM;
use model::accounts::Role;

mod addresses;

impl App {
    /// A school whose students and faculty have domains of their own.
    pub async fn with_domains() -> Self {
        let app = Self::new().await;
        app.add_domains().await;
        app
    }

    pub async fn add_domains(&self) {
        let admin = self.named("keeper", Role::Admin).await;
        for (domain, role) in [
            ("stu.school.test", "student"),
            ("school.test", "faculty"),
            ("office.school.test", "staff"),
        ] {
            let page = self.get("/admin/mail-domains").signed_in(&admin);
            let page = page.open().await;
            let form = page.form("add").fill("domain", domain).fill("role", role);
            let saved = form.submit().await;
            assert_eq!(saved.location(), "/admin/mail-domains?done=add");
        }
    }

    /// Registers from a network of its own.
    async fn register(&self, email: &str, role: &str, from: &str) -> Answer {
        let fields = registration(email, role);
        self.post("/register", &fields).from(from).send().await
    }

    /// The only mail to this address.
    async fn mail_to(&self, email: &str) -> Letter {
        let mails = self.mails().await;
        let mut found = mails.into_iter().filter(|one| one.to == email);
        let mail = found.next().unwrap_or_else(|| panic!("no mail to {email}"));
        assert!(found.next().is_none());
        mail
    }
}

fn registration<'a>(email: &'a str, role: &'a str) -> [(&'a str, &'a str); 8] {
    [
        ("role", role),
        ("name", "森本 さくら"),
        ("kana", "もりもと さくら"),
        ("email", email),
        ("password", PASSWORD),
        ("again", PASSWORD),
        ("terms", "0"),
        ("agreed", "1"),
    ]
}

/// The form as somebody fills it in.
async fn filled(page: &OpenPage<'_>, email: &str, role: &str) -> Answer {
    let form = page.form(MAIN_FORM).fill("role", role);
    let form = form
        .fill("name", "森本 さくら")
        .fill("kana", "もりもと さくら");
    let form = form.fill("email", email).fill("password", PASSWORD);
    form.fill("again", PASSWORD)
        .fill("agreed", "1")
        .submit()
        .await
}

fn code_in(mail: &Letter) -> String {
    let digits = |word: &&str| word.len() == 6 && word.chars().all(|c| c.is_ascii_digit());
    let mut words = mail.text.split(|c: char| !c.is_ascii_alphanumeric());
    words.find(digits).expect("a code").to_owned()
}

#[tokio::test]
async fn a_student_registers_with_the_code_of_the_mail() {
    let app = App::with_domains().await;
    let page = app.get("/sign-in").open().await;
    assert!(!page.all("a[href=/register]").is_empty());
    let page = app.get("/register").open().await;
    let sent = filled(&page, "Sakura@stu.school.test", "student").await;
    assert_eq!(sent.status, 303);
    let code_page = sent.location().to_owned();
    let mail = app.mail_to("sakura@stu.school.test").await;
    let page = app.get(&code_page).open().await;
    let wrong = page.form(MAIN_FORM).fill("code", "12345").submit().await;
    assert_eq!(wrong.status, 422);
    let digits = code_in(&mail);
    let joined = page.form(MAIN_FORM).fill("code", &digits).submit().await;
    assert_eq!(joined.location(), "/account/standing?done=registered");
    let token = joined.token().expect("signed in");
    let standing = app.get("/account/standing").token(&token).send().await;
    assert!(
        standing.body.contains("すべての機能をお使いいただけます"),
        "{}",
        standing.shown()
    );
    let again = app.get(&code_page).send().await;
    assert_eq!(again.status, 409, "it works once");
}

#[tokio::test]
async fn a_member_of_the_faculty_follows_the_link_and_waits() {
    let app = App::with_domains().await;
    let page = app.get("/en/register").open().await;
    let sent = filled(&page, "ken@school.test", "faculty").await;
    assert_eq!(sent.status, 303);
    let mail = app.mail_to("ken@school.test").await;
    let link = mail.link("/registrations/");
    let opened = app.get(&link).open().await;
    let wrong = opened
        .only_form()
        .fill("password", "another")
        .submit()
        .await;
    assert_eq!(wrong.status, 422);
    let form = opened.only_form().fill("password", PASSWORD);
    let token = form.submit().await.token().expect("signed in");
    let standing = app.get("/en/account/standing").token(&token).send().await;
    assert!(
        standing.body.contains("Staff are checking"),
        "{}",
        standing.shown()
    );
    for path in ["/postings/new", "/desk"] {
        assert_eq!(
            app.get(path).token(&token).send().await.status,
            403,
            "{path}"
        );
    }
}

#[tokio::test]
async fn nobody_learns_by_registering_who_has_an_account() {
    let app = App::new().await;
    app.person(Role::Student).await;
    let known = app
        .register("student@people.test", "alumnus", "192.0.2.1")
        .await;
    let unknown = app
        .register("nobody@people.test", "alumnus", "192.0.2.2")
        .await;
    assert_eq!((known.status, unknown.status), (303, 303));
    assert_eq!(known.body, unknown.body);
    let mut pages = Vec::new();
    let mut wrong = Vec::new();
    for (sent, email) in [(known, "student@"), (unknown, "nobody@")] {
        let path = sent.location().to_owned();
        let ticket = path.rsplit('/').next().unwrap_or_default();
        let same = |body: String| body.replace(email, "x@").replace(ticket, "x");
        pages.push(same(app.get(&path).send().await.body));
        let answer = app.post(&path, &[("code", "000000")]).send().await;
        wrong.push((answer.status, same(answer.body)));
    }
    assert_eq!(pages[0], pages[1]);
    assert_eq!(wrong[0], wrong[1]);
    assert_eq!(wrong[0].0, 422);
    let mail = app.mail_to("student@people.test").await;
    assert!(
        mail.text.contains("アカウントがすでにあります"),
        "{}",
        mail.text
    );
}

#[tokio::test]
async fn what_was_typed_comes_back_without_the_password() {
    let app = App::with_domains().await;
    let page = app.get("/register").open().await;
    let refused = filled(&page, "sakura@private.test", "student").await;
    assert_eq!(refused.status, 422);
    assert!(
        refused
            .body
            .contains("大学のメールアドレスを入力してください")
    );
    for kept in ["森本 さくら", "sakura@private.test"] {
        assert!(refused.body.contains(kept), "{kept}");
    }
    assert!(!refused.body.contains(PASSWORD));
}

#[tokio::test]
async fn what_a_guest_has_typed_comes_along_into_the_other_language() {
    let app = App::new().await;
    for (path, typed) in [
        ("/en/register", ("name", "森本 さくら")),
        ("/en/contact", ("message", "海について")),
        ("/en/forgotten-password", ("email", "ana@private.test")),
    ] {
        let fields = [typed, ("switch", "language")];
        let page = app.post(path, &fields).send().await;
        assert_eq!(page.status, 200, "{path}");
        assert!(page.body.contains(typed.1), "{path}");
    }
}
