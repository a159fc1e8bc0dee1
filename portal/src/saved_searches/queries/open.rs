use crate::opportunities::entities::opportunities::{Column, Entity};
use chrono::NaiveDate;
use model::opportunities::Publication;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{Query, SelectStatement};

/// Postings that people can still apply to.
pub fn still_open(today: NaiveDate) -> SelectStatement {
    Query::select()
        .column(Column::Id)
        .from(Entity)
        .and_where(Column::Publication.eq(Publication::Open))
        .and_where(Column::ApplyBy.gte(today))
        .to_owned()
}
