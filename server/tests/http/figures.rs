//! Interest in a posting: what is counted and what is not, who sees it, and the link that leads out.

use crate::support::{App, Page, Person};
use model::accounts::Role;
use model::figures::{Interest, total};
use model::opportunities::{Field, Kind};
use portal::opportunities::testing::draft;
use portal::{Poster, figures};

const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const ADDRESS: &str = "https://example.ac.jp/apply?of=%E6%B5%B7";

struct Posted {
    app: App,
    teacher: Person,
    poster: Poster,
    id: String,
}

impl Posted {
    async fn new(visibility: &str) -> Self {
        let app = App::new().await;
        let teacher = app.person(Role::Faculty).await;
        let staff = app.person(Role::Staff).await;
        let poster = teacher.pass.poster().unwrap();
        let kind = Kind::GuestCourse;
        let draft = draft(kind)
            .with(Field::ApplyUrl, ADDRESS)
            .with(Field::Visibility, visibility);
        let published = app.sandbox.published(&poster, &staff.pass, kind, &draft);
        let id = published.await.to_string();
        Self {
            app,
            teacher,
            poster,
            id,
        }
    }

    fn path(&self) -> String {
        format!("/opportunities/{}", self.id)
    }

    async fn interest(&self) -> Interest {
        let portal = &self.app.sandbox.portal;
        figures::keep(portal).await.unwrap();
        let id = self.id.parse().unwrap();
        total(&figures::weeks(portal, &self.poster, id).await.unwrap())
    }
}

fn seen(seen: u64) -> Interest {
    Interest {
        seen,
        ..Interest::default()
    }
}

#[tokio::test]
async fn looks_of_people_are_counted_and_no_others() {
    let posted = Posted::new("public").await;
    let (app, path) = (&posted.app, posted.path());
    let look = |agent: &'static str| app.get(&path).header("user-agent", agent);
    look("Googlebot/2.1").send().await;
    look("").send().await;
    look(BROWSER).header("sec-purpose", "prefetch").send().await;
    look(BROWSER).signed_in(&posted.teacher).send().await;
    assert_eq!(posted.interest().await, seen(0));
    // Made for the first guest, kept for the others.
    for _ in 0..3 {
        look(BROWSER).send().await;
    }
    let student = app.person(Role::Student).await;
    look(BROWSER).signed_in(&student).send().await;
    assert_eq!(posted.interest().await, seen(4));
    let english = format!("/en{path}");
    app.get(&english).header("user-agent", BROWSER).send().await;
    app.get("/opportunities")
        .header("user-agent", BROWSER)
        .send()
        .await;
    assert_eq!(posted.interest().await, seen(5));
}

#[tokio::test]
async fn the_link_to_apply_counts_and_leads_only_where_the_posting_says() {
    let posted = Posted::new("public").await;
    let (app, path) = (&posted.app, posted.path());
    let page = app.get(&path).send().await;
    let link = format!("{path}/apply");
    assert!(page.body.contains(&format!("href=\"{link}\"")));
    let elsewhere = format!("{link}?to=https://evil.example&url=//evil.example");
    for address in [&link, &elsewhere] {
        let answer = app.get(address).header("user-agent", BROWSER).send().await;
        assert_eq!((answer.status, answer.header("location")), (303, ADDRESS));
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    app.get(&link).header("user-agent", "curl/8").send().await;
    let own = app.get(&link).header("user-agent", BROWSER);
    own.signed_in(&posted.teacher).send().await;
    assert_eq!(posted.interest().await.went, 2);
    // Where the posting names no address its page says how to apply.
    let bare = format!("/opportunities/{}", app.publish("海の授業", "public").await);
    let answer = app.get(&format!("{bare}/apply")).send().await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (303, bare.as_str())
    );
    for nowhere in ["x", "0191f6e0-0000-7000-8000-000000000001"] {
        let answer = app
            .get(&format!("/opportunities/{nowhere}/apply"))
            .send()
            .await;
        assert_eq!(answer.status, 404, "{nowhere}");
    }
}

#[tokio::test]
async fn what_is_for_members_leads_no_guest_out() {
    let posted = Posted::new("members").await;
    let link = format!("{}/apply", posted.path());
    assert_eq!(posted.app.get(&link).send().await.status, 404);
    let student = posted.app.person(Role::Student).await;
    let answer = posted.app.get(&link).signed_in(&student).send().await;
    assert_eq!((answer.status, answer.header("location")), (303, ADDRESS));
}

#[tokio::test]
async fn the_poster_reads_the_figures_without_a_script() {
    let posted = Posted::new("public").await;
    let (app, path) = (&posted.app, posted.path());
    let own = format!("/postings/{}", posted.id);
    let page = app.get(&own).signed_in(&posted.teacher).send().await;
    assert!(!page.body.contains("figures-picture"), "nothing to draw");
    app.get(&path).header("user-agent", BROWSER).send().await;
    figures::keep(&app.sandbox.portal).await.unwrap();
    let page = app.get(&own).signed_in(&posted.teacher).send().await;
    let main = Page::read(&page.body).text("main");
    assert!(main.contains("ページが1回開かれ"), "{main}");
    assert!(page.body.contains("figures-picture"));
}
