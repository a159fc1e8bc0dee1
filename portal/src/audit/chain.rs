//! The chain over the journal. Each entry has a link: the SHA-256 of the link before it and of the entry itself, so that an entry
//! that is changed, taken out or put in later does not fit any more.
//!
//! What is hashed, one after the other; numbers have eight bytes, the highest first:
//!
//! | | |
//! |---|---|
//! | `kakehashi journal 1` | which bytes these are; another order or another field is another number |
//! | hash of the link before | 32 bytes, those of the genesis before the first |
//! | place in the chain | the first entry has 1 |
//! | `seq` | the number of the entry |
//! | `at` | microseconds since the beginning of 1970 (UTC), which is all that both databases keep |
//! | `actor_id` | one byte 0 for the portal itself, or one byte 1 and the 16 bytes of the UUID |
//! | `subject_id` | the 16 bytes of the UUID |
//! | `subject` | the number of its bytes, and the bytes (UTF-8) |
//! | `verb` | the same |
//!
//! The chain follows the journal as the index does, a moment behind it, and in its order: `Tx::commit` lets nobody see an entry
//! before those with smaller numbers. Two processes that chain the same entries meet in the one row that says where the chain ends, and
//! the second gives way.

use super::entities::chain::{self, ONLY};
use super::entities::links;
use crate::Portal;
use crate::error::Result;
use crate::journal::{self, Follower, Stretch};
use crate::store::Tx;
use crate::token::new_token;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use sha2::{Digest, Sha256};

const NAME: &[u8] = b"kakehashi journal 1";

/// The end of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tip {
    pub place: i64,
    pub seq: i64,
    pub hash: Vec<u8>,
}

/// Chains what the journal has told since; returns how many entries that were.
///
/// # Errors
/// The database cannot be read or written; trying again continues where it stopped.
pub async fn catch_up(portal: &Portal) -> Result<u64> {
    let mut chaining = Chaining {
        tip: tip(portal).await?,
        chained: 0,
    };
    journal::follow(portal, &mut chaining).await?;
    Ok(chaining.chained)
}

struct Chaining {
    tip: Tip,
    chained: u64,
}

impl Follower for Chaining {
    const ENTRIES: u64 = 1000;

    async fn position(&mut self, portal: &Portal) -> Result<i64> {
        self.tip = tip(portal).await?;
        Ok(self.tip.seq)
    }

    async fn take(&mut self, portal: &Portal, stretch: Stretch) -> Result<()> {
        let mut tip = self.tip.clone();
        let links = stretch.entries.iter().map(|entry| {
            tip = tip.after(entry);
            tip.link().into_active_model().reset_all()
        });
        let links: Vec<links::ActiveModel> = links.collect();
        let count = links.len() as u64;
        let tx = portal.write().await?;
        if !advance(&tx, &self.tip, &tip).await? {
            return Ok(());
        }
        links::Entity::insert_many(links)
            .exec_without_returning(tx.db())
            .await?;
        tx.commit_without_entries().await?;
        self.chained += count;
        Ok(())
    }
}

impl Tip {
    /// What stands before the first entry, whatever its number is.
    pub(super) fn first(row: &chain::Model) -> Self {
        Self {
            place: 0,
            seq: i64::MIN,
            hash: row.genesis.clone(),
        }
    }

    pub(super) fn of(row: &chain::Model) -> Self {
        Self {
            place: row.place,
            seq: row.seq,
            hash: row.hash.clone(),
        }
    }

    /// The chain with one entry more.
    pub(super) fn after(&self, entry: &journal::Model) -> Self {
        let place = self.place + 1;
        let mut bytes = Vec::with_capacity(192);
        bytes.extend_from_slice(NAME);
        bytes.extend_from_slice(&self.hash);
        bytes.extend_from_slice(&place.to_be_bytes());
        bytes.extend_from_slice(&entry.seq.to_be_bytes());
        bytes.extend_from_slice(&entry.at.timestamp_micros().to_be_bytes());
        match entry.actor_id {
            Some(actor) => {
                bytes.push(1);
                bytes.extend_from_slice(actor.0.as_bytes());
            }
            None => bytes.push(0),
        }
        bytes.extend_from_slice(entry.subject_id.as_bytes());
        for text in [&entry.subject, &entry.verb] {
            bytes.extend_from_slice(&(text.len() as u64).to_be_bytes());
            bytes.extend_from_slice(text.as_bytes());
        }
        Self {
            place,
            seq: entry.seq,
            hash: Sha256::digest(&bytes).to_vec(),
        }
    }

    fn link(&self) -> links::Model {
        links::Model {
            seq: self.seq,
            place: self.place,
            hash: self.hash.clone(),
        }
    }
}

/// The row that says where the chain ends; `None` before the first entry was chained.
pub(super) async fn row(portal: &Portal) -> Result<Option<chain::Model>> {
    Ok(chain::Entity::find_by_id(ONLY).one(portal.read()).await?)
}

/// Where the chain ends; it is begun when it is first needed.
async fn tip(portal: &Portal) -> Result<Tip> {
    if let Some(row) = row(portal).await? {
        return Ok(Tip::of(&row));
    }
    let genesis = Sha256::digest(new_token()?).to_vec();
    let first = chain::Model {
        id: ONLY,
        genesis: genesis.clone(),
        place: 0,
        seq: 0,
        hash: genesis,
        checked_at: None,
        checked_place: 0,
        broken: None,
        broken_at: 0,
    };
    let begun = Tip::of(&first);
    // Another process may have begun it in the meantime.
    let once = OnConflict::column(chain::Column::Id)
        .do_nothing()
        .to_owned();
    let tx = portal.write().await?;
    chain::Entity::insert(first.into_active_model().reset_all())
        .on_conflict(once)
        .exec_without_returning(tx.db())
        .await?;
    tx.commit_without_entries().await?;
    Ok(row(portal).await?.map_or(begun, |row| Tip::of(&row)))
}

/// Moves the end of the chain; `false` when another process was quicker.
async fn advance(tx: &Tx, from: &Tip, to: &Tip) -> Result<bool> {
    let moved = chain::Entity::update_many()
        .col_expr(chain::Column::Place, Expr::value(to.place))
        .col_expr(chain::Column::Seq, Expr::value(to.seq))
        .col_expr(chain::Column::Hash, Expr::value(to.hash.clone()))
        .filter(chain::Column::Place.eq(from.place))
        .filter(chain::Column::Seq.eq(from.seq))
        .exec(tx.db())
        .await?;
    Ok(moved.rows_affected == 1)
}
