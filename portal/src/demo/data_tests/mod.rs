//! The demo's files say what they should: everything that is not a draft passes its check.

mod cast;

use super::calendar::is_working;
use super::files::{DemoStage, Files, Posting};
use chrono::{NaiveDate, TimeDelta};
use model::OrganizationId;
use model::moderation::Reason;
use model::opportunities::{Draft, Field, Kind};
use model::time::parse_day;
use uuid::Uuid;

const FILLED_ON: &str = "2027-04-15";

fn today() -> NaiveDate {
    parse_day(FILLED_ON).unwrap()
}

fn organization(posting: &Posting) -> Option<OrganizationId> {
    (!posting.organization.is_empty()).then_some(OrganizationId(Uuid::from_u128(1)))
}

/// Every complaint at once: writers of the files mend them in one go.
fn assert_nothing_wrong(wrong: Vec<String>) {
    assert!(
        wrong.is_empty(),
        "{} problems\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_posting_that_was_sent_in_passes_its_check() {
    let mut wrong = Vec::new();
    for (kind, posting) in Files::read().unwrap().postings {
        let sent_in = today() - TimeDelta::days(i64::from(posting.days_ago));
        let draft = match posting.draft(kind, organization(&posting), today()) {
            Ok(draft) => draft,
            Err(error) => {
                wrong.push(error.to_string());
                continue;
            }
        };
        if posting.stage == DemoStage::Draft {
            continue;
        }
        complain(&mut wrong, &posting.key, &draft, kind, sent_in);
        if posting.stage == DemoStage::OpenEdited {
            match posting.edited(&draft, kind, today()) {
                Ok(edited) if edited == draft => {
                    wrong.push(format!("{}: the edit changes nothing", posting.key));
                }
                Ok(edited) => complain(
                    &mut wrong,
                    &format!("{} (edit)", posting.key),
                    &edited,
                    kind,
                    today(),
                ),
                Err(error) => wrong.push(error.to_string()),
            }
        }
    }
    assert_nothing_wrong(wrong);
}

fn complain(wrong: &mut Vec<String>, key: &str, draft: &Draft, kind: Kind, on: NaiveDate) {
    if let Err(problems) = draft.check(kind, on) {
        wrong.extend(
            problems
                .iter()
                .map(|(field, problem)| format!("{key}, {field}: {problem:?}")),
        );
    }
}

#[test]
fn deadlines_fit_the_stages() {
    let mut wrong = Vec::new();
    for (kind, posting) in Files::read().unwrap().postings {
        let draft = posting
            .draft(kind, organization(&posting), today())
            .unwrap();
        let is_over = parse_day(draft.get(Field::ApplyBy)).is_some_and(|day| day < today());
        let has_ended = matches!(
            posting.stage,
            DemoStage::Closed | DemoStage::Withdrawn | DemoStage::Declined
        );
        if is_over && !has_ended {
            wrong.push(format!("{}: the deadline has passed", posting.key));
        }
        if posting.stage == DemoStage::Closed && !is_over {
            wrong.push(format!(
                "{}: closed although the deadline lies ahead",
                posting.key
            ));
        }
    }
    assert_nothing_wrong(wrong);
}

#[test]
fn staff_say_why() {
    let mut wrong = Vec::new();
    for (_, posting) in Files::read().unwrap().postings {
        let allowed = match posting.stage {
            DemoStage::Declined => Reason::DECLINE,
            DemoStage::Frozen => Reason::FREEZE,
            DemoStage::Withdrawn => Reason::WITHDRAW,
            _ => &[],
        };
        if posting
            .reason
            .is_some_and(|reason| !allowed.contains(&reason))
            || posting.reason.is_none() != allowed.is_empty()
        {
            wrong.push(format!(
                "{}: reason {:?} does not fit {:?}",
                posting.key, posting.reason, posting.stage
            ));
        }
        let needs_note = matches!(
            posting.stage,
            DemoStage::Asked
                | DemoStage::ChangesRequested
                | DemoStage::Declined
                | DemoStage::Frozen
        );
        if needs_note && posting.note.is_empty() {
            wrong.push(format!("{}: a note is missing", posting.key));
        }
    }
    assert_nothing_wrong(wrong);
}

#[test]
fn every_day_of_a_posting_is_a_working_day() {
    let mut wrong = Vec::new();
    for (kind, posting) in Files::read().unwrap().postings {
        for filled_on in [today(), parse_day("2026-12-26").unwrap()] {
            let draft = posting
                .draft(kind, organization(&posting), filled_on)
                .unwrap();
            let days = [
                Field::ApplyBy,
                Field::ReplyBy,
                Field::StartsOn,
                Field::EndsOn,
            ];
            for field in days {
                let day = parse_day(draft.get(field));
                if day.is_some_and(|day| !is_working(day)) {
                    wrong.push(format!("{}: {field} on {day:?}", posting.key));
                }
            }
        }
    }
    assert_nothing_wrong(wrong);
}
