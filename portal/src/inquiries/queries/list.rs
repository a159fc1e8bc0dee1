use super::super::entities::inquiries::{Column, Entity, Model};
use crate::accounts::entities::people::names;
use crate::error::Result;
use crate::opportunities::entities::titles::titles;
use crate::rows;
use crate::{Moderator, Portal};
use model::closed::Closed;
use model::inquiries::{Inquiries, Inquiry, InquiryFilter, InquiryKind, InquiryOnly, InquiryState};
use model::page::PER_PAGE;
use model::{InquiryId, Language, OpportunityId, Problem};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// What was written to the office: what waits longest comes first, of the rest what came last; six queries.
///
/// # Errors
/// Only faults.
pub async fn list(
    portal: &Portal,
    _: &Moderator,
    filter: &InquiryFilter,
    language: Language,
) -> Result<Inquiries> {
    let db = portal.read();
    let counted: Vec<(InquiryKind, i64)> = Entity::find()
        .select_only()
        .column(Column::Kind)
        .column_as(Column::Id.count(), "waiting")
        .filter(Column::State.eq(InquiryState::New))
        .group_by(Column::Kind)
        .into_tuple()
        .all(db)
        .await?;
    let suspected = Entity::find()
        .filter(Column::State.eq(InquiryState::Suspected))
        .count(db)
        .await?;
    let only = filter.only.unwrap_or(InquiryOnly::Waiting);
    let mut wanted = Entity::find().filter(Column::State.is_in(states(only).iter().copied()));
    if let Some(kind) = filter.kind {
        wanted = wanted.filter(Column::Kind.eq(kind));
    }
    let in_order = match only {
        InquiryOnly::Waiting => wanted.order_by_asc(Column::At).order_by_asc(Column::Id),
        _ => wanted.order_by_desc(Column::At).order_by_desc(Column::Id),
    };
    let page = rows::page(db, in_order, filter.page, PER_PAGE).await?;
    let count_of = |kind: InquiryKind| {
        let found = counted.iter().find(|(of, _)| *of == kind);
        found.map_or(0, |(_, count)| u32::try_from(*count).unwrap_or(u32::MAX))
    };
    let waiting = InquiryKind::ALL.iter().map(|kind| (*kind, count_of(*kind)));
    Ok(Inquiries {
        page: page.with(shown(db, page.items.clone(), language).await?),
        waiting: waiting.collect(),
        suspected,
    })
}

fn states(only: InquiryOnly) -> &'static [InquiryState] {
    match only {
        InquiryOnly::Waiting => &[InquiryState::New],
        InquiryOnly::Done => &[InquiryState::Settled, InquiryState::Dismissed],
        InquiryOnly::Suspected => &[InquiryState::Suspected, InquiryState::Spam],
    }
}

/// One inquiry, for staff.
///
/// # Errors
/// `NotFound`.
pub async fn inquiry(
    portal: &Portal,
    _: &Moderator,
    id: InquiryId,
    language: Language,
) -> Result<Inquiry> {
    let db = portal.read();
    let row = Entity::find_by_id(id).one(db).await?;
    let mut found = shown(db, row.into_iter().collect(), language).await?;
    Ok(found.pop().ok_or(Problem::NotFound)?)
}

/// What waits of the reports about a posting, oldest first.
pub(crate) async fn reports_of(
    db: &impl ConnectionTrait,
    posting: OpportunityId,
    language: Language,
) -> Result<Vec<Inquiry>> {
    let rows = Entity::find()
        .filter(Column::OpportunityId.eq(posting))
        .filter(Column::State.eq(InquiryState::New))
        .order_by_asc(Column::At)
        .all(db)
        .await?;
    shown(db, rows, language).await
}

async fn shown(
    db: &impl ConnectionTrait,
    rows: Vec<Model>,
    language: Language,
) -> Result<Vec<Inquiry>> {
    let staff = names(db, rows.iter().filter_map(|row| row.handled_by).collect()).await?;
    let postings = rows.iter().filter_map(|row| row.opportunity_id).collect();
    let titles = titles(db, postings, language).await?;
    let shown = |row: Model| Inquiry {
        id: row.id,
        kind: row.kind,
        at: row.at,
        state: row.state,
        name: row.name,
        email: row.email,
        is_member: row.person_id.is_some(),
        reason: row.reason,
        text: row.text,
        incident: row.incident,
        language: row.language,
        posting: row
            .opportunity_id
            .and_then(|id| Some((id, titles.get(&id)?.clone()))),
        answer: row.answer,
        handled: row
            .handled_by
            .and_then(|id| Some((staff.get(&id)?.clone(), row.handled_at?))),
    };
    Ok(rows.into_iter().map(shown).collect())
}
