//! Postings in lists: rows of a page become summaries with one query for all their organizations.

use super::entities::opportunities::Model;
use super::text::Outline;
use crate::error::Result;
use crate::organizations::entities::heads::{Heads, heads};
use chrono::NaiveDate;
use model::Language;
use model::opportunities::{OpportunitySummary, Personal, Publication};
use model::time::days_left;
use sea_orm::ConnectionTrait;

/// Published postings as lists show them, in the order of the rows; one query. Rows that were
/// never approved are left out.
pub(crate) async fn summaries(
    db: &impl ConnectionTrait,
    rows: &[Model],
    language: Language,
    today: NaiveDate,
) -> Result<Vec<OpportunitySummary>> {
    let heads = heads(
        db,
        rows.iter().filter_map(|row| row.published_organization_id),
        language,
    )
    .await?;
    published(rows, &heads, language, today)
}

/// The same for those whose organizations are known already.
pub(crate) fn published(
    rows: &[Model],
    heads: &Heads,
    language: Language,
    today: NaiveDate,
) -> Result<Vec<OpportunitySummary>> {
    let mut list = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(content) = row.content()? {
            list.push(summary(
                row,
                &Outline::of_content(&content),
                heads,
                language,
                today,
            ));
        }
    }
    Ok(list)
}

pub(super) fn summary(
    row: &Model,
    outline: &Outline,
    heads: &Heads,
    language: Language,
    today: NaiveDate,
) -> OpportunitySummary {
    OpportunitySummary {
        id: row.id,
        kind: row.kind,
        title: outline.title.shown(language),
        summary: outline.summary.shown(language),
        organization: outline.organization.and_then(|id| heads.get(&id).cloned()),
        place: outline.place.clone(),
        starts_on: outline.starts_on,
        ends_on: outline.ends_on,
        apply_by: outline.apply_by,
        has_deadline: outline.has_deadline,
        days_left: days_left(today, outline.apply_by),
        paid: outline.paid,
        published_at: row.published_at.unwrap_or(row.created_at),
        imported: row.source.is_some(),
        closed: row.publication == Publication::Closed || outline.apply_by < today,
        members_only: outline.members_only,
        mine: Personal::default(),
    }
}
