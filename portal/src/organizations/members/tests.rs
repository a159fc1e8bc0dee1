use super::super::testing::{mailed, now, role_in};
use super::*;
use crate::opportunities::entities::opportunities;
use crate::opportunities::testing::draft;
use crate::testing::{Sandbox, both_databases, refusal};
use crate::{Portal, SignedIn};
use chrono::TimeDelta;
use model::accounts::Role;
use model::mail::{Facts, MailKind};
use model::opportunities::{Field, Kind};
use model::organizations::{ColleagueForm, MemberRole};
use model::{Conflict, Language, OpportunityId, OrganizationId, PersonId, Problem};
use sea_orm::EntityTrait;

async fn owner(sandbox: &Sandbox) -> (SignedIn, OrganizationId) {
    let reef = sandbox.organization("Reef").await;
    let person = sandbox.person("Owner", Role::Recruiter).await;
    (sandbox.join(&person, reef, MemberRole::Owner).await, reef)
}

fn colleague(email: &str, role: &str) -> ColleagueForm {
    ColleagueForm {
        email: email.to_owned(),
        member_role: role.to_owned(),
    }
}

async fn token(portal: &Portal) -> String {
    match mailed(portal, MailKind::Colleague).await {
        Facts::Colleague { token, .. } => token,
        other => panic!("{other:?}"),
    }
}

async fn poster_of(portal: &Portal, id: OpportunityId) -> PersonId {
    let row = opportunities::Entity::find_by_id(id).one(portal.read());
    row.await.unwrap().unwrap().poster_id
}

#[both_databases]
async fn an_owner_invites_a_colleague_by_mail(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (owner, reef) = owner(&sandbox).await;
    invite(
        portal,
        &owner,
        "reef",
        &colleague("kai@reef.test", "editor"),
    )
    .await
    .unwrap();
    let first = token(portal).await;
    invite(
        portal,
        &owner,
        "reef",
        &colleague("kai@reef.test", "member"),
    )
    .await
    .unwrap();
    let second = token(portal).await;
    let shown = members(portal, &owner, "reef", Language::Japanese)
        .await
        .unwrap();
    assert_eq!(shown.invitees.len(), 1);
    assert_eq!(
        refusal(invitation(portal, &first, Language::Japanese).await),
        Problem::NotFound
    );
    let kai = sandbox.unverified("Kai", Role::Recruiter).await;
    let as_kai = kai.representative().unwrap();
    assert_eq!(accept(portal, &as_kai, &second).await.unwrap(), "reef");
    assert_eq!(role_in(portal, &kai, reef).await, Some(MemberRole::Member));
    assert!(now(portal, &kai).await.viewer().verified);
    let used = Conflict::LinkUsed.into();
    assert_eq!(refusal(accept(portal, &as_kai, &second).await), used);
    invite(
        portal,
        &owner,
        "reef",
        &colleague("umi@reef.test", "editor"),
    )
    .await
    .unwrap();
    let late = token(portal).await;
    portal.clock().advance(TimeDelta::days(7));
    assert_eq!(refusal(accept(portal, &as_kai, &late).await), used);
    uninvite(portal, &owner, "reef", "umi@reef.test")
        .await
        .unwrap();
}

#[both_databases]
async fn nobody_comes_back_by_an_invitation_of_their_own(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (owner, reef) = owner(&sandbox).await;
    let other = sandbox.person("Other", Role::Recruiter).await;
    let other = sandbox.join(&other, reef, MemberRole::Owner).await;
    invite(portal, &other, "reef", &colleague("x@reef.test", "owner"))
        .await
        .unwrap();
    let token = token(portal).await;
    remove(portal, &owner, "reef", other.id()).await.unwrap();
    let as_other = other.representative().unwrap();
    assert_eq!(
        refusal(accept(portal, &as_other, &token).await),
        Problem::NotFound
    );
    assert_eq!(role_in(portal, &other, reef).await, None);
}

#[both_databases]
async fn only_owners_change_who_belongs_to_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (owner, reef) = owner(&sandbox).await;
    let editor = sandbox.person("Editor", Role::Alumnus).await;
    let editor = sandbox.join(&editor, reef, MemberRole::Editor).await;
    let stranger = sandbox.person("Stranger", Role::Admin).await;
    for (person, problem) in [
        (&editor, Problem::NotAllowed),
        (&stranger, Problem::NotFound),
    ] {
        let form = colleague("x@reef.test", "owner");
        assert_eq!(
            refusal(invite(portal, person, "reef", &form).await),
            problem
        );
        let raised = set_role(portal, person, "reef", person.id(), MemberRole::Owner).await;
        assert_eq!(refusal(raised), problem);
        assert_eq!(
            refusal(remove(portal, person, "reef", owner.id()).await),
            problem
        );
    }
    assert!(
        members(portal, &editor, "reef", Language::Japanese)
            .await
            .is_ok()
    );
    assert_eq!(
        refusal(members(portal, &stranger, "reef", Language::Japanese).await),
        Problem::NotFound
    );
}

