//! Requests to bring or to join organizations, with everything they are decided by.

use crate::accounts;
use crate::error::{Fault, Result};
use crate::organizations::entities::requests::Model;
use crate::organizations::merging::twin;
use crate::organizations::requests::{doubts, of_organization, proposal_of, to_decide, view};
use crate::organizations::{self, Known, twins};
use crate::{Moderator, Portal, SignedIn};
use model::organizations::{Domain, MemberRole, Membership, RequestCase};
use model::{Language, OrganizationId};

/// What waits for staff: the doubtful first, among them the oldest.
///
/// # Errors
/// Only faults.
pub async fn requests(
    portal: &Portal,
    staff: &Moderator,
    language: Language,
) -> Result<Vec<RequestCase>> {
    let rows = to_decide(portal, staff).await?;
    let mut cases = cases(portal, rows, language).await?;
    // The order within stays as it is.
    cases.sort_by_key(|case| std::cmp::Reverse(case.doubts.len()));
    Ok(cases)
}

/// Who waits for the owners of an organization; nobody for whoever is none of them.
///
/// # Errors
/// Only faults.
pub async fn requests_of(
    portal: &Portal,
    person: &SignedIn,
    id: OrganizationId,
    language: Language,
) -> Result<Vec<RequestCase>> {
    let mut memberships = person.viewer().memberships.iter();
    let is_owner = |one: &Membership| one.organization == id && one.role == MemberRole::Owner;
    if !memberships.any(is_owner) {
        return Ok(Vec::new());
    }
    let rows = of_organization(portal.read(), id).await?;
    cases(portal, rows, language).await
}

async fn cases(portal: &Portal, rows: Vec<Model>, language: Language) -> Result<Vec<RequestCase>> {
    let mut cases = Vec::with_capacity(rows.len());
    for row in rows {
        cases.push(case(portal, row, language).await?);
    }
    Ok(cases)
}

async fn case(portal: &Portal, row: Model, language: Language) -> Result<RequestCase> {
    let db = portal.read();
    let applicant = accounts::facts(db, &[row.person_id], language).await?.pop();
    let applicant = applicant.ok_or_else(|| Fault::new("a request of nobody"))?;
    let organization = match row.organization_id {
        Some(id) => organizations::details_of(db, id, language).await?,
        None => None,
    };
    let proposal = proposal_of(&row)?;
    let mut twin_views = Vec::new();
    if let Some(proposal) = &proposal {
        let domain = row.domain.as_deref();
        let domain = domain.and_then(|domain| Domain::parse(domain).ok());
        let known = Known::of(proposal, domain.as_ref());
        for (other, same) in twins(db, &known, None).await? {
            let mut view = twin(portal, other, language).await?;
            view.same = same;
            twin_views.push(view);
        }
    }
    Ok(RequestCase {
        doubts: doubts(db, &row).await?,
        request: view(portal, row, language).await?,
        applicant,
        proposal,
        organization,
        twins: twin_views,
    })
}
