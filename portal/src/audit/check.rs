//! When the chain is compared with the journal, and what is kept of it.

use super::chain;
use super::entities::chain::{Column, Entity};
use super::verify::{self, Verified, hex};
use crate::Portal;
use crate::access::Auditor;
use crate::error::Result;
use chrono::TimeDelta;
use model::audit::{Break, ChainCheck, ChainState, Head};
use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;

/// How often the portal compares by itself.
const EVERY: TimeDelta = TimeDelta::days(1);

/// Compares the whole journal with its chain, and notes for auditors what was found. With a head that was kept elsewhere it is
/// seen as well when the chain was cut or built anew; that is told to whoever gave the head, and noted nowhere: the head itself may
/// be wrong.
///
/// # Errors
/// Only faults.
pub async fn check(portal: &Portal, kept: Option<&Head>) -> Result<Verified> {
    let verified = verify::compare(portal, kept).await?;
    // A database that can only be read is compared all the same.
    if let Err(error) = note(portal, &verified).await {
        tracing::warn!(%error, "that the journal was compared with its chain is not noted");
    }
    Ok(verified)
}

/// Compares once a day; returns how many breaks were found, one at most.
pub(crate) async fn check_due(portal: &Portal) -> Result<u64> {
    let Some(row) = chain::row(portal).await? else {
        return Ok(0);
    };
    if row.checked_at.is_some_and(|at| at + EVERY > portal.now()) {
        return Ok(0);
    }
    let Some(found) = check(portal, None).await?.found else {
        return Ok(0);
    };
    tracing::error!(kind = %found.kind, at = found.at, "the journal differs from its chain");
    Ok(1)
}

async fn note(portal: &Portal, verified: &Verified) -> Result<()> {
    let tx = portal.write().await?;
    let found = verified.found;
    Entity::update_many()
        .col_expr(Column::CheckedAt, Expr::value(tx.now()))
        .col_expr(Column::CheckedPlace, Expr::value(verified.head.place))
        .col_expr(
            Column::Broken,
            Expr::value(found.map(|found| found.kind.to_string())),
        )
        .col_expr(
            Column::BrokenAt,
            Expr::value(found.map_or(0, |found| found.at)),
        )
        .exec(tx.db())
        .await?;
    tx.commit_without_entries().await
}

/// The present end of the chain, to be kept elsewhere; `None` before anything was chained.
///
/// # Errors
/// Only faults.
pub async fn head(portal: &Portal) -> Result<Option<Head>> {
    let row = chain::row(portal).await?;
    Ok(row.map(|row| Head {
        place: row.place,
        hash: hex(&row.hash),
    }))
}

/// How many entries are not chained yet.
#[cfg(any(test, feature = "testing"))]
pub(crate) async fn unchained(portal: &Portal) -> Result<u64> {
    let row = chain::row(portal).await?;
    verify::unchained(portal, row.map_or(0, |row| row.seq)).await
}

/// How far the chain reaches, and what was found last.
///
/// # Errors
/// Only faults.
pub async fn state(portal: &Portal, _: &Auditor) -> Result<ChainState> {
    let row = chain::row(portal).await?;
    let unchained = verify::unchained(portal, row.as_ref().map_or(0, |row| row.seq)).await?;
    let Some(row) = row else {
        return Ok(ChainState {
            unchained,
            ..ChainState::default()
        });
    };
    let found = row.broken.map(|kind| Break {
        kind,
        at: row.broken_at,
    });
    let checked = row.checked_at.map(|at| ChainCheck {
        at,
        chained: row.checked_place,
        found,
    });
    Ok(ChainState {
        chained: row.place,
        unchained,
        checked,
    })
}
