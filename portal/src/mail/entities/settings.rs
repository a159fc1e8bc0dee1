use model::PersonId;
use model::mail::{MailChoices, Quiet};
use sea_orm::entity::prelude::*;

/// What somebody has chosen; whoever has no row has chosen nothing.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mail_settings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// JSON of [`MailChoices`].
    pub choices: String,
    pub quiet_from: i32,
    pub quiet_until: i32,
    /// Stands in the address by which a mail is answered with "no more of these".
    #[sea_orm(unique)]
    pub token: String,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub(crate) fn choices(&self) -> MailChoices {
        serde_json::from_str(&self.choices).unwrap_or_default()
    }

    pub(crate) fn quiet(&self) -> Quiet {
        let hour = |hour: i32| u32::try_from(hour).ok().filter(|hour| *hour < 24);
        match (hour(self.quiet_from), hour(self.quiet_until)) {
            (Some(from), Some(until)) => Quiet { from, until },
            _ => Quiet::default(),
        }
    }
}
