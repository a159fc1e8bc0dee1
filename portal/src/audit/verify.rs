use super::chain::{self, Tip};
use super::entities::links;
use crate::Portal;
use crate::error::Result;
use crate::journal::entity::{Column, Entity, Model};
use model::audit::{Break, BreakKind, Head};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

/// Links that are held at once.
const AT_ONCE: u64 = 5000;

/// What a comparison of the journal with its chain has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Up to where they agree.
    pub head: Head,
    /// Entries that were written since the chain was last continued.
    pub unchained: u64,
    /// The first place where they do not.
    pub found: Option<Break>,
    /// Where the chain does not pass through the head that was given.
    pub missed: Option<Break>,
}

/// Compares every entry with its link, a few thousand at a time, up to where the chain ended when it was asked. `kept` is a head that
/// somebody kept elsewhere.
pub(super) async fn compare(portal: &Portal, kept: Option<&Head>) -> Result<Verified> {
    let Some(row) = chain::row(portal).await? else {
        let nothing = Tip {
            place: 0,
            seq: 0,
            hash: Vec::new(),
        };
        let missed = kept.map(|kept| cut(kept.place));
        return ended(portal, nothing, 0, (None, missed)).await;
    };
    let end = Tip::of(&row);
    let mut walk = Walk {
        tip: Tip::first(&row),
        kept,
        missed: None,
    };
    walk.look_at_kept();
    let mut found = None;
    while found.is_none() {
        let links = links_after(portal, walk.tip.seq, end.seq).await?;
        let is_last = (links.len() as u64) < AT_ONCE;
        // What was put in after the last link of this stretch is met there, and with the last stretch at the end.
        let upto = match links.last() {
            Some(link) if !is_last => link.seq,
            _ => end.seq,
        };
        let entries = entries_after(portal, walk.tip.seq, upto).await?;
        found = walk.along(&links, &entries).err();
        if is_last {
            break;
        }
    }
    let found = found.or_else(|| walk.ends(&end));
    let found = match found {
        None => behind_the_end(portal).await?,
        found => found,
    };
    let missed = walk.missed.or_else(|| walk.is_beyond(&end));
    ended(portal, walk.tip, end.seq, (found, missed)).await
}

/// The tip up to which journal and chain agree.
struct Walk<'a> {
    tip: Tip,
    kept: Option<&'a Head>,
    /// What is known of the kept head. It may be a mistyped one, and says nothing of the chain then: the walk goes on.
    missed: Option<Break>,
}

impl Walk<'_> {
    /// Goes on as long as entries and links fit.
    fn along(&mut self, links: &[links::Model], entries: &[Model]) -> Result<(), Break> {
        let mut entries = entries.iter().peekable();
        for link in links {
            let entry = match entries.next_if(|entry| entry.seq <= link.seq) {
                Some(entry) if entry.seq == link.seq => entry,
                Some(entry) => return Err(broken(BreakKind::Inserted, entry.seq)),
                None => return Err(broken(BreakKind::Removed, link.seq)),
            };
            if link.place != self.tip.place + 1 {
                return Err(broken(BreakKind::Torn, link.seq));
            }
            let next = self.tip.after(entry);
            if next.hash != link.hash {
                return Err(broken(BreakKind::Changed, link.seq));
            }
            self.tip = next;
            self.look_at_kept();
        }
        match entries.next() {
            Some(entry) => Err(broken(BreakKind::Inserted, entry.seq)),
            None => Ok(()),
        }
    }

    /// At the place of the head that was kept elsewhere there has to be its hash.
    fn look_at_kept(&mut self) {
        let kept = self.kept.filter(|kept| kept.place == self.tip.place);
        if kept.is_some_and(|kept| kept.hash != hex(&self.tip.hash)) {
            self.missed = Some(broken(BreakKind::Replaced, self.tip.place));
        }
    }

    /// The chain has to reach to the head that was kept.
    fn is_beyond(&self, end: &Tip) -> Option<Break> {
        let kept = self.kept.filter(|kept| kept.place > end.place)?;
        Some(cut(kept.place))
    }

    /// The links have to reach to where the chain ends.
    fn ends(&self, end: &Tip) -> Option<Break> {
        if self.tip.place < end.place {
            return Some(cut(end.place));
        }
        if (self.tip.place, &self.tip.hash) != (end.place, &end.hash) {
            return Some(broken(BreakKind::Replaced, end.place));
        }
        None
    }
}

async fn ended(
    portal: &Portal,
    tip: Tip,
    last: i64,
    (found, missed): (Option<Break>, Option<Break>),
) -> Result<Verified> {
    Ok(Verified {
        head: Head {
            place: tip.place,
            hash: hex(&tip.hash),
        },
        unchained: unchained(portal, last).await?,
        found,
        missed,
    })
}

/// How many entries stand after this one.
pub(super) async fn unchained(portal: &Portal, seq: i64) -> Result<u64> {
    let later = Entity::find().filter(Column::Seq.gt(seq));
    Ok(later.count(portal.read()).await?)
}

async fn links_after(portal: &Portal, after: i64, upto: i64) -> Result<Vec<links::Model>> {
    let links = links::Entity::find()
        .filter(links::Column::Seq.gt(after))
        .filter(links::Column::Seq.lte(upto))
        .order_by_asc(links::Column::Seq)
        .limit(AT_ONCE);
    Ok(links.all(portal.read()).await?)
}

/// A link behind the end says that the chain has reached farther; it cannot go on there. The end is read after the link, because
/// another process may move it meanwhile.
async fn behind_the_end(portal: &Portal) -> Result<Option<Break>> {
    let last = links::Entity::find().order_by_desc(links::Column::Seq);
    let last = last.one(portal.read()).await?;
    let end = chain::row(portal).await?.map_or(0, |row| row.seq);
    Ok(last
        .filter(|last| last.seq > end)
        .map(|last| cut(last.place)))
}

async fn entries_after(portal: &Portal, after: i64, upto: i64) -> Result<Vec<Model>> {
    let entries = Entity::find()
        .filter(Column::Seq.gt(after))
        .filter(Column::Seq.lte(upto))
        .order_by_asc(Column::Seq)
        // One more than there are links is enough to see that one was put in.
        .limit(AT_ONCE + 1);
    Ok(entries.all(portal.read()).await?)
}

fn broken(kind: BreakKind, at: i64) -> Break {
    Break { kind, at }
}

fn cut(place: i64) -> Break {
    broken(BreakKind::Cut, place)
}

pub(super) fn hex(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
