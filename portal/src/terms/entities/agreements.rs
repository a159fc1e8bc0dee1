use crate::accounts::entities::people;
use crate::error::Result;
use crate::store::Tx;
use model::PersonId;
use sea_orm::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait, OnConflict, Query, SubQueryStatement};

/// Who has agreed to which version, and when.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "agreements")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// Notes that a person agrees, as part of a write; the first time counts.
pub(crate) async fn note(tx: &Tx, person: PersonId, version: i32) -> Result<()> {
    let row = ActiveModel {
        person_id: Set(person),
        version: Set(version),
        at: Set(tx.now()),
    };
    let again = OnConflict::columns([Column::PersonId, Column::Version])
        .do_nothing()
        .to_owned();
    Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(tx.db())
        .await?;
    Ok(())
}

/// The latest version that a person has agreed to, as part of a query of people.
pub(crate) fn agreed_by(person: people::Column) -> Expr {
    let latest = Query::select()
        .expr(Column::Version.max())
        .from(Entity)
        .and_where(Expr::col((Entity, Column::PersonId)).equals((people::Entity, person)))
        .take();
    Expr::from(SubQueryStatement::from(latest))
}

/// The version in force, as part of a query.
pub(crate) fn in_force() -> Expr {
    use super::versions;
    let latest = Query::select()
        .expr(versions::Column::Version.max())
        .from(versions::Entity)
        .take();
    Expr::from(SubQueryStatement::from(latest))
}
