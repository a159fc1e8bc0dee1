//! Postings that their source does not show any more.

use crate::access::PostingScope;
use crate::error::Result;
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use crate::store::Tx;
use model::Language;
use model::import::Gone;
use model::opportunities::Publication;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeSet, HashSet};

/// Sources asked for at once, and postings closed at once.
const AT_ONCE: usize = 500;

/// What a file says about its sources as a whole.
pub(super) struct Missing {
    /// Open postings that the file does not hold.
    pub gone: Vec<Model>,
    /// More than half of the open postings of its sources.
    pub are_most: bool,
}

impl Missing {
    /// The sources' open postings whose id is on no line of the file, be that line right or wrong.
    pub async fn find(tx: &Tx, sources: &BTreeSet<String>, ids: &HashSet<String>) -> Result<Self> {
        let sources: Vec<&String> = sources.iter().collect();
        let (mut gone, mut open) = (Vec::new(), 0_usize);
        for some in sources.chunks(AT_ONCE) {
            let rows = Entity::find()
                // What people here have paused is theirs to open or close.
                .open()
                .filter(Column::Source.is_in(some.iter().map(|source| source.as_str())))
                .order_by_asc(Column::Id)
                .lock_exclusive()
                .all(tx.db())
                .await?;
            open += rows.len();
            gone.extend(rows.into_iter().filter(|row| {
                let id = row.source_key.as_ref();
                id.is_some_and(|id| !ids.contains(id))
            }));
        }
        let are_most = gone.len() * 2 > open;
        Ok(Self { gone, are_most })
    }

    /// For the report.
    pub fn told(&self, language: Language) -> Result<Vec<Gone>> {
        self.gone
            .iter()
            .map(|row| {
                Ok(Gone {
                    posting: row.id,
                    source_id: row.source_key.clone().unwrap_or_default(),
                    title: row.draft()?.title().shown(language).text,
                })
            })
            .collect()
    }

    /// Closes them.
    pub async fn close(&self, tx: &Tx) -> Result<()> {
        for some in self.gone.chunks(AT_ONCE) {
            Entity::update_many()
                .col_expr(Column::Publication, Expr::value(Publication::Closed))
                .col_expr(Column::UpdatedAt, Expr::value(tx.now()))
                .filter(Column::Id.is_in(some.iter().map(|row| row.id)))
                .exec(tx.db())
                .await?;
        }
        Ok(())
    }
}
