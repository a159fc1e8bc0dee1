use model::{LookId, RegisterEntryId};
use sea_orm::entity::prelude::*;

/// An entry that a look has opened.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "register_reads")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub look_id: LookId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub entry_id: RegisterEntryId,
}

impl ActiveModelBehavior for ActiveModel {}
