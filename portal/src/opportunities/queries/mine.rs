use super::super::entities::opportunities::{Column, Entity, Model};
use crate::error::Result;
use crate::{Portal, SignedIn};
use model::Language;
use model::opportunities::{Field, MyPosting, listed_until};
use model::time::parse_day;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// More than anybody has; a bound all the same.
const MOST: u64 = 500;

/// The postings that somebody may edit, last changed first, with their titles in this language; one query.
pub async fn mine(
    portal: &Portal,
    person: &SignedIn,
    language: Language,
) -> Result<Vec<MyPosting>> {
    let mut mine = Condition::any().add(Column::PosterId.eq(person.id()));
    let memberships = person.viewer().memberships.iter();
    let organizations: Vec<_> = memberships
        .filter(|one| one.role.posts())
        .map(|one| one.organization)
        .collect();
    if !organizations.is_empty() {
        mine = mine
            .add(Column::OrganizationId.is_in(organizations.iter().copied()))
            .add(Column::PublishedOrganizationId.is_in(organizations));
    }
    let rows = Entity::find()
        .filter(mine)
        .order_by_desc(Column::UpdatedAt)
        .limit(MOST)
        .all(portal.read())
        .await?;
    rows.iter().map(|row| line(row, language)).collect()
}

fn line(row: &Model, language: Language) -> Result<MyPosting> {
    let draft = row.draft()?;
    Ok(MyPosting {
        id: row.id,
        kind: row.kind,
        title: draft.title().shown(language),
        stage: row.state().stage(),
        state: row.state(),
        apply_by: row
            .apply_by
            .or_else(|| parse_day(draft.get(Field::ApplyBy)))
            .filter(|day| listed_until(&draft, row.kind, *day).is_none()),
        updated_at: row.updated_at,
    })
}
