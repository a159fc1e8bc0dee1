use model::OrganizationId;
use model::organizations::Industry;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organizations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OrganizationId,
    #[sea_orm(unique)]
    pub slug: String,
    pub name_ja: String,
    pub name_en: String,
    pub kana: String,
    /// Folded names, see [`crate::organizations::search_key`].
    pub search_key: String,
    pub corporate_number: Option<String>,
    pub industry: Option<Industry>,
    pub country: String,
    pub prefecture: Option<String>,
    pub website: Option<String>,
    pub description_ja: String,
    pub description_en: String,
    pub verified_at: Option<DateTimeUtc>,
    pub imported: bool,
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
