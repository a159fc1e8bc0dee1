//! What somebody leaves behind who leaves the portal, or is shut out of it.

use super::super::testing::shut_out;
use super::super::{change_role, resume};
use super::{PASSWORD, depart, give_password, sign_in, sign_in_with, typed};
use crate::mail::claim;
use crate::opportunities::entities::opportunities;
use crate::opportunities::testing::{draft, publish, titled};
use crate::organizations::entities::memberships;
use crate::testing::{Sandbox, both_databases};
use crate::{Portal, SignedIn, journal, notifications};
use model::accounts::{Role, RoleForm};
use model::mail::Facts;
use model::notifications::About;
use model::opportunities::{Field, Kind, Verb};
use model::organizations::{self, MemberRole};
use model::{Language, OpportunityId, OrganizationId, PersonId};
use sea_orm::EntityTrait;

async fn leaves(sandbox: &Sandbox, person: &SignedIn) {
    let portal = &sandbox.portal;
    give_password(sandbox, person).await;
    let new = sign_in(portal, person).await;
    let here = resume(portal, &new.token).await.unwrap().unwrap();
    depart(portal, &here, PASSWORD).await.unwrap();
}

async fn poster_of(portal: &Portal, id: OpportunityId) -> PersonId {
    let row = opportunities::Entity::find_by_id(id).one(portal.read());
    row.await.unwrap().unwrap().poster_id
}

async fn role_in(portal: &Portal, person: &SignedIn, id: OrganizationId) -> Option<MemberRole> {
    let row = memberships::Entity::find_by_id((person.id(), id)).one(portal.read());
    row.await.unwrap().map(|row| row.role)
}

/// What somebody has been told of organizations, and of how many postings they look after now.
async fn told(portal: &Portal, person: &SignedIn) -> (Vec<organizations::Verb>, usize) {
    let told = notifications::list(portal, person, 1, Language::Japanese).await;
    let (mut of, mut postings) = (Vec::new(), 0);
    for one in told.unwrap().items {
        match one.about {
            About::Organization { verb, .. } => of.push(verb),
            About::Posting {
                verb: Verb::HandedOver,
                ..
            } => postings += 1,
            _ => {}
        }
    }
    (of, postings)
}

/// An owner with a published posting and a draft for their organization.
async fn owner(
    sandbox: &Sandbox,
    staff: &SignedIn,
) -> (SignedIn, OrganizationId, [OpportunityId; 2]) {
    let reef = sandbox.organization("Reef").await;
    let kai = sandbox.person("Kai", Role::Recruiter).await;
    let kai = sandbox.join(&kai, reef, MemberRole::Owner).await;
    let poster = kai.poster().unwrap();
    let text = draft(Kind::Internship).with(Field::Organization, reef.to_string());
    let published = publish(sandbox, &poster, staff, &text).await;
    let (begun, _) = sandbox.drafted(&poster, Kind::Internship, &text).await;
    (kai, reef, [published, begun])
}

