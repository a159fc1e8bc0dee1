use super::super::entities::inquiries::{Column, Entity, Model};
use crate::error::Result;
use crate::opportunities::entities::opportunities::in_order;
use crate::rows;
use crate::token::hash_of;
use crate::{Portal, Reader, SignedIn};
use model::inquiries::{InquiryState, OwnInquiry};
use model::page::{PER_PAGE, Page};
use model::{Language, OpportunityId, Problem, Shown};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;

/// What became of the inquiry whose sender was given this secret.
///
/// # Errors
/// `NotFound`.
pub async fn by_token(
    portal: &Portal,
    person: Option<&SignedIn>,
    token: &str,
    language: Language,
) -> Result<OwnInquiry> {
    let hash = hash_of(token).ok_or(Problem::NotFound)?;
    let row = Entity::find()
        .filter(Column::TokenHash.eq(hash))
        .one(portal.read())
        .await?;
    let row = row.ok_or(Problem::NotFound)?;
    let titles = readable(portal, person, std::slice::from_ref(&row), language).await?;
    Ok(shown(row, &titles))
}

/// What somebody has written to the office, newest first; three queries.
///
/// # Errors
/// Only faults.
pub async fn own(
    portal: &Portal,
    person: &SignedIn,
    page: u32,
    language: Language,
) -> Result<Page<OwnInquiry>> {
    let db = portal.read();
    let all = Entity::find().filter(Column::PersonId.eq(person.id()));
    let newest_first = all.order_by_desc(Column::At).order_by_desc(Column::Id);
    let page = rows::page(db, newest_first, page, PER_PAGE).await?;
    let titles = readable(portal, Some(person), &page.items, language).await?;
    let items = page.items.iter().map(|row| shown(row.clone(), &titles));
    Ok(page.with(items.collect()))
}

/// What the postings are called that can still be read.
async fn readable(
    portal: &Portal,
    person: Option<&SignedIn>,
    rows: &[Model],
    language: Language,
) -> Result<HashMap<OpportunityId, Shown>> {
    let ids: Vec<OpportunityId> = rows.iter().filter_map(|row| row.opportunity_id).collect();
    let reader = person.map_or_else(Reader::guest, SignedIn::reader);
    let mut titles = HashMap::new();
    for row in in_order(portal.read(), &ids).await? {
        if reader.may_read(&row)
            && let Some(draft) = row.published_draft()?
        {
            titles.insert(row.id, draft.title().shown(language));
        }
    }
    Ok(titles)
}

fn shown(row: Model, titles: &HashMap<OpportunityId, Shown>) -> OwnInquiry {
    // Who wrote it need not know what it was taken for.
    let state = match row.state {
        InquiryState::Suspected | InquiryState::Spam => InquiryState::New,
        other => other,
    };
    OwnInquiry {
        kind: row.kind,
        at: row.at,
        state,
        reason: row.reason,
        text: row.text,
        posting: row
            .opportunity_id
            .and_then(|id| Some((id, titles.get(&id)?.clone()))),
        answer: row.answer,
        handled_at: row.handled_at.filter(|_| !state.waits()),
    }
}
