//! The picture that a link to a posting shows elsewhere.

use crate::support::{App, Page};
use model::accounts::Role;

#[tokio::test]
async fn a_posting_has_a_picture_of_its_own_and_what_is_hidden_has_none() {
    let app = App::new().await;
    let id = app.publish("海を測るロボット", "public").await;
    let hidden = app.publish("会員の実習", "members").await;
    for language in ["", "/en"] {
        let page = app
            .get(&format!("{language}/opportunities/{id}"))
            .send()
            .await;
        let page = Page::read(&page.body);
        let picture = page.attribute("meta[property=og:image]", "content");
        let path = picture.strip_prefix("http://127.0.0.1:3000").unwrap();
        let bare = format!("{language}/opportunities/{id}/picture.png?v=");
        assert!(path.starts_with(&bare), "{path}");
        let (headers, png) = app.get(path).bytes().await;
        assert_eq!(headers["content-type"], "image/png");
        assert_eq!(headers["cache-control"], "public, max-age=86400");
        assert!(png.starts_with(b"\x89PNG") && png.len() < 300_000);
        let (_, again) = app.get(path).bytes().await;
        assert_eq!(png, again);
    }
    let student = app.person(Role::Student).await;
    for path in [
        format!("/opportunities/{hidden}/picture.png"),
        "/opportunities/nothing/picture.png".to_owned(),
        "/opportunities/00000000-0000-7000-8000-000000000000/picture.png".to_owned(),
    ] {
        for person in [None, Some(&student)] {
            let answer = app.get(&path).maybe(person).send().await;
            assert_eq!(answer.status, 404, "{path}");
        }
    }
    let page = app.get(&format!("/opportunities/{hidden}"));
    let page = Page::read(&page.signed_in(&student).send().await.body);
    let picture = page.attribute("meta[property=og:image]", "content");
    assert_eq!(picture, "http://127.0.0.1:3000/share.1.png");
}
