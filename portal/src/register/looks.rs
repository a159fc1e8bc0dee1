//! Looks into the register: the only way by which an entry is shown to anybody. Each is a line of the ledger.

use super::entities::{claims, entries, looks, reads};
use super::fold;
use crate::Portal;
use crate::access::Registrar;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry as Line;
use crate::rows::{self, insert_all};
use crate::store::Tx;
use chrono::TimeDelta;
use model::page::{PER_PAGE, Page};
use model::register::matching::{Keys, met};
use model::register::{Entry, EntryVerb, LedgerLine, Look, LookForm};
use model::{ClaimId, Conflict, LookId, PersonId, Problem, RegisterEntryId};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::BTreeSet;

/// So long a look shows what it opened, to whoever looked.
const LASTS: TimeDelta = TimeDelta::hours(1);
/// Entries that one look opens at most.
const ENTRIES: u64 = 20;

/// Opens the entries that an open claim may be about. The claim is the reason.
///
/// # Errors
/// `NotFound`; `WrongStage` once it is decided.
pub async fn look_at(portal: &Portal, registrar: &Registrar, id: ClaimId) -> Result<()> {
    let tx = portal.write().await?;
    let claim = claims::Entity::find_by_id(id).one(tx.db()).await?;
    let claim = claim.ok_or(Problem::NotFound)?;
    if !claim.state.is_open() {
        return Err(Conflict::WrongStage.into());
    }
    let keys = fold::keys_of_claim(&claim.facts());
    let found = like(tx.db(), &keys, ENTRIES).await?;
    open(tx, registrar, Some(id), String::new(), String::new(), found).await?;
    Ok(())
}

/// Opens the entries of somebody who has claimed nothing: by number, name or reading, and for a reason that the ledger keeps.
///
/// # Errors
/// `Invalid` without a reason.
pub async fn open_for(portal: &Portal, registrar: &Registrar, form: &LookForm) -> Result<LookId> {
    let (whom, purpose) = form.check()?;
    let keys = Keys {
        number: fold::number(&whom),
        names: [fold::name(&whom)].into(),
        kana: [fold::kana(&whom)].into(),
        ..Keys::default()
    };
    let tx = portal.write().await?;
    let found = like(tx.db(), &keys, ENTRIES).await?;
    open(tx, registrar, None, whom, purpose, found).await
}

async fn open(
    mut tx: Tx,
    registrar: &Registrar,
    claim_id: Option<ClaimId>,
    whom: String,
    purpose: String,
    found: Vec<entries::Model>,
) -> Result<LookId> {
    let ids = found.iter().map(|entry| entry.id).collect();
    let id = note(&mut tx, registrar.id(), claim_id, whom, purpose, ids).await?;
    match found.is_empty() {
        // Nothing was read; that somebody looked is a line of the ledger all the same.
        true => tx.commit_without_entries().await?,
        false => tx.commit().await?,
    }
    Ok(id)
}

/// Writes into ledger and journal who has opened what.
pub(super) async fn note(
    tx: &mut Tx,
    by: PersonId,
    claim_id: Option<ClaimId>,
    whom: String,
    purpose: String,
    opened: Vec<RegisterEntryId>,
) -> Result<LookId> {
    let look = looks::Model {
        id: LookId(tx.portal().new_id()),
        by_id: by,
        at: tx.now(),
        claim_id,
        whom,
        purpose,
    };
    let id = look.id;
    insert_all(tx.db(), vec![look]).await?;
    let rows = opened.iter().map(|entry| reads::Model {
        look_id: id,
        entry_id: *entry,
    });
    insert_all(tx.db(), rows.collect()).await?;
    for entry in opened {
        tx.record(Line::new(Some(by), entry, EntryVerb::Read))
            .await?;
    }
    Ok(id)
}

