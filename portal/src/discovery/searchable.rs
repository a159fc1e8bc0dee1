//! A posting as the index sees it.

use super::facets::tags;
use super::values::values;
use crate::access::PostingScope;
use crate::error::Result;
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use crate::organizations::entities::organizations;
use chrono::NaiveDate;
use model::opportunities::{Common, Content, Internship, Part, Publication, Visibility};
use model::place::{Mode, Place, country_name, prefecture_name};
use model::{Language, OpportunityId, OrganizationId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use search::Document;
use std::collections::{BTreeSet, HashMap};

/// Documents of these postings; those without one have to leave the index. Two queries.
pub(super) async fn documents(
    db: &impl ConnectionTrait,
    ids: Vec<OpportunityId>,
) -> Result<Vec<Document>> {
    let rows = Entity::find()
        .published()
        .filter(Column::Id.is_in(ids))
        .all(db)
        .await?;
    documents_of(db, &rows).await
}

/// Documents of these rows, in their order. One query.
pub(crate) async fn documents_of(
    db: &impl ConnectionTrait,
    rows: &[Model],
) -> Result<Vec<Document>> {
    let ids: BTreeSet<OrganizationId> = rows
        .iter()
        .filter_map(|row| row.published_organization_id)
        .collect();
    let organizations = organizations::Entity::find()
        .filter(organizations::Column::Id.is_in(ids))
        .all(db)
        .await?;
    let organizations: HashMap<OrganizationId, organizations::Model> =
        organizations.into_iter().map(|row| (row.id, row)).collect();
    let mut documents = Vec::with_capacity(rows.len());
    for row in rows {
        let organization = row
            .published_organization_id
            .and_then(|id| organizations.get(&id));
        documents.extend(document(row, organization)?);
    }
    Ok(documents)
}

/// The document of a posting, unless nobody may find it.
fn document(row: &Model, organization: Option<&organizations::Model>) -> Result<Option<Document>> {
    let Some(content) = row.content()?.filter(|_| row.state().is_readable()) else {
        return Ok(None);
    };
    let common = &content.common;
    Ok(Some(Document {
        id: row.id.to_string(),
        titles: given([&common.title.ja, &common.title.en]),
        names: organization
            .map(|one| given([&one.name_ja, &one.name_en]))
            .unwrap_or_default(),
        readings: organization
            .map(|one| given([&one.kana]))
            .unwrap_or_default(),
        skills: skills(&content),
        body: body(&content),
        values: values(&content, organization),
        tags: tags(&content, organization),
        members_only: common.visibility == Visibility::Members,
        published: row
            .published_at
            .map(|at| at.timestamp())
            .unwrap_or_default(),
        // What states no deadline ends when it is closed, and is never among what closes soon.
        apply_by: if common.has_deadline {
            day_number(common.apply_by)
        } else {
            NO_DEADLINE
        },
        starts_on: common.starts_on.map(day_number),
        ends_on: common.ends_on.map(day_number),
        open: row.publication == Publication::Open,
    }))
}

/// Later than every deadline, in days since 1970-01-01.
const NO_DEADLINE: i64 = i32::MAX as i64;

/// Days since 1970-01-01.
pub(crate) fn day_number(day: NaiveDate) -> i64 {
    day.to_epoch_days().into()
}

fn given<'a>(texts: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    texts
        .into_iter()
        .filter(|text| !text.is_empty())
        .cloned()
        .collect()
}

fn skills(content: &Content) -> Vec<String> {
    let mut skills = content.common.skills.clone();
    if let Part::JointResearch(research) = &content.part {
        skills.extend(
            research
                .techniques
                .iter()
                .chain(&research.expertise)
                .cloned(),
        );
    }
    skills
}

/// Everything a reader of the page reads, in both languages, without the second tier: that is for
/// members only, and who finds a word knows that it is there.
fn body(content: &Content) -> String {
    let Common {
        summary,
        body,
        place,
        audience_note,
        selection,
        documents,
        how_to_apply,
        costs,
        ..
    } = &content.common;
    let mut texts: Vec<&str> = vec![
        &summary.ja,
        &summary.en,
        &body.ja,
        &body.en,
        &place.city,
        audience_note,
        selection,
        how_to_apply,
        costs,
    ];
    texts.extend(documents.iter().map(String::as_str));
    texts.extend(names(place));
    match &content.part {
        Part::JointResearch(research) => {
            texts.extend([
                &*research.problem,
                &research.current_solution,
                &research.benefit,
            ]);
        }
        Part::Internship(work) => add_work(&mut texts, work),
        Part::OverseasProgram(program) => {
            texts.extend([
                &*program.host_institution,
                &program.visa_note,
                &program.refund_rule,
                &program.safety,
            ]);
            texts.extend(program.scholarships.iter().map(String::as_str));
            add_work(&mut texts, &program.work);
        }
        Part::GuestCourse(course) => {
            texts.extend([&*course.prerequisites, &course.speaker_profile]);
            texts.extend(
                course
                    .outcomes
                    .iter()
                    .chain(&course.equipment)
                    .map(String::as_str),
            );
        }
    }
    texts.retain(|text| !text.is_empty());
    texts.join("\n")
}

/// What the place is called, with and without 県: a posting for Nagasaki often does not say so.
fn names(place: &Place) -> Vec<&'static str> {
    if place.mode == Mode::Online {
        return Vec::new();
    }
    let named = |language| match &place.prefecture {
        Some(code) => prefecture_name(code, language),
        None => country_name(&place.country, language),
    };
    let japanese = named(Language::Japanese);
    let bare = japanese.and_then(|name| name.strip_suffix(['都', '府', '県']));
    let names = [japanese, bare, named(Language::English)];
    names.into_iter().flatten().collect()
}

fn add_work<'a>(texts: &mut Vec<&'a str>, work: &'a Internship) {
    let told = &work.disclosures;
    texts.extend([
        &*work.programme,
        &work.workplace,
        &work.transport,
        &work.lodging,
        &work.scope_of_change,
        &work.course_credit,
        &told.purpose,
        &told.abilities_needed,
        &told.feedback,
        &told.plan_this_year,
        &told.past_record,
        &told.hiring_record,
    ]);
    texts.extend(work.wage.iter().map(|wage| wage.note.as_str()));
}
