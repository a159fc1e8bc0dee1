use model::accounts::{Role, Verification};
use model::register::GraduationFate;
use model::{GraduationId, PersonId};
use sea_orm::entity::prelude::*;

/// What a graduation does to one account, and what the account was before.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "graduation_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub graduation_id: GraduationId,
    /// Of the file; `None` for a student whom it does not have.
    pub line: Option<i32>,
    pub fate: GraduationFate,
    pub name: String,
    pub student_no: String,
    pub email: String,
    /// JSON of [`model::register::Recorded`].
    pub recorded: String,
    pub person_id: Option<PersonId>,
    pub applied_at: Option<DateTimeUtc>,
    pub role_before: Option<Role>,
    pub verification_before: Option<Verification>,
    pub graduated_before: Option<i32>,
}

impl ActiveModelBehavior for ActiveModel {}
