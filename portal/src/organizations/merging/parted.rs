//! Saved searches when a merge is taken back: they are as if it had never been. What later merges that stand have made of the searches of the
//! same people is taken back before, the newest first, and made again afterwards: they find other searches then, and write down anew what they
//! make of them.

use super::later::{Later, Standing};
use super::matches;
use super::moved::{GoneSearch, Moved, MovedSearch};
use super::searches::move_again;
use crate::error::Result;
use crate::rows::insert_all;
use crate::saved_searches::entities::saved_searches::{Column, Entity, Model};
use crate::store::Tx;
use model::{OpportunityId, PersonId, SavedSearchId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::mem;

/// Those that their owners have not changed or forgotten meanwhile are what they would be.
pub(super) async fn move_back(tx: &Tx, moved: &Moved, later: &mut Later) -> Result<()> {
    let mut standing = later.standing(tx).await?;
    let owners = owners(tx, moved, &standing).await?;
    let own = moved.searches.iter().filter_map(|one| owners.get(&one.id));
    let people: HashSet<PersonId> = own.copied().collect();
    let is_theirs = |one: &MovedSearch| {
        let owner = owners.get(&one.id);
        owner.is_some_and(|owner| people.contains(owner))
    };
    let mut back = BTreeSet::new();
    for later in standing.iter_mut().rev() {
        let all = mem::take(&mut later.moved.searches).into_iter();
        let (theirs, mut kept): (Vec<MovedSearch>, Vec<MovedSearch>) = all.partition(is_theirs);
        for one in theirs.into_iter().rev() {
            if take_back(tx, &one, &later.moved.published).await? {
                back.insert(one.id);
            } else {
                kept.push(one);
            }
        }
        later.moved.searches = kept;
    }
    for one in moved.searches.iter().rev() {
        if take_back(tx, one, &moved.published).await? {
            back.insert(one.id);
        }
    }
    for later in &mut standing {
        let again = move_again(tx, &later.from, &later.into, &back).await?;
        later.moved.searches.extend(again);
    }
    Ok(())
}

/// Whose the searches are that these merges have moved.
async fn owners(
    tx: &Tx,
    moved: &Moved,
    standing: &[Standing<'_>],
) -> Result<HashMap<SavedSearchId, PersonId>> {
    let later = standing.iter().flat_map(|later| &later.moved.searches);
    let all: Vec<&MovedSearch> = moved.searches.iter().chain(later).collect();
    let ids: BTreeSet<SavedSearchId> = all.iter().map(|one| one.id).collect();
    let rows: Vec<(SavedSearchId, PersonId)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::PersonId])
        .filter(Column::Id.is_in(ids))
        .into_tuple()
        .all(tx.db())
        .await?;
    let gone = all
        .iter()
        .filter_map(|one| Some((one.id, one.gone.as_ref()?.person)));
    Ok(rows.into_iter().chain(gone).collect())
}

/// A search is what it was before a merge; says whether it is. Whoever has changed or forgotten it meanwhile, or the one that stood for both,
/// or keeps the one again already, is left alone.
async fn take_back(tx: &Tx, one: &MovedSearch, published: &[OpportunityId]) -> Result<bool> {
    let Some(gone) = &one.gone else {
        let named = Entity::update_many()
            .col_expr(Column::Query, Expr::value(one.before.as_str()))
            .filter(Column::Id.eq(one.id))
            .filter(Column::Query.eq(one.after.as_str()))
            .exec(tx.db())
            .await?;
        return Ok(named.rows_affected > 0);
    };
    let own = Entity::find()
        .filter(Column::PersonId.eq(gone.person))
        .lock_exclusive()
        .all(tx.db())
        .await?;
    let is_forgotten = gone
        .into
        .is_some_and(|into| !own.iter().any(|row| row.id == into));
    if is_forgotten || own.iter().any(|row| row.query == one.before) {
        return Ok(false);
    }
    insert_all(tx.db(), vec![row(one, gone)]).await?;
    if let Some(into) = gone.into {
        matches::give_back(tx, (one.id, into), gone, published).await?;
    }
    Ok(true)
}

fn row(one: &MovedSearch, gone: &GoneSearch) -> Model {
    Model {
        id: one.id,
        person_id: gone.person,
        name: gone.name.clone(),
        query: one.before.clone(),
        frequency: gone.frequency,
        feed_token: gone.feed_token.clone(),
        created_at: gone.created_at,
    }
}
