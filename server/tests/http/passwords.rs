//! Fields in which passwords are typed, and changing one's own.

use crate::support::{App, PASSWORD, Page};
use app::forms::MAIN_FORM;
use chrono::TimeDelta;
use model::accounts::Role;

const NAMES: [&str; 3] = ["password", "again", "current"];

/// Every page that asks for a password.
async fn pages() -> Vec<(String, Page)> {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let invited = app.invited("Rie").await;
    let mut pages = Vec::new();
    for path in [
        "/sign-in".to_owned(),
        "/register".to_owned(),
        format!("/invitations/{invited}"),
    ] {
        let page = app.get(&path).send().await;
        pages.push((path, Page::read(page.shown())));
    }
    for path in ["/account", "/account/prove", "/account/recovery"] {
        let page = app.get(path).signed_in(&person).send().await;
        pages.push((path.to_owned(), Page::read(page.shown())));
    }
    pages
}

#[tokio::test]
async fn asvs_v6_2_6_nobody_reads_a_password_over_a_shoulder() {
    for (path, page) in pages().await {
        let fields = page.all("input").into_iter();
        let fields = fields.filter(|field| {
            let name = field.attribute("name").unwrap_or_default();
            NAMES.contains(&name)
        });
        let kinds: Vec<_> = fields.map(|field| field.attribute("type")).collect();
        assert!(!kinds.is_empty(), "{path}");
        assert!(kinds.iter().all(|kind| *kind == Some("password")), "{path}");
    }
}

#[tokio::test]
async fn asvs_v6_2_7_passwords_are_pasted_and_filled_in_by_managers() {
    for (path, page) in pages().await {
        for field in page.all("input[type=password]") {
            let hint = field.attribute("autocomplete").unwrap_or_default();
            assert!(
                ["current-password", "new-password"].contains(&hint),
                "{path}"
            );
            let names = field.attributes().iter().map(|(name, _)| name.as_str());
            assert!(!names.clone().any(|name| name.starts_with("on")), "{path}");
            assert!(!names.clone().any(|name| name == "maxlength"), "{path}");
        }
    }
}

#[tokio::test]
async fn asvs_v6_2_2_people_change_their_password() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let new = "もう一度、川べりを歩きました。";
    let page = app.get("/account").signed_in(&person).open().await;
    let form = page.form("password").fill("current", PASSWORD);
    let form = form.fill("password", new).fill("again", new);
    assert_eq!(form.submit().await.location(), "/account?done=password");
    for (password, status) in [(PASSWORD, 422), (new, 303)] {
        let page = app.get("/sign-in").open().await;
        let form = page.form(MAIN_FORM).fill("email", &person.email);
        let answer = form.fill("password", password).submit().await;
        assert_eq!(answer.status, status, "{password}");
    }
}

/// A page that is loaded again sends its form again.
#[tokio::test]
async fn a_page_of_codes_that_is_loaded_again_ends_none_of_them() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let open = || app.get("/account/recovery").signed_in(&person).open();
    let page = open().await;
    assert!(!page.squeezed().contains("いまのコードは使えなくなります"));
    let form = || page.form("make").fill("current", PASSWORD);
    let made = form().submit().await;
    assert_eq!(
        (made.status, Page::read(&made.body).all("code").len()),
        (200, 8)
    );
    let again = form().submit().await;
    assert_eq!(
        (again.status, Page::read(&again.body).all("code").len()),
        (409, 0)
    );
    assert!(again.body.contains("新しいコードは作りませんでした"));
    let page = open().await;
    assert!(page.squeezed().contains("いまのコードは使えなくなります"));
    app.sandbox.portal.clock().advance(TimeDelta::seconds(1));
    let others = page.form("make").fill("current", PASSWORD).submit().await;
    assert_eq!(others.status, 200);
}
