//! Who may edit a posting, and in whose name somebody may post (domain guide E10).

use super::entities::opportunities::Model;
use crate::error::Result;
use crate::{Poster, SignedIn};
use chrono::NaiveDate;
use model::accounts::Role;
use model::closed::Closed;
use model::opportunities::{CourseSide, Draft, Field, Kind, Publication};
use model::{FieldProblem, FieldProblems, OrganizationId, Problem};

/// Whose posting it is, and all staff where it was imported: nobody else looks after what a file
/// brought.
pub(crate) fn may_edit(person: &SignedIn, row: &Model) -> bool {
    is_own(person, row) || may_correct(person, row)
}

/// Staff correct, close and withdraw what was imported, whoever imported it.
pub(super) fn may_correct(person: &SignedIn, row: &Model) -> bool {
    row.source.is_some() && person.viewer().role.moderates()
}

/// The poster, and whoever writes for the posting's organization: nobody decides on their own.
/// Whoever edits an imported posting becomes its poster.
pub(crate) fn is_own(person: &SignedIn, row: &Model) -> bool {
    let writes_for =
        |organization: Option<OrganizationId>| organization.is_some_and(|id| person.edits(id));
    row.poster_id == person.id()
        || writes_for(row.organization_id)
        || writes_for(row.published_organization_id)
}

/// Whether this person, or a guest, may read the published text. Asks no database, so it decides on
/// many postings at once; [`super::details`] decides on one the same way.
pub(crate) fn may_read_published(person: Option<&SignedIn>, row: &Model) -> bool {
    let is_member = |person: &SignedIn| {
        let memberships = &person.viewer().memberships;
        person.reader().members()
            || may_edit(person, row)
            || memberships
                .iter()
                .any(|one| Some(one.organization) == row.published_organization_id)
    };
    row.state().is_readable() && (!row.members_only || person.is_some_and(is_member))
}

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
    problems
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
            || may_correct(poster, row)
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
