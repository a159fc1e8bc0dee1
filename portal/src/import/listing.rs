//! A row that can be imported.

use super::columns::{Columns, Says};
use super::draft::{Setting, draft};
use super::language::language_of;
use super::table::{Row, Table};
use crate::error::Result;
use chrono::{DateTime, NaiveDate, Utc};
use model::closed::Closed as _;
use model::fields::WebAddress;
use model::import::{RowProblem, RowReason};
use model::language::Bilingual;
use model::opportunities::{Draft, Kind};
use model::organizations::Organization;
use model::text::visible_length;
use model::time::{day_in_japan, parse_day};
use model::{FieldProblem, FieldProblems, Language};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashSet};

/// Longest name of an organization.
const NAME_MAX: u32 = 120;

/// One posting of the source.
#[derive(Clone, Debug)]
pub(super) struct Listing {
    pub source_id: String,
    pub url: Option<String>,
    pub organization: String,
    pub posted_at: Option<DateTime<Utc>>,
    /// Without the organization.
    pub draft: Draft,
    /// The row as it was; JSON object of strings.
    pub facts: String,
    /// Of the facts: equal rows have not changed.
    pub hash: String,
}

impl Listing {
    pub fn title(&self) -> Bilingual {
        let get = |field| self.draft.get(field).to_owned();
        Bilingual::new(
            get(model::opportunities::Field::TitleJa),
            get(model::opportunities::Field::TitleEn),
        )
    }

    /// The organization as far as a row knows it.
    pub fn new_organization(&self) -> Organization {
        let name = self.organization.clone();
        let name = match language_of(&name) {
            Language::Japanese => Bilingual::new(name, ""),
            Language::English => Bilingual::new("", name),
        };
        let code = |field| Some(self.draft.get(field).to_owned()).filter(|code| !code.is_empty());
        let country = code(model::opportunities::Field::Country).unwrap_or_default();
        let prefecture = code(model::opportunities::Field::Prefecture).filter(|_| country == "JP");
        Organization {
            name,
            kana: String::new(),
            corporate_number: None,
            industry: None,
            country,
            prefecture,
            website: None,
            description: Bilingual::default(),
        }
    }
}

/// All rows of a file, each a listing or what is wrong with it, in their order.
pub(super) fn listings(
    table: &Table,
    columns: &Columns,
    today: NaiveDate,
) -> Result<Vec<Result<Listing, RowProblem>>> {
    let setting = Setting { today };
    let mut ids = HashSet::new();
    let mut listings = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let listing = match row {
            Ok(row) => listing(columns, row, setting)?,
            Err(problem) => Err(problem.clone()),
        };
        listings.push(listing.and_then(|listing| {
            let is_new = ids.insert(listing.source_id.clone());
            let line = row.as_ref().map_or(0, |row| row.line);
            let problem = || RowProblem {
                line,
                reason: RowReason::DuplicateId,
                detail: listing.source_id.clone(),
            };
            if is_new { Ok(listing) } else { Err(problem()) }
        }));
    }
    Ok(listings)
}

/// The draft that an earlier state of the row makes.
pub(super) fn draft_of_facts(
    columns: &Columns,
    facts: &str,
    setting: Setting,
) -> Result<(Draft, String)> {
    let facts: BTreeMap<String, String> = serde_json::from_str(facts)?;
    let cells = columns.cells(&facts);
    let posted = instant(columns.cell(&cells, Says::PostedAt)).map(day_in_japan);
    let organization = columns.cell(&cells, Says::Organization).to_owned();
    Ok((draft(columns, &cells, posted, setting), organization))
}

fn listing(columns: &Columns, row: &Row, setting: Setting) -> Result<Result<Listing, RowProblem>> {
    let wrong = |reason, detail: &str| {
        Ok(Err(RowProblem {
            line: row.line,
            reason,
            detail: detail.to_owned(),
        }))
    };
    let cell = |meaning| columns.cell(&row.cells, meaning);
    let (source_id, organization, url) = (
        cell(Says::SourceId),
        cell(Says::Organization),
        cell(Says::SourceUrl),
    );
    if source_id.is_empty() {
        return wrong(RowReason::NoId, "");
    }
    if organization.is_empty() {
        return wrong(RowReason::NoOrganization, source_id);
    }
    if visible_length(organization) > NAME_MAX {
        return wrong(RowReason::TooLong, organization);
    }
    if !url.is_empty() && WebAddress::parse(url).is_err() {
        return wrong(RowReason::BadUrl, url);
    }
    let posted = cell(Says::PostedAt);
    let posted_at = instant(posted);
    if posted_at.is_none() && !posted.is_empty() {
        return wrong(RowReason::BadDate, posted);
    }
    let draft = draft(columns, &row.cells, posted_at.map(day_in_japan), setting);
    if let Err(problems) = draft.check(Kind::Internship, setting.today)
        && !is_for_staff_to_tell(&problems)
    {
        let (field, problem) = problems
            .0
            .into_iter()
            .next()
            .unwrap_or_else(|| (String::new(), FieldProblem::NotAChoice));
        return wrong(reason_of(&field, &problem), &detail_of(&field, &draft));
    }
    let facts = serde_json::to_string(&columns.facts(&row.cells))?;
    Ok(Ok(Listing {
        source_id: source_id.to_owned(),
        url: Some(url.to_owned()).filter(|url| !url.is_empty()),
        organization: organization.to_owned(),
        posted_at,
        draft,
        hash: hash(&facts),
        facts,
    }))
}

/// What a source says and nobody can read for certain waits on the desk: so far, whether people
/// may work from home.
fn is_for_staff_to_tell(problems: &FieldProblems) -> bool {
    let mode = model::opportunities::Field::Mode.code();
    problems.0.keys().all(|field| field == mode)
}

/// As sources write it: RFC 3339, or a day.
fn instant(text: &str) -> Option<DateTime<Utc>> {
    let exact = DateTime::parse_from_rfc3339(text)
        .ok()
        .map(|at| at.with_timezone(&Utc));
    // Noon in Japan keeps the day whatever clock reads it next.
    exact.or_else(|| Some(parse_day(text)?.and_hms_opt(3, 0, 0)?.and_utc()))
}

fn reason_of(field: &str, problem: &FieldProblem) -> RowReason {
    match problem {
        FieldProblem::OriginalMissing if field.starts_with("title") => RowReason::NoTitle,
        FieldProblem::TooLong { .. } | FieldProblem::TooMany { .. } => RowReason::TooLong,
        FieldProblem::NotADate
        | FieldProblem::InThePast
        | FieldProblem::InTheFuture
        | FieldProblem::BeforeField { .. } => RowReason::BadDate,
        FieldProblem::NotAUrl => RowReason::BadUrl,
        _ => RowReason::BadValue,
    }
}

fn detail_of(field: &str, draft: &Draft) -> String {
    let typed = field
        .parse()
        .map(|field| draft.get(field))
        .unwrap_or_default();
    if typed.is_empty() {
        field.to_owned()
    } else {
        format!("{field}: {}", super::language::shortened(typed, 100))
    }
}

fn hash(facts: &str) -> String {
    Sha256::digest(facts.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
