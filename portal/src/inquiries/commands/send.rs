use super::super::entities::inquiries::{Column, Entity, Model};
use super::super::limits;
use crate::accounts::Client;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::opportunities::entities::opportunities;
use crate::rows::insert_all;
use crate::store::Tx;
use crate::token::{Secret, new_secret};
use crate::{Portal, Reader, SignedIn};
use chrono::TimeDelta;
use model::inquiries::{
    ContactForm, Contents, Guard, InquiryState, InquiryVerb, ReportForm, is_suspect,
};
use model::{InquiryId, Language, OpportunityId, Problem};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};

/// The same words of the same sender within this time are one inquiry: a form was sent twice.
const TWICE: TimeDelta = TimeDelta::hours(1);

/// Writes to the office; answers the secret of the page that tells what became of it.
///
/// # Errors
/// `Invalid` with the fields to correct; `TooOften`.
pub async fn contact(
    portal: &Portal,
    person: Option<&SignedIn>,
    client: &Client,
    form: &ContactForm,
    guard: &Guard,
    language: Language,
) -> Result<String> {
    let contents = form.check()?;
    send(portal, person, client, contents, None, guard, language).await
}

/// Reports a posting that the reader can open; answers as [`contact`].
///
/// # Errors
/// `NotFound` for what they may not read; `Invalid`; `TooOften`.
pub async fn report(
    portal: &Portal,
    person: Option<&SignedIn>,
    client: &Client,
    posting: OpportunityId,
    form: &ReportForm,
    guard: &Guard,
    language: Language,
) -> Result<String> {
    let reader = person.map_or_else(Reader::guest, SignedIn::reader);
    let row = opportunities::Entity::find_by_id(posting)
        .one(portal.read())
        .await?;
    row.filter(|row| reader.may_open(row))
        .ok_or(Problem::NotFound)?;
    let contents = form.check()?;
    let posting = Some(posting);
    send(portal, person, client, contents, posting, guard, language).await
}

async fn send(
    portal: &Portal,
    person: Option<&SignedIn>,
    client: &Client,
    contents: Contents,
    posting: Option<OpportunityId>,
    guard: &Guard,
    language: Language,
) -> Result<String> {
    limits::count(portal, person, client).await?;
    let Secret { token, hash } = new_secret()?;
    let mut tx = portal.write().await?;
    if let Some(person) = person {
        people::lock(&tx, person.id()).await?;
    }
    // Whoever has signed in is known, and no machine.
    let is_suspected = person.is_none() && is_suspect(guard, tx.now());
    let (state, verb) = match is_suspected {
        true => (InquiryState::Suspected, InquiryVerb::Suspected),
        false => (InquiryState::New, InquiryVerb::Sent),
    };
    let row = row(&tx, person, contents, posting, language, hash, state);
    if let Some(first) = sent_before(&tx, &row).await? {
        // The page of the form that was sent last is the one on the screen.
        let mut change = first.into_active_model();
        change.token_hash = Set(row.token_hash);
        change.update(tx.db()).await?;
        tx.commit_without_entries().await?;
        return Ok(token);
    }
    let id = row.id;
    insert_all(tx.db(), vec![row]).await?;
    tx.record(Entry::new(person.map(SignedIn::id), id, verb))
        .await?;
    tx.commit().await?;
    Ok(token)
}

fn row(
    tx: &Tx,
    person: Option<&SignedIn>,
    contents: Contents,
    posting: Option<OpportunityId>,
    language: Language,
    token_hash: String,
    state: InquiryState,
) -> Model {
    let or_own = |typed: String, own: fn(&SignedIn) -> &str| match (typed.is_empty(), person) {
        (true, Some(person)) => own(person).to_owned(),
        _ => typed,
    };
    Model {
        id: InquiryId(tx.portal().new_id()),
        kind: contents.kind,
        at: tx.now(),
        state,
        token_hash,
        person_id: person.map(SignedIn::id),
        opportunity_id: posting,
        reason: contents.reason,
        name: or_own(contents.name, |person| &person.viewer().name),
        email: or_own(contents.email, |person| &person.viewer().email),
        text: contents.text,
        incident: contents.incident,
        language,
        answer: String::new(),
        handled_by: None,
        handled_at: None,
        settled_with: None,
    }
}

/// The same inquiry of the same sender, which waits already. Of whoever says no address nothing is known to be the same.
async fn sent_before(tx: &Tx, row: &Model) -> Result<Option<Model>> {
    if row.email.is_empty() {
        return Ok(None);
    }
    let same = Entity::find()
        .filter(Column::State.eq(row.state))
        .filter(Column::At.gt(tx.now() - TWICE))
        .filter(Column::Kind.eq(row.kind))
        .filter(Column::Email.eq(row.email.as_str()))
        .filter(Column::Name.eq(row.name.as_str()))
        .filter(Column::Text.eq(row.text.as_str()))
        .filter(Column::Incident.eq(row.incident.as_str()));
    let same = match row.reason {
        Some(reason) => same.filter(Column::Reason.eq(reason)),
        None => same.filter(Column::Reason.is_null()),
    };
    let same = match row.person_id {
        Some(person) => same.filter(Column::PersonId.eq(person)),
        None => same.filter(Column::PersonId.is_null()),
    };
    let same = match row.opportunity_id {
        Some(posting) => same.filter(Column::OpportunityId.eq(posting)),
        None => same.filter(Column::OpportunityId.is_null()),
    };
    Ok(same.one(tx.db()).await?)
}
