//! The demo's school, organizations and people as rows.

use super::files::{Department, Files, Organization, Person};
use crate::Portal;
use crate::accounts::entities::{departments, people};
use crate::error::{Fault, Result};
use crate::organizations::entities::{memberships, organizations};
use crate::organizations::search_keys;
use crate::school::{ROW, entity as school};
use chrono::{DateTime, TimeDelta, Utc};
use model::accounts::{Role, Verification};
use model::{DepartmentId, OrganizationId, PersonId};
use std::collections::{BTreeMap, HashMap};

/// Rows, and the identities behind the keys of the files.
pub(super) struct Cast {
    pub school: school::Model,
    pub departments: Vec<departments::Model>,
    pub organizations: Vec<organizations::Model>,
    pub people: Vec<people::Model>,
    pub memberships: Vec<memberships::Model>,
    organization_ids: HashMap<String, OrganizationId>,
    person_ids: HashMap<String, PersonId>,
}

impl Cast {
    /// `password_hash` is given to everybody who has joined.
    pub fn of(files: &Files, portal: &Portal, password_hash: &str) -> Result<Self> {
        let now = portal.now();
        let said = &files.school;
        let school = school::Model {
            id: ROW,
            name_ja: said.name_ja.clone(),
            name_en: said.name_en.clone(),
            office_ja: said.office_ja.clone(),
            office_en: said.office_en.clone(),
            mail: said.mail.clone(),
            phone: said.phone.clone(),
            hours_ja: said.hours_ja.clone(),
            hours_en: said.hours_en.clone(),
            address_ja: said.address_ja.clone(),
            address_en: said.address_en.clone(),
            privacy_ja: said.privacy_ja.clone(),
            privacy_en: said.privacy_en.clone(),
            logo: None,
            version: 0,
        };
        let mut cast = Self {
            school,
            departments: Vec::new(),
            organizations: Vec::new(),
            people: Vec::new(),
            memberships: Vec::new(),
            organization_ids: HashMap::new(),
            person_ids: HashMap::new(),
        };
        let departments = cast.found_departments(files, portal)?;
        for (number, organization) in (0..).zip(&files.organizations) {
            cast.found(
                organization,
                OrganizationId(portal.new_id()),
                days_before(now, 700, number),
            );
        }
        for (number, person) in (0..).zip(&files.people) {
            let department = departments.get(person.department.as_str()).copied();
            cast.welcome(
                person,
                PersonId(portal.new_id()),
                department,
                password_hash,
                days_before(now, 500, number),
            )?;
        }
        Ok(cast)
    }

    pub fn organization(&self, key: &str) -> Result<OrganizationId> {
        let id = self.organization_ids.get(key).copied();
        id.ok_or_else(|| Fault::new(format_args!("demo: no organization {key}")).into())
    }

    pub fn person(&self, key: &str) -> Result<PersonId> {
        let id = self.person_ids.get(key).copied();
        id.ok_or_else(|| Fault::new(format_args!("demo: no person {key}")).into())
    }

    /// Everybody who works at the desk.
    pub fn staff(&self) -> Vec<PersonId> {
        self.people
            .iter()
            .filter(|person| person.role.moderates())
            .map(|person| person.id)
            .collect()
    }

    fn found_departments<'a>(
        &mut self,
        files: &'a Files,
        portal: &Portal,
    ) -> Result<BTreeMap<&'a str, DepartmentId>> {
        let mut ids = BTreeMap::new();
        for department in &files.school.departments {
            let Department {
                key,
                faculty,
                name_ja,
                name_en,
            } = department;
            let faculty = files
                .school
                .faculties
                .iter()
                .find(|one| one.key == *faculty);
            let faculty = faculty
                .ok_or_else(|| Fault::new(format_args!("demo: no faculty of department {key}")))?;
            let id = DepartmentId(portal.new_id());
            ids.insert(key.as_str(), id);
            self.departments.push(departments::Model {
                id,
                faculty_ja: faculty.name_ja.clone(),
                faculty_en: faculty.name_en.clone(),
                name_ja: name_ja.clone(),
                name_en: name_en.clone(),
            });
        }
        Ok(ids)
    }

    fn found(&mut self, organization: &Organization, id: OrganizationId, at: DateTime<Utc>) {
        self.organization_ids.insert(organization.key.clone(), id);
        self.organizations.push(organizations::Model {
            id,
            slug: organization.key.clone(),
            name_ja: organization.name_ja.clone(),
            name_en: organization.name_en.clone(),
            kana: organization.kana.clone(),
            search_key: search_keys([
                &organization.name_ja,
                &organization.name_en,
                &organization.kana,
            ]),
            corporate_number: None,
            industry: Some(organization.industry),
            country: organization.country.clone(),
            prefecture: Some(organization.prefecture.clone()).filter(|code| !code.is_empty()),
            website: Some(organization.website.clone()),
            description_ja: organization.description_ja.clone(),
            description_en: organization.description_en.clone(),
            verified_at: organization.verified.then_some(at + TimeDelta::days(2)),
            imported: false,
            merged_into: None,
            created_at: at,
        });
    }

    fn welcome(
        &mut self,
        person: &Person,
        id: PersonId,
        department: Option<DepartmentId>,
        password_hash: &str,
        at: DateTime<Utc>,
    ) -> Result<()> {
        self.person_ids.insert(person.key.clone(), id);
        self.people.push(people::Model {
            id,
            name: person.name.clone(),
            kana: String::new(),
            email: person.email.clone(),
            role: person.role,
            verification: person.verification,
            language: person.language,
            password_hash: has_joined(person).then(|| password_hash.to_owned()),
            department_id: department,
            graduated: Some(person.graduated).filter(|year| *year != 0),
            joined_at: at,
            disabled_at: None,
        });
        for place in &person.organizations {
            let organization_id = self.organization(&place.key)?;
            self.memberships.push(memberships::Model {
                person_id: id,
                organization_id,
                role: place.role,
                since: at + TimeDelta::days(1),
            });
        }
        Ok(())
    }
}

/// The others have been invited and have not answered yet.
fn has_joined(person: &Person) -> bool {
    person.verification != Verification::Declared
}

/// Those who can sign in have the address `<role>@demo.test`.
pub(super) fn signs_in(person: &Person) -> bool {
    person.email == sign_in_address(person.role)
}

fn sign_in_address(role: Role) -> String {
    format!("{role}@demo.test")
}

/// Spread over the days before, the same on every machine.
fn days_before(now: DateTime<Utc>, most: i64, number: i64) -> DateTime<Utc> {
    now - TimeDelta::days(most - (number * 37) % (most - 120))
        - TimeDelta::minutes(number * 11 % 480)
}
