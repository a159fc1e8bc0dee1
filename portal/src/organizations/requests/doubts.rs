use super::super::entities::requests::Model;
use super::super::entities::{domains, organizations};
use super::super::twins::{Known, twins};
use super::prove::has_owner;
use crate::error::Result;
use crate::school::entities::mail_domains;
use model::OrganizationId;
use model::organizations::{Domain, Doubt, Organization, Proof};
use sea_orm::{ConnectionTrait, EntityTrait};

/// What is brought; of one that is there nothing.
pub(crate) fn proposal_of(row: &Model) -> Result<Option<Organization>> {
    match row.organization_id {
        Some(_) => Ok(None),
        None => row.proposal(),
    }
}

/// What makes people look at a request. Nothing: its proof is enough.
pub(crate) async fn doubts(db: &impl ConnectionTrait, row: &Model) -> Result<Vec<Doubt>> {
    match row.organization_id {
        Some(organization) => of_joining(db, row, organization).await,
        None => match row.proposal()? {
            Some(proposal) => of_bringing(db, row, &proposal).await,
            None => Ok(Vec::new()),
        },
    }
}

/// The domain of an organization that somebody looks after opens it; so does that of one for which the school vouches.
async fn of_joining(
    db: &impl ConnectionTrait,
    row: &Model,
    id: OrganizationId,
) -> Result<Vec<Doubt>> {
    let mut doubts = Vec::new();
    let organization = organizations::Entity::find_by_id(id).one(db).await?;
    let Some(organization) = organization else {
        return Ok(doubts);
    };
    let Some(domain) = &row.proved_domain else {
        return Ok(vec![Doubt::NoDomain]);
    };
    let known = domains::of(db, id).await?;
    let is_known = known.iter().any(|one| one.domain == *domain);
    let site = organization.website.as_deref().and_then(Domain::of_website);
    let is_site = site.is_some_and(|site| site.as_str() == domain);
    if !is_known && !is_site {
        doubts.push(Doubt::NoDomain);
    }
    if !has_owner(db, id).await? && organization.verified_at.is_none() {
        doubts.push(Doubt::NobodyYet);
    }
    if is_by_school_mail(db, row).await? {
        doubts.push(Doubt::SchoolMail);
    }
    Ok(doubts)
}

async fn of_bringing(
    db: &impl ConnectionTrait,
    row: &Model,
    proposal: &Organization,
) -> Result<Vec<Doubt>> {
    let mut doubts = Vec::new();
    let domain = row.proved_domain.as_deref();
    let domain = domain.and_then(|domain| Domain::parse(domain).ok());
    if domain.is_none() {
        doubts.push(Doubt::NoDomain);
    }
    if proposal.corporate_number.is_none() && proposal.country == "JP" {
        doubts.push(Doubt::NoNumber);
    }
    let stands_there = match (&domain, &proposal.website) {
        (Some(domain), Some(website)) => domain.has_website(website),
        // Without a domain its website is no worse than none.
        (None, Some(_)) => true,
        (_, None) => false,
    };
    if !stands_there {
        doubts.push(Doubt::OtherWebsite);
    }
    let known = Known::of(proposal, domain.as_ref());
    if !twins(db, &known, None).await?.is_empty() {
        doubts.push(Doubt::LikeAnother);
    }
    if is_by_school_mail(db, row).await? {
        doubts.push(Doubt::SchoolMail);
    }
    Ok(doubts)
}

/// Students have addresses of universities and schools, and of this one, so that such an address speaks for nobody else. A record
/// or a file does.
async fn is_by_school_mail(db: &impl ConnectionTrait, row: &Model) -> Result<bool> {
    let domain = row.proved_domain.as_deref();
    let domain = domain.and_then(|domain| Domain::parse(domain).ok());
    let Some(domain) = domain.filter(|_| row.proof == Some(Proof::Mail)) else {
        return Ok(false);
    };
    if domain.is_of_a_school() {
        return Ok(true);
    }
    let own = mail_domains::domains(db).await?;
    Ok(own.iter().any(|one| domain.is_within(&one.domain)))
}
