//! Many rows at once.

use crate::error::Result;
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel,
    ModelTrait,
};

/// Rows in one statement: SQLite takes 32,766 variables, PostgreSQL twice as many.
const AT_ONCE: usize = 100;

/// Inserts complete rows, their identities included.
pub(crate) async fn insert_all<M, A>(
    db: &impl ConnectionTrait,
    rows: Vec<M>,
) -> Result<(), sea_orm::DbErr>
where
    M: ModelTrait + IntoActiveModel<A>,
    M::Entity: EntityTrait<Model = M>,
    A: ActiveModelTrait<Entity = M::Entity> + ActiveModelBehavior + Send,
{
    let mut rows = rows
        .into_iter()
        .map(|row| row.into_active_model().reset_all())
        .peekable();
    while rows.peek().is_some() {
        let some: Vec<A> = rows.by_ref().take(AT_ONCE).collect();
        M::Entity::insert_many(some)
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}
