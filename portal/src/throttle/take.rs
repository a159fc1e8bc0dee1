use super::entity::{ActiveModel, Column, Entity, Model};
use super::limit::{Count, Limit};
use crate::Portal;
use crate::error::Result;
use crate::store::Tx;
use model::Problem;
use model::problem::Slowed;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, Set};

/// A try that counts as a failure until it is given back.
#[must_use]
#[derive(Debug)]
pub(crate) struct Taken(Vec<Count>);

/// A limit that was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Over {
    pub limit: &'static Limit,
    /// Until one more try is forgiven, in whole seconds, rounded up.
    pub wait_seconds: u32,
}

/// Waiting for the slowest of the limits is waiting for all of them.
pub(crate) fn refusal(over: &[Over], because: Slowed) -> Problem {
    let longest = over.iter().map(|one| one.wait_seconds).max();
    Problem::TooOften {
        retry_after_seconds: longest.unwrap_or(1),
        because,
    }
}

/// Counts one try by all of these, or by none when one of them is over its limit.
///
/// Everybody names limits in the same order, so nobody waits for a row that waits for theirs.
///
/// # Errors
/// Only faults; the inner refusal names every limit that was reached.
pub(crate) async fn take(
    portal: &Portal,
    counts: Vec<Count>,
) -> Result<std::result::Result<Taken, Vec<Over>>> {
    // Refusing costs a reader, not a writer: a flood must not hold up those who write.
    let over = look(portal, &counts).await?;
    if !over.is_empty() {
        return Ok(Err(over));
    }
    let tx = portal.write().await?;
    wait_briefly(&tx).await?;
    let now = tx.now().timestamp_millis();
    let mut over = Vec::new();
    for count in &counts {
        over.extend(excess(count, add(&tx, count, now).await?, now));
    }
    if over.is_empty() {
        tx.commit_without_entries().await?;
        Ok(Ok(Taken(counts)))
    } else {
        Ok(Err(over))
    }
}

/// A row that somebody holds for long is a reason to be told to come back, not to hold a connection.
async fn wait_briefly(tx: &Tx) -> Result<()> {
    if tx.portal().store().is_postgres() {
        tx.db()
            .execute_unprepared("SET LOCAL lock_timeout = '2s'")
            .await?;
    }
    Ok(())
}

impl Taken {
    /// Forgives the try, as part of the write that shows why.
    pub(crate) async fn give_back(&self, tx: &Tx) -> Result<()> {
        for count in &self.0 {
            Entity::update_many()
                .col_expr(
                    Column::ForgivenAt,
                    Expr::col(Column::ForgivenAt).sub(count.limit.every()),
                )
                .filter(of(count))
                .exec(tx.db())
                .await?;
        }
        Ok(())
    }

    /// Forgives a try that came to nothing.
    pub(crate) async fn forget(&self, portal: &Portal) -> Result<()> {
        let tx = portal.write().await?;
        self.give_back(&tx).await?;
        tx.commit_without_entries().await
    }
}

/// Which limits have no try left now.
async fn look(portal: &Portal, counts: &[Count]) -> Result<Vec<Over>> {
    let now = portal.now().timestamp_millis();
    let any = counts
        .iter()
        .fold(Condition::any(), |any, count| any.add(of(count)));
    let rows = Entity::find().filter(any).all(portal.read()).await?;
    let mut over = Vec::new();
    for count in counts {
        let Some(row) = rows.iter().find(|row| is_of(row, count)) else {
            continue;
        };
        let full = count.limit.full(now);
        if row.forgiven_at > full {
            lower(portal, count, full).await?;
        }
        let after = row.forgiven_at.clamp(now, full) + count.limit.every();
        over.extend(excess(count, after, now));
    }
    Ok(over)
}

/// A clock that was set back must not shut anybody out until it has caught up.
async fn lower(portal: &Portal, count: &Count, full: i64) -> Result<()> {
    let tx = portal.write().await?;
    Entity::update_many()
        .col_expr(Column::ForgivenAt, Expr::value(full))
        .filter(of(count))
        .filter(Column::ForgivenAt.gt(full))
        .exec(tx.db())
        .await?;
    tx.commit_without_entries().await
}

/// Counts one try and answers when all are forgiven. The row stays locked until the write ends.
async fn add(tx: &Tx, count: &Count, now: i64) -> Result<i64> {
    let every = count.limit.every();
    let present = || Expr::col((Entity, Column::ForgivenAt));
    let later = Expr::case(present().lt(now), now + every).finally(present().add(every));
    let again = OnConflict::columns([Column::LimitName, Column::Key])
        .value(Column::ForgivenAt, later)
        .to_owned();
    let row = ActiveModel {
        limit_name: Set(count.limit.name.to_owned()),
        key: Set(count.key.clone()),
        forgiven_at: Set(now + every),
    };
    Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(tx.db())
        .await?;
    let row = Entity::find()
        .filter(of(count))
        .one(tx.db())
        .await?
        .map_or(now + every, |row| row.forgiven_at);
    Ok(row)
}

/// What is too much when the key is forgiven at that instant.
fn excess(count: &Count, forgiven_at: i64, now: i64) -> Option<Over> {
    let beyond = forgiven_at - count.limit.full(now);
    (beyond > 0).then(|| Over {
        limit: count.limit,
        wait_seconds: u32::try_from((beyond + 999) / 1000).unwrap_or(u32::MAX),
    })
}

fn of(count: &Count) -> Condition {
    Condition::all()
        .add(Column::LimitName.eq(count.limit.name))
        .add(Column::Key.eq(count.key.as_str()))
}

fn is_of(row: &Model, count: &Count) -> bool {
    row.limit_name == count.limit.name && row.key == count.key
}
