use super::super::entities::opportunities::Model;
use crate::error::Result;
use crate::journal;
use crate::store::Tx;
use model::{Conflict, PersonId};

/// Who was quicker than somebody who has an older version on the screen: others, or they themselves in another window.
pub(super) async fn stale(
    tx: &Tx,
    posting: &Model,
    person: PersonId,
    version: i32,
) -> Result<Conflict> {
    let newer = posting.version.saturating_sub(version);
    let is_own = match u64::try_from(newer) {
        Ok(newer) if newer > 0 => journal::are_all_by(tx.db(), posting.id, person, newer).await?,
        _ => false,
    };
    Ok(match is_own {
        true => Conflict::StaleElsewhere,
        false => Conflict::Stale,
    })
}
