//! What to ask instead where nothing was found.

use super::ask::question;
use crate::blocking::on_blocking_thread;
use crate::error::Result;
use crate::{Portal, Reader};
use model::search::{Results, Wider};
use search::{Order, Question};

/// The wider questions that find something, when a question found nothing.
///
/// # Errors
/// The index cannot be read.
pub(crate) async fn wider(
    portal: &Portal,
    reader: &Reader,
    results: &Results,
) -> Result<Vec<Wider>> {
    if results.page.total > 0 {
        return Ok(Vec::new());
    }
    let ways = results.query.wider().into_iter();
    let questions: Vec<_> = ways
        .map(|(way, query)| {
            // Only the number counts: nothing is ranked.
            let counting = Question {
                order: Order::Newest,
                limit: 0,
                ..question(&query, reader, results.today)
            };
            (way, counting, query)
        })
        .collect();
    let index = portal.index().clone();
    on_blocking_thread(move || {
        let mut found = Vec::new();
        for (way, question, query) in questions {
            let count = index.ask(&question)?.total;
            if count > 0 {
                found.push(Wider { way, query, count });
            }
        }
        Ok(found)
    })
    .await
}
