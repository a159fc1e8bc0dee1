use super::super::entities::{departments, people as table};
use super::super::{people, resume, visit};
use super::{give_password, sign_in};
use crate::opportunities::testing::draft;
use crate::testing::{Sandbox, both_databases};
use crate::{Moderator, moderation};
use model::DepartmentId;
use model::Language;
use model::accounts::{PeopleFilter, PersonFacts, Role};
use model::machine::MoveForm;
use model::opportunities::Kind;
use model::organizations::MemberRole;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

async fn names(sandbox: &Sandbox, staff: &Moderator, q: &str, role: Option<Role>) -> Vec<String> {
    let filter = PeopleFilter {
        q: q.to_owned(),
        role,
        page: 0,
    };
    let found = people(&sandbox.portal, staff, &filter, Language::Japanese)
        .await
        .unwrap();
    found.items.into_iter().map(|person| person.name).collect()
}

#[both_databases]
async fn staff_find_people_in_any_spelling(sandbox: Sandbox) {
    let staff = sandbox.staff("Staff").await;
    sandbox.person("髙橋 一郎", Role::Alumnus).await;
    sandbox.person("Takahashi Ichiro", Role::Faculty).await;
    for (q, found) in [
        ("高橋", vec!["髙橋 一郎"]),
        ("髙橋一郎", vec!["髙橋 一郎"]),
        ("一郎　高橋", vec!["髙橋 一郎"]),
        ("ＩＣＨＩＲＯ", vec!["Takahashi Ichiro"]),
        ("takahashi-ichiro@sandbox", vec!["Takahashi Ichiro"]),
        ("%", vec![]),
        ("'; DROP TABLE people; --", vec![]),
    ] {
        assert_eq!(names(&sandbox, &staff, q, None).await, found, "{q}");
    }
    assert_eq!(
        names(&sandbox, &staff, "", Some(Role::Faculty)).await,
        ["Takahashi Ichiro"]
    );
    assert_eq!(names(&sandbox, &staff, "", None).await.len(), 3);
}

#[both_databases]
async fn a_long_list_comes_in_pages(sandbox: Sandbox) {
    let staff = sandbox.staff("Staff").await;
    for number in 0..21 {
        sandbox
            .person(&format!("Student {number:02}"), Role::Student)
            .await;
    }
    let page = async |page| {
        let filter = PeopleFilter {
            role: Some(Role::Student),
            page,
            ..PeopleFilter::default()
        };
        let found = people(&sandbox.portal, &staff, &filter, Language::Japanese)
            .await
            .unwrap();
        assert_eq!(found.total, 21);
        found
            .items
            .iter()
            .map(|person| person.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(page(1).await.len(), 20);
    assert_eq!(page(2).await, ["Student 20"]);
    for past_the_end in [3, 99, u32::MAX] {
        assert_eq!(
            page(past_the_end).await,
            ["Student 20"],
            "page {past_the_end}"
        );
    }
}

#[both_databases]
async fn staff_see_what_became_of_somebodys_postings(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let moderator = staff.moderator().unwrap();
    let reef = sandbox.organization("Reef").await;
    let poster = sandbox.faculty("Ana").await;
    sandbox.join(&poster, reef, MemberRole::Member).await;
    sandbox
        .published(
            &poster,
            &staff,
            Kind::GuestCourse,
            &draft(Kind::GuestCourse),
        )
        .await;
    let (declined, version) = sandbox
        .submitted(&poster, Kind::Internship, &draft(Kind::Internship))
        .await;
    let no = MoveForm {
        act: "decline".to_owned(),
        reason: "misleading".to_owned(),
        message: "事実と違います".to_owned(),
        version: version.to_string(),
        ..MoveForm::default()
    };
    moderation::decide(portal, &moderator, declined, &no)
        .await
        .unwrap();
    sandbox
        .drafted(&poster, Kind::Internship, &draft(Kind::Internship))
        .await;
    let department = DepartmentId(portal.new_id());
    let row = departments::ActiveModel {
        id: Set(department),
        faculty_ja: Set("工学部".to_owned()),
        faculty_en: Set("Engineering".to_owned()),
        name_ja: Set("機械工学科".to_owned()),
        name_en: Set("Mechanics".to_owned()),
    };
    departments::Entity::insert(row)
        .exec_without_returning(portal.read())
        .await
        .unwrap();
    table::Entity::update_many()
        .col_expr(table::Column::DepartmentId, Expr::value(department))
        .filter(table::Column::Id.eq(poster.id()))
        .exec(portal.read())
        .await
        .unwrap();

    let filter = PeopleFilter {
        q: "Ana".to_owned(),
        ..PeopleFilter::default()
    };
    let ana: PersonFacts = people(portal, &moderator, &filter, Language::Japanese)
        .await
        .unwrap()
        .items
        .remove(0);
    assert_eq!((ana.postings, ana.published, ana.declined), (3, 1, 1));
    assert_eq!(ana.department.as_deref(), Some("工学部 機械工学科"));
    assert_eq!(ana.memberships[0].name, "Reef");
    assert!(ana.invited && !ana.disabled);
}

#[both_databases]
async fn the_header_knows_the_viewer_and_what_is_unread(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let guest = visit(None);
    assert_eq!((guest.viewer, guest.unread), (None, 0));
    let staff = sandbox.person("Staff", Role::Staff).await;
    let poster = sandbox.faculty("Ana").await;
    sandbox
        .submitted(&poster, Kind::Internship, &draft(Kind::Internship))
        .await;
    give_password(&sandbox, &staff).await;
    let session = sign_in(portal, &staff).await;
    for _ in 0..2 {
        let staff = resume(portal, &session.token).await.unwrap().unwrap();
        let visit = visit(Some(&staff));
        assert_eq!(visit.viewer.as_ref(), Some(staff.viewer()));
        assert_eq!(visit.unread, 1);
    }
}
