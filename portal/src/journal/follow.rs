use super::{Model, after};
use crate::Portal;
use crate::error::Result;
use crate::store::Tx;

/// Reads the journal in its order: the index, saved searches, synonyms.
///
/// A follower keeps its position in the same commit as what it makes of the entries, so a process that ends anywhere reads
/// them again and never passes one over.
pub(crate) trait Follower {
    /// Entries read at once.
    const ENTRIES: u64;

    /// The last entry that this follower is done with.
    async fn position(&mut self, portal: &Portal) -> Result<i64>;

    /// The last entry that it may read; usually there is no limit.
    fn limit(&self, _portal: &Portal) -> i64 {
        i64::MAX
    }

    /// Takes a stretch and moves the position to its end. Where another process was quicker, it does nothing: the next
    /// stretch begins at that process's position.
    async fn take(&mut self, portal: &Portal, stretch: Stretch) -> Result<()>;
}

/// What a follower has not read yet; there is at least one entry.
pub(crate) struct Stretch {
    from: i64,
    pub entries: Vec<Model>,
}

impl Stretch {
    /// The position before it.
    pub(crate) fn from(&self) -> i64 {
        self.from
    }

    /// The position after it.
    pub(crate) fn to(&self) -> i64 {
        self.entries.last().map_or(self.from, |entry| entry.seq)
    }

    /// Moves a follower whose position is kept in the database to the end of the stretch, as part of what it writes; `false`
    /// when another process was quicker.
    pub(crate) async fn advance(&self, tx: &Tx, follower: &str) -> Result<bool> {
        super::advance(tx, follower, self.from, self.to()).await
    }
}

/// Lets a follower read to the end of the journal, or to its limit.
pub(crate) async fn follow(portal: &Portal, follower: &mut impl Follower) -> Result<()> {
    while let Some(stretch) = next(portal, follower).await? {
        follower.take(portal, stretch).await?;
    }
    Ok(())
}

/// The stretch that a follower reads next.
pub(crate) async fn next<F: Follower>(
    portal: &Portal,
    follower: &mut F,
) -> Result<Option<Stretch>> {
    let from = follower.position(portal).await?;
    let limit = follower.limit(portal);
    let mut entries = after(portal.read(), from, F::ENTRIES).await?;
    entries.retain(|entry| entry.seq <= limit);
    Ok((!entries.is_empty()).then_some(Stretch { from, entries }))
}
