use super::super::entities::{entries, graduation_rows as rows, graduations};
use super::super::fold;
use super::super::imports::{applied, blank_entry, merged};
use super::approve::locked;
use crate::Portal;
use crate::accounts::entities::people;
use crate::drain::Drain;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use chrono::{Datelike, NaiveDate};
use model::accounts::{Role, Verb, Verification};
use model::register::{GraduationFate, GraduationState, GraduationVerb, Recorded, YearMonth};
use model::{GraduationId, PersonId, RegisterEntryId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

/// Carries out every graduation whose day has come.
pub(crate) async fn apply_due(portal: &Portal) -> Result<u64> {
    let due: Vec<GraduationId> = graduations::Entity::find()
        .select_only()
        .column(graduations::Column::Id)
        .filter(graduations::Column::State.eq(GraduationState::Scheduled))
        .filter(graduations::Column::EffectiveOn.lte(portal.today()))
        .order_by_asc(graduations::Column::EffectiveOn)
        .into_tuple()
        .all(portal.read())
        .await?;
    let mut count = 0;
    for id in due {
        count += apply_one(portal, id).await?;
    }
    Ok(count)
}

/// Carries out one, a batch of rows after the other; whoever goes on after a crash begins where it was left.
pub(super) async fn apply_one(portal: &Portal, id: GraduationId) -> Result<u64> {
    let graduation = graduations::Entity::find_by_id(id)
        .one(portal.read())
        .await?;
    let Some(graduation) = graduation else {
        return Ok(0);
    };
    let waiting = rows::Entity::find()
        .filter(rows::Column::GraduationId.eq(id))
        .filter(rows::Column::AppliedAt.is_null())
        .filter(rows::Column::PersonId.is_not_null())
        .filter(rows::Column::Fate.is_in([GraduationFate::Leaves, GraduationFate::GoesOn]))
        .order_by_asc(rows::Column::Id);
    let mut due = Drain::of(waiting);
    while let Some((mut tx, some)) = due.next(portal).await? {
        if locked(&tx, id).await?.state != GraduationState::Scheduled {
            return Ok(due.count());
        }
        for row in some {
            graduate(&mut tx, row, &graduation).await?;
        }
        tx.commit_batch().await?;
    }
    let mut tx = portal.write().await?;
    let row = locked(&tx, id).await?;
    if row.state != GraduationState::Scheduled {
        return Ok(due.count());
    }
    let mut row = row.into_active_model();
    row.state = Set(GraduationState::Applied);
    row.applied_at = Set(Some(tx.now()));
    row.update(tx.db()).await?;
    tx.record(Entry::new(None, id, GraduationVerb::Applied))
        .await?;
    tx.commit().await?;
    Ok(due.count())
}

/// One account: the role, the year, and the entry of the register that it is. Sessions, bookmarks and memberships are not touched.
async fn graduate(tx: &mut Tx, row: rows::Model, graduation: &graduations::Model) -> Result<()> {
    let Some(id) = row.person_id else {
        return Ok(());
    };
    let fate = row.fate;
    let recorded: Recorded = serde_json::from_str(&row.recorded)?;
    let person = people::Entity::find_by_id(id)
        .lock(people::PERSON)
        .one(tx.db())
        .await?;
    let mut done = row.into_active_model();
    done.applied_at = Set(Some(tx.now()));
    // Whoever has got another role meanwhile keeps it.
    let Some(person) = person.filter(|person| person.role == Role::Student) else {
        done.fate = Set(GraduationFate::Conflict);
        done.update(tx.db()).await?;
        return Ok(());
    };
    done.role_before = Set(Some(person.role));
    done.verification_before = Set(Some(person.verification));
    done.graduated_before = Set(person.graduated);
    done.update(tx.db()).await?;
    let known = known_entry(tx, &recorded, graduation.effective_on).await?;
    let recorded = recorded_now(known.as_ref(), recorded, graduation.effective_on);
    let mut change = person.into_active_model();
    change.graduated = Set(recorded.left.map(|left| left.year));
    change.verification = Set(Verification::Register);
    if fate == GraduationFate::Leaves {
        change.role = Set(Role::Alumnus);
    }
    change.update(tx.db()).await?;
    record_entry(tx, known, &recorded, id, graduation.as_of).await?;
    tx.record(Entry::new(None, id, Verb::Graduated)).await
}

/// The month in which somebody leaves of whom the list does not say it.
pub(super) fn month_of(day: NaiveDate) -> YearMonth {
    YearMonth {
        year: day.year(),
        month: day.month(),
    }
}

/// The entry that the register has already, locked.
async fn known_entry(
    tx: &Tx,
    recorded: &Recorded,
    effective_on: NaiveDate,
) -> Result<Option<entries::Model>> {
    let sought = Recorded {
        left: recorded.left.or(Some(month_of(effective_on))),
        ..recorded.clone()
    };
    let known = entries::Entity::find()
        .filter(entries::Column::Key.eq(fold::key(&sought)))
        .lock_exclusive();
    Ok(known.one(tx.db()).await?)
}

/// What the list says; where it says nothing, what was known, and of the month the day on which it takes effect.
fn recorded_now(
    known: Option<&entries::Model>,
    said: Recorded,
    effective_on: NaiveDate,
) -> Recorded {
    let merged = match known {
        Some(known) => merged(&known.recorded(), &said),
        None => said,
    };
    Recorded {
        left: merged.left.or(Some(month_of(effective_on))),
        ..merged
    }
}

/// The register has whoever graduated, as this account.
async fn record_entry(
    tx: &Tx,
    known: Option<entries::Model>,
    recorded: &Recorded,
    person: PersonId,
    as_of: NaiveDate,
) -> Result<()> {
    let is_somebody = entries::Entity::find()
        .filter(entries::Column::ClaimedBy.eq(person))
        .one(tx.db())
        .await?
        .is_some();
    let claimed_by = (!is_somebody).then_some(person);
    match known {
        Some(known) => {
            let owner = known.claimed_by.or(claimed_by);
            let mut row = applied(known, recorded, as_of)
                .into_active_model()
                .reset_all();
            row.claimed_by = Set(owner);
            row.update(tx.db()).await?;
        }
        None => {
            let id = RegisterEntryId(tx.portal().new_id());
            let mut entry = blank_entry(id, recorded, as_of);
            entry.claimed_by = claimed_by;
            insert_all(tx.db(), vec![entry]).await?;
        }
    }
    Ok(())
}
