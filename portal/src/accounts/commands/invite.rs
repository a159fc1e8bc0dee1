use super::super::entities::{invitations, people};
use super::super::session;
use super::settings::end_links;
use super::standing::other_person;
use crate::error::Result;
use crate::journal::Entry;
use crate::mail::{self, Post};
use crate::organizations::entities::{memberships, organizations};
use crate::store::{Tx, on_unique_violation};
use crate::token::{Secret, new_secret};
use crate::{Moderator, Operator, Portal};
use chrono::TimeDelta;
use model::accounts::Verb;
use model::accounts::{Invitation, InviteForm, Role, Verification};
use model::fields::Email;
use model::mail::Facts;
use model::organizations::MemberRole;
use model::{FieldProblem, Language, OrganizationId, PersonId, Problem};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QuerySelect, Set};

/// How long a link works.
const LIFE: TimeDelta = TimeDelta::days(7);

/// A link just made. The token is for the link and nowhere else.
#[derive(Clone)]
pub struct Invited {
    /// Whom it is for.
    pub person: PersonId,
    /// The secret of the link.
    pub token: String,
}

/// Invites a person: staff who do so know them and vouch for the role.
///
/// # Errors
/// `Invalid` with the fields to correct, `Taken` for a known e-mail address; `NotAllowed` when
/// somebody who is no administrator invites staff.
pub async fn invite(portal: &Portal, staff: &Moderator, form: &InviteForm) -> Result<Invited> {
    let invitation = form.check()?;
    if !staff.viewer().role.gives().contains(&invitation.role) {
        return Err(Problem::NotAllowed.into());
    }
    add(portal, Some(staff.id()), staff.language(), invitation).await
}

/// Invites a person of any role from the command line: the first administrator comes this way.
///
/// # Errors
/// `Invalid` with the fields to correct.
pub async fn add_person(
    portal: &Portal,
    _operator: &Operator,
    form: &InviteForm,
) -> Result<Invited> {
    add(portal, None, Language::Japanese, form.check()?).await
}

async fn add(
    portal: &Portal,
    actor: Option<PersonId>,
    language: Language,
    invitation: Invitation,
) -> Result<Invited> {
    let mut tx = portal.write().await?;
    let person = PersonId(portal.new_id());
    let email = invitation.email.as_str().to_owned();
    let row = people::ActiveModel {
        id: Set(person),
        name: Set(invitation.name),
        kana: Set(String::new()),
        email: Set(email.clone()),
        role: Set(invitation.role),
        verification: Set(Verification::Staff),
        language: Set(language),
        password_hash: Set(None),
        department_id: Set(None),
        graduated: Set(None),
        joined_at: Set(tx.now()),
        disabled_at: Set(None),
    };
    people::Entity::insert(row)
        .exec_without_returning(tx.db())
        .await
        .map_err(|error| {
            on_unique_violation(error, || Problem::field("email", FieldProblem::Taken))
        })?;
    if let Some(organization) = invitation.organization {
        join(&tx, person, invitation.role, &organization).await?;
    }
    let token = link(&mut tx, actor, Verb::Invited, person).await?;
    // Whoever runs the program hands the link on; what staff do reaches people by itself.
    if actor.is_some() {
        let facts = Facts::Invitation {
            token: token.clone(),
        };
        let post = Post {
            person: Some(person),
            address: email,
            language,
            facts,
            life: Some(LIFE),
        };
        mail::write(&tx, post).await?;
    }
    tx.commit().await?;
    Ok(Invited { person, token })
}

/// Everybody who may post at all is invited to post for the organization.
async fn join(tx: &Tx, person: PersonId, role: Role, typed: &str) -> Result<()> {
    let organization = named(tx, typed).await?;
    let row = memberships::ActiveModel {
        person_id: Set(person),
        organization_id: Set(organization),
        role: Set(if role.posts() {
            MemberRole::Editor
        } else {
            MemberRole::Member
        }),
        since: Set(tx.now()),
    };
    memberships::Entity::insert(row)
        .exec_without_returning(tx.db())
        .await?;
    Ok(())
}

