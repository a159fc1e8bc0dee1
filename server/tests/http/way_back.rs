//! The address that sign-in leads back to: encoded once, decoded once, and never another site's.

use crate::support::{Answer, App, PASSWORD, Page};
use model::accounts::Role;

/// The first link of the page that begins like this, as the browser reads it.
fn link(page: &Answer, begins: &str) -> String {
    let start = format!("href=\"{begins}");
    let (_, rest) = page
        .body
        .split_once(&start)
        .unwrap_or_else(|| panic!("no link to {begins}"));
    let (href, _) = rest.split_once('"').unwrap();
    unescaped(&format!("{begins}{href}"))
}

/// Where the form of the page goes to come along into the other language.
fn switch(page: &Answer) -> String {
    Page::read(&page.body).attribute("button.language", "formaction")
}

fn next_of(page: &Answer) -> String {
    let start = "name=\"next\" value=\"";
    let (_, rest) = page
        .body
        .split_once(start)
        .expect("a field for the way back");
    unescaped(rest.split_once('"').unwrap().0)
}

fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}

// F46, F47
#[tokio::test]
async fn a_guest_comes_back_to_the_list_they_were_looking_at() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    for (n, query) in [
        "q=%E3%83%AD%E3%83%9C%E3%83%83%E3%83%88&kind=internship",
        "q=R%26D&kind=internship",
        "skill=C%2B%2B",
        "q=100%25",
        "q=%2525",
        "q=C%23",
        "q=a+b&q=%22%3Cb%3E%27",
        "q=%F0%9F%9A%80&page=2",
        "q=%2F%2Fevil.example%40x",
        "q=%E3%81",
        "next=%2Fdesk&resume=1",
    ]
    .into_iter()
    .enumerate()
    {
        let here = format!("/opportunities?{query}");
        let list = app.get(&here).send().await;
        let sign_in = app.get(&link(&list, "/sign-in?next=")).send().await;
        assert_eq!(next_of(&sign_in), here);

        let wrong = [
            ("email", person.email.as_str()),
            ("password", "not the password"),
            ("next", &here),
        ];
        let form = link(&list, "/sign-in?next=");
        let stranger = format!("198.51.100.{n}");
        let again = app.post(&form, &wrong).from(&stranger).send().await;
        assert_eq!((again.status, next_of(&again)), (422, here.clone()));

        let english = switch(&again);
        let english = app.get(&english).send().await;
        assert_eq!(next_of(&english), format!("/en{here}"));
        let japanese = app.get(&switch(&english)).send().await;
        assert_eq!(next_of(&japanese), here, "there and back");

        let right = [wrong[0], ("password", PASSWORD), wrong[2]];
        let landed = app.post(&form, &right).send().await;
        assert_eq!(landed.location(), here);
    }
}

#[tokio::test]
async fn a_form_sent_without_a_session_comes_back_to_its_page_with_the_query() {
    let app = App::new().await;
    let typed = [("form", "invite"), ("name", "髙橋")];
    let away = app.post("/desk/people?q=R%26D&page=2", &typed).send().await;
    assert_eq!(
        (away.status, away.header("location")),
        (
            307,
            "/sign-in?next=%2Fdesk%2Fpeople%3Fq%3DR%2526D%26page%3D2&resume=1"
        )
    );
}

#[tokio::test]
async fn asking_to_sign_in_twice_does_not_nest_the_way_back() {
    let app = App::new().await;
    let here = "/sign-in?next=%2Fopportunities%3Fq%3DR%2526D";
    let page = app.get(here).send().await;
    assert_eq!(link(&page, "/sign-in?next="), here);
}

// The kind of F47 on other pages: what is searched for is decoded once.
#[tokio::test]
async fn a_search_for_a_percent_sign_stays_one() {
    let app = App::new().await;
    for (query, typed) in [("q=100%2525", "100%25"), ("q=R%2526D", "R%26D")] {
        let page = app.get(&format!("/organizations?{query}")).send().await;
        let field = format!("value=\"{typed}\"");
        assert!(page.body.contains(&field), "{query}");
    }
}
