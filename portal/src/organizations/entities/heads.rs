//! Organizations as other pages name them.

use super::organizations::{Column, Entity, Model};
use crate::error::Result;
use model::language::Bilingual;
use model::organizations::OrganizationHead;
use model::{Language, OrganizationId};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::{BTreeSet, HashMap};

/// Name and link of organizations by their id.
pub(crate) type Heads = HashMap<OrganizationId, OrganizationHead>;

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
        .add(Column::Id.is_in(ids))
        .add(Column::Slug.is_in(slugs));
    let rows = Entity::find().filter(is_one).all(db).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.id, head(row, language)))
        .collect())
}

fn head(row: Model, language: Language) -> OrganizationHead {
    OrganizationHead {
        id: row.id,
        slug: row.slug,
        name: Bilingual::new(row.name_ja, row.name_en).shown(language),
        verified: row.verified_at.is_some(),
    }
}

/// The names of organizations by their slugs; no query for none.
pub(crate) async fn names(
    db: &impl ConnectionTrait,
    slugs: Vec<&str>,
    language: Language,
) -> Result<HashMap<String, String>> {
    let heads = heads_and_slugs(db, [], slugs, language).await?;
    let names = heads.into_values().map(|head| (head.slug, head.name.text));
    Ok(names.collect())
}
