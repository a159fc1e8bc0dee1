mod asked;
mod found;
mod owners;
mod several;

use super::super::testing::role_in;
use super::*;
use crate::discovery::catch_up;
use crate::opportunities::entities::opportunities;
use crate::opportunities::testing::draft;
use crate::organizations::entities::organizations;
use crate::organizations::{directory, find};
use crate::testing::{Sandbox, both_databases, refusal};
use crate::{Moderator, Portal, Reader, SignedIn, saved_searches, screens};
use chrono::TimeDelta;
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use model::organizations::{MemberRole, MergeForm};
use model::search::{Facet, SearchQuery};
use model::{Conflict, Language, OpportunityId, OrganizationId, Problem};
use sea_orm::EntityTrait;

fn form(from: OrganizationId, into: OrganizationId) -> MergeForm {
    MergeForm {
        from: from.to_string(),
        into: into.to_string(),
    }
}

/// Postings that the index finds for an organization.
async fn found(portal: &Portal, slug: &str) -> Vec<OpportunityId> {
    catch_up(portal).await.unwrap();
    let query = SearchQuery::of(Facet::Organization, slug);
    let list = screens::find(portal, &Reader::guest(), &query, Language::Japanese).await;
    list.unwrap()
        .page
        .items
        .into_iter()
        .map(|one| one.id)
        .collect()
}

async fn rows(portal: &Portal) -> Vec<opportunities::Model> {
    let mut rows = opportunities::Entity::find()
        .all(portal.read())
        .await
        .unwrap();
    rows.sort_by_key(|row| row.id);
    rows
}

/// An alumnus who belongs to an organization.
async fn member(
    sandbox: &Sandbox,
    name: &str,
    organization: OrganizationId,
    role: MemberRole,
) -> SignedIn {
    let person = sandbox.person(name, Role::Alumnus).await;
    sandbox.join(&person, organization, role).await
}

struct Two {
    staff: Moderator,
    from: OrganizationId,
    into: OrganizationId,
    kai: SignedIn,
    posting: OpportunityId,
}

/// Two organizations that are one, with a posting, people and followers.
async fn two(sandbox: &Sandbox) -> Two {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let (from, into) = (
        sandbox.organization("Reef").await,
        sandbox.organization("Reef Robotics").await,
    );
    let kai = member(sandbox, "Kai", from, MemberRole::Owner).await;
    let text = draft(Kind::Internship).with(Field::Organization, from.to_string());
    let poster = kai.poster().unwrap();
    let posting = sandbox
        .published(&poster, &staff, Kind::Internship, &text)
        .await;
    sandbox.drafted(&poster, Kind::Internship, &text).await;
    for slug in ["reef", "reef-robotics"] {
        saved_searches::follow(portal, &kai, slug, Language::Japanese)
            .await
            .unwrap();
    }
    let fan = sandbox.person("Fan", Role::Student).await;
    saved_searches::follow(portal, &fan, "reef", Language::Japanese)
        .await
        .unwrap();
    Two {
        staff,
        from,
        into,
        kai,
        posting,
    }
}

#[both_databases]
async fn everything_moves_and_moves_back(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let Two {
        staff,
        from,
        into,
        kai,
        posting,
    } = two(&sandbox).await;
    let both = member(&sandbox, "Both", from, MemberRole::Owner).await;
    sandbox.join(&both, into, MemberRole::Member).await;
    let before = rows(portal).await;
    assert_eq!(found(portal, "reef").await, [posting]);

    let id = merge(portal, &staff, &form(from, into)).await.unwrap();
    assert!(found(portal, "reef").await.is_empty());
    assert_eq!(found(portal, "reef-robotics").await, [posting]);
    assert_eq!(role_in(portal, &kai, into).await, Some(MemberRole::Owner));
    assert_eq!(
        role_in(portal, &both, into).await,
        Some(MemberRole::Owner),
        "the greater right"
    );
    assert_eq!(role_in(portal, &kai, from).await, None);
    let list = saved_searches::list(portal, &kai, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(list.len(), 1, "followed once");
    let names = directory(portal, "", 1, Language::Japanese).await.unwrap();
    assert_eq!(names.total, 1);
    let page = screens::organization(portal, &Reader::guest(), "reef", Language::Japanese).await;
    assert_eq!(
        page.unwrap().details.summary.head.id,
        into,
        "the old address leads on"
    );
    let text = rows(portal).await[0].draft().unwrap();
    assert_eq!(text.get(Field::Organization), into.to_string());
    let listed = undoable(portal, &staff, Language::Japanese).await.unwrap();
    assert_eq!(
        (listed[0].postings, listed[0].members, listed[0].searches),
        (2, 2, 2)
    );

    part(portal, &staff, id).await.unwrap();
    part(portal, &staff, id).await.unwrap();
    assert_eq!(found(portal, "reef").await, [posting]);
    assert!(found(portal, "reef-robotics").await.is_empty());
    assert_eq!(rows(portal).await, before, "exactly what was before");
    assert_eq!(role_in(portal, &kai, from).await, Some(MemberRole::Owner));
    assert_eq!(role_in(portal, &kai, into).await, None);
    assert_eq!(role_in(portal, &both, into).await, Some(MemberRole::Member));
    let list = saved_searches::list(portal, &kai, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(list.len(), 2);
    assert!(
        undoable(portal, &staff, Language::Japanese)
            .await
            .unwrap()
            .is_empty()
    );
}

#[both_databases]
async fn what_has_changed_since_stays(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let Two {
        staff,
        from,
        into,
        kai,
        ..
    } = two(&sandbox).await;
    let umi = member(&sandbox, "Umi", into, MemberRole::Owner).await;
    let id = merge(portal, &staff, &form(from, into)).await.unwrap();
    crate::organizations::members::leave(portal, &kai, "reef-robotics")
        .await
        .unwrap();
    part(portal, &staff, id).await.unwrap();
    assert_eq!(
        role_in(portal, &kai, from).await,
        None,
        "whoever has left has left"
    );
    assert_eq!(role_in(portal, &umi, into).await, Some(MemberRole::Owner));
    for row in rows(portal).await {
        assert_eq!(row.organization_id, Some(from));
        assert_ne!(row.poster_id, umi.id(), "of another company by now");
    }
}

#[both_databases]
async fn one_is_no_two_and_thirty_days_are_enough(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let Two {
        staff, from, into, ..
    } = two(&sandbox).await;
    let not_two = Problem::Conflict(Conflict::NotTwo);
    assert_eq!(
        refusal(merge(portal, &staff, &form(from, from)).await),
        not_two
    );
    let id = merge(portal, &staff, &form(from, into)).await.unwrap();
    assert_eq!(
        refusal(merge(portal, &staff, &form(from, into)).await),
        not_two
    );
    assert_eq!(
        refusal(merge(portal, &staff, &form(into, from)).await),
        not_two
    );
    portal.clock().advance(TimeDelta::days(30));
    let late = Problem::Conflict(Conflict::TooLateToPart);
    assert_eq!(refusal(part(portal, &staff, id).await), late);
    let found = find(portal, "Reef", Language::Japanese).await.unwrap();
    assert_eq!(found.len(), 1);
    let row = organizations::Entity::find_by_id(from)
        .one(portal.read())
        .await;
    assert_eq!(row.unwrap().unwrap().merged_into, Some(into));
}
