use sea_orm::entity::prelude::*;

/// One row: the school that runs this portal.
#[sea_orm::model]
#[derive(Clone, Debug, Default, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "school")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    pub name_ja: String,
    pub name_en: String,
    pub office_ja: String,
    pub office_en: String,
    pub mail: String,
    pub phone: String,
    pub hours_ja: String,
    pub hours_en: String,
    pub address_ja: String,
    pub address_en: String,
    pub privacy_ja: String,
    pub privacy_en: String,
    /// The hash of the row in `school_logos`.
    pub logo: Option<String>,
    /// Rises with each change of what is said; 0: no administrator has said anything yet.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
