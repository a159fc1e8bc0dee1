use super::entities::cards::{Column, Entity};
use super::{keys, state};
use crate::error::Result;
use crate::{Portal, journal};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use model::school_cards::{Gone, KEPT_SECONDS, Published, Revocations, Serial};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};
use std::collections::BTreeMap;
use tokio::sync::Mutex;

/// What was signed last, in this process. Whoever asks waits for whoever is reading already.
#[derive(Default)]
pub(crate) struct KeptList(Mutex<Option<Kept>>);

struct Kept {
    published: Published,
    /// The cards in it.
    gone: BTreeMap<Serial, Gone>,
    made_at: DateTime<Utc>,
    /// The last entry of the journal, and the day, when it was last seen to be so.
    seen: (i64, NaiveDate),
}

/// What verifiers fetch while they have a network: the school's keys, and the cards that are none any more although their last day has
/// not come. Those are the only thing that is told of anybody, by their serials.
///
/// It is signed anew when it has changed, and when it may not be kept any longer. Whatever ends a card tells the journal, so as long as that
/// says nothing new, one small query answers.
///
/// # Errors
/// Only faults.
pub async fn published(portal: &Portal) -> Result<Published> {
    let (db, now) = (portal.read(), portal.now());
    let mut kept = portal.card_list().0.lock().await;
    // Read first: what is told while the cards are read is looked at the next time.
    let seen = (journal::last(db).await?, portal.today());
    let lasts = TimeDelta::seconds(KEPT_SECONDS);
    let young = kept
        .as_mut()
        .filter(|kept| (kept.made_at..kept.made_at + lasts).contains(&now));
    if let Some(kept) = young.as_ref().filter(|kept| kept.seen == seen) {
        return Ok(kept.published.clone());
    }
    let (keys, gone) = (keys::public(db, now).await?, all_gone(portal).await?);
    if let Some(kept) = young
        && (&kept.published.keys, &kept.gone) == (&keys, &gone)
    {
        kept.seen = seen;
        return Ok(kept.published.clone());
    }
    let list = Revocations::new(now, gone.clone());
    // There is none before the first card.
    let key = keys::signing(db).await?;
    let published = Published {
        keys,
        revocations: key.map(|key| list.sign(&key)),
    };
    *kept = Some(Kept {
        published: published.clone(),
        gone,
        made_at: now,
        seen,
    });
    Ok(published)
}

async fn all_gone(portal: &Portal) -> Result<BTreeMap<Serial, Gone>> {
    let revoked = Condition::all().add(Column::RevokedAt.is_not_null());
    let revoked = gone(portal, revoked).await?;
    let ended = gone(portal, state::ended()).await?;
    let revoked = revoked.into_iter().map(|serial| (serial, Gone::Revoked));
    let ended = ended.into_iter().map(|serial| (serial, Gone::Ended));
    Ok(revoked.chain(ended).collect())
}

async fn gone(portal: &Portal, which: Condition) -> Result<Vec<Serial>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Serial)
        .filter(Column::LastDay.gte(portal.today()))
        .filter(which)
        .into_tuple()
        .all(portal.read())
        .await?)
}
