//! A deadline that comes near: its author is notified in time, with a link to move it.

use crate::support::{App, Page};
use chrono::TimeDelta;
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use portal::opportunities::testing::draft;
use std::time::Duration;

/// What the workers of the portal do when it starts.
async fn start(app: &App) {
    let moment = tokio::time::sleep(Duration::from_millis(500));
    app.sandbox.portal.work(moment).await;
}

// F64
#[tokio::test]
async fn the_author_is_told_before_the_end_and_can_move_it() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let staff = app.person(Role::Staff).await;
    let (poster, kind) = (teacher.pass.poster().unwrap(), Kind::Internship);
    let draft = draft(kind).with(Field::ApplyBy, "2027-06-30");
    let published = app.sandbox.published(&poster, &staff.pass, kind, &draft);
    let edit = format!("/postings/{}/edit/conditions", published.await);
    for (days, is_told) in [(30, false), (45, true)] {
        app.sandbox.portal.clock().advance(TimeDelta::days(days));
        start(&app).await;
        // By then the first sessions have ended.
        let typed = [
            ("email", teacher.email.as_str()),
            ("password", crate::support::PASSWORD),
        ];
        let signed_in = app.post("/sign-in", &typed).send().await;
        let token = signed_in.token().unwrap();
        for (base, words) in [("", "まもなく締切日です"), ("/en", "Closes soon")] {
            let path = format!("{base}/notifications");
            let page = app.get(&path).token(&token).send().await;
            let page = Page::read(&page.body);
            let there = page.all(&format!("a[href={base}{edit}]"));
            assert_eq!(
                there.len(),
                usize::from(is_told),
                "{path} after {days} days"
            );
            assert_eq!(page.text("main").contains(words), is_told, "{path}");
        }
    }
}
