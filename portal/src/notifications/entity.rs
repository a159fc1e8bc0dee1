use crate::accounts::entities::people;
use crate::journal::{Details, Subject};
use model::{MailId, NotificationId, PersonId};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait, Query, SubQueryStatement};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notifications")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NotificationId,
    pub person_id: PersonId,
    pub at: DateTimeUtc,
    /// What it is about, as the journal calls it ([`Subject::NAME`]); null only in rows of older programs.
    pub subject: Option<String>,
    pub subject_id: Option<Uuid>,
    /// A code of the subject's [`Subject::Verb`].
    pub verb: String,
    /// JSON of [`Details`].
    pub details: Option<String>,
    /// Opens the desk instead of the posting's own page.
    pub at_desk: bool,
    /// Who did it; null for the portal itself and for its operator.
    pub actor_id: Option<PersonId>,
    pub read_at: Option<DateTimeUtc>,
    /// The mail that tells of it; `None`: none does.
    pub mail_id: Option<MailId>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Which thing of this kind it is about, and what happened to it.
    pub(crate) fn about<S: Subject>(&self) -> Option<(S, S::Verb)> {
        use model::closed::Closed;
        let is_such = self.subject.as_deref() == Some(S::NAME);
        let id = self.subject_id.filter(|_| is_such)?;
        Some((S::from_uuid(id), S::Verb::from_code(&self.verb)?))
    }

    pub(crate) fn details(&self) -> Details {
        let details = self.details.as_deref();
        details
            .and_then(|details| serde_json::from_str(details).ok())
            .unwrap_or_default()
    }
}

/// How many messages a person has not read, as part of a query of people.
pub(crate) fn unread_of(person: people::Column) -> Expr {
    let unread = Query::select()
        .expr(Column::Id.count())
        .from(Entity)
        .and_where(Expr::col((Entity, Column::PersonId)).equals((people::Entity, person)))
        .and_where(Column::ReadAt.is_null())
        .take();
    Expr::from(SubQueryStatement::from(unread))
}
