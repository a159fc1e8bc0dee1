//! How far others than the index have read the journal; the index keeps its own position.

use crate::error::Result;
use crate::store::Tx;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "journal_readers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    pub position: i64,
}

impl ActiveModelBehavior for ActiveModel {}

/// The last entry that this reader is done with.
pub(crate) async fn position(db: &impl ConnectionTrait, reader: &str) -> Result<i64> {
    let row = Entity::find_by_id(reader.to_owned()).one(db).await?;
    Ok(row.map_or(0, |row| row.position))
}

/// Every reader with the last entry that it is done with.
#[cfg(any(test, feature = "testing"))]
pub(crate) async fn positions(db: &impl ConnectionTrait) -> Result<Vec<(String, i64)>> {
    let rows = Entity::find().all(db).await?.into_iter();
    Ok(rows.map(|row| (row.name, row.position)).collect())
}

/// Moves the reader on as part of what it does; `false` when another process was quicker, which
/// then has done it.
pub(crate) async fn advance(tx: &Tx, reader: &str, from: i64, to: i64) -> Result<bool> {
    let moved = Entity::update_many()
        .col_expr(Column::Position, Expr::value(to))
        .filter(Column::Name.eq(reader))
        .filter(Column::Position.eq(from))
        .exec(tx.db())
        .await?;
    Ok(moved.rows_affected == 1)
}
