mod certain;
mod real_file;
mod refusals;
mod story;

use super::{ImportActor, ImportOptions, run};
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use crate::{Operator, Portal, Result, SignedIn};
use model::import::ImportReport;
use model::opportunities::{Draft, Field};
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
        .filter(Column::SourceId.eq(source_id))
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
