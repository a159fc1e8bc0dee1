use super::super::entities::{people, sessions};
use super::super::session::{self, Times};
use crate::audit::entities::auditors;
use crate::error::Result;
use crate::notifications::entity;
use crate::organizations::entities::{memberships, organizations};
use crate::register::entities::registrars;
use crate::terms::entities::agreements;
use crate::{Portal, SignedIn};
use chrono::{DateTime, TimeDelta, Utc};
use model::accounts::{Role, Verification, Viewer};
use model::language::Bilingual;
use model::organizations::{MemberRole, Membership};
use model::terms::PROGRAMS_OWN;
use model::{Language, OrganizationId, PersonId, SessionId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect};

/// How exactly the last visit is known; each note of it is a write.
const SEEN_EVERY: TimeDelta = TimeDelta::minutes(1);

/// One row for each organization of the person, and one without where there is none.
#[derive(FromQueryResult)]
struct Row {
    session: SessionId,
    created_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
    proved_at: Option<DateTime<Utc>>,
    person: PersonId,
    name: String,
    email: String,
    role: Role,
    verification: Verification,
    language: Language,
    registrar: Option<PersonId>,
    auditor: Option<PersonId>,
    unread: i64,
    agreed: Option<i32>,
    in_force: Option<i32>,
    organization: Option<OrganizationId>,
    slug: Option<String>,
    name_ja: Option<String>,
    name_en: Option<String>,
    verified_at: Option<DateTime<Utc>>,
    member_role: Option<MemberRole>,
}

/// Whose cookie this is, where they belong and how much they have not read: one query. `None` for unknown tokens, for
/// sessions that have run out, and for people who have been shut out.
///
/// # Errors
/// Only faults.
pub async fn resume(portal: &Portal, token: &str) -> Result<Option<SignedIn>> {
    let Some(hash) = session::hash_of(token) else {
        return Ok(None);
    };
    let mut rows = rows(portal, hash).await?;
    let memberships = rows.iter_mut().filter_map(Row::membership).collect();
    let Some(row) = rows.into_iter().next() else {
        return Ok(None);
    };
    let now = portal.now();
    let times = Times {
        created_at: row.created_at,
        seen_at: row.seen_at,
    };
    if !session::is_alive(times, row.role, now) {
        return Ok(None);
    }
    if now - row.seen_at >= SEEN_EVERY {
        see(portal, row.session, now).await;
    }
    let unread = u32::try_from(row.unread).unwrap_or(u32::MAX);
    let mut viewer = Viewer {
        id: row.person,
        name: row.name,
        email: row.email,
        role: row.role,
        verified: row.verification.is_verified(),
        registrar: row.registrar.is_some(),
        auditor: row.auditor.is_some(),
        language: row.language,
        memberships,
    };
    viewer
        .memberships
        .sort_by(|one, other| one.name.cmp(&other.name));
    let asks_terms = row.in_force.unwrap_or(PROGRAMS_OWN) > row.agreed.unwrap_or(PROGRAMS_OWN);
    let person = SignedIn::new(viewer, row.session, unread);
    let person = person.proved_at(row.proved_at);
    Ok(Some(person.asking_terms(asks_terms)))
}

async fn rows(portal: &Portal, hash: String) -> Result<Vec<Row>> {
    let person = sessions::Entity::belongs_to(people::Entity)
        .from(sessions::Column::PersonId)
        .to(people::Column::Id)
        .into();
    let member = people::Entity::belongs_to(memberships::Entity)
        .from(people::Column::Id)
        .to(memberships::Column::PersonId)
        .into();
    let registrar = people::Entity::belongs_to(registrars::Entity)
        .from(people::Column::Id)
        .to(registrars::Column::PersonId)
        .into();
    let auditor = people::Entity::belongs_to(auditors::Entity)
        .from(people::Column::Id)
        .to(auditors::Column::PersonId)
        .into();
    let organization = memberships::Entity::belongs_to(organizations::Entity)
        .from(memberships::Column::OrganizationId)
        .to(organizations::Column::Id)
        .into();
    let rows = sessions::Entity::find()
        .select_only()
        .column_as(sessions::Column::Id, "session")
        .columns([
            sessions::Column::CreatedAt,
            sessions::Column::SeenAt,
            sessions::Column::ProvedAt,
        ])
        .column_as(people::Column::Id, "person")
        .columns([people::Column::Name, people::Column::Email])
        .columns([
            people::Column::Role,
            people::Column::Verification,
            people::Column::Language,
        ])
        .column_as(entity::unread_of(people::Column::Id), "unread")
        .column_as(agreements::agreed_by(people::Column::Id), "agreed")
        .column_as(agreements::in_force(), "in_force")
        .column_as(registrars::Column::PersonId, "registrar")
        .column_as(auditors::Column::PersonId, "auditor")
        .column_as(organizations::Column::Id, "organization")
        .columns([
            organizations::Column::Slug,
            organizations::Column::NameJa,
            organizations::Column::NameEn,
            organizations::Column::VerifiedAt,
        ])
        .column_as(memberships::Column::Role, "member_role")
        .join(JoinType::InnerJoin, person)
        .join(JoinType::LeftJoin, registrar)
        .join(JoinType::LeftJoin, auditor)
        .join(JoinType::LeftJoin, member)
        .join(JoinType::LeftJoin, organization)
        .filter(sessions::Column::TokenHash.eq(hash))
        .filter(people::Column::DisabledAt.is_null())
        .into_model::<Row>()
        .all(portal.read())
        .await?;
    Ok(rows)
}

impl Row {
    fn membership(&mut self) -> Option<Membership> {
        let name = Bilingual::new(self.name_ja.take()?, self.name_en.take()?);
        Some(Membership {
            organization: self.organization?,
            slug: self.slug.take()?,
            name: name.shown(self.language).text,
            role: self.member_role?,
            organization_verified: self.verified_at.is_some(),
        })
    }
}

/// Notes the visit. Not worth waiting for a long write, nor a line in the journal: the next page
/// notes it as well.
async fn see(portal: &Portal, id: SessionId, now: DateTime<Utc>) {
    let Some(_turn) = portal.store().turn_at_once() else {
        return;
    };
    let noted = sessions::Entity::update_many()
        .col_expr(sessions::Column::SeenAt, Expr::value(now))
        .filter(sessions::Column::Id.eq(id))
        .exec(portal.read())
        .await;
    if let Err(error) = noted {
        tracing::warn!(%error, "last visit of a session not noted");
    }
}
