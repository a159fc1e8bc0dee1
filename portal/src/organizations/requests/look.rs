//! What has to stand on a domain: a record of its name, or a file on its website.

use super::super::entities::requests::Model;
use super::limits::count_look;
use super::prove::{self, proved};
use crate::Portal;
use crate::access::Representative;
use crate::error::Result;
use crate::journal::Entry;
use model::organizations::{FILE_PATH, Proof, RECORD_PREFIX, RequestVerb, Trouble, wanted_text};
use model::{FieldProblem, Problem, RequestId};
use std::future::Future;

/// The name of the field that stands for what was looked for.
const FIELD: &str = "proof";

/// Whoever asks the world outside for the portal, and takes care that nothing else is asked.
pub trait Outside: Sync {
    /// The texts that stand under a name.
    fn texts(&self, name: &str) -> impl Future<Output = Result<Vec<String>, Trouble>> + Send;

    /// The text of a small file.
    fn file(&self, host: &str, path: &str) -> impl Future<Output = Result<String, Trouble>> + Send;
}

/// Looks whether the text of a request stands on one of its domains; where it does, the request is proved. Nothing is held
/// while others are waited for. A double click is a no-op.
///
/// # Errors
/// `NotFound` for somebody else's request; `WrongStage`; `TooOften`; `Invalid` with what was met instead.
pub async fn look_for(
    portal: &Portal,
    person: &Representative,
    id: RequestId,
    proof: Proof,
    outside: &impl Outside,
) -> Result<()> {
    let tx = portal.write().await?;
    if prove::was_just_proved(&tx, person, id, proof).await? {
        return Ok(());
    }
    let row = prove::own_unproved(&tx, person, id).await?;
    let domains = prove::domains(tx.db(), &row).await?;
    drop(tx);
    count_look(portal, person.id()).await?;
    let text = wanted_text(&row.token);
    let mut trouble = Trouble::NoSuchName;
    for domain in domains {
        let seen = match proof {
            Proof::Record => in_records(outside, &domain, &text).await,
            _ => in_files(outside, &domain, &text).await,
        };
        match seen {
            Ok(()) => return found(portal, person, &row, proof, domain).await,
            Err(other) => trouble = other,
        }
    }
    let mut tx = portal.write().await?;
    tx.record(Entry::new(Some(person.id()), id, RequestVerb::Missed))
        .await?;
    tx.commit().await?;
    Err(Problem::field(FIELD, FieldProblem::NotSeen { why: trouble }).into())
}

async fn found(
    portal: &Portal,
    person: &Representative,
    looked_for: &Model,
    proof: Proof,
    domain: String,
) -> Result<()> {
    let tx = portal.write().await?;
    if prove::was_just_proved(&tx, person, looked_for.id, proof).await? {
        return Ok(());
    }
    let row = prove::own_unproved(&tx, person, looked_for.id).await?;
    proved(tx, row, proof, domain).await
}

async fn in_records(outside: &impl Outside, domain: &str, text: &str) -> Result<(), Trouble> {
    let records = outside.texts(&format!("{RECORD_PREFIX}.{domain}")).await?;
    let is_there = records.iter().any(|record| record.trim() == text);
    is_there.then_some(()).ok_or(Trouble::OtherText)
}

/// Many websites stand at `www.` alone, which nobody else has either.
async fn in_files(outside: &impl Outside, domain: &str, text: &str) -> Result<(), Trouble> {
    let mut trouble = Trouble::NoSuchName;
    for host in [domain.to_owned(), format!("www.{domain}")] {
        match outside.file(&host, FILE_PATH).await {
            Ok(file) if file.lines().any(|line| line.trim() == text) => return Ok(()),
            Ok(_) => trouble = Trouble::OtherText,
            // What was met at the first host says more than that there is no second.
            Err(Trouble::NoSuchName) if trouble != Trouble::NoSuchName => {}
            Err(other) => trouble = other,
        }
    }
    Err(trouble)
}
