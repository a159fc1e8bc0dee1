use crate::error::Result;
use model::PersonId;
use model::terms::PROGRAMS_OWN;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder, QuerySelect};

/// A version that the school has published.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "terms")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    pub body_ja: String,
    pub body_en: String,
    pub published_at: DateTimeUtc,
    pub by_id: PersonId,
}

impl ActiveModelBehavior for ActiveModel {}

/// The version in force.
pub(crate) async fn latest(db: &impl ConnectionTrait) -> Result<i32> {
    let latest: Option<i32> = Entity::find()
        .select_only()
        .column(Column::Version)
        .order_by_desc(Column::Version)
        .into_tuple()
        .one(db)
        .await?;
    Ok(latest.unwrap_or(PROGRAMS_OWN))
}
