use crate::error::Result;
use crate::opportunities::entities::decisions;
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use crate::store::Tx;
use model::opportunities::{Draft, Field};
use model::{OpportunityId, OrganizationId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

/// Moves the newest revisions of all postings, or of these. Answers those that have moved.
pub(super) async fn move_newest(
    tx: &Tx,
    from: OrganizationId,
    into: OrganizationId,
    only: Option<&[OpportunityId]>,
) -> Result<Vec<OpportunityId>> {
    let rows = rows(tx, Column::OrganizationId, from, only).await?;
    let mut moved = Vec::with_capacity(rows.len());
    for row in rows {
        moved.push(row.id);
        let draft = renamed(row.draft()?, from, into);
        let mut change = row.into_active_model();
        change.organization_id = Set(Some(into));
        change.draft = Set(serde_json::to_string(&draft)?);
        change.update(tx.db()).await?;
    }
    Ok(moved)
}

/// Moves what is published of all postings, or of these. A decision on one of them that could still be taken back stands.
pub(super) async fn move_published(
    tx: &Tx,
    from: OrganizationId,
    into: OrganizationId,
    only: Option<&[OpportunityId]>,
) -> Result<Vec<OpportunityId>> {
    let rows = rows(tx, Column::PublishedOrganizationId, from, only).await?;
    let mut moved = Vec::with_capacity(rows.len());
    for row in rows {
        moved.push(row.id);
        decisions::Entity::delete_by_id(row.id)
            .exec(tx.db())
            .await?;
        let draft = row.published_draft()?;
        let draft = draft.map(|draft| renamed(draft, from, into));
        let content = row.content()?.map(|mut content| {
            content.common.organization = Some(into);
            content
        });
        let mut change = row.into_active_model();
        change.published_organization_id = Set(Some(into));
        if let Some(draft) = draft {
            change.published_draft = Set(Some(serde_json::to_string(&draft)?));
        }
        if let Some(content) = content {
            change.content = Set(Some(serde_json::to_string(&content)?));
        }
        change.update(tx.db()).await?;
    }
    Ok(moved)
}

async fn rows(
    tx: &Tx,
    column: Column,
    from: OrganizationId,
    only: Option<&[OpportunityId]>,
) -> Result<Vec<Model>> {
    let mut found = Entity::find().filter(column.eq(from));
    if let Some(only) = only {
        found = found.filter(Column::Id.is_in(only.iter().copied()));
    }
    let found = found.order_by_asc(Column::Id).lock_exclusive();
    Ok(found.all(tx.db()).await?)
}

fn renamed(draft: Draft, from: OrganizationId, into: OrganizationId) -> Draft {
    let is_it = draft.get(Field::Organization).trim().parse() == Ok(from);
    match is_it {
        true => draft.with(Field::Organization, into.to_string()),
        false => draft,
    }
}
