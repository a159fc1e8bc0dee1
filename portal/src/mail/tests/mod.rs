mod choosing;
mod returning;
mod sending;
mod telling;

use super::entities::mails;
use super::{Fate, Parcel, change, claim, settle};
use crate::testing::Sandbox;
use crate::{Portal, SignedIn};
use chrono::TimeDelta;
use model::mail::MailForm;
use sea_orm::{EntityTrait, QueryOrder};

/// More than any story has.
const ALL: u64 = 50;

/// Takes everything that is due and says that it was sent.
async fn sent(portal: &Portal) -> Vec<Parcel> {
    let parcels = claim(portal, ALL).await.unwrap();
    for parcel in &parcels {
        settle(portal, parcel, Fate::Sent).await.unwrap();
    }
    parcels
}

async fn rows(sandbox: &Sandbox) -> Vec<mails::Model> {
    let all = mails::Entity::find().order_by_asc(mails::Column::Id);
    all.all(sandbox.portal.read()).await.unwrap()
}

fn advance(sandbox: &Sandbox, hours: i64) {
    sandbox.portal.clock().advance(TimeDelta::hours(hours));
}

/// Chooses for postings, desk and saved searches, with the usual night.
async fn choose(sandbox: &Sandbox, person: &SignedIn, [postings, desk, saved]: [&str; 3]) {
    let form = MailForm {
        postings: postings.to_owned(),
        desk: desk.to_owned(),
        saved_searches: saved.to_owned(),
        quiet_from: "21".to_owned(),
        quiet_until: "8".to_owned(),
    };
    change(&sandbox.portal, person, &form).await.unwrap();
}
