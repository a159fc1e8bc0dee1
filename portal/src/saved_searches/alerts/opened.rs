use super::super::entities::announced;
use crate::access::PostingScope;
use crate::error::Result;
use crate::journal::Model;
use crate::opportunities::entities::opportunities::{Column, Entity};
use chrono::{DateTime, Utc};
use model::OpportunityId;
use model::opportunities::Verb;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::{BTreeMap, BTreeSet};

/// What a stretch of the journal changed in the list of open postings.
#[derive(Debug, Default)]
pub struct Change {
    /// Open now and not before, with the moment of the last entry about each.
    pub opened: BTreeMap<OpportunityId, DateTime<Utc>>,
    /// Open before and now, with another text, and the moment of that.
    pub edited: BTreeMap<OpportunityId, DateTime<Utc>>,
    /// Open before and no more.
    pub ended: BTreeSet<OpportunityId>,
}

/// Entries say who did what, not what came of it; so the present state is compared with the one
/// that was seen last. An edit of what is open is told of by its own verbs.
pub async fn change(db: &impl ConnectionTrait, entries: &[Model]) -> Result<Change> {
    let touched: BTreeMap<OpportunityId, DateTime<Utc>> = entries
        .iter()
        .filter_map(|entry| Some((entry.thing::<OpportunityId>()?, entry.at)))
        .collect();
    if touched.is_empty() {
        return Ok(Change::default());
    }
    let open: Vec<OpportunityId> = Entity::find()
        .open()
        .select_only()
        .column(Column::Id)
        .filter(Column::Id.is_in(touched.keys().copied()))
        .into_tuple()
        .all(db)
        .await?;
    let open: BTreeSet<OpportunityId> = open.into_iter().collect();
    let known: Vec<OpportunityId> = announced::Entity::find()
        .select_only()
        .column(announced::Column::OpportunityId)
        .filter(announced::Column::OpportunityId.is_in(touched.keys().copied()))
        .into_tuple()
        .all(db)
        .await?;
    let known: BTreeSet<OpportunityId> = known.into_iter().collect();
    let edited = entries.iter().filter_map(|entry| {
        let (id, verb) = entry.about::<OpportunityId>()?;
        let is_edit = matches!(verb, Verb::Approved | Verb::Updated | Verb::Imported);
        is_edit.then_some((id, entry.at))
    });
    Ok(Change {
        edited: edited
            .filter(|(id, _)| open.contains(id) && known.contains(id))
            .collect(),
        opened: touched
            .into_iter()
            .filter(|(id, _)| open.contains(id) && !known.contains(id))
            .collect(),
        ended: known.difference(&open).copied().collect(),
    })
}
