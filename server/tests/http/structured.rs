//! What search engines read on the page of a posting.

use crate::support::App;
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use portal::opportunities::testing::draft;
use serde_json::Value;

/// The words of schema.org on a page, if there are any.
fn structured(page: &str) -> Option<Value> {
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">")?;
    let (data, _) = rest.split_once("</script>")?;
    Some(serde_json::from_str(data).expect("JSON"))
}

#[tokio::test]
async fn an_open_internship_is_told_to_search_engines_and_what_is_for_members_is_not() {
    let app = App::new().await;
    let recruiter = app.person(Role::Recruiter).await.pass.poster().unwrap();
    let company = recruiter.viewer().memberships[0].organization.to_string();
    let staff = app.person(Role::Staff).await.pass;
    let draft = draft(Kind::Internship)
        .with(Field::Organization, &company)
        .with(Field::TitleJa, "</script>島の実習");
    let open = app
        .sandbox
        .published(&recruiter, &staff, Kind::Internship, &draft)
        .await;
    let hidden = app
        .sandbox
        .published(
            &recruiter,
            &staff,
            Kind::Internship,
            &draft.with(Field::Visibility, "members"),
        )
        .await;

    let page = app.get(&format!("/opportunities/{open}")).send().await;
    let told = structured(&page.body).expect("structured data");
    assert_eq!(told["@type"], "JobPosting");
    assert_eq!(told["title"], "</script>島の実習");
    assert!(told["hiringOrganization"]["name"].is_string());

    let student = app.person(Role::Student).await;
    let page = app
        .get(&format!("/opportunities/{hidden}"))
        .signed_in(&student)
        .send()
        .await;
    assert_eq!(page.status, 200);
    assert_eq!(structured(&page.body), None);
}
