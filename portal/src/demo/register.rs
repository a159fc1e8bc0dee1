//! The demo's register, who may read it, and somebody who waits to be found in it.

use super::people::Cast;
use crate::Portal;
use crate::error::{Fault, Result};
use crate::import::Sheet;
use crate::journal::Entry;
use crate::register::entities::{claims, entries, registrars};
use crate::register::entry_of;
use crate::token::new_token;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use model::register::{ClaimState, ClaimVerb, RegisterColumn, Row};
use model::time::day_in_japan;
use model::{ClaimId, RegisterEntryId};

const REGISTER: &str = include_str!("../../demo/register.csv");

/// Rows, and what the journal tells of them.
pub(super) struct Register {
    pub registrars: Vec<registrars::Model>,
    pub entries: Vec<entries::Model>,
    pub claims: Vec<claims::Model>,
    pub journal: Vec<(DateTime<Utc>, Entry)>,
}

impl Register {
    pub fn of(portal: &Portal, cast: &Cast) -> Result<Self> {
        let now = portal.now();
        let admin = cast.person("admin")?;
        let given = ["staff", "ueda-hisashi"].map(|key| {
            Ok(registrars::Model {
                person_id: cast.person(key)?,
                by_id: admin,
                at: now - TimeDelta::days(300),
            })
        });
        let claim = claim(portal, cast, now - TimeDelta::days(2))?;
        let sent = Entry::new(Some(claim.person_id), claim.id, ClaimVerb::Sent);
        Ok(Self {
            registrars: given.into_iter().collect::<Result<_>>()?,
            entries: entries(portal, cast, day_in_japan(now - TimeDelta::days(60)))?,
            journal: vec![(claim.at, sent)],
            claims: vec![claim],
        })
    }
}

fn entries(portal: &Portal, cast: &Cast, as_of: NaiveDate) -> Result<Vec<entries::Model>> {
    let unreadable = || Fault::new("demo: the register cannot be read");
    let sheet = Sheet::open(REGISTER).map_err(|_| unreadable())?;
    let columns: Vec<RegisterColumn> = sheet
        .header
        .iter()
        .map(|name| RegisterColumn::guessed(name))
        .collect();
    let entries = sheet.rows().map(|(_, cells)| {
        let row = Row::read(&columns, &cells).map_err(|_| unreadable())?;
        let id = RegisterEntryId(portal.new_id());
        let mut entry = entry_of(id, &row.recorded, as_of);
        // In place of an address the demo's file has the key of whoever it is.
        if !row.email.is_empty() {
            entry.claimed_by = Some(cast.person(&row.email)?);
        }
        Ok(entry)
    });
    entries.collect()
}

/// 櫻井 優 does not know the student number, and the day of birth is not the register's.
fn claim(portal: &Portal, cast: &Cast, at: DateTime<Utc>) -> Result<claims::Model> {
    let birth = NaiveDate::from_ymd_opt(1996, 4, 8);
    Ok(claims::Model {
        id: ClaimId(portal.new_id()),
        person_id: cast.person("sakurai-yu")?,
        state: ClaimState::Waiting,
        version: 1,
        at,
        tries: 2,
        name: "櫻井 優".to_owned(),
        kana: "サクライ ユウ".to_owned(),
        former: String::new(),
        roman: String::new(),
        birth: birth.ok_or_else(|| Fault::new("demo: no such day"))?,
        year: 2019,
        student_no: String::new(),
        faculty: "人間文化学部".to_owned(),
        message: "学生証をなくしてしまい、学籍番号が分かりません。".to_owned(),
        entry_id: None,
        method: None,
        reason: None,
        answer: String::new(),
        handled_by: None,
        handled_at: None,
        vouch_token: new_token()?,
    })
}
