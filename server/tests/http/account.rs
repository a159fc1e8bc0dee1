//! What people set for themselves, and what staff may set for others.

use crate::support::{App, PASSWORD, Page};
use model::accounts::Role;
use model::closed::Closed;

// 1.1.5
#[tokio::test]
async fn signing_out_everywhere_makes_old_cookies_dead() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let fields = [("email", person.email.as_str()), ("password", PASSWORD)];
    let mut others = Vec::new();
    for _ in 0..2 {
        others.push(app.post("/sign-in", &fields).send().await.token().unwrap());
    }
    let status = async |token: &str| app.get("/account").token(token).send().await.status;
    let page = app.get("/account/sessions").signed_in(&person).send().await;
    assert!(page.body.contains("value=\"others\"") && page.body.contains("value=\"all\""));

    let form = |act| [("form", "sessions"), ("act", act)];
    let refused = app
        .post("/account/sessions", &form("both"))
        .signed_in(&person)
        .send()
        .await;
    assert_eq!(refused.status, 422);
    let ended = app
        .post("/account/sessions", &form("others"))
        .signed_in(&person)
        .send()
        .await;
    assert_eq!(ended.location(), "/account/sessions?done=sessions");
    for token in &others {
        assert_eq!(status(token).await, 401);
    }
    assert_eq!(status(&person.token).await, 200);

    let new = app.post("/sign-in", &fields).send().await.token().unwrap();
    let left = app
        .post("/en/account/sessions", &form("all"))
        .signed_in(&person)
        .send()
        .await;
    assert_eq!(left.location(), "/en/sign-in?done=signed-out");
    let told = app.get(left.location()).send().await;
    assert!(told.body.contains("You are signed out everywhere."));
    for token in [&person.token, &new] {
        assert_eq!(status(token).await, 401);
    }
}

#[tokio::test]
async fn what_is_wrong_is_called_as_the_page_calls_it() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let form = [("form", "password"), ("current", PASSWORD), ("again", "x")];
    let post = app.post("/account", &form).signed_in(&person);
    let summary = Page::read(&post.send().await.body).text("div.error-summary");
    assert!(summary.contains("新しいパスワードを入力"), "{summary}");
    let staff = app.person(Role::Staff).await;
    let form = [("form", "invite"), ("role", "")];
    let post = app.post("/en/desk/people", &form).signed_in(&staff);
    let summary = Page::read(&post.send().await.body).text("div.error-summary");
    assert!(summary.contains("Choose a role."), "{summary}");
    assert!(summary.contains(" items."), "{summary}");
}

// F112
#[tokio::test]
async fn f112_password_managers_see_whose_password_it_is() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let page = app.get("/desk/people").signed_in(&staff).open().await;
    let invite = page.form("invite").fill("name", "新田 花");
    let invite = invite.fill("email", "hana@people.test");
    let invited = invite.fill("role", "student").submit().await;
    let link = invited.body.split("/invitations/").nth(1).unwrap();
    let token: String = link
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    for path in [
        format!("/invitations/{token}"),
        format!("/en/invitations/{token}"),
    ] {
        let page = app.get(&path).send().await;
        let field = tag(&page.body, "name=\"username\"");
        assert!(
            field.contains("type=\"email\"") && field.contains("autocomplete=\"username\""),
            "{field}"
        );
        assert!(
            field.contains("value=\"hana@people.test\"") && field.contains("readonly"),
            "{field}"
        );
    }
    let page = app.get(&format!("/invitations/{token}")).open().await;
    let form = page.only_form().fill("password", PASSWORD);
    let joined = form.fill("again", PASSWORD).submit().await;
    assert_eq!(joined.location(), "/");
    assert!(joined.token().is_some(), "signed in");

    let account = app.get("/account").signed_in(&staff).send().await;
    let field = tag(&account.body, "name=\"username\"");
    assert!(
        field.contains(&staff.email) && !field.contains("hidden\""),
        "{field}"
    );
}

/// The whole tag in which this stands.
fn tag<'a>(page: &'a str, part: &str) -> &'a str {
    let at = page.find(part).unwrap_or_else(|| panic!("no {part}"));
    let begins = page[..at].rfind('<').unwrap();
    let ends = at + page[at..].find('>').unwrap();
    &page[begins..=ends]
}

// F114
#[tokio::test]
async fn f114_only_roles_are_offered_that_may_be_given_asvs_v8_3_1() {
    let app = App::new().await;
    for role in [Role::Staff, Role::Admin] {
        let person = app.person(role).await;
        let page = app.get("/desk/people").signed_in(&person).send().await;
        let form = page.body.split("value=\"invite\"").nth(1).unwrap();
        let form = form.split("</form>").next().unwrap();
        for offered in Role::ALL {
            let is_offered = form.contains(&format!("value=\"{}\"", offered.code()));
            let email = format!("{role}-{offered}@people.test");
            let fields = [
                ("form", "invite"),
                ("name", "新田 花"),
                ("email", &email),
                ("role", offered.code()),
                ("organization", ""),
            ];
            let answer = app
                .post("/desk/people", &fields)
                .signed_in(&person)
                .send()
                .await;
            assert_eq!(is_offered, answer.status != 403, "{role} invites {offered}");
        }
    }
}

// 1.1.5
#[tokio::test]
async fn staff_make_a_link_for_a_new_password_and_the_person_is_told() {
    let app = App::new().await;
    let (staff, admin) = (app.person(Role::Staff).await, app.person(Role::Admin).await);
    let student = app.person(Role::Student).await;
    let make = async |maker: &crate::support::Person, whom: &crate::support::Person| {
        let id = whom.pass.id().to_string();
        let fields = [
            ("form", "person"),
            ("person", id.as_str()),
            ("act", "password"),
        ];
        app.post("/desk/people", &fields)
            .signed_in(maker)
            .send()
            .await
            .status
    };
    for (maker, whom, status) in [
        (&staff, &staff, 403),
        (&admin, &admin, 403),
        (&staff, &admin, 403),
        (&admin, &staff, 200),
        (&staff, &student, 200),
    ] {
        assert_eq!(make(maker, whom).await, status);
    }
    let told = app.get("/notifications").signed_in(&student).send().await;
    assert!(told.body.contains("パスワードを設定し直す") && told.body.contains("staffさんが"));
    let people = app.get("/desk/people").signed_in(&admin).send().await;
    assert!(
        people.body.contains("staffさんが"),
        "administrators see who made it"
    );
    let people = app.get("/desk/people").signed_in(&staff).send().await;
    assert!(!people.shown().contains("staffさんが"), "nobody else does");
}
