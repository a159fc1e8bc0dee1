//! The demo school with very many postings, for measuring.
//!
//! The postings are put together from the word lists of `portal/demo/scale.toml` and pass the same
//! check as typed ones. Chance falls the same every time, so that measurements can be compared.

mod companies;
mod compose;
mod dice;
mod kinds;
mod rows;
mod words;

use super::{DemoSignIns, fill};
use crate::error::Result;
use crate::{Operator, Portal};
use companies::Posters;
use rows::Batch;
use words::Words;

/// Postings written in one transaction.
const AT_ONCE: u64 = 500;
/// How many days ago the first of them was published.
const OLDEST_POSTING: i64 = 300;

/// Fills an empty portal with the demo and this many more published postings; `progress` is told how
/// many of these are written. The index is left alone: rebuilding it afterwards is quicker than
/// following.
///
/// # Errors
/// `NotEmpty`, as [`fill`] says; later faults leave whole batches behind.
pub async fn fill_at_scale(
    portal: &Portal,
    operator: &Operator,
    postings: u64,
    mut progress: impl FnMut(u64) + Send,
) -> Result<DemoSignIns> {
    let words = Words::read()?;
    let sign_ins = fill(portal, operator, |_| {}).await?;
    let posters = Posters::gather(portal, &words, postings).await?;
    let mut done = 0;
    while done < postings {
        let end = postings.min(done + AT_ONCE);
        let mut batch = Batch::default();
        for number in done..end {
            batch.add(portal, &words, &posters, number, postings)?;
        }
        batch.write(portal).await?;
        done = end;
        progress(done);
    }
    Ok(sign_ins)
}

#[cfg(test)]
mod tests;