/// The organization with this id, or the only one with this name.
async fn named(tx: &Tx, typed: &str) -> Result<OrganizationId> {
    use organizations::Column;
    let is_it = match typed.parse::<OrganizationId>() {
        Ok(id) => Column::Id.eq(id),
        Err(_) => Column::NameJa.eq(typed).or(Column::NameEn.eq(typed)),
    };
    let found: Vec<OrganizationId> = organizations::Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(is_it)
        .filter(Column::MergedInto.is_null())
        .limit(2)
        .into_tuple()
        .all(tx.db())
        .await?;
    let problem = || Problem::field("organization", FieldProblem::NotAChoice);
    let [only] = found.as_slice() else {
        return Err(problem().into());
    };
    // Nobody joins one that is being merged.
    let organization = organizations::lock(tx, *only).await?;
    Ok(organization.ok_or_else(problem)?.id)
}

/// Makes a new link for somebody who lost theirs or their password; older links stop working.
/// A person with a password is told who made it; their sessions end when it is used, not before.
///
/// # Errors
/// `NotFound` also for disabled people; `NotAllowed` for oneself, because a session must not be
/// enough to set a password, and for staff when an administrator is not asking.
pub async fn renew_invitation(
    portal: &Portal,
    staff: &Moderator,
    person: PersonId,
) -> Result<Invited> {
    let mut tx = portal.write().await?;
    let row = other_person(&tx, staff, person).await?;
    let invited = renew(&mut tx, Some(staff.id()), row).await?;
    tx.commit().await?;
    Ok(invited)
}

/// The same from the command line, for an administrator whom no other can help.
///
/// # Errors
/// `Invalid` for what is no e-mail address; `NotFound` also for disabled people.
pub async fn renew_for(portal: &Portal, _operator: &Operator, email: &str) -> Result<Invited> {
    let email = Email::parse(email).map_err(|problem| Problem::field("email", problem))?;
    let mut tx = portal.write().await?;
    let row = people::Entity::find()
        .filter(people::Column::Email.eq(email.as_str()))
        .lock(people::PERSON)
        .one(tx.db())
        .await?;
    let invited = renew(&mut tx, None, row.ok_or(Problem::NotFound)?).await?;
    tx.commit().await?;
    Ok(invited)
}

async fn renew(tx: &mut Tx, actor: Option<PersonId>, row: people::Model) -> Result<Invited> {
    if !session::may_sign_in(&row) {
        return Err(Problem::NotFound.into());
    }
    let person = row.id;
    end_links(tx, person).await?;
    let verb = if row.password_hash.is_some() {
        Verb::LinkMade
    } else {
        Verb::Invited
    };
    let token = link(tx, actor, verb, person).await?;
    // A link into an account that is used already is handed on by those who made it: they know whom they give it to.
    if actor.is_some() && row.password_hash.is_none() {
        let facts = Facts::Invitation {
            token: token.clone(),
        };
        mail::write(tx, Post::to(&row, facts).for_so_long(LIFE)).await?;
    }
    Ok(Invited { person, token })
}

async fn link(
    tx: &mut Tx,
    actor: Option<PersonId>,
    verb: Verb,
    person: PersonId,
) -> Result<String> {
    let token = make_link(tx, person, LIFE).await?;
    tx.record(Entry::new(actor, person, verb)).await?;
    Ok(token)
}

/// A link with which this person chooses a password, for so long.
pub(super) async fn make_link(tx: &Tx, person: PersonId, life: TimeDelta) -> Result<String> {
    let Secret { token, hash } = new_secret()?;
    let row = invitations::ActiveModel {
        token_hash: Set(hash),
        person_id: Set(person),
        created_at: Set(tx.now()),
        expires_at: Set(tx.now() + life),
        used_at: Set(None),
    };
    invitations::Entity::insert(row)
        .exec_without_returning(tx.db())
        .await?;
    Ok(token)
}
