use model::mail::{Facts, MailKind, MailState};
use model::{Language, MailId, PersonId};
use sea_orm::entity::prelude::*;

/// A mail from the moment it is decided on.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mails")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MailId,
    /// `None`: nobody has an account with this address.
    pub person_id: Option<PersonId>,
    pub address: String,
    pub language: Language,
    pub kind: MailKind,
    /// JSON of [`Facts`]; `None` once a secret is sent.
    pub facts: Option<String>,
    /// Names what is told together; until the mail is claimed, notices are added to it.
    #[sea_orm(unique)]
    pub slot: Option<String>,
    pub state: MailState,
    pub created_at: DateTimeUtc,
    /// When it is sent next.
    pub due_at: DateTimeUtc,
    pub expires_at: Option<DateTimeUtc>,
    pub attempts: i32,
    pub claimed_at: Option<DateTimeUtc>,
    /// Whoever has it at the moment, and until when.
    pub lease: Option<Uuid>,
    pub leased_until: Option<DateTimeUtc>,
    /// When it was sent, given up or dropped.
    pub ended_at: Option<DateTimeUtc>,
    pub said: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub(crate) fn facts(&self) -> Option<Facts> {
        serde_json::from_str(self.facts.as_deref()?).ok()
    }
}
