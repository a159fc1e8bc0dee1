use crate::error::Result;
use crate::store::Tx;
use model::accounts::{Role, VERIFIED, Verification};
use model::{DepartmentId, Language, PersonId};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::LockType;
use sea_orm::{QueryOrder, QuerySelect};
use std::collections::{BTreeSet, HashMap};

/// Nobody can have this address: RFC 2606 keeps `.invalid` free.
pub(crate) const IMPORT: &str = "import@kakehashi.invalid";

/// Keeps others from changing a person's row, but not from writing rows that only name the
/// person: a full lock would meet such writers head-on.
pub(crate) const PERSON: LockType = LockType::NoKeyUpdate;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "people")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PersonId,
    pub name: String,
    /// How the name is read, in katakana; empty where nobody has said.
    pub kana: String,
    #[sea_orm(unique)]
    pub email: String,
    pub role: Role,
    pub verification: Verification,
    pub language: Language,
    /// PHC string; none until the invitation is accepted.
    pub password_hash: Option<String>,
    pub department_id: Option<DepartmentId>,
    pub graduated: Option<i32>,
    pub joined_at: DateTimeUtc,
    pub disabled_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether this is nobody, in whose name the operator's imports stand.
    pub(crate) fn is_import(&self) -> bool {
        self.email == IMPORT
    }
}

/// Makes writes that count what a person has wait for each other.
pub(crate) async fn lock(tx: &Tx, person: PersonId) -> Result<()> {
    Entity::find_by_id(person).lock(PERSON).one(tx.db()).await?;
    Ok(())
}

/// What some people are called; no query when it is nobody.
pub(crate) async fn names(
    db: &impl ConnectionTrait,
    ids: BTreeSet<PersonId>,
) -> Result<HashMap<PersonId, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(PersonId, String)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::Name])
        .filter(Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Everybody at the desk, who has been there longest first, and last of all whoever was invited and has never come.
pub(crate) async fn at_desk(db: &impl ConnectionTrait) -> Result<Vec<PersonId>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::Role.is_in([Role::Staff, Role::Admin]))
        .filter(Column::Verification.is_in(VERIFIED))
        .filter(Column::DisabledAt.is_null())
        .order_by_asc(Column::PasswordHash.is_null())
        .order_by_asc(Column::JoinedAt)
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(db)
        .await?)
}
