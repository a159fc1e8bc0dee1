//! A row that can be imported.

use super::columns::{Columns, Says};
use super::dates::{Dated, dated};
use super::doubt::Doubt;
use super::draft::{Drafted, Setting, draft};
use super::identity::refuse_unnamed_twins;
use super::language::language_of;
use super::programme::is_no_internship;
use super::refused::{Refused, by_field};
use super::source;
use super::table::{Row, Table};
use super::text::is_garbled;
use crate::digest::digest;
use crate::error::Result;
use crate::organizations::is_nameless;
use chrono::{DateTime, NaiveDate, Utc};
use model::closed::Closed as _;
use model::fields::WebAddress;
use model::import::{RowProblem, RowReason};
use model::language::Bilingual;
use model::opportunities::{Draft, Field, Kind};
use model::organizations::Organization;
use model::text::{line, too_much};
use model::{FieldProblem, FieldProblems, Language};
use std::collections::{BTreeMap, HashSet};

/// Longest name of an organization.
const NAME_MAX: u32 = 120;
/// Longest id.
const ID_MAX: usize = 500;
/// Rises when rows are read otherwise than before: the next import of a file then corrects what
/// nobody has edited since.
const READING: &str = "5";

/// One posting of the source.
#[derive(Clone, Debug)]
pub(super) struct Listing {
    pub line: u64,
    /// See [`super::source`].
    pub source: String,
    pub source_id: String,
    pub url: Option<String>,
    pub organization: String,
    pub posted_at: Option<DateTime<Utc>>,
    /// Without the organization.
    pub draft: Draft,
    /// Columns and cells that name a day of which nobody can be certain.
    pub uncertain_days: Vec<(String, String)>,
    /// What staff have to look at before it is published.
    pub doubts: Vec<Doubt>,
    /// The row as it was; JSON object of strings.
    pub facts: String,
    /// Of the facts: equal rows have not changed.
    pub hash: String,
}

/// What a row said when it was imported.
#[derive(Clone, Debug)]
pub(super) struct Earlier {
    pub organization: String,
    pub draft: Draft,
}

impl Listing {
    fn title(&self) -> Bilingual {
        let get = |field| self.draft.get(field).to_owned();
        Bilingual::new(get(Field::TitleJa), get(Field::TitleEn))
    }

    /// What the source wrote in a column; empty when there is no such column.
    pub fn cell(&self, column: &str) -> String {
        let facts: BTreeMap<String, String> = serde_json::from_str(&self.facts).unwrap_or_default();
        facts.get(column).cloned().unwrap_or_default()
    }

    /// The title in the language that it has.
    pub fn shown_title(&self) -> String {
        let title = self.title();
        if title.ja.is_empty() {
            title.en
        } else {
            title.ja
        }
    }

    /// The organization as far as a row knows it.
    pub fn new_organization(&self) -> Organization {
        let name = self.organization.clone();
        let name = match language_of(&name) {
            Language::Japanese => Bilingual::new(name, ""),
            Language::English => Bilingual::new("", name),
        };
        let code = |field| Some(self.draft.get(field).to_owned()).filter(|code| !code.is_empty());
        let country = code(Field::Country).unwrap_or_default();
        let prefecture = code(Field::Prefecture).filter(|_| country == "JP");
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
    source: Option<&str>,
    today: NaiveDate,
) -> Result<Vec<Result<Listing, RowProblem>>> {
    let setting = Setting { today };
    let mut ids = HashSet::new();
    let mut listings = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let listing = match row {
            Ok(row) => listing(columns, row, source, setting)?,
            Err(ragged) => Err(ragged.problem.clone()),
        };
        listings.push(listing.and_then(|listing| {
            let key = (listing.source.clone(), listing.source_id.clone());
            if ids.insert(key) {
                return Ok(listing);
            }
            let refused = Refused::of(columns, listing.line);
            Err(refused.because(RowReason::DuplicateId, Says::SourceId, &listing.source_id))
        }));
    }
    refuse_unnamed_twins(&mut listings, columns);
    Ok(listings)
}

/// What an earlier state of the row said, by its own columns.
pub(super) fn earlier(columns: &Columns, facts: &str, setting: Setting) -> Result<Earlier> {
    let facts: BTreeMap<String, String> = serde_json::from_str(facts)?;
    let names: Vec<String> = facts.keys().cloned().collect();
    let is_same_table = columns
        .name(Says::Organization)
        .is_some_and(|name| facts.contains_key(name));
    // Otherwise the source has given its columns other names since.
    let own = Columns::of(&names, &[]).ok().filter(|_| !is_same_table);
    let columns = own.as_ref().unwrap_or(columns);
    let before = dated(columns, &columns.cells(&facts), 0, setting.today);
    let Dated {
        cells,
        words,
        posted,
        ..
    } = before.unwrap_or_else(|_| Dated {
        cells: columns.cells(&facts),
        ..Dated::default()
    });
    let day = posted.as_ref().map(|said| said.day);
    Ok(Earlier {
        organization: line(columns.cell(&cells, Says::Organization)),
        draft: draft(columns, &cells, &words, day, setting).draft,
    })
}

