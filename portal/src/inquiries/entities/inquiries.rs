use model::inquiries::{InquiryKind, InquiryState, ReportReason};
use model::{InquiryId, Language, OpportunityId, PersonId};
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "inquiries")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InquiryId,
    pub kind: InquiryKind,
    pub at: DateTimeUtc,
    pub state: InquiryState,
    /// SHA-256 of the secret in the address of the sender's page.
    #[sea_orm(unique)]
    pub token_hash: String,
    /// The sender, who had signed in.
    pub person_id: Option<PersonId>,
    pub opportunity_id: Option<OpportunityId>,
    pub reason: Option<ReportReason>,
    pub name: String,
    pub email: String,
    pub text: String,
    pub incident: String,
    pub language: Language,
    pub answer: String,
    pub handled_by: Option<PersonId>,
    pub handled_at: Option<DateTimeUtc>,
    /// The version of the posting that a decision of staff made, with which this report was settled. `None`: by hand, or not at all.
    pub settled_with: Option<i32>,
}

impl ActiveModelBehavior for ActiveModel {}