#[both_databases]
async fn colleagues_go_on_with_what_the_last_owner_leaves(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let (kai, reef, postings) = owner(&sandbox, &staff).await;
    let member = sandbox.person("Member", Role::Alumnus).await;
    sandbox.join(&member, reef, MemberRole::Member).await;
    portal.clock().advance(chrono::TimeDelta::minutes(1));
    let umi = sandbox.person("Umi", Role::Alumnus).await;
    let umi = sandbox.join(&umi, reef, MemberRole::Editor).await;
    let seen = journal::last(portal.read()).await.unwrap();
    leaves(&sandbox, &kai).await;
    for id in postings {
        assert_eq!(poster_of(portal, id).await, umi.id());
    }
    assert_eq!(role_in(portal, &umi, reef).await, Some(MemberRole::Owner));
    assert_eq!(
        told(portal, &umi).await,
        (vec![organizations::Verb::Inherited], 2)
    );
    assert_eq!(told(portal, &member).await, (Vec::new(), 0));
    let entries = journal::after(portal.read(), seen, 50).await.unwrap();
    let handed = entries
        .iter()
        .filter_map(|entry| entry.about::<OpportunityId>())
        .filter(|(id, verb)| *verb == Verb::HandedOver && postings.contains(id));
    assert_eq!(handed.count(), 2);
    portal.clock().advance(chrono::TimeDelta::days(1));
    let mails = claim(portal, 100).await.unwrap();
    let is_told = |mail: &crate::mail::Parcel| {
        mail.address == umi.viewer().email && mail.facts == Facts::Notices
    };
    assert!(mails.iter().any(is_told));

    // Whoever comes back is one of them, and what was handed over stays where it is.
    let form = typed(&kai.viewer().email, PASSWORD);
    sign_in_with(portal, &form, "Firefox").await.unwrap();
    assert_eq!(role_in(portal, &kai, reef).await, Some(MemberRole::Owner));
    assert_eq!(poster_of(portal, postings[0]).await, umi.id());
}

#[both_databases]
async fn staff_go_on_where_there_is_no_colleague(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let would_be = sandbox.unverified("Would be", Role::Staff).await;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let (kai, reef, postings) = owner(&sandbox, &staff).await;
    let intern = sandbox.person("Intern", Role::Alumnus).await;
    sandbox.join(&intern, reef, MemberRole::Editor).await;
    shut_out(portal, &staff.moderator().unwrap(), intern.id())
        .await
        .unwrap();
    leaves(&sandbox, &kai).await;
    for id in postings {
        assert_eq!(poster_of(portal, id).await, staff.id());
    }
    assert_eq!(told(portal, &would_be).await, (Vec::new(), 0));
    assert_eq!(
        told(portal, &staff).await,
        (vec![organizations::Verb::Orphaned], 2)
    );
}

#[both_databases]
async fn what_runs_for_the_school_goes_to_staff_and_drafts_stay(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.person("Staff", Role::Staff).await;
    portal.clock().advance(chrono::TimeDelta::minutes(1));
    let admin = sandbox.person("Ada", Role::Admin).await.admin().unwrap();
    for is_shut_out in [true, false] {
        let name = format!("Hana {is_shut_out}");
        let hana = sandbox.faculty(&name).await;
        let running = publish(&sandbox, &hana, &staff, &titled("潮")).await;
        let (waiting, _) = sandbox
            .submitted(&hana, Kind::Internship, &titled("波"))
            .await;
        let (begun, _) = sandbox
            .drafted(&hana, Kind::Internship, &titled("下書き"))
            .await;
        if is_shut_out {
            shut_out(portal, &admin, hana.id()).await.unwrap();
        } else {
            let form = RoleForm {
                email: hana.viewer().email.clone(),
                role: "student".to_owned(),
            };
            change_role(portal, &admin, &form).await.unwrap();
        }
        for id in [running, waiting] {
            assert_eq!(poster_of(portal, id).await, staff.id());
        }
        assert_eq!(poster_of(portal, begun).await, hana.id());
    }
}

#[both_databases]
async fn whoever_was_invited_and_never_came_inherits_last(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let (kai, reef, postings) = owner(&sandbox, &staff).await;
    let invited = sandbox.person("Invited", Role::Alumnus).await;
    sandbox.join(&invited, reef, MemberRole::Editor).await;
    portal.clock().advance(chrono::TimeDelta::minutes(1));
    let umi = sandbox.person("Umi", Role::Alumnus).await;
    let umi = sandbox.join(&umi, reef, MemberRole::Editor).await;
    give_password(&sandbox, &umi).await;
    leaves(&sandbox, &kai).await;
    assert_eq!(role_in(portal, &umi, reef).await, Some(MemberRole::Owner));
    for id in postings {
        assert_eq!(poster_of(portal, id).await, umi.id());
    }
}
