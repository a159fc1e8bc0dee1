use model::Language;
use model::accounts::{Role, Verification};
use sea_orm::entity::prelude::*;

/// What somebody has begun who says that an address is theirs. The same is kept of addresses that have an account; of those
/// nobody is told the link and the code.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registrations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub email: String,
    pub name: String,
    pub kana: String,
    pub role: Role,
    /// What it is as soon as the address is confirmed.
    pub verification: Verification,
    pub language: Language,
    pub password_hash: String,
    pub terms: i32,
    /// SHA-256 of the token in the address of the page that asks for the code, in hexadecimal.
    #[sea_orm(unique)]
    pub ticket_hash: String,
    /// The same of the token in the mailed link.
    #[sea_orm(unique)]
    pub link_hash: String,
    /// The same of the mailed code, together with the id.
    pub code_hash: String,
    pub expires_at: DateTimeUtc,
    pub used_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