fn listing(
    columns: &Columns,
    row: &Row,
    source: Option<&str>,
    setting: Setting,
) -> Result<Result<Listing, RowProblem>> {
    let refused = Refused::of(columns, row.line);
    let wrong = |reason, says, value: &str| Ok(Err(refused.because(reason, says, value)));
    if let Some((name, value)) = columns.named(&row.cells).find(|(_, cell)| is_garbled(cell)) {
        return Ok(Err(refused.in_column(RowReason::Garbled, name, value)));
    }
    let Dated {
        cells,
        words,
        posted,
        uncertain,
    } = match dated(columns, &row.cells, row.line, setting.today) {
        Ok(dated) => dated,
        Err(problem) => return Ok(Err(problem)),
    };
    let cell = |meaning| columns.cell(&cells, meaning);
    let (source_id, organization) = (cell(Says::SourceId), line(cell(Says::Organization)));
    let (url, named) = (cell(Says::SourceUrl), cell(Says::Source));
    if source_id.is_empty() {
        return wrong(RowReason::NoId, Says::SourceId, "");
    }
    if source_id.len() > ID_MAX {
        return wrong(RowReason::TooLong, Says::SourceId, source_id);
    }
    if is_nameless(&organization) {
        return wrong(RowReason::NoOrganization, Says::Organization, &organization);
    }
    if let Some(problem) = too_much(&organization, NAME_MAX) {
        let refusal = refused.because(RowReason::TooLong, Says::Organization, &organization);
        return Ok(Err(RowProblem {
            problem: Some(problem),
            ..refusal
        }));
    }
    if let Some(problem) = source::too_long(named) {
        let refusal = refused.because(RowReason::TooLong, Says::Source, named);
        return Ok(Err(RowProblem {
            problem: Some(problem),
            ..refusal
        }));
    }
    let address = WebAddress::parse(url).ok();
    if address.is_none() && !url.is_empty() {
        return wrong(RowReason::BadUrl, Says::SourceUrl, url);
    }
    let day = posted.as_ref().map(|said| said.day);
    if is_no_internship(cell(Says::Programme)) {
        let programme = cell(Says::Programme);
        return wrong(RowReason::NotAnInternship, Says::Programme, programme);
    }
    let Drafted { draft, doubts } = draft(columns, &cells, &words, day, setting);
    if let Err(problems) = draft.check(Kind::Internship, setting.today)
        && !is_for_staff_to_tell(&problems)
    {
        // A text made of a cell is as wrong as the cell, and the cell is what can be mended.
        let is_made = |field: &str| {
            let field = Field::from_code(field);
            field.is_none_or(|field| cell(Says::Field(field)).is_empty())
        };
        let (field, problem) = problems
            .iter()
            .min_by_key(|(field, _)| is_made(field))
            .map_or_else(
                || (String::new(), FieldProblem::NotAChoice),
                |(field, problem)| (field.to_owned(), problem.clone()),
            );
        return Ok(Err(by_field(columns, row, &draft, &field, problem)));
    }
    let facts = serde_json::to_string(&columns.facts(&row.cells))?;
    let source = source::named(named)
        .or_else(|| source.and_then(source::named))
        .unwrap_or_else(|| source::of_organization(&organization));
    Ok(Ok(Listing {
        line: row.line,
        source,
        source_id: source_id.to_owned(),
        url: address.map(|address| address.as_str().to_owned()),
        organization,
        // Noon in Japan keeps the day whatever clock reads it next.
        posted_at: posted.and_then(|said| {
            let noon = said.day.and_hms_opt(3, 0, 0)?.and_utc();
            Some(said.at.unwrap_or(noon))
        }),
        draft,
        uncertain_days: uncertain,
        doubts,
        hash: hash(&facts),
        facts,
    }))
}

/// What a source does not say, or says so that nobody can read it for certain, and no posting may
/// leave out waits on the desk: so far, whether people may work from home.
fn is_for_staff_to_tell(problems: &FieldProblems) -> bool {
    let mode = Field::Mode.code();
    problems.names().all(|field| field == mode)
}

fn hash(facts: &str) -> String {
    format!("{READING}:{}", digest(facts))
}
