//! Who and what there is in the demo, and that it fits together.

use super::assert_nothing_wrong;
use crate::demo::files::{DemoStage, Files, Person};
use model::accounts::Role;
use model::closed::Closed;
use model::fields::{Email, WebAddress};
use model::opportunities::Kind;
use model::place::{COUNTRIES, PREFECTURES};
use model::saved_searches::{read, written};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn posters_are_people_who_may_post_there() {
    let files = Files::read().unwrap();
    let people: BTreeMap<&str, &Person> = files
        .people
        .iter()
        .map(|person| (person.key.as_str(), person))
        .collect();
    let verified: BTreeMap<&str, bool> = files
        .organizations
        .iter()
        .map(|one| (one.key.as_str(), one.verified))
        .collect();
    let mut wrong = Vec::new();
    for (kind, posting) in &files.postings {
        let key = &posting.key;
        let Some(poster) = people.get(posting.poster.as_str()) else {
            wrong.push(format!("{key}: no person {}", posting.poster));
            continue;
        };
        if !poster.role.posts() || !poster.verification.is_verified() {
            wrong.push(format!("{key}: {} may not post", poster.key));
        }
        let is_outsider = matches!(poster.role, Role::Alumnus | Role::Recruiter);
        if posting.organization.is_empty() {
            if is_outsider && !(poster.role == Role::Alumnus && *kind == Kind::GuestCourse) {
                wrong.push(format!("{key}: {} may not post for the school", poster.key));
            }
            continue;
        }
        let Some(is_verified) = verified.get(posting.organization.as_str()) else {
            wrong.push(format!("{key}: no organization {}", posting.organization));
            continue;
        };
        let edits = poster
            .organizations
            .iter()
            .any(|one| one.key == posting.organization && one.role.posts());
        if is_outsider && !edits {
            wrong.push(format!(
                "{key}: {} may not post for {}",
                poster.key, posting.organization
            ));
        }
        if posting.stage.was_published() && !is_verified {
            wrong.push(format!(
                "{key}: published for the unverified {}",
                posting.organization
            ));
        }
        if poster.role == Role::Recruiter && *kind == Kind::GuestCourse {
            wrong.push(format!("{key}: recruiters offer no guest courses"));
        }
    }
    assert_nothing_wrong(wrong);
}

#[test]
fn organizations_and_people_are_well_formed() {
    let files = Files::read().unwrap();
    let departments: BTreeSet<&str> = files
        .school
        .departments
        .iter()
        .map(|one| one.key.as_str())
        .collect();
    let faculties: BTreeSet<&str> = files
        .school
        .faculties
        .iter()
        .map(|one| one.key.as_str())
        .collect();
    let organizations: BTreeSet<&str> = files
        .organizations
        .iter()
        .map(|one| one.key.as_str())
        .collect();
    let mut wrong = Vec::new();
    wrong.extend(
        files
            .school
            .departments
            .iter()
            .filter(|one| !faculties.contains(one.faculty.as_str()))
            .map(|one| format!("{}: no faculty", one.key)),
    );
    for one in &files.organizations {
        let is_slug = one
            .key
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        let is_placed = COUNTRIES.contains(&one.country.as_str())
            && (one.country == "JP") == PREFECTURES.contains(&one.prefecture.as_str());
        let host = one.website.strip_prefix("https://").unwrap_or_default();
        let is_invented = host.ends_with(".example.jp") || host.ends_with(".example.com");
        if !(is_slug && is_placed && is_invented && WebAddress::parse(&one.website).is_ok()) {
            wrong.push(format!("organization {}: slug, place or website", one.key));
        }
    }
    for person in &files.people {
        let knows_department =
            person.department.is_empty() || departments.contains(person.department.as_str());
        let knows_places = person
            .organizations
            .iter()
            .all(|one| organizations.contains(one.key.as_str()));
        let is_addressed =
            Email::parse(&person.email).is_ok_and(|email| email.as_str() == person.email);
        if !(knows_department
            && knows_places
            && is_addressed
            && person.email.ends_with("@demo.test"))
        {
            wrong.push(format!(
                "person {}: department, organization or e-mail",
                person.key
            ));
        }
    }
    assert_nothing_wrong(wrong);
}

#[test]
fn keys_are_used_once() {
    let files = Files::read().unwrap();
    let postings: BTreeSet<&str> = files
        .postings
        .iter()
        .map(|(_, one)| one.key.as_str())
        .collect();
    let people: BTreeSet<&str> = files.people.iter().map(|one| one.key.as_str()).collect();
    let emails: BTreeSet<&str> = files.people.iter().map(|one| one.email.as_str()).collect();
    let organizations: BTreeSet<&str> = files
        .organizations
        .iter()
        .map(|one| one.key.as_str())
        .collect();
    assert_eq!(postings.len(), files.postings.len());
    assert_eq!(
        (people.len(), emails.len()),
        (files.people.len(), files.people.len())
    );
    assert_eq!(organizations.len(), files.organizations.len());
}

#[test]
fn there_is_enough_of_everything() {
    let files = Files::read().unwrap();
    assert!(
        files.organizations.len() >= 40,
        "{} organizations",
        files.organizations.len()
    );
    assert!(files.people.len() >= 60, "{} people", files.people.len());
    assert!(
        files.postings.len() >= 120,
        "{} postings",
        files.postings.len()
    );
    for kind in Kind::ALL {
        let count = files.postings.iter().filter(|(one, _)| one == kind).count();
        assert!(count >= 25, "{count} of {kind}");
    }
    let roles: BTreeSet<Role> = files.people.iter().map(|person| person.role).collect();
    assert_eq!(roles.len(), Role::ALL.len());
    let stages: BTreeSet<DemoStage> = files
        .postings
        .iter()
        .map(|(_, posting)| posting.stage)
        .collect();
    assert_eq!(stages.len(), 11, "{stages:?}");
    let in_english = files
        .postings
        .iter()
        .filter(|(_, posting)| posting.fields.contains_key("title_en"))
        .count();
    assert!(
        in_english * 3 >= files.postings.len(),
        "{in_english} in English"
    );
}

#[test]
fn one_person_of_each_role_signs_in() {
    let files = Files::read().unwrap();
    for role in Role::ALL {
        let email = format!("{role}@demo.test");
        assert!(
            files
                .people
                .iter()
                .any(|person| person.email == email && person.role == *role),
            "{email}"
        );
    }
}

#[test]
fn people_mark_what_is_open_and_keep_searches_that_say_something() {
    let files = Files::read().unwrap();
    let stages: BTreeMap<&str, DemoStage> = files
        .postings
        .iter()
        .map(|(_, posting)| (posting.key.as_str(), posting.stage))
        .collect();
    let mut wrong = Vec::new();
    for interest in &files.interests {
        let person = &interest.person;
        if !files.people.iter().any(|one| one.key == *person) {
            wrong.push(format!("no person {person}"));
        }
        for mark in &interest.bookmarks {
            if stages.get(mark.posting.as_str()) != Some(&DemoStage::Open) {
                wrong.push(format!("{person}: {} is not open", mark.posting));
            }
        }
        for search in &interest.searches {
            if written(&read(&search.query)).is_empty() {
                wrong.push(format!("{person}: {} asks for nothing", search.name));
            }
        }
    }
    assert_nothing_wrong(wrong);
}
