//! A posting as schema.org calls things. A job is only what is one: a programme that is paid, or that the three-ministry
//! agreement calls an internship.

use super::place::{event_place, job_place};
use crate::opportunities::told::Told;
use model::closed::Closed;
use model::opportunities::{
    CareerType, CourseSide, FactValue, Field, Kind, OpportunityDetails, WorkerStatus,
};
use model::place::Mode;
use serde_json::{Map, Value, json};

/// The posting, by whoever offers it.
pub fn posting(details: &OpportunityDetails, by: Value, url: &str) -> Value {
    let summary = &details.summary;
    let told = Told {
        facts: &details.facts,
        language: details.body_language,
    };
    let common = json!({
        "url": url,
        "inLanguage": details.body_language.code(),
    });
    let own = match summary.kind {
        Kind::Internship | Kind::OverseasProgram if is_job(details, &told) => job(details, by),
        Kind::Internship if summary.starts_on.is_some() => event(details, by),
        Kind::Internship | Kind::OverseasProgram => programme(details, &told, by),
        Kind::GuestCourse if told.code(Field::CourseSide) == Some(CourseSide::Wish) => {
            demand(details, by)
        }
        Kind::GuestCourse => course(details, &told, by),
        Kind::JointResearch => research(details, &told, by),
    };
    merged(own, common)
}

fn is_job(details: &OpportunityDetails, told: &Told<'_>) -> bool {
    let is_internship = matches!(
        told.code(Field::CareerType),
        Some(CareerType::Internship | CareerType::Specialised | CareerType::Unclassified)
    );
    let is_worker = told.code(Field::WorkerStatus) == Some(WorkerStatus::Worker);
    is_internship || is_worker || details.summary.paid == Some(true)
}

fn job(details: &OpportunityDetails, by: Value) -> Value {
    let summary = &details.summary;
    let job = json!({
        "@type": "JobPosting",
        "title": summary.title.text,
        "description": details.body_html,
        "employmentType": "INTERN",
        "datePosted": summary.published_at.to_rfc3339(),
        "validThrough": end_of_applying(details),
        "hiringOrganization": by,
    });
    merged(job, job_place(&summary.place))
}

/// An open company, or a lesson at one.
fn event(details: &OpportunityDetails, by: Value) -> Value {
    let summary = &details.summary;
    let event = json!({
        "@type": "EducationEvent",
        "name": summary.title.text,
        "description": summary.summary.text,
        "startDate": summary.starts_on,
        "endDate": summary.ends_on,
        "eventStatus": "https://schema.org/EventScheduled",
        "organizer": by,
    });
    merged(event, event_place(&summary.place))
}

fn programme(details: &OpportunityDetails, told: &Told<'_>, by: Value) -> Value {
    let summary = &details.summary;
    let weeks = match told.value(Field::WeeksMin) {
        Some(FactValue::Number(weeks)) => Some(format!("P{weeks}W")),
        _ => None,
    };
    json!({
        "@type": "EducationalOccupationalProgram",
        "name": summary.title.text,
        "description": summary.summary.text,
        "provider": by,
        "startDate": summary.starts_on,
        "endDate": summary.ends_on,
        "timeToComplete": weeks,
        "applicationDeadline": summary.has_deadline.then_some(summary.apply_by),
    })
}

fn course(details: &OpportunityDetails, told: &Told<'_>, by: Value) -> Value {
    let summary = &details.summary;
    let length = match (told.value(Field::Minutes), told.value(Field::Sessions)) {
        (Some(FactValue::Number(minutes)), Some(FactValue::Number(sessions))) => {
            Some(format!("PT{}M", minutes * sessions))
        }
        _ => None,
    };
    let mode = match summary.place.mode {
        Mode::OnSite => "Onsite",
        Mode::Online => "Online",
        Mode::Hybrid => "Blended",
    };
    json!({
        "@type": "Course",
        "name": summary.title.text,
        "description": summary.summary.text,
        "provider": by,
        "hasCourseInstance": {
            "@type": "CourseInstance",
            "courseMode": mode,
            "courseWorkload": length,
            "startDate": summary.starts_on,
            "endDate": summary.ends_on,
        },
    })
}

/// A teacher looks for a speaker.
fn demand(details: &OpportunityDetails, by: Value) -> Value {
    let summary = &details.summary;
    json!({
        "@type": "Demand",
        "name": summary.title.text,
        "description": summary.summary.text,
        "seller": by,
        "validThrough": end_of_applying(details),
    })
}

fn research(details: &OpportunityDetails, told: &Told<'_>, by: Value) -> Value {
    let summary = &details.summary;
    let topics = match told.value(Field::Expertise) {
        Some(FactValue::Lines(lines)) => Some(lines),
        _ => None,
    };
    json!({
        "@type": "ResearchProject",
        "name": summary.title.text,
        "description": summary.summary.text,
        "keywords": topics,
        "sponsor": by,
    })
}

/// The end of the last day to apply, in Japan.
fn end_of_applying(details: &OpportunityDetails) -> Option<String> {
    let summary = &details.summary;
    let end = || format!("{}T23:59:59+09:00", summary.apply_by);
    summary.has_deadline.then(end)
}

fn merged(data: Value, more: Value) -> Value {
    let members = [data, more].into_iter().filter_map(|data| match data {
        Value::Object(members) => Some(members),
        _ => None,
    });
    Value::Object(members.flatten().collect::<Map<_, _>>())
}
