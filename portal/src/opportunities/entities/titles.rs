use super::opportunities::{Column, Entity};
use crate::error::Result;
use model::opportunities::Draft;
use model::{Language, OpportunityId, Shown};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::{BTreeSet, HashMap};

/// The newest titles of some postings, for their posters and for staff; one query, none for nothing.
pub(crate) async fn titles(
    db: &impl ConnectionTrait,
    ids: BTreeSet<OpportunityId>,
    language: Language,
) -> Result<HashMap<OpportunityId, Shown>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(OpportunityId, String)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::Draft])
        .filter(Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    let mut titles = HashMap::with_capacity(rows.len());
    for (id, draft) in rows {
        let draft: Draft = serde_json::from_str(&draft)?;
        titles.insert(id, draft.title().shown(language));
    }
    Ok(titles)
}
