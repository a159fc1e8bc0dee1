use super::entities::{returned, settings as table};
use crate::error::Result;
use crate::journal::Entry;
use crate::store::Tx;
use crate::token::new_token;
use crate::{Portal, SignedIn};
use model::accounts::Verb;
use model::closed::Closed;
use model::mail::{Group, MailChoices, MailForm, MailSettings, Pace, Quiet, Switch};
use model::{PersonId, Problem};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

/// How the portal writes to this person.
///
/// # Errors
/// Only faults.
pub async fn settings(portal: &Portal, person: &SignedIn) -> Result<MailSettings> {
    let db = portal.read();
    let viewer = person.viewer();
    let row = table::Entity::find_by_id(person.id()).one(db).await?;
    let came_back = returned::Entity::find_by_id(viewer.email.clone())
        .one(db)
        .await?;
    let offered = |group: &Group| *group != Group::Desk || viewer.moderates();
    Ok(MailSettings {
        address: viewer.email.clone(),
        choices: row.as_ref().map(table::Model::choices).unwrap_or_default(),
        quiet: row.as_ref().map(table::Model::quiet).unwrap_or_default(),
        came_back: came_back.map(|row| row.said),
        groups: Group::ALL.iter().copied().filter(offered).collect(),
    })
}

/// Chooses which mails come and when. What waits already goes when it would have gone, unless it is switched off.
///
/// # Errors
/// `Invalid`.
pub async fn change(portal: &Portal, person: &SignedIn, form: &MailForm) -> Result<()> {
    let (choices, quiet) = form.check()?;
    let mut tx = portal.write().await?;
    let row = row_of(&tx, person.id()).await?;
    // Groups that the page did not offer stay as they are.
    let mut all = row.choices();
    all.0.extend(choices.0);
    store(&tx, row.person_id, &all, quiet).await?;
    tx.record(Entry::new(Some(person.id()), person.id(), Verb::Updated))
        .await?;
    tx.commit().await
}

/// Sends mail to the person's address again although it came back from there.
///
/// # Errors
/// Only faults.
pub async fn resume(portal: &Portal, person: &SignedIn) -> Result<()> {
    let mut tx = portal.write().await?;
    let address = person.viewer().email.clone();
    let gone = returned::Entity::delete_by_id(address)
        .exec(tx.db())
        .await?;
    if gone.rows_affected == 0 {
        return Ok(());
    }
    tx.record(Entry::new(Some(person.id()), person.id(), Verb::Updated))
        .await?;
    tx.commit().await
}

/// Whether the secret of a switch is one.
///
/// # Errors
/// `NotFound`.
pub async fn switch_of(portal: &Portal, token: &str) -> Result<()> {
    owner(portal.read(), token).await?;
    Ok(())
}

/// Ends mails of a group, or of all, for whoever the secret belongs to. A second time changes nothing.
///
/// # Errors
/// `NotFound`.
pub async fn switch_off(portal: &Portal, token: &str, switch: Switch) -> Result<()> {
    let mut tx = portal.write().await?;
    let row = owner(tx.db(), token).await?;
    let mut choices = row.choices();
    let before = choices.clone();
    for group in Group::ALL {
        if switch.is_none_or(|one| one == *group) {
            choices.0.insert(*group, Pace::PortalOnly);
        }
    }
    if choices == before {
        return Ok(());
    }
    store(&tx, row.person_id, &choices, row.quiet()).await?;
    tx.record(Entry::new(
        Some(row.person_id),
        row.person_id,
        Verb::Updated,
    ))
    .await?;
    tx.commit().await
}

async fn owner(db: &impl ConnectionTrait, token: &str) -> Result<table::Model> {
    let row = table::Entity::find()
        .filter(table::Column::Token.eq(token))
        .one(db)
        .await?;
    Ok(row.ok_or(Problem::NotFound)?)
}

/// The secret of somebody's switch.
pub(super) async fn token_of(tx: &Tx, person: PersonId) -> Result<String> {
    Ok(row_of(tx, person).await?.token)
}

/// Somebody's row; it is made when it is first needed.
async fn row_of(tx: &Tx, person: PersonId) -> Result<table::Model> {
    if let Some(row) = table::Entity::find_by_id(person).one(tx.db()).await? {
        return Ok(row);
    }
    let quiet = Quiet::default();
    let new = table::Model {
        person_id: person,
        choices: serde_json::to_string(&MailChoices::default())?,
        quiet_from: i32::try_from(quiet.from).unwrap_or_default(),
        quiet_until: i32::try_from(quiet.until).unwrap_or_default(),
        token: new_token()?,
    };
    let once = OnConflict::column(table::Column::PersonId)
        .do_nothing()
        .to_owned();
    table::Entity::insert(new.clone().into_active_model().reset_all())
        .on_conflict(once)
        .exec_without_returning(tx.db())
        .await?;
    let row = table::Entity::find_by_id(person).one(tx.db()).await?;
    Ok(row.unwrap_or(new))
}

async fn store(tx: &Tx, person: PersonId, choices: &MailChoices, quiet: Quiet) -> Result<()> {
    let hour = |hour: u32| Expr::value(i32::try_from(hour).unwrap_or_default());
    table::Entity::update_many()
        .col_expr(
            table::Column::Choices,
            Expr::value(serde_json::to_string(choices)?),
        )
        .col_expr(table::Column::QuietFrom, hour(quiet.from))
        .col_expr(table::Column::QuietUntil, hour(quiet.until))
        .filter(table::Column::PersonId.eq(person))
        .exec(tx.db())
        .await?;
    Ok(())
}
