use super::organizations;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::store::Tx;
use model::Language;
use model::language::Bilingual;
use model::organizations::{MemberRole, Membership};
use model::{OrganizationId, PersonId};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, SelectStatement};
use sea_orm::{JoinType, QueryOrder, QuerySelect, QueryTrait};
use std::collections::HashMap;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "memberships")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub organization_id: OrganizationId,
    pub role: MemberRole,
    pub since: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// Where some people belong, by name of the organization; one query.
pub(crate) async fn of_people(
    db: &impl ConnectionTrait,
    people: impl IntoIterator<Item = PersonId>,
    language: Language,
) -> Result<HashMap<PersonId, Vec<Membership>>> {
    let rows = Entity::find()
        .filter(Column::PersonId.is_in(people))
        .join(
            JoinType::InnerJoin,
            Entity::belongs_to(organizations::Entity)
                .from(Column::OrganizationId)
                .to(organizations::Column::Id)
                .into(),
        )
        .select_also(organizations::Entity)
        .all(db)
        .await?;
    let mut of_person: HashMap<PersonId, Vec<Membership>> = HashMap::new();
    for (member, organization) in rows {
        let Some(organization) = organization else {
            continue;
        };
        of_person
            .entry(member.person_id)
            .or_default()
            .push(Membership {
                organization: organization.id,
                slug: organization.slug,
                name: Bilingual::new(organization.name_ja, organization.name_en)
                    .shown(language)
                    .text,
                role: member.role,
                organization_verified: organization.verified_at.is_some(),
            });
    }
    for list in of_person.values_mut() {
        list.sort_by(|one, other| one.name.cmp(&other.name));
    }
    Ok(of_person)
}

/// Who looks after an organization and may sign in, the first of them first.
pub(crate) async fn owners(
    db: &impl ConnectionTrait,
    organization: OrganizationId,
) -> Result<Vec<PersonId>> {
    Ok(with_people()
        .select_only()
        .column(Column::PersonId)
        .filter(Column::OrganizationId.eq(organization))
        .filter(Column::Role.eq(MemberRole::Owner))
        .order_by_asc(Column::Since)
        .order_by_asc(Column::PersonId)
        .into_tuple()
        .all(db)
        .await?)
}

/// The organizations that somebody looks after, for a condition of another query.
pub(crate) fn owned() -> SelectStatement {
    with_people()
        .select_only()
        .column(Column::OrganizationId)
        .filter(Column::Role.eq(MemberRole::Owner))
        .into_query()
}

/// Memberships of people who may sign in.
fn with_people() -> Select<Entity> {
    let person = Entity::belongs_to(people::Entity)
        .from(Column::PersonId)
        .to(people::Column::Id)
        .into();
    Entity::find()
        .join(JoinType::InnerJoin, person)
        .filter(people::Column::DisabledAt.is_null())
}

/// Everybody of an organization, locked in one order, so that of two owners who leave at once one stays.
pub(crate) async fn locked(tx: &Tx, organization: OrganizationId) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::OrganizationId.eq(organization))
        .order_by_asc(Column::PersonId)
        .lock_exclusive()
        .all(tx.db())
        .await?)
}

pub(crate) async fn set_role(
    tx: &Tx,
    person: PersonId,
    organization: OrganizationId,
    role: MemberRole,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Role, Expr::value(role))
        .filter(Column::PersonId.eq(person))
        .filter(Column::OrganizationId.eq(organization))
        .exec(tx.db())
        .await?;
    Ok(())
}

/// Everybody of an organization, with who they are.
pub(crate) async fn of_organization(
    db: &impl ConnectionTrait,
    organization: OrganizationId,
) -> Result<Vec<(Model, people::Model)>> {
    let person = Entity::belongs_to(people::Entity)
        .from(Column::PersonId)
        .to(people::Column::Id)
        .into();
    let rows = Entity::find()
        .filter(Column::OrganizationId.eq(organization))
        .join(JoinType::InnerJoin, person)
        .select_also(people::Entity)
        .all(db)
        .await?;
    let known = rows.into_iter();
    Ok(known
        .filter_map(|(one, person)| Some((one, person?)))
        .collect())
}
