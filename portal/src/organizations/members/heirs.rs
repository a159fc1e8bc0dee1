use super::super::entities::memberships;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::opportunities::entities::opportunities::{Column, Entity};
use crate::store::Tx;
use model::opportunities::{Publication, Revision, Verb};
use model::organizations::{self, MemberRole};
use model::{OpportunityId, OrganizationId, PersonId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// Gives what somebody has posted for an organization to a colleague: an owner, else an editor, else to staff. Whoever gets it
/// is told. Its text and where it stands do not change.
pub(in super::super) async fn hand_over(
    tx: &mut Tx,
    actor: Option<PersonId>,
    from: PersonId,
    organization: OrganizationId,
) -> Result<()> {
    let is_of_it = Condition::any()
        .add(Column::OrganizationId.eq(organization))
        .add(Column::PublishedOrganizationId.eq(organization));
    let postings = postings(tx, from, is_of_it).await?;
    let heir = match postings.is_empty() {
        true => None,
        false => heir(tx, from, organization).await?,
    };
    give(tx, actor, postings, heir).await
}

/// What readers see or will see again, and what staff have stopped: somebody has to look after it.
const RUNNING: [Publication; 3] = [Publication::Open, Publication::Paused, Publication::Frozen];

/// The same of what runs or waits for staff and belongs to no organization of theirs: staff look after it. Drafts are their own.
pub(super) async fn hand_over_rest(
    tx: &mut Tx,
    actor: Option<PersonId>,
    from: PersonId,
) -> Result<()> {
    let needs_somebody = Condition::any()
        .add(Column::Publication.is_in(RUNNING))
        .add(Column::Revision.eq(Revision::InReview));
    let postings = postings(tx, from, needs_somebody).await?;
    let heir = at_desk(tx, from).await?;
    give(tx, actor, postings, heir).await
}

/// Those of somebody's postings, locked in one order.
async fn postings(tx: &Tx, poster: PersonId, which: Condition) -> Result<Vec<OpportunityId>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::PosterId.eq(poster))
        .filter(which)
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .into_tuple()
        .all(tx.db())
        .await?)
}

async fn give(
    tx: &mut Tx,
    actor: Option<PersonId>,
    postings: Vec<OpportunityId>,
    heir: Option<PersonId>,
) -> Result<()> {
    let Some(heir) = heir.filter(|_| !postings.is_empty()) else {
        return Ok(());
    };
    Entity::update_many()
        .col_expr(Column::PosterId, Expr::value(heir))
        .filter(Column::Id.is_in(postings.iter().copied()))
        .exec(tx.db())
        .await?;
    for posting in postings {
        tx.record(Entry::new(actor, posting, Verb::HandedOver))
            .await?;
    }
    Ok(())
}

/// A colleague who may post, or whoever has been at the desk longest. Whoever was invited and has never come is the last of them.
async fn heir(tx: &Tx, but: PersonId, organization: OrganizationId) -> Result<Option<PersonId>> {
    let colleagues = colleagues(tx, Some(but), organization).await?;
    let able = colleagues.iter().filter(|(one, person)| {
        let is_poster = person.role.posts() && person.verification.is_verified();
        one.role.posts() && is_poster
    });
    if let Some((one, _)) = able.min_by_key(|(_, person)| person.password_hash.is_none()) {
        return Ok(Some(one.person_id));
    }
    at_desk(tx, but).await
}

async fn at_desk(tx: &Tx, but: PersonId) -> Result<Option<PersonId>> {
    let at_desk = people::at_desk(tx.db()).await?;
    Ok(at_desk.into_iter().find(|one| *one != but))
}

/// Whoever belongs to an organization, but for one who goes, and may sign in: owners first, of the same right who came first.
async fn colleagues(
    tx: &Tx,
    but: Option<PersonId>,
    organization: OrganizationId,
) -> Result<Vec<(memberships::Model, people::Model)>> {
    let mut colleagues = memberships::of_organization(tx.db(), organization).await?;
    colleagues.retain(|(one, person)| Some(one.person_id) != but && person.disabled_at.is_none());
    colleagues.sort_by_key(|(one, _)| (one.role, one.since, one.person_id));
    Ok(colleagues)
}

/// Where nobody looks after an organization, but perhaps one who goes, whoever has belonged to it longest does from now on, and is
/// told: those who post for it come before others. Where there is nobody, staff are told.
pub(in super::super) async fn keep_an_owner(
    tx: &mut Tx,
    actor: PersonId,
    but: Option<PersonId>,
    organization: OrganizationId,
) -> Result<()> {
    let colleagues = colleagues(tx, but, organization).await?;
    let first = colleagues.first();
    if first.is_some_and(|(one, _)| one.role == MemberRole::Owner) {
        return Ok(());
    }
    let heirs = colleagues.iter();
    let verb = match heirs.min_by_key(|(_, person)| person.password_hash.is_none()) {
        Some((first, _)) => {
            let owner = MemberRole::Owner;
            memberships::set_role(tx, first.person_id, organization, owner).await?;
            organizations::Verb::Inherited
        }
        None => organizations::Verb::Orphaned,
    };
    tx.record(Entry::new(Some(actor), organization, verb)).await
}
