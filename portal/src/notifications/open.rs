use super::entity::{Column, Entity, Model};
use crate::error::Result;
use crate::journal::Entry;
use crate::organizations::entities::{organizations, requests};
use crate::{Portal, SignedIn};
use model::accounts::Verb;
use model::notifications::Target;
use model::{
    AdmissionId, ClaimId, GraduationId, InquiryId, NotificationId, OpportunityId, OrganizationId,
    PersonId, Problem, RequestId, SavedSearchId,
};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter};

/// Marks a message of the person's as read, and says where it leads; a second time marks nothing.
///
/// # Errors
/// `NotFound` for somebody else's.
pub async fn open(portal: &Portal, person: &SignedIn, id: NotificationId) -> Result<Target> {
    let row = Entity::find_by_id(id)
        .filter(Column::PersonId.eq(person.id()))
        .one(portal.read())
        .await?;
    let row = row.ok_or(Problem::NotFound)?;
    if row.read_at.is_none() {
        let mut tx = portal.write().await?;
        let marked = Entity::update_many()
            .col_expr(Column::ReadAt, Expr::value(tx.now()))
            .filter(Column::Id.eq(id).and(Column::ReadAt.is_null()))
            .exec(tx.db())
            .await?;
        if marked.rows_affected > 0 {
            tx.record(Entry::new(Some(person.id()), person.id(), Verb::Read))
                .await?;
            tx.commit().await?;
        }
    }
    if let Some((id, _)) = row.about::<RequestId>() {
        return of_request(portal, &row, id).await;
    }
    if let Some((id, _)) = row.about::<OrganizationId>() {
        return of_organization(portal, &row, id).await;
    }
    Ok(target(&row))
}

/// To one's own request, to the page of the organization that one looks after, or to the desk.
async fn of_request(portal: &Portal, row: &Model, id: RequestId) -> Result<Target> {
    let db = portal.read();
    let request = requests::Entity::find_by_id(id).one(db).await?;
    let Some(request) = request else {
        return Ok(Target::Nowhere);
    };
    let organization = match request.organization_id {
        Some(of) if request.person_id != row.person_id => {
            organizations::Entity::find_by_id(of).one(db).await?
        }
        _ => None,
    };
    Ok(Target::Request {
        id,
        slug: organization.map(|one| one.slug),
        at_desk: row.at_desk,
    })
}

async fn of_organization(portal: &Portal, row: &Model, id: OrganizationId) -> Result<Target> {
    let db = portal.read();
    let mut found = organizations::Entity::find_by_id(id).one(db).await?;
    // Its people are found where it was merged into another.
    while let Some(into) = found.as_ref().and_then(|one| one.merged_into) {
        found = organizations::Entity::find_by_id(into).one(db).await?;
    }
    Ok(found.map_or(Target::Nowhere, |one| Target::Organization {
        slug: one.slug,
        at_desk: row.at_desk,
    }))
}

fn target(row: &Model) -> Target {
    let at_desk = row.at_desk;
    if let Some((id, _)) = row.about::<OpportunityId>() {
        return Target::Posting { id, at_desk };
    }
    if let Some((id, _)) = row.about::<InquiryId>() {
        return Target::Inquiry { id, at_desk };
    }
    if let Some((id, _)) = row.about::<SavedSearchId>() {
        return Target::SavedSearch(id);
    }
    if row.about::<AdmissionId>().is_some() {
        return Target::People;
    }
    if let Some((id, _)) = row.about::<ClaimId>() {
        return Target::Claim { id, at_desk };
    }
    if let Some((id, _)) = row.about::<GraduationId>() {
        return Target::Graduation(id);
    }
    match row.about::<PersonId>() {
        Some((_, Verb::MailReturned)) => Target::Mail,
        Some((_, Verb::NameWaits)) => Target::People,
        Some(_) => Target::Account,
        None => Target::Nowhere,
    }
}
