use model::PersonId;
use sea_orm::entity::prelude::*;

/// A code that lets somebody in once, without a mail.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recovery_codes")]
pub struct Model {
    /// SHA-256 of person and code.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    pub person_id: PersonId,
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
