use super::entity::{ActiveModel, Column, Entity};
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::store::Tx;
use crate::{Portal, SignedIn};
use model::accounts::Role;
use model::moderation::Verb;
use model::{NotificationId, OpportunityId, PersonId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};

/// Tells a person what happened to a posting; `at_desk` opens the moderation desk for them.
pub(crate) async fn tell(
    tx: &Tx,
    to: PersonId,
    verb: Verb,
    opportunity: OpportunityId,
    at_desk: bool,
) -> Result<()> {
    Entity::insert(line(tx, to, verb, opportunity, at_desk))
        .exec_without_returning(tx.db())
        .await?;
    Ok(())
}

/// Tells everybody at the moderation desk but the one who did it (`None`: the portal itself).
pub(crate) async fn tell_staff(
    tx: &Tx,
    actor: Option<PersonId>,
    verb: Verb,
    opportunity: OpportunityId,
) -> Result<()> {
    let staff: Vec<PersonId> = people::Entity::find()
        .select_only()
        .column(people::Column::Id)
        .filter(people::Column::Role.is_in([Role::Staff, Role::Admin]))
        .filter(people::Column::DisabledAt.is_null())
        .into_tuple()
        .all(tx.db())
        .await?;
    let lines: Vec<ActiveModel> = staff
        .into_iter()
        .filter(|to| Some(*to) != actor)
        .map(|to| line(tx, to, verb, opportunity, true))
        .collect();
    if lines.is_empty() {
        return Ok(());
    }
    Entity::insert_many(lines)
        .exec_without_returning(tx.db())
        .await?;
    Ok(())
}

fn line(
    tx: &Tx,
    to: PersonId,
    verb: Verb,
    opportunity: OpportunityId,
    at_desk: bool,
) -> ActiveModel {
    ActiveModel {
        id: Set(NotificationId(tx.portal().new_id())),
        person_id: Set(to),
        at: Set(tx.now()),
        verb: Set(verb),
        opportunity_id: Set(Some(opportunity)),
        at_desk: Set(at_desk),
        read_at: Set(None),
        saved_search_id: Set(None),
        found: Set(None),
        actor_id: Set(None),
    }
}

/// Tells a person that somebody (`None`: whoever runs the portal) made a link with which their
/// password can be set.
pub(crate) async fn tell_of_link(tx: &Tx, to: PersonId, actor: Option<PersonId>) -> Result<()> {
    let line = ActiveModel {
        id: Set(NotificationId(tx.portal().new_id())),
        person_id: Set(to),
        at: Set(tx.now()),
        verb: Set(Verb::LinkMade),
        opportunity_id: Set(None),
        at_desk: Set(false),
        read_at: Set(None),
        saved_search_id: Set(None),
        found: Set(None),
        actor_id: Set(actor),
    };
    Entity::insert(line).exec_without_returning(tx.db()).await?;
    Ok(())
}

/// Marks everything that the person has been told as read.
///
/// # Errors
/// Only faults.
pub async fn mark_all_read(portal: &Portal, person: &SignedIn) -> Result<()> {
    let mut tx = portal.write().await?;
    let marked = Entity::update_many()
        .col_expr(Column::ReadAt, Expr::value(tx.now()))
        .filter(Column::PersonId.eq(person.id()))
        .filter(Column::ReadAt.is_null())
        .exec(tx.db())
        .await?;
    if marked.rows_affected == 0 {
        return Ok(());
    }
    tx.record(Entry::person(Some(person.id()), Verb::Read, person.id()))
        .await?;
    tx.commit().await
}
