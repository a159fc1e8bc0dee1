use super::super::entities::{announced, digests, matches, saved_searches};
use super::matching::Found;
use super::{FOLLOWER, News};
use crate::Portal;
use crate::error::Result;
use crate::journal::{Details, Entry, Stretch};
use crate::rows::insert_all;
use crate::store::Tx;
use model::SavedSearchId;
use model::saved_searches::Frequency;
use model::saved_searches::Verb;
use model::time::day_in_japan;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
};
use search::STEPS;
use std::collections::HashSet;

/// Rows in one statement.
const AT_ONCE: usize = 500;

/// Writes what was found together with how far the journal was read, so that nobody is told twice
/// and nobody is forgotten, whenever the process ends. Returns how many searches found something.
pub async fn tell(portal: &Portal, stretch: &Stretch, news: News) -> Result<u64> {
    let written = write(portal, stretch, news).await?;
    tracing::trace!(target: STEPS, "alerts written");
    let told = match written {
        Some((tx, count)) => {
            tx.commit_batch().await?;
            count
        }
        None => 0,
    };
    tracing::trace!(target: STEPS, "alerts committed");
    Ok(told)
}

/// Everything but the commit; `None` when another process was quicker.
pub async fn write(portal: &Portal, stretch: &Stretch, news: News) -> Result<Option<(Tx, u64)>> {
    let News { change, mut found } = news;
    let mut tx = portal.write().await?;
    if !stretch.advance(&tx, FOLLOWER).await? {
        return Ok(None);
    }
    let opened = change.opened.keys().map(|id| announced::Model {
        opportunity_id: *id,
    });
    insert_all(tx.db(), opened.collect()).await?;
    if !change.ended.is_empty() {
        announced::Entity::delete_many()
            .filter(announced::Column::OpportunityId.is_in(change.ended.iter().copied()))
            .exec(tx.db())
            .await?;
    }
    // Some may have been deleted while the questions were asked.
    let kept = kept(&tx, &found).await?;
    found.retain(|one| kept.contains(&one.search));
    write_matches(&tx, &found).await?;
    write_digests(&tx, &found).await?;
    for one in &found {
        tx.record(entry_of(one)).await?;
    }
    let count = found.len() as u64;
    Ok(Some((tx, count)))
}

/// Owners who chose “at once” are notified now, the others with their digest.
fn entry_of(one: &Found) -> Entry {
    match one.frequency {
        Frequency::AtOnce => told(one.search, one.postings.len()),
        _ => Entry::new(None, one.search, Verb::Matched),
    }
}

/// The owner of a search is told how many it found.
pub fn told(search: SavedSearchId, found: usize) -> Entry {
    let found = u32::try_from(found).unwrap_or(u32::MAX);
    Entry::new(None, search, Verb::Told).with(Details { found: Some(found) })
}

async fn kept(tx: &Tx, found: &[Found]) -> Result<HashSet<SavedSearchId>> {
    let mut kept = HashSet::new();
    for some in found.chunks(AT_ONCE) {
        let ids: Vec<SavedSearchId> = saved_searches::Entity::find()
            .select_only()
            .column(saved_searches::Column::Id)
            .filter(saved_searches::Column::Id.is_in(some.iter().map(|one| one.search)))
            .into_tuple()
            .all(tx.db())
            .await?;
        kept.extend(ids);
    }
    Ok(kept)
}

/// A posting that was found before and is open again is new again.
async fn write_matches(tx: &Tx, found: &[Found]) -> Result<()> {
    let today = day_in_japan(tx.now());
    let rows: Vec<matches::ActiveModel> = found
        .iter()
        .flat_map(|one| {
            one.postings.iter().map(|posting| matches::Model {
                saved_search_id: one.search,
                opportunity_id: *posting,
                at: tx.now(),
                seen_at: None,
                digest_on: one.frequency.digest_after(today),
                mail_id: None,
            })
        })
        .map(|row| row.into_active_model().reset_all())
        .collect();
    let again = OnConflict::columns([
        matches::Column::SavedSearchId,
        matches::Column::OpportunityId,
    ])
    .update_columns([
        matches::Column::At,
        matches::Column::SeenAt,
        matches::Column::DigestOn,
        matches::Column::MailId,
    ])
    .to_owned();
    for some in rows.chunks(AT_ONCE) {
        matches::Entity::insert_many(some.to_vec())
            .on_conflict(again.clone())
            .exec_without_returning(tx.db())
            .await?;
    }
    Ok(())
}

async fn write_digests(tx: &Tx, found: &[Found]) -> Result<()> {
    let today = day_in_japan(tx.now());
    let rows: Vec<digests::ActiveModel> = found
        .iter()
        .filter_map(|one| {
            Some(digests::Model {
                saved_search_id: one.search,
                due_on: one.frequency.digest_after(today)?,
                told_at: None,
                mailed_at: None,
            })
        })
        .map(|row| row.into_active_model().reset_all())
        .collect();
    let once = OnConflict::columns([digests::Column::SavedSearchId, digests::Column::DueOn])
        .do_nothing()
        .to_owned();
    for some in rows.chunks(AT_ONCE) {
        digests::Entity::insert_many(some.to_vec())
            .on_conflict(once.clone())
            .exec_without_returning(tx.db())
            .await?;
    }
    Ok(())
}
