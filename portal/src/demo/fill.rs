use super::files::Files;
use super::people::{Cast, signs_in};
use super::postings::Records;
use crate::accounts::entities::people;
use crate::accounts::hash_password;
use crate::error::{Error, Fault, Result};
use crate::journal::Entry;
use crate::opportunities::entities::opportunities;
use crate::organizations::entities::organizations;
use crate::rows::insert_all;
use crate::store::{Tx, on_unique_violation};
use crate::{Operator, Portal};
use chrono::{DateTime, Utc};
use model::accounts::Role;
use model::{Conflict, Problem};
use sea_orm::{DbErr, EntityTrait, PaginatorTrait};

/// Letters and digits that nobody mistakes for one another.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// Who can sign in to the demo. The password is nowhere else.
#[derive(Clone, Debug)]
pub struct DemoSignIns {
    pub password: String,
    pub people: Vec<DemoSignIn>,
}

/// One of those who can sign in.
#[derive(Clone, Debug)]
pub struct DemoSignIn {
    pub role: Role,
    pub name: String,
    pub email: String,
}

/// Fills an empty portal with the demo; `progress` hears how many journal entries are written.
///
/// # Errors
/// `NotEmpty` when there are people, organizations or postings already; then nothing is written.
pub async fn fill(
    portal: &Portal,
    _operator: &Operator,
    mut progress: impl FnMut(u64) + Send,
) -> Result<DemoSignIns> {
    let files = Files::read()?;
    let password = random_password()?;
    let password_hash = hash_password(portal, &password).await?;
    let cast = Cast::of(&files, portal, &password_hash)?;
    let mut records = Records::default();
    for (kind, posting) in &files.postings {
        records.add(portal, &cast, *kind, posting)?;
    }

    let mut tx = portal.write().await?;
    refuse_unless_empty(&tx).await?;
    let journal = journal_of(&cast, &mut records);
    insert(&tx, cast, records)
        .await
        .map_err(|error| on_unique_violation(error, || Conflict::NotEmpty.into()))?;
    for (done, (at, entry)) in (1..).zip(journal) {
        tx.record_at(at, entry).await?;
        progress(done);
    }
    tx.commit().await?;

    let people = files.people.into_iter().filter(signs_in);
    let people = people
        .map(|one| DemoSignIn {
            role: one.role,
            name: one.name,
            email: one.email,
        })
        .collect();
    Ok(DemoSignIns { password, people })
}

async fn refuse_unless_empty(tx: &Tx) -> Result<()> {
    let filled = people::Entity::find().count(tx.db()).await?
        + organizations::Entity::find().count(tx.db()).await?
        + opportunities::Entity::find().count(tx.db()).await?;
    match filled {
        0 => Ok(()),
        _ => Err(Error::Problem(Problem::Conflict(Conflict::NotEmpty))),
    }
}

/// All entries, oldest first: the journal's order is the order in which things happened.
fn journal_of(cast: &Cast, records: &mut Records) -> Vec<(DateTime<Utc>, Entry)> {
    let mut journal = std::mem::take(&mut records.journal);
    for one in &cast.organizations {
        journal.push((
            one.created_at,
            Entry::new(None, one.id, model::organizations::Verb::Founded),
        ));
        journal.extend(one.verified_at.map(|at| {
            (
                at,
                Entry::new(None, one.id, model::organizations::Verb::Verified),
            )
        }));
    }
    journal.extend(cast.people.iter().map(|one| {
        (
            one.joined_at,
            Entry::new(None, one.id, model::accounts::Verb::Joined),
        )
    }));
    journal.sort_by_key(|(at, _)| *at);
    journal
}

async fn insert(tx: &Tx, cast: Cast, records: Records) -> Result<(), DbErr> {
    let db = tx.db();
    insert_all(db, vec![cast.school]).await?;
    insert_all(db, cast.departments).await?;
    insert_all(db, cast.organizations).await?;
    insert_all(db, cast.people).await?;
    insert_all(db, cast.memberships).await?;
    insert_all(db, records.opportunities).await?;
    insert_all(db, records.revisions).await?;
    insert_all(db, records.notes).await?;
    insert_all(db, records.notifications).await
}

/// Four groups of five, 100 bits.
fn random_password() -> Result<String> {
    let mut bytes = [0; 20];
    getrandom::fill(&mut bytes)
        .map_err(|error| Fault::new(format_args!("random numbers: {error}")))?;
    let letters = bytes.map(|byte| char::from(ALPHABET[usize::from(byte) % ALPHABET.len()]));
    let groups: Vec<String> = letters
        .chunks(5)
        .map(|group| group.iter().collect())
        .collect();
    Ok(groups.join("-"))
}
