//! How many unfinished postings there may be.

use super::super::entities::opportunities::{Column, Entity, Model};
use crate::Poster;
use crate::error::Result;
use crate::store::Tx;
use model::opportunities::{ORGANIZATION_DRAFTS_MAX, POSTER_DRAFTS_MAX, Publication, Revision};
use model::{Conflict, OrganizationId};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Select};

/// Whether the posting counts: never published, and waiting for its poster.
pub(super) fn is_unfinished(row: &Model) -> bool {
    row.publication == Publication::Unpublished
        && matches!(row.revision, Revision::Draft | Revision::ChangesRequested)
}

/// All that count.
pub(super) fn unfinished() -> Select<Entity> {
    Entity::find()
        .filter(Column::Publication.eq(Publication::Unpublished))
        .filter(Column::Revision.is_in([Revision::Draft, Revision::ChangesRequested]))
}

/// # Errors
/// `TooManyDrafts` when the poster has as many unfinished postings as anybody may, and
/// `TooManyOrganizationDrafts` when the organization has.
pub(super) async fn check_room(
    tx: &Tx,
    poster: &Poster,
    organization: Option<OrganizationId>,
) -> Result<()> {
    let own = unfinished().filter(Column::PosterId.eq(poster.id()));
    if own.count(tx.db()).await? >= POSTER_DRAFTS_MAX {
        return Err(Conflict::TooManyDrafts.into());
    }
    check_organization_room(tx, organization).await
}

/// # Errors
/// `TooManyOrganizationDrafts`.
pub(super) async fn check_organization_room(
    tx: &Tx,
    organization: Option<OrganizationId>,
) -> Result<()> {
    let Some(organization) = organization else {
        return Ok(());
    };
    let theirs = unfinished().filter(Column::OrganizationId.eq(organization));
    if theirs.count(tx.db()).await? >= ORGANIZATION_DRAFTS_MAX {
        return Err(Conflict::TooManyOrganizationDrafts.into());
    }
    Ok(())
}
