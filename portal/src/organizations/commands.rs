use super::entities::organizations::{ActiveModel, Column, Entity};
use super::{names, slug};
use crate::error::{Error, Result};
use crate::journal::Entry;
use crate::store::Tx;
use crate::{Moderator, Portal};
use chrono::{DateTime, Utc};
use model::organizations::Verb;
use model::organizations::{Organization, OrganizationForm};
use model::{FieldProblem, OrganizationId, PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, Set};
use std::collections::HashSet;

/// Two people may found organizations of one name in the same instant.
const ATTEMPTS: u32 = 3;

/// Who says that an organization exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// A member of staff typed it.
    Staff,
    /// A file named it.
    Import,
    /// Somebody who belongs to it brought it.
    Itself,
}

/// Founds an organization; it is verified in a second step, after a look at it.
///
/// # Errors
/// `Invalid` with the fields to correct; a corporate number belongs to one organization only.
pub async fn found(
    portal: &Portal,
    staff: &Moderator,
    form: &OrganizationForm,
) -> Result<OrganizationId> {
    let organization = form.check()?;
    let mut attempt = 1;
    loop {
        let mut tx = portal.write().await?;
        if let Some(number) = &organization.corporate_number {
            let known = Entity::find()
                .filter(Column::CorporateNumber.eq(number.as_str()))
                .count(tx.db())
                .await?;
            if known > 0 {
                return Err(Problem::field("corporate_number", FieldProblem::Taken).into());
            }
        }
        match found_in(&mut tx, Some(staff.id()), &organization, Origin::Staff).await {
            Ok(id) => {
                tx.commit().await?;
                return Ok(id);
            }
            // Somebody else took the address in between: look again which are free.
            Err(Error::Problem(Problem::Unavailable)) if attempt < ATTEMPTS => attempt += 1,
            Err(error) => return Err(error),
        }
    }
}

/// Founds an organization as part of a larger write.
pub(crate) async fn found_in(
    tx: &mut Tx,
    actor: Option<PersonId>,
    organization: &Organization,
    origin: Origin,
) -> Result<OrganizationId> {
    let id = OrganizationId(tx.portal().new_id());
    let word = slug::of_names(&organization.name.en, &organization.kana, id);
    let taken: Vec<String> = Entity::find()
        .select_only()
        .column(Column::Slug)
        .filter(Column::Slug.starts_with(&word))
        .into_tuple()
        .all(tx.db())
        .await?;
    let taken: HashSet<String> = taken.into_iter().collect();
    let organization = organization.clone();
    let key = names::search_keys([
        &organization.name.ja,
        &organization.name.en,
        &organization.kana,
    ]);
    let row = ActiveModel {
        id: Set(id),
        slug: Set(slug::not_among(&taken, word)),
        name_ja: Set(organization.name.ja),
        name_en: Set(organization.name.en),
        kana: Set(organization.kana),
        search_key: Set(key),
        corporate_number: Set(organization
            .corporate_number
            .map(|number| number.as_str().to_owned())),
        industry: Set(organization.industry),
        country: Set(organization.country),
        prefecture: Set(organization.prefecture),
        website: Set(organization
            .website
            .map(|website| website.as_str().to_owned())),
        description_ja: Set(organization.description.ja),
        description_en: Set(organization.description.en),
        verified_at: Set(None),
        imported: Set(origin == Origin::Import),
        merged_into: Set(None),
        created_at: Set(tx.now()),
    };
    Entity::insert(row)
        .exec_without_returning(tx.db())
        .await
        .map_err(|error| crate::store::on_unique_violation(error, || Problem::Unavailable))?;
    tx.record(Entry::new(actor, id, Verb::Founded)).await?;
    Ok(id)
}

/// Vouches that the organization exists and is what it says; a second time changes nothing.
///
/// # Errors
/// `NotFound`.
pub async fn verify(portal: &Portal, staff: &Moderator, id: OrganizationId) -> Result<()> {
    let mut tx = portal.write().await?;
    let verified = Entity::update_many()
        .col_expr(Column::VerifiedAt, Expr::value(tx.now()))
        .filter(Column::Id.eq(id))
        .filter(Column::VerifiedAt.is_null())
        .exec(tx.db())
        .await?;
    if verified.rows_affected == 0 {
        let exists = Entity::find_by_id(id).count(tx.db()).await? > 0;
        return if exists {
            Ok(())
        } else {
            Err(Problem::NotFound.into())
        };
    }
    tx.record(Entry::new(Some(staff.id()), id, Verb::Verified))
        .await?;
    tx.commit().await
}

/// Takes the school's word for an organization back; a second time changes nothing. Nobody posts in its name until it is given
/// again.
///
/// # Errors
/// `NotFound`.
pub async fn doubt(portal: &Portal, staff: &Moderator, id: OrganizationId) -> Result<()> {
    let mut tx = portal.write().await?;
    let row = Entity::find_by_id(id).one(tx.db()).await?;
    if row.ok_or(Problem::NotFound)?.verified_at.is_none() {
        return Ok(());
    }
    Entity::update_many()
        .col_expr(Column::VerifiedAt, Expr::value(None::<DateTime<Utc>>))
        .filter(Column::Id.eq(id))
        .exec(tx.db())
        .await?;
    tx.record(Entry::new(Some(staff.id()), id, Verb::Doubted))
        .await?;
    tx.commit().await
}
