//! Postings in lists: rows of a page become summaries with one query for all their organizations.

use super::entities::opportunities::{Column, Entity, Model};
use super::text::Outline;
use crate::error::Result;
use crate::organizations::entities::organizations;
use chrono::NaiveDate;
use model::bookmarks::Star;
use model::language::Bilingual;
use model::opportunities::{OpportunitySummary, Publication};
use model::organizations::OrganizationHead;
use model::time::days_left;
use model::{Language, OpportunityId, OrganizationId};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::{BTreeSet, HashMap};

/// Name and link of organizations by their id.
pub(crate) type Heads = HashMap<OrganizationId, OrganizationHead>;

/// Published postings as lists show them, in the order of the rows; one query. Rows that were
/// never approved are left out.
pub(crate) async fn summaries(
    db: &impl ConnectionTrait,
    rows: &[Model],
    language: Language,
    today: NaiveDate,
) -> Result<Vec<OpportunitySummary>> {
    let heads = heads(
        db,
        rows.iter().filter_map(|row| row.published_organization_id),
        language,
    )
    .await?;
    published(rows, &heads, language, today)
}

/// The same for those whose organizations are known already.
pub(crate) fn published(
    rows: &[Model],
    heads: &Heads,
    language: Language,
    today: NaiveDate,
) -> Result<Vec<OpportunitySummary>> {
    let mut list = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(content) = row.content()? {
            list.push(summary(
                row,
                &Outline::of_content(&content),
                heads,
                language,
                today,
            ));
        }
    }
    Ok(list)
}

pub(super) fn summary(
    row: &Model,
    outline: &Outline,
    heads: &Heads,
    language: Language,
    today: NaiveDate,
) -> OpportunitySummary {
    OpportunitySummary {
        id: row.id,
        kind: row.kind,
        title: outline.title.shown(language),
        summary: outline.summary.shown(language),
        organization: outline.organization.and_then(|id| heads.get(&id).cloned()),
        place: outline.place.clone(),
        starts_on: outline.starts_on,
        ends_on: outline.ends_on,
        apply_by: outline.apply_by,
        has_deadline: outline.has_deadline,
        days_left: days_left(today, outline.apply_by),
        paid: outline.paid,
        published_at: row.published_at.unwrap_or(row.created_at),
        imported: row.source.is_some(),
        closed: row.publication == Publication::Closed || outline.apply_by < today,
        members_only: outline.members_only,
        title_marks: Vec::new(),
        summary_marks: Vec::new(),
        is_new: false,
        star: Star::None,
    }
}

/// The rows with these ids, in this order; ids that no row has are passed over. One query.
pub(crate) async fn in_order(
    db: &impl ConnectionTrait,
    ids: &[OpportunityId],
) -> Result<Vec<Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let mut by_id: HashMap<OpportunityId, Model> =
        rows.into_iter().map(|row| (row.id, row)).collect();
    Ok(ids.iter().filter_map(|id| by_id.remove(id)).collect())
}

/// Name and link of these organizations; one query, none for nothing.
pub(crate) async fn heads(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = OrganizationId>,
    language: Language,
) -> Result<Heads> {
    heads_and_slugs(db, ids, Vec::new(), language).await
}

/// The same for these and for those with one of the slugs, still in one query.
pub(crate) async fn heads_and_slugs(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = OrganizationId>,
    slugs: Vec<&str>,
    language: Language,
) -> Result<Heads> {
    let ids: BTreeSet<OrganizationId> = ids.into_iter().collect();
    if ids.is_empty() && slugs.is_empty() {
        return Ok(Heads::new());
    }
    let is_one = Condition::any()
        .add(organizations::Column::Id.is_in(ids))
        .add(organizations::Column::Slug.is_in(slugs));
    let rows = organizations::Entity::find().filter(is_one).all(db).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.id, head(row, language)))
        .collect())
}

fn head(row: organizations::Model, language: Language) -> OrganizationHead {
    OrganizationHead {
        id: row.id,
        slug: row.slug,
        name: Bilingual::new(row.name_ja, row.name_en).shown(language),
        verified: row.verified_at.is_some(),
    }
}
