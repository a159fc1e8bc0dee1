//! The shape of `portal/demo/*.toml`.

use crate::error::{Fault, Result};
use model::Language;
use model::accounts::{Role, Verification};
use model::closed::Closed;
use model::moderation::Reason;
use model::opportunities::Kind;
use model::organizations::{Industry, MemberRole, Proof, RequestState};
use model::saved_searches::Frequency;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

const SCHOOL: &str = include_str!("../../demo/school.toml");
const ORGANIZATIONS: &str = include_str!("../../demo/organizations.toml");
const PEOPLE: &str = include_str!("../../demo/people.toml");
const INTERESTS: &str = include_str!("../../demo/interests.toml");
const REQUESTS: &str = include_str!("../../demo/requests.toml");
const POSTINGS: [(Kind, &str); 4] = [
    (
        Kind::JointResearch,
        include_str!("../../demo/postings-joint-research.toml"),
    ),
    (
        Kind::Internship,
        include_str!("../../demo/postings-internship.toml"),
    ),
    (
        Kind::OverseasProgram,
        include_str!("../../demo/postings-overseas-program.toml"),
    ),
    (
        Kind::GuestCourse,
        include_str!("../../demo/postings-guest-course.toml"),
    ),
];

/// Everything the demo is made of.
pub(super) struct Files {
    pub school: School,
    pub organizations: Vec<Organization>,
    pub people: Vec<Person>,
    pub postings: Vec<(Kind, Posting)>,
    pub interests: Vec<Interest>,
    pub requests: Vec<Request>,
    pub domains: Vec<OwnDomain>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct School {
    pub name_ja: String,
    pub name_en: String,
    pub office_ja: String,
    pub office_en: String,
    pub mail: String,
    pub phone: String,
    pub hours_ja: String,
    pub hours_en: String,
    pub address_ja: String,
    pub address_en: String,
    pub privacy_ja: String,
    pub privacy_en: String,
    #[serde(rename = "faculty")]
    pub faculties: Vec<Faculty>,
    #[serde(rename = "department")]
    pub departments: Vec<Department>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Faculty {
    pub key: String,
    pub name_ja: String,
    pub name_en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Department {
    pub key: String,
    pub faculty: String,
    pub name_ja: String,
    pub name_en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Organization {
    /// Its slug.
    pub key: String,
    pub name_ja: String,
    pub name_en: String,
    pub kana: String,
    pub industry: Industry,
    pub country: String,
    pub prefecture: String,
    pub website: String,
    pub verified: bool,
    pub description_ja: String,
    pub description_en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub key: String,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub language: Language,
    pub department: String,
    /// A year, or 0.
    pub graduated: i32,
    pub verification: Verification,
    pub organizations: Vec<Place>,
}

/// A place in an organization.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    pub key: String,
    pub role: MemberRole,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Posting {
    pub key: String,
    /// Empty: the school itself.
    pub organization: String,
    pub poster: String,
    pub stage: DemoStage,
    /// When it was published or, unpublished, sent in.
    pub days_ago: u32,
    pub note: String,
    #[serde(deserialize_with = "reason_or_empty")]
    pub reason: Option<Reason>,
    pub fields: BTreeMap<String, String>,
    /// What a waiting edit changes.
    #[serde(default)]
    pub edit: BTreeMap<String, String>,
}

/// What somebody has marked, and which searches they keep.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Interest {
    pub person: String,
    #[serde(default, rename = "bookmark")]
    pub bookmarks: Vec<Bookmark>,
    #[serde(default, rename = "search")]
    pub searches: Vec<Search>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Bookmark {
    pub posting: String,
    pub days_ago: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Search {
    pub name: String,
    /// As in the address of the list, without `?`.
    pub query: String,
    pub frequency: Frequency,
    pub days_ago: u32,
}

/// Somebody brings an organization, or asks to join one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Request {
    pub person: String,
    /// Empty: a new one.
    pub organization: String,
    pub state: RequestState,
    #[serde(deserialize_with = "proof_or_empty")]
    pub proof: Option<Proof>,
    pub domain: String,
    pub papers: String,
    pub days_ago: u32,
    pub proposal: Option<Proposal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Proposal {
    pub name_ja: String,
    pub name_en: String,
    pub kana: String,
    pub corporate_number: String,
    pub website: String,
}

/// A domain that was proved to be an organization's.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnDomain {
    pub organization: String,
    pub domain: String,
    pub person: String,
}

/// Where a posting of the demo stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum DemoStage {
    Draft,
    InReview,
    /// In review, with a question of staff.
    Asked,
    ChangesRequested,
    Declined,
    Open,
    /// Open, with an edit in review.
    OpenEdited,
    Paused,
    Frozen,
    Closed,
    Withdrawn,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OrganizationsFile {
    organization: Vec<Organization>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PeopleFile {
    person: Vec<Person>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InterestsFile {
    interest: Vec<Interest>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RequestsFile {
    request: Vec<Request>,
    domain: Vec<OwnDomain>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PostingsFile {
    posting: Vec<Posting>,
}

impl Files {
    pub fn read() -> Result<Self> {
        let mut postings = Vec::new();
        for (kind, text) in POSTINGS {
            let file: PostingsFile = parse(kind.code(), text)?;
            postings.extend(file.posting.into_iter().map(|posting| (kind, posting)));
        }
        let RequestsFile { request, domain } = parse("requests", REQUESTS)?;
        Ok(Self {
            requests: request,
            domains: domain,
            school: parse("school", SCHOOL)?,
            organizations: parse::<OrganizationsFile>("organizations", ORGANIZATIONS)?.organization,
            people: parse::<PeopleFile>("people", PEOPLE)?.person,
            postings,
            interests: parse::<InterestsFile>("interests", INTERESTS)?.interest,
        })
    }
}

fn parse<T: DeserializeOwned>(name: &str, text: &str) -> Result<T> {
    toml::from_str(text)
        .map_err(|error| Fault::new(format_args!("demo file {name}: {error}")).into())
}

fn reason_or_empty<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Reason>, D::Error> {
    let code = String::deserialize(from)?;
    if code.is_empty() {
        return Ok(None);
    }
    code.parse().map(Some).map_err(serde::de::Error::custom)
}

fn proof_or_empty<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Proof>, D::Error> {
    let code = String::deserialize(from)?;
    if code.is_empty() {
        return Ok(None);
    }
    code.parse().map(Some).map_err(serde::de::Error::custom)
}
