use crate::error::Result;
use model::register::{Example, ImportCounts, ImportState, RegisterColumn, RegisterFile};
use model::{PersonId, RegisterImportId};
use sea_orm::entity::prelude::*;

/// A file on its way into the register.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "register_imports")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RegisterImportId,
    pub file: RegisterFile,
    /// What the file is called.
    pub name: String,
    pub state: ImportState,
    pub by_id: PersonId,
    pub at: DateTimeUtc,
    pub encoding: String,
    pub rows: i32,
    /// Rows that the present step is done with.
    pub position: i32,
    pub as_of: Option<Date>,
    /// JSON of texts.
    pub headings: String,
    /// JSON of [`RegisterColumn`]s.
    pub columns: String,
    /// JSON of the first rows.
    pub sample: String,
    /// JSON of [`ImportCounts`].
    pub counts: String,
    /// JSON of [`Example`]s.
    pub examples: String,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub(crate) fn said_columns(&self) -> Result<Vec<RegisterColumn>> {
        Ok(serde_json::from_str(&self.columns)?)
    }

    pub(crate) fn counted(&self) -> Result<ImportCounts> {
        Ok(serde_json::from_str(&self.counts)?)
    }

    pub(crate) fn shown(&self) -> Result<Vec<Example>> {
        Ok(serde_json::from_str(&self.examples)?)
    }
}
