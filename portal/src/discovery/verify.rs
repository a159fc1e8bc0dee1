//! Does the index say what the database says?

use super::reindex::readable_after;
use super::searchable::documents_of;
use crate::Portal;
use crate::blocking::on_blocking_thread;
use crate::error::Result;
use std::collections::HashMap;
use std::fmt;

/// Rows read at once.
const ROWS: u64 = 500;

/// A place where index and database differ.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// Readers should find this posting and do not.
    Missing(String),
    /// Readers find this posting and should not.
    Extra(String),
    /// The index holds another text or other facts.
    Different(String),
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(id) => write!(f, "missing from the index: {id}"),
            Self::Extra(id) => write!(f, "only in the index: {id}"),
            Self::Different(id) => write!(f, "different in the index: {id}"),
        }
    }
}

/// Compares the index with the database, posting by posting. What is written during the
/// comparison is looked at a second time.
///
/// # Errors
/// The database or the index cannot be read.
pub async fn verify(portal: &Portal) -> Result<Vec<Difference>> {
    let first = compare(portal).await?;
    if first.is_empty() {
        return Ok(first);
    }
    super::catch_up(portal).await?;
    let second = compare(portal).await?;
    Ok(second
        .into_iter()
        .filter(|difference| first.contains(difference))
        .collect())
}

async fn compare(portal: &Portal) -> Result<Vec<Difference>> {
    let index = portal.index().clone();
    let indexed = on_blocking_thread(move || Ok(index.fingerprint()?)).await?;
    let mut indexed: HashMap<String, u64> = indexed.into_iter().collect();
    let mut differences = Vec::new();
    let mut last = None;
    loop {
        let rows = readable_after(portal.read(), last, ROWS).await?;
        let Some(end) = rows.last().map(|row| row.id) else {
            break;
        };
        last = Some(end);
        for document in documents_of(portal.read(), &rows).await? {
            match indexed.remove(&document.id) {
                None => differences.push(Difference::Missing(document.id)),
                Some(print) if print != document.fingerprint() => {
                    differences.push(Difference::Different(document.id));
                }
                Some(_) => {}
            }
        }
    }
    differences.extend(indexed.into_keys().map(Difference::Extra));
    differences.sort();
    Ok(differences)
}
