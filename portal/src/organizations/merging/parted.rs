//! Saved searches when a merge is taken back: they are as if it had never been. What later merges that stand have made of them is made of what
//! they were before, and what these wrote down is written anew.

use super::later::{Later, Standing};
use super::matches;
use super::moved::{GoneSearch, Moved, MovedSearch};
use super::searches::renamed;
use crate::error::Result;
use crate::rows::insert_all;
use crate::saved_searches::entities::saved_searches::{Column, Entity, Model};
use crate::store::Tx;
use model::{OpportunityId, PersonId, SavedSearchId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::mem;

/// Those that their owners have not changed or forgotten meanwhile are what they would be.
pub(super) async fn move_back(tx: &Tx, moved: &Moved, later: &mut Later) -> Result<()> {
    let mut standing = later.standing(tx).await?;
    for one in &moved.searches {
        match &one.gone {
            Some(gone) => keep_again(tx, one, gone, &moved.published, &mut standing).await?,
            None => name_again(tx, one, &mut standing).await?,
        }
    }
    Ok(())
}

/// Whoever has forgotten the search that stood for both, or keeps the one again already, is left alone.
async fn keep_again(
    tx: &Tx,
    one: &MovedSearch,
    gone: &GoneSearch,
    published: &[OpportunityId],
    standing: &mut [Standing<'_>],
) -> Result<()> {
    let own = own(tx, gone.person).await?;
    let into = gone.into.map(|into| stands_for(into, standing));
    let is_forgotten = into.is_some_and(|into| !own.iter().any(|row| row.id == into));
    let steps = steps(&one.before, standing);
    let query = last(&one.before, &steps);
    if is_forgotten || own.iter().any(|row| row.query == query) {
        return Ok(());
    }
    note(one.id, steps, standing);
    insert_all(tx.db(), vec![row(one.id, gone, query)]).await?;
    match into {
        Some(into) => matches::give_back(tx, (one.id, into), gone, published).await,
        None => Ok(()),
    }
}

/// A search that named the one names it again. Where a later merge has made it one with another, or another with it, both are there again:
/// they do not ask the same any more.
async fn name_again(tx: &Tx, one: &MovedSearch, standing: &mut [Standing<'_>]) -> Result<()> {
    let Some((now, folded)) = chain(one, standing) else {
        return Ok(());
    };
    let person = match folded {
        None => {
            let row = Entity::find_by_id(one.id)
                .lock_exclusive()
                .one(tx.db())
                .await?;
            let Some(row) = row.filter(|row| row.query == now) else {
                return Ok(());
            };
            let (query, _) = rewrite(one, standing);
            Entity::update_many()
                .col_expr(Column::Query, Expr::value(query))
                .filter(Column::Id.eq(row.id))
                .exec(tx.db())
                .await?;
            row.person_id
        }
        Some((at, person, into)) => {
            let own = own(tx, person).await?;
            let into = into.map(|into| stands_for(into, &standing[at + 1..]));
            if into.is_some_and(|into| !own.iter().any(|row| row.id == into)) {
                return Ok(());
            }
            let (query, gone) = rewrite(one, standing);
            let Some(gone) = gone else {
                return Ok(());
            };
            insert_all(tx.db(), vec![row(one.id, &gone, query)]).await?;
            if let Some(into) = into {
                let published = &standing[at].moved.published;
                matches::give_back(tx, (one.id, into), &gone, published).await?;
            }
            person
        }
    };
    for at in 0..standing.len() {
        let searches = standing[at].moved.searches.iter();
        let of_it = searches.filter(|other| {
            let gone = other.gone.as_ref();
            gone.is_some_and(|gone| gone.into == Some(one.id))
        });
        let ids: Vec<SavedSearchId> = of_it.map(|other| other.id).collect();
        for id in ids {
            release(tx, (id, one.id), person, at, standing).await?;
        }
    }
    Ok(())
}

/// Where a later merge has made a search one with another: which merge of those that stand, whose, and the other.
type Folded = (usize, PersonId, Option<SavedSearchId>);

/// What a search asks after the merges that stand, if only they have changed it since; and where they have made it one with another.
fn chain(one: &MovedSearch, standing: &[Standing<'_>]) -> Option<(String, Option<Folded>)> {
    let mut now = &one.after;
    for (at, later) in standing.iter().enumerate() {
        let mut searches = later.moved.searches.iter();
        let Some(again) = searches.find(|again| again.id == one.id) else {
            continue;
        };
        if again.before != *now {
            return None;
        }
        now = &again.after;
        if let Some(gone) = &again.gone {
            return Some((now.clone(), Some((at, gone.person, gone.into))));
        }
    }
    Some((now.clone(), None))
}

/// Writes what later merges made of a search as they make it of what it was before; answers what it asks in the end, and what it takes to
/// keep it again where one of them had made it one with another.
fn rewrite(one: &MovedSearch, standing: &mut [Standing<'_>]) -> (String, Option<GoneSearch>) {
    let (mut query, mut gone) = (one.before.clone(), None);
    for later in standing {
        let after = renamed(&query, &later.from, &later.into);
        let searches = &mut later.moved.searches;
        let known = searches.iter().position(|again| again.id == one.id);
        if known.is_none() && after.is_none() {
            continue;
        }
        let after = after.unwrap_or_else(|| query.clone());
        let before = mem::replace(&mut query, after.clone());
        let step = MovedSearch {
            id: one.id,
            before,
            after,
            gone: None,
        };
        match known {
            Some(place) => {
                let was = mem::replace(&mut searches[place], step);
                gone = gone.or(was.gone);
            }
            None => searches.push(step),
        }
    }
    (query, gone)
}

/// A search that a later merge has made one with another, which names the one again, stands by itself; or with a third that asks the same.
async fn release(
    tx: &Tx,
    (id, other): (SavedSearchId, SavedSearchId),
    person: PersonId,
    at: usize,
    standing: &mut [Standing<'_>],
) -> Result<()> {
    let (until, after) = standing.split_at_mut(at + 1);
    let moved = &mut *until[at].moved;
    let one = moved.searches.iter_mut().find(|one| one.id == id);
    let Some((one, mut gone)) = one.and_then(|one| one.gone.take().map(|gone| (one, gone))) else {
        return Ok(());
    };
    let steps = steps(&one.after, after);
    let query = last(&one.after, &steps);
    let own = own(tx, person).await?;
    if let Some(same) = own.iter().find(|row| row.query == query) {
        gone.into = Some(same.id);
        // What it had found is with the other.
        gone.matches
            .iter_mut()
            .for_each(|one| one.is_carried = false);
        one.gone = Some(gone);
        return Ok(());
    }
    note(id, steps, after);
    insert_all(tx.db(), vec![row(id, &gone, query)]).await?;
    matches::give_back(tx, (id, other), &gone, &moved.published).await
}

/// The search that stands for this one after these merges.
fn stands_for(search: SavedSearchId, standing: &[Standing<'_>]) -> SavedSearchId {
    let mut now = search;
    for later in standing {
        let mut searches = later.moved.searches.iter();
        let gone = searches.find(|one| one.id == now);
        let gone = gone.and_then(|one| one.gone.as_ref());
        now = gone.and_then(|gone| gone.into).unwrap_or(now);
    }
    now
}

/// What a merge makes of a question.
struct Step {
    /// Which merge of those that stand.
    at: usize,
    before: String,
    after: String,
}

/// What these merges make of a question, one after the other.
fn steps(query: &str, standing: &[Standing<'_>]) -> Vec<Step> {
    let (mut now, mut steps) = (query.to_owned(), Vec::new());
    for (at, later) in standing.iter().enumerate() {
        if let Some(after) = renamed(&now, &later.from, &later.into) {
            let before = mem::replace(&mut now, after.clone());
            steps.push(Step { at, before, after });
        }
    }
    steps
}

fn last(query: &str, steps: &[Step]) -> String {
    let last = steps.last().map(|step| step.after.as_str());
    last.unwrap_or(query).to_owned()
}

/// Writes down that these merges moved a search.
fn note(id: SavedSearchId, steps: Vec<Step>, standing: &mut [Standing<'_>]) {
    for step in steps {
        standing[step.at].moved.searches.push(MovedSearch {
            id,
            before: step.before,
            after: step.after,
            gone: None,
        });
    }
}

async fn own(tx: &Tx, person: PersonId) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::PersonId.eq(person))
        .lock_exclusive()
        .all(tx.db())
        .await?)
}

fn row(id: SavedSearchId, gone: &GoneSearch, query: String) -> Model {
    Model {
        id,
        person_id: gone.person,
        name: gone.name.clone(),
        query,
        frequency: gone.frequency,
        feed_token: gone.feed_token.clone(),
        created_at: gone.created_at,
    }
}
