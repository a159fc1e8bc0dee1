//! What an edit of an open posting is compared with: the text that stood there before.

use crate::discovery::documents_of;
use crate::error::Result;
use crate::opportunities::entities::opportunities::Model;
use crate::opportunities::entities::revisions::{Column, Entity};
use model::OpportunityId;
use model::opportunities::{Content, Draft};
use model::time::day_in_japan;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use search::Document;
use std::collections::HashMap;

/// The documents of what the public read before the last approval of each; those of which that is
/// not known are left out. They are open as long as the present ones: a later deadline is no news.
pub async fn before(db: &impl ConnectionTrait, rows: &[Model]) -> Result<Vec<Document>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let approved = Entity::find()
        .filter(Column::OpportunityId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(Column::Number)
        .all(db)
        .await?;
    let mut drafts: HashMap<OpportunityId, Vec<_>> = HashMap::new();
    for revision in approved {
        drafts
            .entry(revision.opportunity_id)
            .or_default()
            .push(revision);
    }
    let mut earlier = Vec::new();
    for row in rows {
        let Some([.., before, _]) = drafts.get(&row.id).map(Vec::as_slice) else {
            continue;
        };
        let draft: Draft = serde_json::from_str(&before.draft)?;
        // What was approved then may be too little by the rules of today.
        let Ok(content) = draft.check(row.kind, day_in_japan(before.approved_at)) else {
            continue;
        };
        earlier.push(with(row, content)?);
    }
    documents_of(db, &earlier).await
}

fn with(row: &Model, content: Content) -> Result<Model> {
    let apply_by = row.apply_by.unwrap_or(content.common.apply_by);
    let mut earlier = row.clone();
    earlier.published_organization_id = content.common.organization;
    let content = Content {
        common: model::opportunities::Common {
            apply_by,
            ..content.common
        },
        ..content
    };
    earlier.content = Some(serde_json::to_string(&content)?);
    Ok(earlier)
}