/// Entries that have something in common with this, those with a number or a day of birth in common first.
pub(super) async fn like(
    db: &impl ConnectionTrait,
    keys: &Keys,
    limit: u64,
) -> Result<Vec<entries::Model>> {
    let mut found = exact(db, keys).await?;
    let known: BTreeSet<RegisterEntryId> = found.iter().map(|entry| entry.id).collect();
    let names = keys.names.iter().filter(|name| !name.is_empty()).cloned();
    let kana = keys.kana.iter().filter(|kana| !kana.is_empty()).cloned();
    let alike = Condition::any()
        .add(entries::Column::NameKey.is_in(names))
        .add(entries::Column::KanaKey.is_in(kana));
    let more = entries::Entity::find()
        .filter(alike)
        .order_by_asc(entries::Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    found.extend(more.into_iter().filter(|entry| !known.contains(&entry.id)));
    let rank = |entry: &entries::Model| std::cmp::Reverse(met(keys, &entry.keys()).len());
    found.sort_by_key(rank);
    // A day of birth alone is common to a dozen people.
    found.retain(|entry| {
        let met = met(keys, &entry.keys());
        met.len() > 1 || !met.contains(&model::register::matching::Met::Birth)
    });
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(found)
}

/// Entries with the same number or the same day of birth: among them is every one that a claim can be sure of.
pub(super) async fn exact(db: &impl ConnectionTrait, keys: &Keys) -> Result<Vec<entries::Model>> {
    let mut same = Condition::any();
    if !keys.number.is_empty() {
        same = same.add(entries::Column::Key.eq(format!("n:{}", keys.number)));
    }
    if let Some(birth) = keys.birth {
        same = same.add(entries::Column::Birth.eq(birth));
    }
    if same.is_empty() {
        return Ok(Vec::new());
    }
    let found = entries::Entity::find().filter(same);
    Ok(found.order_by_asc(entries::Column::Id).all(db).await?)
}

/// What a look has opened, for whoever looked, within the hour.
///
/// # Errors
/// `NotFound` for somebody else's, and afterwards.
pub async fn look(portal: &Portal, registrar: &Registrar, id: LookId) -> Result<Look> {
    let row = looks::Entity::find_by_id(id).one(portal.read()).await?;
    let is_open = |row: &looks::Model| row.by_id == registrar.id() && row.at + LASTS > portal.now();
    let row = row.filter(is_open).ok_or(Problem::NotFound)?;
    shown(portal.read(), row, &Keys::default()).await
}

/// The last look of this registrar for a claim, while it lasts.
pub(super) async fn of_claim(
    portal: &Portal,
    registrar: &Registrar,
    claim: &claims::Model,
) -> Result<Option<Look>> {
    let row = looks::Entity::find()
        .filter(looks::Column::ClaimId.eq(claim.id))
        .filter(looks::Column::ById.eq(registrar.id()))
        .filter(looks::Column::At.gt(portal.now() - LASTS))
        .order_by_desc(looks::Column::At)
        .one(portal.read())
        .await?;
    match row {
        Some(row) => {
            let keys = fold::keys_of_claim(&claim.facts());
            Ok(Some(shown(portal.read(), row, &keys).await?))
        }
        None => Ok(None),
    }
}

async fn shown(db: &impl ConnectionTrait, row: looks::Model, keys: &Keys) -> Result<Look> {
    let ids: Vec<RegisterEntryId> = reads::Entity::find()
        .select_only()
        .column(reads::Column::EntryId)
        .filter(reads::Column::LookId.eq(row.id))
        .into_tuple()
        .all(db)
        .await?;
    let found = entries::Entity::find()
        .filter(entries::Column::Id.is_in(ids))
        .all(db)
        .await?;
    let owners = found.iter().filter_map(|entry| entry.claimed_by).collect();
    let owners = people::names(db, owners).await?;
    let mut shown: Vec<Entry> = found
        .iter()
        .map(|entry| Entry {
            id: entry.id,
            recorded: entry.recorded(),
            as_of: entry.as_of,
            met: met(keys, &entry.keys()),
            claimed_by: entry.claimed_by.and_then(|id| owners.get(&id).cloned()),
        })
        .collect();
    shown.sort_by_key(|entry| (std::cmp::Reverse(entry.met.len()), entry.id));
    Ok(Look {
        id: row.id,
        whom: row.whom,
        purpose: row.purpose,
        at: row.at,
        entries: shown,
    })
}

/// The ledger, newest first: who has opened how many entries, when and why.
///
/// # Errors
/// Only faults.
pub async fn ledger(portal: &Portal, _: &Registrar, page: u32) -> Result<Page<LedgerLine>> {
    let db = portal.read();
    let newest = looks::Entity::find()
        .order_by_desc(looks::Column::At)
        .order_by_desc(looks::Column::Id);
    let page = rows::page(db, newest, page, PER_PAGE).await?;
    let names = people::names(db, page.items.iter().map(|row| row.by_id).collect()).await?;
    let mut lines = Vec::with_capacity(page.items.len());
    for row in &page.items {
        let entries = reads::Entity::find()
            .filter(reads::Column::LookId.eq(row.id))
            .count(db)
            .await?;
        lines.push(LedgerLine {
            at: row.at,
            by: names.get(&row.by_id).cloned().unwrap_or_default(),
            claim: row.claim_id,
            whom: row.whom.clone(),
            purpose: row.purpose.clone(),
            entries: u32::try_from(entries).unwrap_or(u32::MAX),
        });
    }
    Ok(page.with(lines))
}
