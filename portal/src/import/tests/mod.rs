mod certain;
mod companies;
mod contradictions;
mod correcting;
mod decided;
mod files;
mod missing;
mod real_file;
mod refusals;
mod refused_files;
mod sources;
mod story;

use super::{ImportActor, ImportOptions, run};
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use crate::opportunities::testing::sent;
use crate::{Operator, Portal, Poster, Result, SignedIn, opportunities};
use model::import::{FileProblem, ImportReport, News};
use model::opportunities::{Draft, Field, Step};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// A small file in the shape of a large one.
const SAMPLE: &str = include_str!("sample.csv");

fn operator() -> ImportActor {
    ImportActor::from(&Operator::of_this_machine())
}

fn staff(person: &SignedIn) -> ImportActor {
    ImportActor::from(&person.moderator().unwrap())
}

fn published() -> ImportOptions {
    ImportOptions {
        publish: true,
        ..ImportOptions::default()
    }
}

async fn import(portal: &Portal, text: &str, options: &ImportOptions) -> Result<ImportReport> {
    run(portal, operator(), text.as_bytes(), options, |_| {}).await
}

/// Created, changed, unchanged, refused.
fn counts(report: &ImportReport) -> (u32, u32, u32, usize) {
    (
        report.created,
        report.changed,
        report.unchanged,
        report.problems.len(),
    )
}

async fn posting(portal: &Portal, source_id: &str) -> Model {
    let found = Entity::find()
        .filter(Column::SourceKey.eq(source_id))
        .one(portal.read())
        .await;
    found.unwrap().unwrap()
}

fn facts(draft: &Draft, fields: &[Field]) -> Vec<String> {
    fields
        .iter()
        .map(|field| draft.get(*field).to_owned())
        .collect()
}

/// Why the file was not taken.
async fn refused(portal: &Portal, bytes: &[u8], options: &ImportOptions) -> FileProblem {
    let report = run(portal, operator(), bytes, options, |_| {})
        .await
        .unwrap();
    report.refused.unwrap_or_else(|| panic!("not refused"))
}

/// What the report says of rows on which people have decided.
fn news(report: &ImportReport) -> Vec<News> {
    report.news.iter().map(|one| one.news).collect()
}

/// A member of staff changes one field of the basics; the new version.
async fn corrected(portal: &Portal, staff: &Poster, id: &str, field: Field, text: &str) -> i32 {
    let row = posting(portal, id).await;
    let draft = row.draft().unwrap().with(field, text);
    let fields = sent(&draft, row.kind, Step::Basics);
    opportunities::save_step(portal, staff, row.id, Step::Basics, &fields, row.version)
        .await
        .unwrap()
}

/// A row of Reef Labs in Boston, and what differs from it.
fn row(id: &str, title: &str, company: &str, salary: &str) -> String {
    let url = format!("https://jobs.example.com/{id}");
    format!(
        "id,company,title_en,location,salary,url\n{id},\"{company}\",{title},\"Boston, MA\",{salary},{url}\n"
    )
}
