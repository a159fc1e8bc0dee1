//! The index follows the journal, and can be proved to be what the database says.

use super::super::{Difference, catch_up, reindex, verify};
use super::{found, publish};
use crate::Portal;
use crate::journal::Entry;
use crate::opportunities::entities::opportunities;
use crate::opportunities::testing::draft;
use crate::opportunities::testing::moves::withdraw;
use crate::organizations::entities::organizations;
use crate::testing::{Sandbox, both_databases};
use model::OpportunityId;
use model::accounts::Role;
use model::opportunities::{Field, Kind, Publication};
use model::organizations::MemberRole;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Changes a row behind the journal's back.
async fn set(
    portal: &Portal,
    id: OpportunityId,
    column: opportunities::Column,
    value: impl Into<sea_orm::Value>,
) {
    opportunities::Entity::update_many()
        .col_expr(column, Expr::value(value))
        .filter(opportunities::Column::Id.eq(id))
        .exec(portal.read())
        .await
        .unwrap();
}

#[both_databases]
async fn reading_the_journal_again_changes_nothing(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    publish(&sandbox, &poster, Kind::Internship, "海藻から紙をつくる").await;
    catch_up(portal).await.unwrap();
    let before = portal.index().fingerprint().unwrap();
    assert_eq!(catch_up(portal).await.unwrap(), 0);
    portal
        .index()
        .apply(search::Batch {
            position: 0,
            ..search::Batch::default()
        })
        .unwrap();
    assert_eq!(catch_up(portal).await.unwrap(), 1);
    assert_eq!(portal.index().fingerprint().unwrap(), before);
}

#[both_databases]
async fn an_organization_that_changes_takes_its_postings_along(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let owner = sandbox.person("Owner", Role::Alumnus).await;
    let owner = sandbox
        .join(&owner, reef, MemberRole::Owner)
        .await
        .poster()
        .unwrap();
    let staff = sandbox.person("Staff", Role::Staff).await;
    let typed = draft(Kind::Internship).with(Field::Organization, reef.to_string());
    let id = sandbox
        .published(&owner, &staff, Kind::Internship, &typed)
        .await;
    assert_eq!(found(portal, "珊瑚工房").await, []);

    organizations::Entity::update_many()
        .col_expr(organizations::Column::NameJa, Expr::value("珊瑚工房"))
        .filter(organizations::Column::Id.eq(reef))
        .exec(portal.read())
        .await
        .unwrap();
    let mut tx = portal.write().await.unwrap();
    tx.record(Entry::new(None, reef, model::organizations::Verb::Updated))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(found(portal, "珊瑚工房").await, [id]);
}

#[both_databases]
async fn an_index_from_another_time_is_written_anew(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let id = publish(&sandbox, &poster, Kind::Internship, "海藻から紙をつくる").await;
    // The database was put back from a copy: the index knows more than there is.
    portal
        .index()
        .apply(search::Batch {
            position: 1_000_000,
            ..search::Batch::default()
        })
        .unwrap();
    assert_eq!(found(portal, "海藻").await, [id]);
    assert_eq!(verify(portal).await.unwrap(), []);
}

#[both_databases]
async fn verifying_finds_every_kind_of_difference(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    let mut ids = Vec::new();
    for title in ["一の島", "二の島", "三の島"] {
        ids.push(publish(&sandbox, &poster, Kind::Internship, title).await);
    }
    withdraw(portal, &poster, ids[0], "filled", "")
        .await
        .unwrap();
    catch_up(portal).await.unwrap();
    assert_eq!(verify(portal).await.unwrap(), []);

    set(
        portal,
        ids[0],
        opportunities::Column::Publication,
        Publication::Open,
    )
    .await;
    set(
        portal,
        ids[1],
        opportunities::Column::Publication,
        Publication::Paused,
    )
    .await;
    set(
        portal,
        ids[2],
        opportunities::Column::Publication,
        Publication::Closed,
    )
    .await;
    let mut expected = vec![
        Difference::Missing(ids[0].to_string()),
        Difference::Extra(ids[1].to_string()),
        Difference::Different(ids[2].to_string()),
    ];
    expected.sort();
    assert_eq!(verify(portal).await.unwrap(), expected);

    let mut read = 0;
    assert_eq!(reindex(portal, |done| read = done).await.unwrap(), 2);
    assert_eq!(read, 2);
    assert_eq!(verify(portal).await.unwrap(), []);
}

#[both_databases]
async fn people_alone_move_the_position_too(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    catch_up(portal).await.unwrap();
    let ana = sandbox.person("Ana", Role::Student).await;
    let mut tx = portal.write().await.unwrap();
    tx.record(Entry::new(None, ana.id(), model::accounts::Verb::Verified))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(catch_up(portal).await.unwrap(), 0);
    let last = crate::journal::last(portal.read()).await.unwrap();
    assert_eq!(portal.index().position(), u64::try_from(last).ok());
}
