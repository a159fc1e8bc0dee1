//! What somebody may post, and in whose name (domain guide E10). Who may read and edit a posting stands in
//! `access/postings.rs`.

use super::entities::opportunities::Model;
use crate::Poster;
use crate::error::Result;
use chrono::NaiveDate;
use model::accounts::Role;
use model::closed::Closed;
use model::opportunities::{CourseSide, Draft, Field, Kind, Publication, specs};
use model::{FieldProblem, FieldProblems, OrganizationId, Problem};

/// Whether it was handed in at some time, or published by an import.
pub(crate) fn is_staffs_business(row: &Model) -> bool {
    row.submitted_at.is_some()
        || row.published_at.is_some()
        || row.publication != Publication::Unpublished
}

/// Courses are a matter between the school and its own people: recruiters offer none.
pub(super) fn check_kind(poster: &Poster, kind: Kind) -> Result<()> {
    match (poster.viewer().role, kind) {
        (Role::Recruiter, Kind::GuestCourse) => Err(Problem::NotAllowed.into()),
        _ => Ok(()),
    }
}

/// The kinds that somebody may begin.
pub fn kinds_of(poster: &Poster) -> Vec<Kind> {
    let all = Kind::ALL.iter().copied();
    all.filter(|kind| check_kind(poster, *kind).is_ok())
        .collect()
}

/// Faculty and staff speak for the school itself.
pub(super) fn may_post_for_school(poster: &Poster) -> bool {
    matches!(
        poster.viewer().role,
        Role::Faculty | Role::Staff | Role::Admin
    )
}

/// Verified organizations that the poster may post for.
pub(super) fn organizations(poster: &Poster) -> impl Iterator<Item = OrganizationId> {
    let memberships = poster.viewer().memberships.iter();
    memberships
        .filter(|one| one.role.posts() && one.organization_verified)
        .map(|one| one.organization)
}

/// What was imported stays with the organization it came from, whoever looks after it.
pub(super) fn came_from(row: &Model) -> Option<OrganizationId> {
    row.source.as_ref()?;
    row.published_organization_id.or(row.organization_id)
}

/// Everything that keeps the draft from being submitted by this poster.
pub(super) fn problems(
    poster: &Poster,
    row: &Model,
    draft: &Draft,
    today: NaiveDate,
) -> FieldProblems {
    let mut problems = draft.check(row.kind, today).err().unwrap_or_default();
    if let Some(problem) = organization_problem(poster, row, draft) {
        problems.add(Field::Organization.code(), problem);
    }
    problems.in_order(|name| specs(row.kind).position(|spec| spec.field.code() == name))
}

fn organization_problem(poster: &Poster, row: &Model, draft: &Draft) -> Option<FieldProblem> {
    let typed = draft.get(Field::Organization).trim();
    if typed.is_empty() {
        let may_stand_alone =
            may_post_for_school(poster) || offers_own_course(poster, row.kind, draft);
        return (!may_stand_alone).then_some(FieldProblem::Missing);
    }
    let may_post_for = typed.parse().is_ok_and(|id| {
        came_from(row) == Some(id)
            || poster.reader().may_correct(row)
            || organizations(poster).any(|one| one == id)
    });
    (!may_post_for).then_some(FieldProblem::NotAChoice)
}

/// An alumnus gives a lecture in their own name; everything else comes from an organization.
fn offers_own_course(poster: &Poster, kind: Kind, draft: &Draft) -> bool {
    poster.viewer().role == Role::Alumnus
        && kind == Kind::GuestCourse
        && draft.get(Field::CourseSide).trim() == CourseSide::Offer.code()
}
