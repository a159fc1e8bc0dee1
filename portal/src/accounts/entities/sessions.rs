use model::{PersonId, SessionId};
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SessionId,
    /// SHA-256 of the token in the cookie, in hexadecimal.
    #[sea_orm(unique)]
    pub token_hash: String,
    pub person_id: PersonId,
    pub created_at: DateTimeUtc,
    pub seen_at: DateTimeUtc,
    pub user_agent: String,
    /// Whether it was begun on the campus; `None` where nobody can say.
    pub on_campus: Option<bool>,
    /// When the password was last typed for it, which gave it its token.
    pub proved_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
