//! A question of a reader, as the index takes and answers it.

use super::facets::chosen;
use super::searchable::day_number;
use crate::blocking::on_blocking_thread;
use crate::error::Result;
use crate::{Portal, Reader};
use chrono::{NaiveDate, TimeDelta};
use model::search::{FoundBy, SearchQuery, Sort};
use search::{Answer, Order, Question, Step};

/// Asks the index.
pub(crate) async fn ask(portal: &Portal, question: Question) -> Result<Answer> {
    let index = portal.index().clone();
    on_blocking_thread(move || Ok(index.ask(&question)?)).await
}

/// The question of a reader as the index takes it.
pub(crate) fn question(query: &SearchQuery, reader: &Reader, today: NaiveDate) -> Question {
    let per_page = query.per_page as usize;
    let within = query
        .within_days
        .map(|days| today + TimeDelta::days(days.into()));
    let published = query
        .published_days
        .map(|days| today - TimeDelta::days(days.into()));
    Question {
        text: query.text.clone(),
        chosen: chosen(query),
        members: reader.reach(),
        today: day_number(today),
        include_closed: query.include_closed,
        apply_by_until: within.map(day_number),
        published_from: published.map(begin_of),
        from: query.from.map(day_number),
        until: query.until.map(day_number),
        order: match query.order() {
            Sort::Relevance => Order::Relevance,
            Sort::Newest => Order::Newest,
            Sort::Deadline => Order::Deadline,
        },
        counted: true,
        offset: per_page * (query.page.max(1) - 1) as usize,
        limit: per_page,
    }
}

/// The first second of a day in Japan.
fn begin_of(day: NaiveDate) -> i64 {
    const AHEAD_OF_UTC: i64 = 9 * 3600;
    day_number(day) * 86_400 - AHEAD_OF_UTC
}

/// How many close within a number of days.
pub(crate) fn closing(counted: &[(i64, u64)]) -> Vec<(u32, u64)> {
    let counted = counted.iter();
    counted
        .filter_map(|(days, count)| Some((u32::try_from(*days).ok()?, *count)))
        .collect()
}

/// The step of the index, in the words of the model.
pub(crate) fn found_by(step: Step) -> FoundBy {
    match step {
        Step::Browse => FoundBy::Browse,
        Step::AllWords => FoundBy::AllWords,
        Step::Reading => FoundBy::Reading,
        Step::Substring => FoundBy::Substring,
        Step::AnyWord => FoundBy::AnyWord,
        Step::Correction => FoundBy::Correction,
        Step::Signs => FoundBy::Signs,
    }
}
