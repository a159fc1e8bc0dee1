use sea_orm::entity::prelude::*;

/// An address from which mail came back: there is nobody.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mail_returned")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub address: String,
    pub at: DateTimeUtc,
    /// What the mail server said.
    pub said: String,
}

impl ActiveModelBehavior for ActiveModel {}
