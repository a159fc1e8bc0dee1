use super::matches;
use super::moved::{GoneSearch, MovedSearch};
use crate::error::Result;
use crate::saved_searches::entities::saved_searches::{Column, Entity, Model};
use crate::store::Tx;
use model::SavedSearchId;
use model::saved_searches::{read, written};
use model::search::Facet;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeSet;

/// Whoever follows the one follows the other, once; saved searches that name it name the other.
pub(super) async fn move_all(tx: &Tx, from: &str, into: &str) -> Result<Vec<MovedSearch>> {
    let rows = Entity::find()
        .filter(Column::Query.contains(from))
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .all(tx.db())
        .await?;
    move_each(tx, rows, from, into).await
}

/// The same of these alone, after an earlier merge was taken back.
pub(super) async fn move_again(
    tx: &Tx,
    from: &str,
    into: &str,
    ids: &BTreeSet<SavedSearchId>,
) -> Result<Vec<MovedSearch>> {
    let rows = Entity::find()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .all(tx.db())
        .await?;
    move_each(tx, rows, from, into).await
}

async fn move_each(tx: &Tx, rows: Vec<Model>, from: &str, into: &str) -> Result<Vec<MovedSearch>> {
    let mut moved = Vec::new();
    for row in rows {
        let Some(after) = renamed(&row.query, from, into) else {
            continue;
        };
        let same = Entity::find()
            .filter(Column::PersonId.eq(row.person_id))
            .filter(Column::Query.eq(&after))
            .filter(Column::Id.ne(row.id))
            .one(tx.db())
            .await?;
        let gone = match same {
            Some(same) => {
                let found = matches::carry(tx, row.id, same.id).await?;
                Entity::delete_by_id(row.id).exec(tx.db()).await?;
                Some(GoneSearch::of(&row, same.id, found))
            }
            None => {
                set_query(tx, &row, &row.query, &after).await?;
                None
            }
        };
        moved.push(MovedSearch {
            id: row.id,
            before: row.query,
            after,
            gone,
        });
    }
    Ok(moved)
}

async fn set_query(tx: &Tx, row: &Model, before: &str, after: &str) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Query, Expr::value(after))
        .filter(Column::Id.eq(row.id))
        .filter(Column::Query.eq(before))
        .exec(tx.db())
        .await?;
    Ok(())
}

/// The same question about the other; `None` where it does not name the one.
fn renamed(query: &str, from: &str, into: &str) -> Option<String> {
    let mut query = read(query);
    let mut chosen = query.chosen.of(Facet::Organization).iter();
    chosen.find(|slug| *slug == from)?;
    query.chosen.remove(Facet::Organization, from);
    query.chosen.add(Facet::Organization, into);
    // Kept in one order, as whoever saves a search keeps it: the same question is known again.
    Some(written(&query.canonical()))
}
