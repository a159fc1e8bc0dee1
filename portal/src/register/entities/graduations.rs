use model::register::GraduationState;
use model::{GraduationId, PersonId};
use sea_orm::entity::prelude::*;

/// Those who leave the school on one day.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "graduations")]
pub struct Model {
    /// The same as of the file that it was read from.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: GraduationId,
    pub name: String,
    pub state: GraduationState,
    pub as_of: Date,
    pub effective_on: Date,
    pub at: DateTimeUtc,
    pub first_by: Option<PersonId>,
    pub first_at: Option<DateTimeUtc>,
    pub second_by: Option<PersonId>,
    pub second_at: Option<DateTimeUtc>,
    pub applied_at: Option<DateTimeUtc>,
    pub undone_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
