//! Lists of one's own name things in the page's language, whatever the account's is.

use crate::support::{App, Page};
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use portal::opportunities::testing::draft;

const NAMES: [(&str, &str); 2] = [("", "海を測る"), ("/en", "Measuring the sea")];

#[tokio::test]
async fn the_pages_language_names_postings_and_messages() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await;
    let staff = app.person(Role::Staff).await;
    let (poster, kind) = (teacher.pass.poster().unwrap(), Kind::GuestCourse);
    let draft = draft(kind)
        .with(Field::TitleJa, NAMES[0].1)
        .with(Field::TitleEn, NAMES[1].1);
    // One message for the teacher, one for the desk.
    app.sandbox
        .published(&poster, &staff.pass, kind, &draft)
        .await;
    app.sandbox.submitted(&poster, kind, &draft).await;
    for account in ["ja", "en"] {
        let chosen = [("form", "language"), ("language", account)];
        for person in [&teacher, &staff] {
            let set = app.post("/account", &chosen).signed_in(person).send().await;
            assert_eq!(set.status, 303);
        }
        for (base, name) in NAMES {
            for (list, person) in [
                ("/postings", &teacher),
                ("/notifications", &teacher),
                ("/notifications", &staff),
                ("/desk", &staff),
            ] {
                let path = format!("{base}{list}");
                let page = app.get(&path).signed_in(person).send().await;
                let main = Page::read(&page.body).text("main");
                assert!(main.contains(name), "{path} for {account}: {main}");
                let other = NAMES.iter().find(|(_, other)| *other != name).unwrap().1;
                assert!(!main.contains(other), "{path} for {account}: {main}");
            }
        }
    }
}

#[tokio::test]
async fn the_pages_language_names_where_people_belong() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let recruiter = app.person(Role::Recruiter).await;
    let organization = recruiter.pass.viewer().memberships[0].organization;
    app.sandbox
        .rename(organization, "潮見測器", "Shiomi Instruments")
        .await;
    for (base, name) in [("", "潮見測器"), ("/en", "Shiomi Instruments")] {
        for (list, person) in [("/account", &recruiter), ("/desk/people", &staff)] {
            let path = format!("{base}{list}");
            let page = app.get(&path).signed_in(person).send().await;
            assert!(Page::read(&page.body).text("main").contains(name), "{path}");
        }
    }
}
