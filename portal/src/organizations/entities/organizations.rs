use crate::error::Result;
use crate::store::Tx;
use model::OrganizationId;
use model::language::Bilingual;
use model::organizations::Industry;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::LockType;

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
    /// It turned out to be this one, and is shown no more.
    pub merged_into: Option<OrganizationId>,
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub(crate) fn name(&self) -> Bilingual {
        Bilingual::new(&self.name_ja, &self.name_en)
    }
}

/// Locks an organization, first of all that is locked of it: nobody merges it, and nobody else comes to it meanwhile. What only
/// points to it does not wait. `None`: it was merged into another.
pub(crate) async fn lock(tx: &Tx, id: OrganizationId) -> Result<Option<Model>> {
    Ok(Entity::find_by_id(id)
        .filter(Column::MergedInto.is_null())
        .lock(LockType::NoKeyUpdate)
        .one(tx.db())
        .await?)
}

/// The organizations that the school has vouched for; one query.
pub(crate) async fn verified(db: &impl ConnectionTrait) -> Result<Vec<OrganizationId>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::VerifiedAt.is_not_null())
        .into_tuple()
        .all(db)
        .await?)
}
