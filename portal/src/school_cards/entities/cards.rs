use model::school_cards::{CardClass, CardReason, Serial};
use model::{CardId, PersonId};
use sea_orm::entity::prelude::*;

/// A card that was made for somebody.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "school_cards")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CardId,
    #[sea_orm(unique)]
    pub serial: Serial,
    pub person_id: PersonId,
    pub class: CardClass,
    pub first_day: Date,
    pub last_day: Date,
    pub made_at: DateTimeUtc,
    pub revoked_at: Option<DateTimeUtc>,
    pub revoked_by: Option<PersonId>,
    pub reason: Option<CardReason>,
}

impl ActiveModelBehavior for ActiveModel {}
