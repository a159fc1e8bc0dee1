//! The page of a posting.

use super::cards::personal;
use crate::blocking::on_blocking_thread;
use crate::bookmarks::Marks;
use crate::discovery::day_number;
use crate::error::Result;
use crate::opportunities::entities::opportunities::{Entity, Model, in_order};
use crate::opportunities::entities::revisions;
use crate::opportunities::{Sight, Text, assemble, published};
use crate::organizations::entities::heads::heads;
use crate::{Portal, Reader};
use chrono::{DateTime, NaiveDate, Utc};
use model::opportunities::{OpportunityDetails, Publication};
use model::{Language, OpportunityId, Problem};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// How many related postings a page shows.
const RELATED: usize = 3;

/// A posting's page as this reader may see it; five queries, six for somebody who has signed in.
///
/// # Errors
/// `NotFound` for what the reader may not see.
pub async fn posting(
    portal: &Portal,
    reader: &Reader,
    id: OpportunityId,
    language: Language,
) -> Result<OpportunityDetails> {
    let db = portal.read();
    let today = portal.today();
    let row = Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Problem::NotFound)?;
    if !reader.may_open(&row) {
        return Err(Problem::NotFound.into());
    }
    let text = match Text::published(&row)? {
        Some(text) => text,
        None => Text::newest(&row, today)?,
    };
    let related = related_rows(portal, reader, id, today).await?;
    let organizations = related
        .iter()
        .filter_map(|row| row.published_organization_id)
        .chain(text.outline.organization);
    let heads = heads(db, organizations, language).await?;
    let sight = Sight {
        language,
        today,
        is_mine: reader.may_edit(&row),
        sees_members_detail: reader.reads_for_members(&row),
        updated_at: approved_at(db, &row).await?,
    };
    let related = published(&related, &heads, language, today)?;
    let mut details = assemble(portal, &row, &text, &heads, related, &sight).await?;
    // What is not published cannot be marked.
    let own_card = row.state().is_readable().then_some(&mut details.summary);
    let cards: Vec<_> = own_card.into_iter().chain(&mut details.related).collect();
    let ids = cards.iter().map(|card| card.id).collect();
    let marks = Marks::of(db, reader, ids).await?;
    personal(portal, &marks, "", cards);
    Ok(details)
}

/// Open postings like this one. A page without them is better than no page, so a fault of the
/// index is logged and nothing is shown.
async fn related_rows(
    portal: &Portal,
    reader: &Reader,
    id: OpportunityId,
    today: NaiveDate,
) -> Result<Vec<Model>> {
    let index = portal.index().clone();
    let reach = reader.reach();
    let open_on = day_number(today);
    let search =
        on_blocking_thread(move || Ok(index.related(&id.to_string(), reach, open_on, RELATED)?));
    let found = search.await.unwrap_or_else(|error| {
        tracing::error!(%error, %id, "no related postings");
        Vec::new()
    });
    let ids: Vec<OpportunityId> = found.iter().filter_map(|id| id.parse().ok()).collect();
    let mut rows = in_order(portal.read(), &ids).await?;
    // The index may be a moment behind.
    rows.retain(|row| row.publication == Publication::Open && reader.may_read(row));
    Ok(rows)
}

/// When the text that readers see was approved.
async fn approved_at(db: &impl ConnectionTrait, row: &Model) -> Result<DateTime<Utc>> {
    let newest: Option<DateTime<Utc>> = revisions::Entity::find()
        .select_only()
        .column(revisions::Column::ApprovedAt)
        .filter(revisions::Column::OpportunityId.eq(row.id))
        .order_by_desc(revisions::Column::Number)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(newest.or(row.published_at).unwrap_or(row.updated_at))
}
