use super::super::entities::{colleagues, domains, heads, memberships};
use super::owner::by_slug;
use crate::error::Result;
use crate::{Portal, SignedIn};
use model::organizations::{Invitee, Member, MemberRole, MembersPage};
use model::{Language, Problem};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// The people of an organization, for whoever is one of them; owners see who has been invited as well.
///
/// # Errors
/// `NotFound` for everybody else.
pub async fn members(
    portal: &Portal,
    person: &SignedIn,
    slug: &str,
    language: Language,
) -> Result<MembersPage> {
    let db = portal.read();
    let organization = by_slug(db, slug).await?;
    let mut rows = memberships::of_organization(db, organization.id).await?;
    rows.sort_by_key(|(one, _)| (one.role, one.since, one.person_id));
    let mut own = rows.iter();
    let own = own.find(|(one, _)| one.person_id == person.id());
    let own = own.map(|(one, _)| one.role).ok_or(Problem::NotFound)?;
    let members = rows.into_iter().map(|(one, person)| Member {
        person: one.person_id,
        name: person.name,
        email: person.email,
        role: one.role,
        since: one.since,
        is_disabled: person.disabled_at.is_some(),
    });
    let invitees = match own {
        MemberRole::Owner => invitees(portal, organization.id).await?,
        _ => Vec::new(),
    };
    let mut heads = heads::heads(db, [organization.id], language).await?;
    let domains = domains::of(db, organization.id).await?;
    Ok(MembersPage {
        head: heads.remove(&organization.id).ok_or(Problem::NotFound)?,
        own,
        me: person.id(),
        members: members.collect(),
        invitees,
        domains: domains.into_iter().map(|one| one.domain).collect(),
    })
}

async fn invitees(portal: &Portal, organization: model::OrganizationId) -> Result<Vec<Invitee>> {
    let rows = colleagues::Entity::find()
        .filter(colleagues::Column::OrganizationId.eq(organization))
        .filter(colleagues::Column::UsedAt.is_null())
        .filter(colleagues::Column::ExpiresAt.gt(portal.now()))
        .order_by_asc(colleagues::Column::Email)
        .all(portal.read())
        .await?;
    let invitees = rows.into_iter().map(|row| Invitee {
        email: row.email,
        role: row.role,
        expires_at: row.expires_at,
    });
    Ok(invitees.collect())
}
