//! Many rows at once, and pages of them.

use crate::error::Result;
use model::page::{Page, place_of};
use sea_orm::sea_query::LikeExpr;
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel,
    ModelTrait, PaginatorTrait, QuerySelect, Select,
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

/// The page that is shown of what a query finds in its order: the last one where there are fewer than were asked for. Two
/// queries.
pub(crate) async fn page<E>(
    db: &impl ConnectionTrait,
    found: Select<E>,
    asked: u32,
    per_page: u32,
) -> Result<Page<E::Model>>
where
    E: EntityTrait<Model: Send + Sync>,
{
    let total = found.clone().count(db).await?;
    let (page, before) = place_of(asked, per_page, total);
    let items = found
        .offset(before)
        .limit(u64::from(per_page))
        .all(db)
        .await?;
    Ok(Page {
        items,
        total,
        page,
        per_page,
    })
}

/// The pattern of what has these letters anywhere, `%` and `_` as they are.
pub(crate) fn containing(letters: &str) -> LikeExpr {
    let escaped = letters
        .replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_");
    LikeExpr::new(format!("%{escaped}%")).escape('\\')
}
