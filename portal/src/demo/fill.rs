use super::admissions::Admissions;
use super::auditor::auditor;
use super::figures;
use super::files::Files;
use super::interests::Interests;
use super::people::{Cast, signs_in};
use super::postings::Records;
use super::register::Register;
use super::requests::Requests;
use super::school_cards::Cards;
use crate::accounts::entities::people;
use crate::accounts::hash_password;
use crate::error::{Error, Fault, Result};
use crate::journal::Entry;
use crate::mail;
use crate::opportunities::entities::opportunities;
use crate::organizations::entities::organizations;
use crate::rows::insert_all;
use crate::store::{Tx, on_unique_violation};
use crate::{Operator, Portal};
use chrono::{DateTime, Utc};
use model::accounts::Role;
use model::time::day_in_japan;
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

/// Fills an empty portal with the demo; `progress` is told how many journal entries are written.
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
    let mut requests = Requests::of(&files.requests, &files.domains, portal, &cast)?;
    let mut admissions = Admissions::of(portal, &cast, &password_hash)?;
    let mut interests = Interests::of(&files.interests, portal, &cast, &records)?;

    let mut register = Register::of(portal, &cast)?;
    let mut cards = Cards::of(portal, &cast)?;
    let (auditor, given) = auditor(&cast, portal.now())?;
    let mut tx = portal.write().await?;
    refuse_unless_empty(&tx).await?;
    let mut journal = journal_of(&cast, &mut records, &mut interests);
    journal.append(&mut register.journal);
    journal.append(&mut cards.journal);
    journal.push(given);
    journal.append(&mut requests.journal);
    journal.append(&mut admissions.journal);
    journal.sort_by_key(|(at, _)| *at);
    let figures = figures::of(&records.opportunities, day_in_japan(tx.now()))?;
    let notices = std::mem::take(&mut records.notifications);
    insert(&tx, cast, records, interests, figures, requests)
        .await
        .map_err(|error| on_unique_violation(error, || Conflict::NotEmpty.into()))?;
    insert_register(&tx, register).await?;
    cards.insert(&tx).await?;
    insert_all(tx.db(), vec![auditor]).await?;
    admissions.insert(tx.db()).await?;
    // What nobody has read yet is mailed as well, so that there are mails to look at.
    let (mut unread, read): (Vec<_>, Vec<_>) =
        notices.into_iter().partition(|one| one.read_at.is_none());
    mail::plan(&tx, &mut unread).await?;
    insert_all(tx.db(), read).await?;
    insert_all(tx.db(), unread).await?;
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
fn journal_of(
    cast: &Cast,
    records: &mut Records,
    interests: &mut Interests,
) -> Vec<(DateTime<Utc>, Entry)> {
    let mut journal = std::mem::take(&mut records.journal);
    journal.append(&mut interests.journal);
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

async fn insert_register(tx: &Tx, register: Register) -> Result<()> {
    insert_all(tx.db(), register.registrars).await?;
    insert_all(tx.db(), register.entries).await?;
    Ok(insert_all(tx.db(), register.claims).await?)
}

async fn insert(
    tx: &Tx,
    cast: Cast,
    records: Records,
    interests: Interests,
    figures: Vec<figures::Row>,
    requests: Requests,
) -> Result<(), DbErr> {
    let db = tx.db();
    insert_all(db, vec![cast.school]).await?;
    insert_all(db, cast.departments).await?;
    insert_all(db, cast.organizations).await?;
    insert_all(db, cast.people).await?;
    insert_all(db, cast.memberships).await?;
    insert_all(db, requests.requests).await?;
    insert_all(db, requests.domains).await?;
    insert_all(db, records.opportunities).await?;
    insert_all(db, figures).await?;
    insert_all(db, records.revisions).await?;
    insert_all(db, records.notes).await?;
    insert_all(db, interests.bookmarks).await?;
    insert_all(db, interests.searches).await
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
