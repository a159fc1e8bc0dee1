//! Two organizations are made one with a third, and both merges are taken back.

use super::*;
use crate::organizations::entities::memberships;
use crate::organizations::members::remove;
use crate::organizations::testing::now;
use crate::testing::both_databases;
use model::{MergeId, PersonId};

const THIRD: &str = "reef-robotics";

/// Three organizations; people are called after those to which they belong.
struct Three {
    staff: Moderator,
    ids: [OrganizationId; 3],
    a: SignedIn,
    b: SignedIn,
    c: SignedIn,
    ab: SignedIn,
    ac: SignedIn,
    abc: SignedIn,
}

impl Three {
    async fn new(sandbox: &Sandbox) -> Self {
        let [a, b, c] = [
            sandbox.organization("Reef").await,
            sandbox.organization("Reef Two").await,
            sandbox.organization("Reef Robotics").await,
        ];
        let person = async |name: &str, of: &[(OrganizationId, MemberRole)]| {
            let mut person = sandbox.person(name, Role::Alumnus).await;
            for (organization, role) in of {
                person = sandbox.join(&person, *organization, *role).await;
            }
            person
        };
        let (owner, editor, member) = (MemberRole::Owner, MemberRole::Editor, MemberRole::Member);
        let three = Self {
            staff: sandbox.staff("Staff").await,
            ids: [a, b, c],
            a: person("A", &[(a, owner)]).await,
            b: person("B", &[(b, owner)]).await,
            c: person("C", &[(c, owner)]).await,
            ab: person("AB", &[(a, editor), (b, member)]).await,
            ac: person("AC", &[(a, editor), (c, member)]).await,
            abc: person("ABC", &[(a, editor), (b, owner), (c, member)]).await,
        };
        for (poster, organization) in [(&three.a, a), (&three.b, b), (&three.c, c)] {
            let text = draft(Kind::Internship).with(Field::Organization, organization.to_string());
            let poster = poster.poster().unwrap();
            sandbox.drafted(&poster, Kind::Internship, &text).await;
        }
        three
    }

    /// Both merges, the older first.
    async fn merged(&self, portal: &Portal) -> [MergeId; 2] {
        let [a, b, c] = self.ids;
        let first = merge(portal, &self.staff, &form(a, c)).await.unwrap();
        portal.clock().advance(TimeDelta::minutes(1));
        let second = merge(portal, &self.staff, &form(b, c)).await.unwrap();
        portal.clock().advance(TimeDelta::minutes(1));
        [first, second]
    }

    async fn part(&self, portal: &Portal, id: MergeId) {
        part(portal, &self.staff, id).await.unwrap();
    }
}

async fn all(portal: &Portal) -> Vec<memberships::Model> {
    let mut all = memberships::Entity::find()
        .all(portal.read())
        .await
        .unwrap();
    all.sort_by_key(|one| (one.organization_id, one.person_id));
    all
}

#[both_databases]
async fn two_merges_are_taken_back_oldest_first(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let three = Three::new(&sandbox).await;
    let before = (all(portal).await, rows(portal).await);
    let [first, second] = three.merged(portal).await;
    three.part(portal, first).await;
    let [a, _, c] = three.ids;
    for (person, in_a, in_c) in [
        (&three.a, Some(MemberRole::Owner), None),
        (&three.b, None, Some(MemberRole::Owner)),
        (&three.c, None, Some(MemberRole::Owner)),
        (
            &three.ab,
            Some(MemberRole::Editor),
            Some(MemberRole::Member),
        ),
        (
            &three.ac,
            Some(MemberRole::Editor),
            Some(MemberRole::Member),
        ),
        (
            &three.abc,
            Some(MemberRole::Editor),
            Some(MemberRole::Owner),
        ),
    ] {
        let name = &person.viewer().name;
        assert_eq!(role_in(portal, person, a).await, in_a, "{name} in A");
        assert_eq!(role_in(portal, person, c).await, in_c, "{name} in C with B");
    }
    three.part(portal, second).await;
    assert_eq!((all(portal).await, rows(portal).await), before);
}

#[both_databases]
async fn two_merges_are_taken_back_newest_first(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let three = Three::new(&sandbox).await;
    let before = (all(portal).await, rows(portal).await);
    let [first, second] = three.merged(portal).await;
    three.part(portal, second).await;
    three.part(portal, first).await;
    assert_eq!((all(portal).await, rows(portal).await), before);
}

/// Of three that are one, whoever is removed by people of the other two comes back with their own.
async fn removed(sandbox: &Sandbox, oldest_first: bool) {
    let portal = &sandbox.portal;
    let three = Three::new(sandbox).await;
    let before = all(portal).await;
    let mut merges = three.merged(portal).await;
    let remove = async |by: &SignedIn, whom: PersonId| {
        let by = now(portal, by).await;
        remove(portal, &by, THIRD, whom).await.unwrap();
    };
    remove(&three.b, three.a.id()).await;
    remove(&three.c, three.b.id()).await;
    if !oldest_first {
        merges.reverse();
    }
    for id in merges {
        three.part(portal, id).await;
    }
    assert_eq!(all(portal).await, before);
}

#[both_databases]
async fn whom_people_of_the_other_two_removed_comes_back_oldest_first(sandbox: Sandbox) {
    removed(&sandbox, true).await;
}

#[both_databases]
async fn whom_people_of_the_other_two_removed_comes_back_newest_first(sandbox: Sandbox) {
    removed(&sandbox, false).await;
}
