use model::CardKeyId;
use sea_orm::entity::prelude::*;

/// A key with which the school signs; the one that was not replaced signs now.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "card_keys")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CardKeyId,
    #[sea_orm(unique)]
    pub number: i32,
    /// 32 bytes in base64url.
    pub secret: String,
    pub made_at: DateTimeUtc,
    pub replaced_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
