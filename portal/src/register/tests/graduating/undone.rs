//! What can be undone of a graduation, and until when.

use super::*;
use crate::opportunities::entities::opportunities;
use crate::opportunities::testing::draft;
use crate::register::entities::graduation_rows;
use model::opportunities::{Field, Kind};

/// P8, 5: undone on day 20, roles, groups and what people keep are as before.
#[both_databases]
async fn p8_5_undone_on_day_twenty_everything_is_as_before(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let school = School::new(&sandbox).await;
    let club = sandbox.organization("Reef").await;
    sandbox.join(&school.umi, club, MemberRole::Member).await;
    let groups = async || {
        memberships::Entity::find()
            .all(portal.read())
            .await
            .unwrap()
    };
    let (people_before, groups_before) = (everybody(portal).await, groups().await);
    let sessions_before = sessions::Entity::find().count(portal.read()).await.unwrap();
    let view = school.list(portal, LIST, "2027-03-25").await;
    school.approved(portal, view.id).await;
    assert_ne!(everybody(portal).await, people_before);
    assert_eq!(groups().await, groups_before, "groups stay throughout");
    assert_eq!(
        sessions::Entity::find().count(portal.read()).await.unwrap(),
        sessions_before
    );
    portal.clock().advance(TimeDelta::days(20));
    undo_graduation(portal, &school.second, view.id)
        .await
        .unwrap();
    undo_graduation(portal, &school.second, view.id)
        .await
        .unwrap();
    assert_eq!(everybody(portal).await, people_before);
    assert_eq!(groups().await, groups_before);
    assert!(
        all_entries(portal)
            .await
            .iter()
            .all(|one| one.claimed_by.is_none())
    );
    assert_eq!(
        school.see(portal, view.id).await.state,
        GraduationState::Undone
    );
}

#[both_databases]
async fn whoever_is_a_student_again_leaves_what_they_posted(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let school = School::new(&sandbox).await;
    let reef = sandbox.organization("Reef").await;
    let mio = sandbox.person("Mio", Role::Recruiter).await;
    sandbox.join(&mio, reef, MemberRole::Owner).await;
    let umi = sandbox.join(&school.umi, reef, MemberRole::Editor).await;
    let view = school.list(portal, LIST, "2027-03-25").await;
    school.approved(portal, view.id).await;
    let viewer = Viewer {
        role: Role::Alumnus,
        ..umi.viewer().clone()
    };
    let alumnus = SignedIn::new(viewer, umi.session(), 0);
    let text = draft(Kind::Internship).with(Field::Organization, reef.to_string());
    let poster = alumnus.poster().unwrap();
    let (posting, _) = sandbox.drafted(&poster, Kind::Internship, &text).await;
    undo_graduation(portal, &school.second, view.id)
        .await
        .unwrap();
    assert_eq!(role_of(portal, &umi).await, Role::Student);
    let row = opportunities::Entity::find_by_id(posting).one(portal.read());
    assert_eq!(row.await.unwrap().unwrap().poster_id, mio.id());
}

#[both_databases]
async fn after_thirty_days_it_stays(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let school = School::new(&sandbox).await;
    let view = school.list(portal, LIST, "2027-03-25").await;
    let early = undo_graduation(portal, &school.first, view.id).await;
    assert_eq!(refusal(early), Problem::Conflict(Conflict::WrongStage));
    school.approved(portal, view.id).await;
    let late = cancel_graduation(portal, &school.first, view.id).await;
    assert_eq!(refusal(late), Problem::Conflict(Conflict::WrongStage));
    portal.clock().advance(TimeDelta::days(30));
    let late = undo_graduation(portal, &school.first, view.id).await;
    assert_eq!(refusal(late), Problem::Conflict(Conflict::TooLateToUndo));
    assert_eq!(role_of(portal, &school.umi).await, Role::Alumnus);
}

#[both_databases]
async fn what_was_changed_meanwhile_stays(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let school = School::new(&sandbox).await;
    let view = school.list(portal, LIST, "2027-03-25").await;
    school.approved(portal, view.id).await;
    people::Entity::update_many()
        .col_expr(people::Column::Role, Expr::value(Role::Staff))
        .filter(people::Column::Id.eq(school.umi.id()))
        .exec(portal.read())
        .await
        .unwrap();
    undo_graduation(portal, &school.first, view.id)
        .await
        .unwrap();
    assert_eq!(role_of(portal, &school.umi).await, Role::Staff);
    assert_eq!(role_of(portal, &school.mori).await, Role::Student);
}

/// A process may end between two batches.
#[both_databases]
async fn what_has_reached_one_account_is_not_cancelled(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let school = School::new(&sandbox).await;
    // It is 15 April.
    let view = school.list(portal, LIST, "2027-04-20").await;
    school.approved(portal, view.id).await;
    graduation_rows::Entity::update_many()
        .col_expr(
            graduation_rows::Column::AppliedAt,
            Expr::value(Some(portal.now())),
        )
        .filter(graduation_rows::Column::PersonId.eq(school.umi.id()))
        .exec(portal.read())
        .await
        .unwrap();
    let late = cancel_graduation(portal, &school.first, view.id).await;
    assert_eq!(refusal(late), Problem::Conflict(Conflict::WrongStage));
}
