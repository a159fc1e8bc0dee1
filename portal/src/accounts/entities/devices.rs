use model::PersonId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "devices")]
pub struct Model {
    /// SHA-256 of the token in the cookie, in hexadecimal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    pub person_id: PersonId,
    /// When somebody last signed in with it.
    pub used_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
