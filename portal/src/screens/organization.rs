//! An organization's page.

use super::cards::Rows;
use crate::access::PostingScope;
use crate::bookmarks::Marks;
use crate::error::Result;
use crate::opportunities::entities::opportunities::{Column, Entity};
use crate::organizations;
use crate::organizations::entities::organizations as table;
use crate::{Portal, Reader};
use model::organizations::OrganizationPage;
use model::{Language, Problem};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// How many postings the page shows; the list behind its link shows all.
const SHOWN: u64 = 50;
/// More merges one after another than there will be.
const MERGES: usize = 32;

/// What an organization turned out to be in the end: what it was merged into may itself have been merged.
async fn standing(db: &impl ConnectionTrait, mut row: table::Model) -> Result<table::Model> {
    for _ in 0..MERGES {
        let Some(id) = row.merged_into else {
            return Ok(row);
        };
        let next = table::Entity::find_by_id(id).one(db).await?;
        row = next.ok_or(Problem::NotFound)?;
    }
    Err(Problem::NotFound.into())
}

/// An organization with its open postings.
///
/// # Errors
/// `NotFound`.
pub async fn organization(
    portal: &Portal,
    reader: &Reader,
    slug: &str,
    language: Language,
) -> Result<OrganizationPage> {
    let db = portal.read();
    let row = table::Entity::find()
        .filter(table::Column::Slug.eq(slug))
        .one(db)
        .await?
        .ok_or(Problem::NotFound)?;
    // An old address leads to what the organization turned out to be.
    let row = standing(db, row).await?;
    let rows = Entity::find()
        .open()
        .readable_by(reader)
        .filter(Column::PublishedOrganizationId.eq(row.id))
        .order_by_desc(Column::PublishedAt)
        .order_by_desc(Column::Id)
        .limit(SHOWN)
        .all(db)
        .await?;
    let marks = Marks::of(db, reader, rows.iter().map(|row| row.id).collect()).await?;
    let postings = Rows { rows, marks }.cards(portal, "", language).await?;
    Ok(OrganizationPage {
        details: organizations::details(db, row, language).await?,
        postings,
        today: portal.today(),
    })
}
