use super::cases;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use crate::organizations::entities::heads::{Heads, heads};
use crate::organizations::entities::organizations;
use crate::rows;
use crate::{Moderator, Portal};
use model::moderation::{DeskLine, DeskSearch, Owned};
use model::opportunities::{Publication, Revision, Stage};
use model::page::Page;
use model::{Language, OpportunityId, PersonId};
use sea_orm::sea_query::{Expr, ExprTrait, Func};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};
use std::collections::HashMap;

/// As many as anybody works through at a sitting.
const PER_PAGE: u32 = 50;
/// Rows of a file; more than a school has in years.
const ROWS_MAX: u64 = 10_000;

/// Every posting that was handed in at some time, in all stages, last changed first.
///
/// # Errors
/// Only faults.
pub async fn postings(
    portal: &Portal,
    staff: &Moderator,
    asked: &DeskSearch,
    language: Language,
) -> Result<Page<DeskLine>> {
    let db = portal.read();
    let wanted = wanted(staff, asked);
    let page = rows::page(db, in_turn(wanted), asked.page, PER_PAGE).await?;
    Ok(page.with(lines(db, staff, page.items.clone(), language).await?))
}

/// The same as one list, for a file.
///
/// # Errors
/// Only faults.
pub async fn all_postings(
    portal: &Portal,
    staff: &Moderator,
    asked: &DeskSearch,
    language: Language,
) -> Result<Vec<DeskLine>> {
    let db = portal.read();
    let rows = in_turn(wanted(staff, asked))
        .limit(ROWS_MAX)
        .all(db)
        .await?;
    lines(db, staff, rows, language).await
}

fn in_turn(select: Select<Entity>) -> Select<Entity> {
    select
        .order_by_desc(Column::UpdatedAt)
        .order_by_desc(Column::Id)
}

/// What was never handed in is its poster's own business.
fn wanted(staff: &Moderator, asked: &DeskSearch) -> Select<Entity> {
    let is_staffs = Condition::any()
        .add(Column::SubmittedAt.is_not_null())
        .add(Column::PublishedAt.is_not_null())
        .add(Column::Publication.ne(Publication::Unpublished));
    let mut wanted = Entity::find().filter(is_staffs);
    if let Some(kind) = asked.kind {
        wanted = wanted.filter(Column::Kind.eq(kind));
    }
    if let Some(stage) = asked.stage {
        wanted = wanted.filter(of_stage(stage));
    }
    match asked.owned {
        Some(Owned::Mine) => wanted = wanted.filter(taken(Some(staff.id()))),
        Some(Owned::Nobodys) => wanted = wanted.filter(taken(None).not()),
        None => {}
    }
    for word in asked.q.split_whitespace() {
        // As it was typed, and in the one spelling in which keys of names are kept: 髙橋 and 高橋.
        let (typed, folded) = (word.to_lowercase(), search::fold(word));
        let kept = (!folded.is_empty()).then(|| says(&folded));
        wanted = wanted.filter(says(&typed).add_option(kept));
    }
    wanted
}

/// As `State::stage` has it.
fn of_stage(stage: Stage) -> Condition {
    let published =
        |publication: Publication| Condition::all().add(Column::Publication.eq(publication));
    let unpublished = |revisions: &[Revision]| {
        published(Publication::Unpublished).add(Column::Revision.is_in(revisions.iter().copied()))
    };
    match stage {
        Stage::Open => published(Publication::Open),
        Stage::Paused => published(Publication::Paused),
        Stage::Frozen => published(Publication::Frozen),
        Stage::Closed => published(Publication::Closed),
        Stage::Withdrawn => published(Publication::Withdrawn),
        Stage::InReview => unpublished(&[Revision::InReview]),
        Stage::ChangesRequested => unpublished(&[Revision::ChangesRequested]),
        Stage::Declined => unpublished(&[Revision::Declined]),
        Stage::Draft => unpublished(&[Revision::None, Revision::Draft]),
    }
}

/// Whether somebody, or this person, looks after it.
pub(super) fn taken(by: Option<PersonId>) -> Expr {
    let mut cases = cases::entity::Entity::find()
        .select_only()
        .column(cases::entity::Column::OpportunityId);
    if let Some(person) = by {
        cases = cases.filter(cases::entity::Column::OwnerId.eq(person));
    }
    Column::Id.in_subquery(cases.into_query())
}

/// Whether the text, the poster or the organization has these letters; only the search key of an organization is kept folded.
fn says(word: &str) -> Condition {
    let contains =
        |column: Expr, word: &str| Expr::expr(Func::lower(column)).like(rows::containing(word));
    let like = |column: Expr| contains(column, word);
    // Texts are kept in JSON, where some signs are written otherwise.
    let quoted = serde_json::Value::from(word).to_string();
    let in_json = &quoted[1..quoted.len() - 1];
    let posters = people::Entity::find()
        .select_only()
        .column(people::Column::Id)
        .filter(
            Condition::any()
                .add(like(Expr::col((people::Entity, people::Column::Name))))
                .add(like(Expr::col((people::Entity, people::Column::Email)))),
        );
    let hosts = organizations::Entity::find()
        .select_only()
        .column(organizations::Column::Id)
        .filter(
            Condition::any()
                .add(like(Expr::col((
                    organizations::Entity,
                    organizations::Column::NameJa,
                ))))
                .add(like(Expr::col((
                    organizations::Entity,
                    organizations::Column::NameEn,
                ))))
                .add(like(Expr::col((
                    organizations::Entity,
                    organizations::Column::SearchKey,
                )))),
        );
    Condition::any()
        .add(contains(Expr::col((Entity, Column::Draft)), in_json))
        .add(Column::PosterId.in_subquery(posters.into_query()))
        .add(Column::OrganizationId.in_subquery(hosts.into_query()))
}

/// Rows as the desk lists them; four queries.
async fn lines(
    db: &impl ConnectionTrait,
    staff: &Moderator,
    rows: Vec<Model>,
    language: Language,
) -> Result<Vec<DeskLine>> {
    let posters = rows.iter().map(|row| row.poster_id).collect();
    let posters = people::names(db, posters).await?;
    let organizations = rows.iter().filter_map(|row| row.organization_id);
    let heads = heads(db, organizations, language).await?;
    let owners = cases::owners(db, rows.iter().map(|row| row.id).collect()).await?;
    let known = Known {
        posters,
        heads,
        owners,
    };
    rows.iter()
        .map(|row| line(row, &known, staff, language))
        .collect()
}

struct Known {
    posters: HashMap<PersonId, String>,
    heads: Heads,
    owners: HashMap<OpportunityId, (PersonId, String)>,
}

fn line(row: &Model, known: &Known, staff: &Moderator, language: Language) -> Result<DeskLine> {
    let organization = row.organization_id.and_then(|id| known.heads.get(&id));
    let owner = known.owners.get(&row.id);
    Ok(DeskLine {
        id: row.id,
        kind: row.kind,
        title: row.draft()?.title().shown(language),
        stage: row.state().stage(),
        revision: row.revision,
        organization: organization.map(|head| head.name.text.clone()),
        poster: known
            .posters
            .get(&row.poster_id)
            .cloned()
            .unwrap_or_default(),
        is_imported: row.source.is_some(),
        submitted_at: row.submitted_at,
        published_at: row.published_at,
        apply_by: row.apply_by,
        updated_at: row.updated_at,
        owner: owner.map(|(_, name)| name.clone()),
        is_owned: owner.is_some_and(|(id, _)| *id == staff.id()),
    })
}
