//! The whole index anew, beside the one that answers.

use super::number;
use super::searchable::documents_of;
use crate::Portal;
use crate::access::PostingScope;
use crate::blocking::on_blocking_thread;
use crate::error::{Error, Result};
use crate::journal;
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use model::OpportunityId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use search::Document;
use tokio::sync::mpsc;

/// Rows read at once.
const ROWS: u64 = 500;
/// Documents that wait for the index; it is slower than the database.
const WAITING: usize = 1000;

/// Rebuilds the index from the database and returns how many postings it holds; `progress` is told
/// how many were read. What is written meanwhile follows from the journal.
///
/// # Errors
/// The database or the index cannot be read or written; then the old index stays.
pub async fn reindex(portal: &Portal, progress: impl FnMut(u64) + Send) -> Result<u64> {
    let turn = portal.feeding().lock().await;
    let count = rebuild(portal, progress).await?;
    drop(turn);
    super::catch_up(portal).await?;
    Ok(count)
}

/// The same for a caller that holds the feeder's lock already.
pub(super) async fn rebuild(portal: &Portal, mut progress: impl FnMut(u64) + Send) -> Result<u64> {
    // Before the first row is read: what happens after it is read again.
    let position = number(journal::last(portal.read()).await?);
    let (sender, mut receiver) = mpsc::channel::<Result<Document>>(WAITING);
    let index = portal.index().clone();
    let writing = on_blocking_thread(move || {
        let documents = std::iter::from_fn(|| receiver.blocking_recv());
        index.try_rebuild::<Error>(documents, position)
    });
    let reading = async {
        let mut count = 0;
        let mut last = None;
        loop {
            match page(portal.read(), last).await {
                Ok((documents, Some(end))) => {
                    last = Some(end);
                    for document in documents {
                        count += 1;
                        // The writer is gone when it failed; it says why.
                        if sender.send(Ok(document)).await.is_err() {
                            return count;
                        }
                    }
                    progress(count);
                }
                Ok((_, None)) => break,
                Err(error) => {
                    drop(sender.send(Err(error)).await);
                    break;
                }
            }
        }
        drop(sender);
        count
    };
    let (count, written) = tokio::join!(reading, writing);
    written?;
    Ok(count)
}

/// The next documents, and the id to read on from; `None` at the end.
async fn page(
    db: &impl ConnectionTrait,
    after: Option<OpportunityId>,
) -> Result<(Vec<Document>, Option<OpportunityId>)> {
    let rows = readable_after(db, after, ROWS).await?;
    let documents = documents_of(db, &rows).await?;
    Ok((documents, rows.last().map(|row| row.id)))
}

/// What belongs into the index, by id.
pub(super) async fn readable_after(
    db: &impl ConnectionTrait,
    after: Option<OpportunityId>,
    limit: u64,
) -> Result<Vec<Model>> {
    let mut query = Entity::find().published();
    if let Some(id) = after {
        query = query.filter(Column::Id.gt(id));
    }
    Ok(query.order_by_asc(Column::Id).limit(limit).all(db).await?)
}
