use super::cases;
use super::findings::points_open;
use super::postings::taken;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use crate::organizations::entities::heads::{Heads, heads};
use crate::rows;
use crate::{Moderator, Portal};
use chrono::{DateTime, Utc};
use model::closed::Closed;
use model::moderation::{Queue, QueueFilter, QueueItem, QueueOnly};
use model::opportunities::{Kind, Publication, Revision};
use model::time::{day_in_japan, days_left};
use model::{Language, OpportunityId, PersonId};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use std::collections::{BTreeSet, HashMap};

/// As many as anybody works through at a sitting.
const PER_PAGE: u32 = 50;

/// What waits for a decision, longest waiting first; seven queries.
pub async fn queue(
    portal: &Portal,
    moderator: &Moderator,
    filter: &QueueFilter,
    language: Language,
) -> Result<Queue> {
    let db = portal.read();
    let counted: Vec<(Kind, i64)> = waiting()
        .select_only()
        .column(Column::Kind)
        .column_as(Column::Id.count(), "waiting")
        .group_by(Column::Kind)
        .into_tuple()
        .all(db)
        .await?;
    let of_filter = waiting().filter(chosen(moderator, filter));
    let page = rows::page(db, in_turn(of_filter), filter.page, PER_PAGE).await?;
    let rows = &page.items;
    let posters: BTreeSet<PersonId> = rows.iter().map(|row| row.poster_id).collect();
    let people: HashMap<PersonId, people::Model> = match posters.is_empty() {
        true => HashMap::new(),
        false => {
            let found = people::Entity::find()
                .filter(people::Column::Id.is_in(posters))
                .all(db)
                .await?;
            found
                .into_iter()
                .map(|person| (person.id, person))
                .collect()
        }
    };
    let heads = heads(
        db,
        rows.iter().filter_map(|row| row.organization_id),
        language,
    )
    .await?;

    let owners = cases::owners(db, rows.iter().map(|row| row.id).collect()).await?;

    let (now, reader) = (portal.now(), moderator.reader());
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(poster) = people.get(&row.poster_id) {
            items.push(QueueItem {
                is_mine: reader.is_own(row),
                owner: owners.get(&row.id).map(|(_, name)| name.clone()),
                is_owned: owners
                    .get(&row.id)
                    .is_some_and(|(of, _)| *of == moderator.id()),
                ..item(row, poster, &heads, language, now)?
            });
        }
    }
    let count_of = |kind: Kind| {
        counted
            .iter()
            .find(|(of, _)| *of == kind)
            .map_or(0, |(_, count)| *count)
    };
    let counts: Vec<(Kind, u32)> = Kind::ALL
        .iter()
        .map(|kind| (*kind, u32::try_from(count_of(*kind)).unwrap_or(u32::MAX)))
        .collect();
    let total = counts.iter().map(|(_, count)| count).sum();
    Ok(Queue {
        page: page.with(items),
        counts,
        total,
    })
}

/// The next posting in the queue that this moderator may decide: after the given place, or else
/// the first; one query, or two.
pub(crate) async fn next(
    portal: &Portal,
    moderator: &Moderator,
    after: Option<DateTime<Utc>>,
    except: OpportunityId,
) -> Result<Option<OpportunityId>> {
    let mut others = Condition::all()
        .add(Column::Id.ne(except))
        .add(Column::PosterId.ne(moderator.id()));
    for one in moderator
        .viewer()
        .memberships
        .iter()
        .filter(|one| one.role.posts())
    {
        for column in [Column::OrganizationId, Column::PublishedOrganizationId] {
            others = others.add(column.is_null().or(column.ne(one.organization)));
        }
    }
    let others = in_turn(waiting()).filter(others);
    if let Some(place) = after {
        let later = others
            .clone()
            .filter(Column::SubmittedAt.gte(place))
            .one(portal.read())
            .await?;
        if let Some(row) = later {
            return Ok(Some(row.id));
        }
    }
    Ok(others.one(portal.read()).await?.map(|row| row.id))
}

fn waiting() -> Select<Entity> {
    Entity::find()
        .filter(Column::Revision.eq(Revision::InReview))
        .filter(Column::Publication.ne(Publication::Withdrawn))
}

fn in_turn(select: Select<Entity>) -> Select<Entity> {
    select
        .order_by_asc(Column::SubmittedAt)
        .order_by_asc(Column::Id)
}

fn chosen(moderator: &Moderator, filter: &QueueFilter) -> Condition {
    let only = match filter.only {
        Some(QueueOnly::New) => Some(Column::PublishedAt.is_null()),
        Some(QueueOnly::Edit) => Some(Column::PublishedAt.is_not_null()),
        Some(QueueOnly::Asked) => Some(Column::AwaitsAnswer.eq(true)),
        Some(QueueOnly::Mine) => Some(taken(Some(moderator.id()))),
        Some(QueueOnly::Free) => Some(taken(None).not()),
        None => None,
    };
    Condition::all()
        .add_option(filter.kind.map(|kind| Column::Kind.eq(kind)))
        .add_option(only)
}

fn item(
    row: &Model,
    poster: &people::Model,
    heads: &Heads,
    language: Language,
    now: DateTime<Utc>,
) -> Result<QueueItem> {
    let organization = row.organization_id.and_then(|id| heads.get(&id));
    let submitted_at = row.submitted_at.unwrap_or(row.updated_at);
    let (draft, today) = (row.draft()?, day_in_japan(now));
    Ok(QueueItem {
        id: row.id,
        kind: row.kind,
        title: draft.title().shown(language),
        organization: organization.map(|head| head.name.text.clone()),
        // The school itself needs no verification.
        organization_verified: organization.is_none_or(|head| head.verified),
        poster: poster.name.clone(),
        poster_role: poster.role,
        poster_is_import: poster.is_import(),
        submitted_at,
        days_waiting: days_left(day_in_japan(submitted_at), today),
        is_edit: row.published_at.is_some(),
        awaits_answer: row.awaits_answer,
        points_open: points_open(row, &draft, today),
        is_mine: false,
        version: row.version,
        owner: None,
        is_owned: false,
    })
}
