use model::accounts::{Role, Verification};
use model::{DepartmentId, Language, PersonId};
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "people")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PersonId,
    pub name: String,
    #[sea_orm(unique)]
    pub email: String,
    pub role: Role,
    pub verification: Verification,
    pub language: Language,
    /// PHC string; none until the invitation is accepted.
    pub password_hash: Option<String>,
    pub department_id: Option<DepartmentId>,
    pub graduated: Option<i32>,
    pub joined_at: DateTimeUtc,
    pub disabled_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
