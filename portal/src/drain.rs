//! What is due by the clock, in batches: each is a transaction of its own, so that a long list holds up nobody for long and a
//! process that ends in between has lost nothing.
//!
//! ```ignore
//! let mut due = Drain::of(Entity::find().filter(is_due).order_by_asc(Column::Id));
//! while let Some((mut tx, rows)) = due.next(portal).await? {
//!     // What is done here makes these rows due no more.
//!     tx.commit().await?;
//! }
//! Ok(due.count())
//! ```

use crate::Portal;
use crate::error::Result;
use crate::store::Tx;
use sea_orm::{EntityTrait, QuerySelect, Select};

/// Rows that one transaction takes.
const BATCH: u64 = 100;

/// The rows that are due and have not been taken yet.
pub(crate) struct Drain<E: EntityTrait> {
    due: Select<E>,
    count: u64,
    is_empty: bool,
}

impl<E: EntityTrait> Drain<E>
where
    E::Model: Send + Sync,
{
    /// The query has to have an order, and has to leave out what was carried out.
    pub(crate) fn of(due: Select<E>) -> Self {
        Self {
            due,
            count: 0,
            is_empty: false,
        }
    }

    /// The next batch, locked, with the transaction that carries it out; `None` when nothing is left.
    pub(crate) async fn next(&mut self, portal: &Portal) -> Result<Option<(Tx, Vec<E::Model>)>> {
        // Nearly always nothing is due, and then nobody waits for the writer.
        if self.is_empty || self.due.clone().one(portal.read()).await?.is_none() {
            return Ok(None);
        }
        let tx = portal.write().await?;
        let due = self.due.clone().limit(BATCH).lock_exclusive();
        let rows = due.all(tx.db()).await?;
        let found = rows.len() as u64;
        self.count += found;
        self.is_empty = found < BATCH;
        Ok((found > 0).then_some((tx, rows)))
    }

    /// How many rows were taken.
    pub(crate) fn count(&self) -> u64 {
        self.count
    }
}
