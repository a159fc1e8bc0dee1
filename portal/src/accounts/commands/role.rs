use super::super::entities::{new_names, people};
use super::super::rights::take_all;
use super::standing::{leave_desk, other_person};
use crate::admissions::entities::admissions;
use crate::error::Result;
use crate::journal::Entry;
use crate::organizations::entities::memberships;
use crate::organizations::members;
use crate::{Admin, Portal};
use model::accounts::{Role, RoleForm, Verb, Verification};
use model::{FieldProblem, Problem};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, Set,
};

/// Gives somebody another role; the one they have is no change. What they may do follows at their next request. Where the school
/// is not sure of them in that role, they wait for whoever confirms it (decision 27).
///
/// # Errors
/// `Invalid` for an unknown address, for a recruiter without an organization, and for oneself, so that there is always an
/// administrator.
pub async fn change_role(portal: &Portal, admin: &Admin, form: &RoleForm) -> Result<()> {
    let (email, role) = form.check()?;
    let mut tx = portal.write().await?;
    let known = people::Entity::find()
        .filter(people::Column::Email.eq(email.as_str()))
        .one(tx.db())
        .await?;
    let unknown = || Problem::field(RoleForm::FIELDS.email, FieldProblem::Unknown);
    let id = known.ok_or_else(unknown)?.id;
    if id == admin.id() {
        return Err(Problem::field(RoleForm::FIELDS.email, FieldProblem::OwnRole).into());
    }
    let held = members::hold(&tx, id).await?;
    let person = other_person(&tx, admin, id).await?;
    if person.role == role {
        return Ok(());
    }
    if role == Role::Recruiter {
        let organizations = memberships::Entity::find()
            .filter(memberships::Column::PersonId.eq(id))
            .count(tx.db())
            .await?;
        if organizations == 0 {
            let homeless = Problem::field(RoleForm::FIELDS.role, FieldProblem::NoOrganization);
            return Err(homeless.into());
        }
    }
    // Whoever is staff again later is given it anew.
    take_all(&mut tx, admin, id).await?;
    if person.role.moderates() && !role.moderates() {
        leave_desk(&tx, id).await?;
    }
    let verification = in_role(person.verification, role);
    let (by, now) = (Some(admin.id()), (role, verification));
    members::hand_over_if_lost(&mut tx, by, &person, now, &held).await?;
    let mut change = person.into_active_model();
    change.role = Set(role);
    change.verification = Set(verification);
    change.update(tx.db()).await?;
    new_names::tell(&mut tx, id).await?;
    if admissions::is_needed(role, verification) {
        admissions::begin(&mut tx, by, id).await?;
    } else if !verification.is_verified() {
        admissions::forget(&tx, id).await?;
    }
    tx.record(Entry::new(Some(admin.id()), id, Verb::RoleChanged))
        .await?;
    tx.commit().await
}

/// How sure the school is of somebody in another role.
fn in_role(known: Verification, role: Role) -> Verification {
    // An employer says nothing of what somebody is to the school.
    let is_of_employer = known == Verification::Organization;
    match role {
        // An administrator who makes somebody staff knows them.
        _ if role.moderates() && (is_of_employer || !known.is_verified()) => Verification::Staff,
        // They belong to an organization, which answers for them.
        Role::Recruiter if !known.is_verified() => Verification::Organization,
        Role::Recruiter => known,
        _ if is_of_employer => Verification::Email,
        _ => known,
    }
}
