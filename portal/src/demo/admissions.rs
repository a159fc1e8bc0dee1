//! The school's mail domains, and people who have registered by themselves, as rows.

use super::people::Cast;
use crate::Portal;
use crate::accounts::entities::people;
use crate::admissions::entities::admissions;
use crate::error::{Fault, Result};
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::school::entities::mail_domains;
use chrono::{DateTime, TimeDelta, Utc};
use model::accounts::{Role, Verb, Verification};
use model::admissions::{AdmissionState, AdmissionVerb};
use model::{AdmissionId, Language, PersonId};
use sea_orm::{ConnectionTrait, DbErr};
use serde::Deserialize;

const FILE: &str = include_str!("../../demo/admissions.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    domain: Vec<Domain>,
    applicant: Vec<Applicant>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Domain {
    domain: String,
    role: Role,
    subdomains: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Applicant {
    name: String,
    kana: String,
    email: String,
    role: Role,
    /// Before now.
    hours: i64,
    state: AdmissionState,
    message: String,
    answer: String,
}

/// Rows, and what the journal tells of them.
pub(super) struct Admissions {
    domains: Vec<mail_domains::Model>,
    people: Vec<people::Model>,
    waiting: Vec<admissions::Model>,
    pub journal: Vec<(DateTime<Utc>, Entry)>,
}

impl Admissions {
    /// Staff have asked and refused.
    pub fn of(portal: &Portal, cast: &Cast, password_hash: &str) -> Result<Self> {
        let file: File = toml::from_str(FILE)
            .map_err(|error| Fault::new(format_args!("demo: admissions.toml: {error}")))?;
        let staff = cast.person("staff")?;
        let domains = file.domain.into_iter().map(|one| mail_domains::Model {
            domain: one.domain,
            role: one.role,
            subdomains: one.subdomains,
        });
        let mut all = Self {
            domains: domains.collect(),
            people: Vec::new(),
            waiting: Vec::new(),
            journal: Vec::new(),
        };
        for one in file.applicant {
            all.add(portal, one, staff, password_hash);
        }
        Ok(all)
    }

    fn add(&mut self, portal: &Portal, one: Applicant, staff: PersonId, password_hash: &str) {
        let since = portal.now() - TimeDelta::hours(one.hours);
        let (person, id) = (PersonId(portal.new_id()), AdmissionId(portal.new_id()));
        self.people.push(people::Model {
            id: person,
            name: one.name,
            kana: one.kana,
            email: one.email,
            role: one.role,
            verification: Verification::Email,
            language: Language::Japanese,
            password_hash: Some(password_hash.to_owned()),
            department_id: None,
            graduated: None,
            joined_at: since,
            disabled_at: None,
        });
        let is_handled = !one.message.is_empty();
        self.waiting.push(admissions::Model {
            id,
            person_id: person,
            state: one.state,
            since,
            message: one.message,
            answer: one.answer,
            by_id: is_handled.then_some(staff),
            at: is_handled.then(|| since + TimeDelta::hours(2)),
        });
        self.journal
            .push((since, Entry::new(Some(person), person, Verb::Joined)));
        let begun = Entry::new(Some(person), id, AdmissionVerb::Begun);
        self.journal.push((since, begun));
    }

    pub async fn insert(self, db: &impl ConnectionTrait) -> std::result::Result<(), DbErr> {
        insert_all(db, self.domains).await?;
        insert_all(db, self.people).await?;
        insert_all(db, self.waiting).await
    }
}
