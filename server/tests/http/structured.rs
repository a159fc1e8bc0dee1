//! What search engines read on the page of a posting.

use crate::support::App;
use model::accounts::Role;
use model::opportunities::{Draft, Field, Kind};
use portal::opportunities::testing::draft;
use serde_json::Value;

/// The words of schema.org on a page, if there are any.
fn structured(page: &str) -> Option<Value> {
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">")?;
    let (data, _) = rest.split_once("</script>")?;
    Some(serde_json::from_str(data).expect("JSON"))
}

/// One that is paid as work is.
fn job(draft: Draft) -> Draft {
    draft
        .with(Field::WorkerStatus, "worker")
        .with(Field::WageUnit, "hour")
        .with(Field::WageAmount, "1300")
        .with(Field::WageCurrency, "JPY")
        .with(Field::Insurance, "workers-compensation")
}

#[tokio::test]
async fn an_open_internship_is_told_to_search_engines_and_what_is_for_members_is_not() {
    let app = App::new().await;
    let recruiter = app.person(Role::Recruiter).await.pass.poster().unwrap();
    let company = recruiter.viewer().memberships[0].organization.to_string();
    let staff = app.person(Role::Staff).await.pass;
    let draft = job(draft(Kind::Internship))
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

// F103, F105
#[tokio::test]
async fn f105_the_universitys_own_postings_are_told_as_its_own() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await.pass.poster().unwrap();
    let staff = app.person(Role::Staff).await.pass;
    for (kind, what, by) in [
        (Kind::Internship, "EducationEvent", "organizer"),
        (
            Kind::OverseasProgram,
            "EducationalOccupationalProgram",
            "provider",
        ),
        (Kind::GuestCourse, "Course", "provider"),
        (Kind::JointResearch, "ResearchProject", "sponsor"),
    ] {
        let sandbox = &app.sandbox;
        let id = sandbox
            .published(&teacher, &staff, kind, &draft(kind))
            .await;
        for (base, name) in [("", "本学"), ("/en", "the university")] {
            let page = app.get(&format!("{base}/opportunities/{id}")).send().await;
            let told = structured(&page.body).expect("structured data");
            assert_eq!(told["@type"], what);
            assert_eq!(told[by]["@type"], "CollegeOrUniversity");
            assert_eq!(told[by]["name"], name);
        }
    }
    let kind = Kind::Internship;
    let remote = job(draft(kind)).with(Field::Mode, "online");
    for (mode, is_remote) in [("online", true), ("hybrid", false), ("on-site", false)] {
        let draft = remote.clone().with(Field::Mode, mode);
        let id = app.sandbox.published(&teacher, &staff, kind, &draft).await;
        let page = app.get(&format!("/opportunities/{id}")).send().await;
        let told = structured(&page.body).expect("structured data");
        assert_eq!(told["jobLocationType"] == "TELECOMMUTE", is_remote);
        let country = &told["applicantLocationRequirements"]["name"];
        assert_eq!(country == "JP", is_remote, "{mode}");
        let place = &told["jobLocation"]["address"];
        assert_eq!(place["addressCountry"] == "JP", !is_remote, "{mode}");
    }
}

#[tokio::test]
async fn a_teacher_who_looks_for_a_speaker_offers_no_course() {
    let app = App::new().await;
    let teacher = app.person(Role::Faculty).await.pass.poster().unwrap();
    let staff = app.person(Role::Staff).await.pass;
    let kind = Kind::GuestCourse;
    let wish = draft(kind).with(Field::CourseSide, "wish");
    let id = app.sandbox.published(&teacher, &staff, kind, &wish).await;
    let page = app.get(&format!("/opportunities/{id}")).send().await;
    assert_eq!(structured(&page.body).unwrap()["@type"], "Demand");
}

#[tokio::test]
async fn pages_tell_the_way_to_them_and_whose_they_are() {
    let app = App::new().await;
    let id = app.publish("海の実習", "public").await;
    app.sandbox.organization("reef").await;
    for (path, types) in [
        (
            format!("/opportunities/{id}"),
            vec!["EducationEvent", "BreadcrumbList"],
        ),
        (
            "/organizations/reef".to_owned(),
            vec!["BreadcrumbList", "Organization"],
        ),
        ("/".to_owned(), vec!["WebSite"]),
        ("/en".to_owned(), vec!["WebSite"]),
    ] {
        let page = app.get(&path).send().await;
        let scripts = page
            .shown()
            .split("<script type=\"application/ld+json\">")
            .skip(1);
        let told = scripts.map(|rest| {
            let data = rest.split("</script>").next().unwrap();
            let data: Value = serde_json::from_str(data).expect("JSON");
            assert_eq!(data["@context"], "https://schema.org");
            data["@type"].as_str().unwrap().to_owned()
        });
        assert_eq!(told.collect::<Vec<_>>(), types, "{path}");
    }
}
