use model::SynonymGroupId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "synonym_groups")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SynonymGroupId,
    /// The first word of the program's group that the row decides on; `None`: the school's own.
    pub bundled: Option<String>,
    /// Of two groups with the same word, searches use the one with the higher rank.
    pub rank: i64,
    /// As `model::synonyms::written` writes them; `None`: the words of the program.
    pub words: Option<String>,
    pub is_on: bool,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
