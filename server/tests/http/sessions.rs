//! Where somebody is signed in, and signing out from there.

use crate::support::{App, PASSWORD};
use model::accounts::Role;

const FIREFOX: &str =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

#[tokio::test]
async fn browsers_are_named_in_words() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let alone = app.get("/account/sessions").signed_in(&person);
    let alone = alone.send().await;
    assert!(
        alone
            .body
            .contains("ほかにサインイン中の端末はありません。")
    );
    assert!(alone.body.contains("不明なブラウザー") && !alone.body.contains("value=\"others\""));

    let fields = [("email", person.email.as_str()), ("password", PASSWORD)];
    let sign_in = app.post("/sign-in", &fields).header("user-agent", FIREFOX);
    sign_in.send().await.token().unwrap();
    for (path, browser, this) in [
        ("/account/sessions", "Firefox（Windows）", "この端末"),
        ("/en/account/sessions", "Firefox on Windows", "This browser"),
    ] {
        let page = app.get(path).signed_in(&person).send().await;
        assert!(page.body.contains(browser), "{path}");
        assert!(page.body.contains(this), "{path}");
        assert!(page.body.contains("value=\"others\""), "{path}");
    }
}
