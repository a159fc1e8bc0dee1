use super::super::entities::memberships;
use super::super::merging;
use super::heirs::{hand_over, hand_over_rest};
use super::invite::forget_of;
use super::owner::Roster;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::store::Tx;
use crate::{Portal, SignedIn};
use model::accounts::{Role, Verification};
use model::organizations::Verb;
use model::{PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// Leaves an organization.
///
/// # Errors
/// `NotFound`; `LastOwner`.
pub async fn leave(portal: &Portal, person: &SignedIn, slug: &str) -> Result<()> {
    let mut tx = portal.write().await?;
    let roster = Roster::of(&tx, person, slug).await?;
    end(&mut tx, &roster, person.id(), person.id()).await?;
    tx.commit().await
}

/// An owner removes somebody from an organization.
///
/// # Errors
/// `NotFound`; `NotAllowed` for everybody but owners; `LastOwner`.
pub async fn remove(portal: &Portal, owner: &SignedIn, slug: &str, whom: PersonId) -> Result<()> {
    let mut tx = portal.write().await?;
    let roster = Roster::of_owner(&tx, owner, slug).await?;
    roster.role_of(whom).ok_or(Problem::NotFound)?;
    end(&mut tx, &roster, owner.id(), whom).await?;
    tx.commit().await
}

async fn end(tx: &mut Tx, roster: &Roster, actor: PersonId, whom: PersonId) -> Result<()> {
    roster.check_another_owner(tx, whom).await?;
    let organization = roster.organization.id;
    // The person before the postings, as everywhere; and of two employers who go at once the second is the last.
    people::lock(tx, whom).await?;
    hand_over(tx, Some(actor), whom, organization).await?;
    forget_of(tx, whom, organization).await?;
    memberships::Entity::delete_by_id((whom, organization))
        .exec(tx.db())
        .await?;
    merging::note_end(tx, organization, whom, actor).await?;
    if forget_recruiter(tx, whom).await? {
        hand_over_rest(tx, Some(actor), whom).await?;
    }
    let verb = match actor == whom {
        true => Verb::Left,
        false => Verb::Removed,
    };
    tx.record(Entry::new(Some(actor), organization, verb)).await
}

/// Whom only an employer answered for, nobody answers for any more; says whether that is so.
async fn forget_recruiter(tx: &Tx, person: PersonId) -> Result<bool> {
    let others = memberships::Entity::find()
        .filter(memberships::Column::PersonId.eq(person))
        .count(tx.db())
        .await?;
    if others > 0 {
        return Ok(false);
    }
    let forgotten = people::Entity::update_many()
        .col_expr(
            people::Column::Verification,
            Expr::value(Verification::Email),
        )
        .filter(people::Column::Id.eq(person))
        .filter(people::Column::Role.eq(Role::Recruiter))
        .filter(people::Column::Verification.eq(Verification::Organization))
        .exec(tx.db())
        .await?;
    Ok(forgotten.rows_affected > 0)
}
