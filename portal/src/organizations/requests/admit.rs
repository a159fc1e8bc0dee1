use super::super::commands::{Origin, found_in};
use super::super::entities::{domains, memberships, organizations};
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use model::accounts::{Role, Verification};
use model::organizations::{MemberRole, Organization, Proof, Verb};
use model::{OrganizationId, PersonId, Problem, accounts};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};

/// How somebody comes to an organization.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub proof: Proof,
    /// The domain that is proved with it.
    pub domain: Option<String>,
    /// Who has let them in; `None`: the proof alone.
    pub by: Option<PersonId>,
}

/// What somebody becomes who is let in: its owner where nobody looks after it, otherwise whatever their role allows. Of two who
/// come at once only one is the first.
pub(super) async fn place_in(
    tx: &Tx,
    organization: OrganizationId,
    person: PersonId,
) -> Result<MemberRole> {
    let organization = organizations::lock(tx, organization).await?;
    let organization = organization.ok_or(Problem::NotFound)?.id;
    let db = tx.db();
    if memberships::owners(db, organization).await?.is_empty() {
        return Ok(MemberRole::Owner);
    }
    let person = people::Entity::find_by_id(person).one(db).await?;
    let posts = person.is_some_and(|person| person.role.posts());
    Ok(if posts {
        MemberRole::Editor
    } else {
        MemberRole::Member
    })
}

/// Enters the organization that somebody has brought, and makes them its owner. It is verified: by the proof of its domain, or
/// by those who have said yes.
pub(super) async fn admit_to_new(
    tx: &mut Tx,
    person: PersonId,
    proposal: &Organization,
    place: &Place,
) -> Result<OrganizationId> {
    let actor = place.by.or(Some(person));
    let id = found_in(tx, actor, proposal, Origin::Itself).await?;
    organizations::Entity::update_many()
        .col_expr(organizations::Column::VerifiedAt, Expr::value(tx.now()))
        .filter(organizations::Column::Id.eq(id))
        .exec(tx.db())
        .await?;
    tx.record(Entry::new(actor, id, Verb::Verified)).await?;
    admit(tx, person, id, MemberRole::Owner, place).await?;
    Ok(id)
}

/// Makes somebody a member. Whoever is one already keeps the greater right.
pub(crate) async fn admit(
    tx: &mut Tx,
    person: PersonId,
    organization: OrganizationId,
    role: MemberRole,
    place: &Place,
) -> Result<()> {
    let row = people::Entity::find_by_id(person)
        .lock(people::PERSON)
        .one(tx.db())
        .await?;
    let row = row.ok_or(Problem::NotFound)?;
    let known = memberships::Entity::find_by_id((person, organization))
        .one(tx.db())
        .await?;
    match known {
        Some(known) if known.role <= role => return Ok(()),
        Some(_) => memberships::set_role(tx, person, organization, role).await?,
        None => {
            let member = memberships::Model {
                person_id: person,
                organization_id: organization,
                role,
                since: tx.now(),
            };
            insert_all(tx.db(), vec![member]).await?;
        }
    }
    if let Some(domain) = &place.domain {
        keep_domain(tx, organization, person, domain, place.proof).await?;
    }
    let actor = place.by.or(Some(person));
    tx.record(Entry::new(actor, organization, Verb::Joined))
        .await?;
    answer_for(tx, actor, &row).await
}

/// The school knows a recruiter by their employer.
pub(in super::super) async fn answer_for(
    tx: &mut Tx,
    actor: Option<PersonId>,
    row: &people::Model,
) -> Result<()> {
    let person = row.id;
    if row.role == Role::Recruiter && !row.verification.is_verified() {
        people::Entity::update_many()
            .col_expr(
                people::Column::Verification,
                Expr::value(Verification::Organization),
            )
            .filter(people::Column::Id.eq(person))
            .exec(tx.db())
            .await?;
        tx.record(Entry::new(actor, person, accounts::Verb::Verified))
            .await?;
    }
    Ok(())
}

/// Of two who prove one domain at once the first has it.
async fn keep_domain(
    tx: &Tx,
    organization: OrganizationId,
    person: PersonId,
    domain: &str,
    proof: Proof,
) -> Result<()> {
    let row = domains::ActiveModel {
        domain: Set(domain.to_owned()),
        organization_id: Set(organization),
        proof: Set(proof),
        proved_at: Set(tx.now()),
        proved_by: Set(person),
    };
    let first = OnConflict::column(domains::Column::Domain)
        .do_nothing()
        .to_owned();
    domains::Entity::insert(row)
        .on_conflict(first)
        .exec_without_returning(tx.db())
        .await?;
    Ok(())
}