#[both_databases]
async fn the_last_owner_hands_over_first(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (owner, reef) = owner(&sandbox).await;
    let editor = sandbox.person("Editor", Role::Alumnus).await;
    sandbox.join(&editor, reef, MemberRole::Editor).await;
    let last = Problem::Conflict(Conflict::LastOwner);
    assert_eq!(refusal(leave(portal, &owner, "reef").await), last);
    let lowered = set_role(portal, &owner, "reef", owner.id(), MemberRole::Editor).await;
    assert_eq!(refusal(lowered), last);
    set_role(portal, &owner, "reef", editor.id(), MemberRole::Owner)
        .await
        .unwrap();
    leave(portal, &owner, "reef").await.unwrap();
    assert_eq!(role_in(portal, &owner, reef).await, None);
    assert_eq!(
        refusal(leave(portal, &owner, "reef").await),
        Problem::NotFound
    );
}

#[both_databases]
async fn two_owners_who_leave_at_once_do_not_leave_it_alone(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (one, reef) = owner(&sandbox).await;
    let other = sandbox.person("Other", Role::Recruiter).await;
    let other = sandbox.join(&other, reef, MemberRole::Owner).await;
    let both = tokio::join!(leave(portal, &one, "reef"), leave(portal, &other, "reef"));
    let left = [both.0.is_ok(), both.1.is_ok()];
    assert_eq!(left.iter().filter(|left| **left).count(), 1, "{left:?}");
}

#[both_databases]
async fn what_somebody_posted_stays_with_the_organization(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (owner, reef) = owner(&sandbox).await;
    let staff = sandbox.staff("Staff").await;
    let kai = sandbox.person("Kai", Role::Alumnus).await;
    let kai = sandbox.join(&kai, reef, MemberRole::Editor).await;
    let poster = kai.poster().unwrap();
    let text = draft(Kind::Internship).with(Field::Organization, reef.to_string());
    let posting = sandbox
        .published(&poster, &staff, Kind::Internship, &text)
        .await;
    let (begun, _) = sandbox.drafted(&poster, Kind::Internship, &text).await;
    remove(portal, &owner, "reef", kai.id()).await.unwrap();
    for id in [posting, begun] {
        assert_eq!(poster_of(portal, id).await, owner.id());
    }
    let kai = now(portal, &kai).await;
    assert!(!kai.edits(reef));
    let row = opportunities::Entity::find_by_id(posting).one(portal.read());
    let row = row.await.unwrap().unwrap();
    assert!(!kai.reader().may_edit(&row) && now(portal, &owner).await.reader().may_edit(&row));
    let told = crate::notifications::list(portal, &owner, 1, Language::Japanese).await;
    assert!(
        told.unwrap().items.is_empty(),
        "nobody is told of what they do themselves"
    );
}

#[both_databases]
async fn whoever_may_post_no_more_leaves_what_they_posted(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (owner, reef) = owner(&sandbox).await;
    let kai = sandbox.person("Kai", Role::Alumnus).await;
    let kai = sandbox.join(&kai, reef, MemberRole::Editor).await;
    let poster = kai.poster().unwrap();
    let text = draft(Kind::Internship).with(Field::Organization, reef.to_string());
    let (begun, _) = sandbox.drafted(&poster, Kind::Internship, &text).await;
    set_role(portal, &owner, "reef", kai.id(), MemberRole::Member)
        .await
        .unwrap();
    assert_eq!(poster_of(portal, begun).await, owner.id());
}

#[both_databases]
async fn nobody_answers_for_a_recruiter_who_has_left(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (owner, _) = owner(&sandbox).await;
    let kai = sandbox.unverified("Kai", Role::Recruiter).await;
    invite(
        portal,
        &owner,
        "reef",
        &colleague("kai@reef.test", "editor"),
    )
    .await
    .unwrap();
    let token = token(portal).await;
    accept(portal, &kai.representative().unwrap(), &token)
        .await
        .unwrap();
    assert!(now(portal, &kai).await.poster().is_ok());
    leave(portal, &now(portal, &kai).await, "reef")
        .await
        .unwrap();
    assert!(now(portal, &kai).await.poster().is_err());
}
