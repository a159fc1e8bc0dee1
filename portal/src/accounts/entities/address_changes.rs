use model::PersonId;
use sea_orm::entity::prelude::*;

/// Another address that somebody asked for.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "address_changes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub person_id: PersonId,
    pub old_address: String,
    pub new_address: String,
    /// SHA-256 of the token mailed to the new address, in hexadecimal.
    #[sea_orm(unique)]
    pub confirm_hash: String,
    pub confirm_until: DateTimeUtc,
    pub confirmed_at: Option<DateTimeUtc>,
    /// The same of the token mailed to the old address.
    #[sea_orm(unique)]
    pub undo_hash: Option<String>,
    pub undo_until: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
