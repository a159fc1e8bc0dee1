use model::register::{ClaimFacts, ClaimMethod, ClaimReason, ClaimState};
use model::{ClaimId, PersonId, RegisterEntryId};
use sea_orm::entity::prelude::*;

/// Somebody says who they were at the school. One for each person.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "claims")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ClaimId,
    #[sea_orm(unique)]
    pub person_id: PersonId,
    pub state: ClaimState,
    /// Rises with each change of the facts or the state.
    pub version: i32,
    pub at: DateTimeUtc,
    pub tries: i32,
    pub name: String,
    pub kana: String,
    pub former: String,
    pub roman: String,
    pub birth: Date,
    pub year: i32,
    pub student_no: String,
    pub faculty: String,
    pub message: String,
    /// The entry that it is sure to be, or was accepted as.
    pub entry_id: Option<RegisterEntryId>,
    pub method: Option<ClaimMethod>,
    pub reason: Option<ClaimReason>,
    pub answer: String,
    pub handled_by: Option<PersonId>,
    pub handled_at: Option<DateTimeUtc>,
    /// The secret of the address for alumni who vouch.
    #[sea_orm(unique)]
    pub vouch_token: String,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub(crate) fn facts(&self) -> ClaimFacts {
        ClaimFacts {
            name: self.name.clone(),
            kana: self.kana.clone(),
            former: self.former.clone(),
            roman: self.roman.clone(),
            birth: self.birth,
            year: self.year,
            student_no: self.student_no.clone(),
            faculty: self.faculty.clone(),
            message: self.message.clone(),
        }
    }
}
