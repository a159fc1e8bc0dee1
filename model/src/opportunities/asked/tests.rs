use super::rules::With::{NoneOf, OneOf};
use super::*;
use crate::closed::Closed;
use crate::opportunities::Input;
use Field as F;

fn with(kind: Kind, field: Field, decider: Field, code: &str) -> Asked {
    Draft::default().with(decider, code).asks(kind, field)
}

#[test]
fn what_is_asked_hangs_on_what_is_chosen() {
    use Kind::{GuestCourse, Internship, JointResearch, OverseasProgram};
    for (kind, field, decider, code, expected) in [
        (Internship, F::WageAmount, F::WageUnit, "none", Asked::No),
        (Internship, F::WageAmount, F::WageUnit, "hour", Asked::May),
        (Internship, F::WageNote, F::WageUnit, "other", Asked::Must),
        (Internship, F::WageUnit, F::WageUnit, "none", Asked::Must),
        (Internship, F::WageUnit, F::CareerType, "type-1", Asked::No),
        (Internship, F::Purpose, F::CareerType, "type-1", Asked::No),
        (Internship, F::Purpose, F::CareerType, "type-2", Asked::May),
        (Internship, F::Purpose, F::CareerType, "type-3", Asked::Must),
        (Internship, F::Purpose, F::CareerType, "", Asked::May),
        (
            Internship,
            F::PastRecord,
            F::CareerType,
            "type-4",
            Asked::No,
        ),
        (Internship, F::DataUse, F::CareerType, "type-4", Asked::May),
        (
            Internship,
            F::DaysTotal,
            F::CareerType,
            "unclassified",
            Asked::May,
        ),
        (
            Internship,
            F::ScopeOfChange,
            F::WorkerStatus,
            "experience",
            Asked::No,
        ),
        (
            Internship,
            F::ScopeOfChange,
            F::WorkerStatus,
            "worker",
            Asked::May,
        ),
        (Internship, F::Prefecture, F::Country, "DE", Asked::No),
        (Internship, F::Prefecture, F::Country, "JP", Asked::May),
        (Internship, F::City, F::Mode, "online", Asked::No),
        (
            Internship,
            F::JapaneseLevel,
            F::WorkingLanguages,
            "en\nzh",
            Asked::No,
        ),
        (
            Internship,
            F::JapaneseLevel,
            F::WorkingLanguages,
            "en\nja",
            Asked::May,
        ),
        (
            OverseasProgram,
            F::VisaNote,
            F::Visa,
            "not-needed",
            Asked::No,
        ),
        (
            OverseasProgram,
            F::Prefecture,
            F::Mode,
            "on-site",
            Asked::No,
        ),
        (
            OverseasProgram,
            F::PastRecord,
            F::Mode,
            "on-site",
            Asked::No,
        ),
        (
            JointResearch,
            F::CurrentSolution,
            F::Direction,
            "seed",
            Asked::No,
        ),
        (
            JointResearch,
            F::BudgetBand,
            F::Direction,
            "seed",
            Asked::May,
        ),
        (
            JointResearch,
            F::BudgetBand,
            F::Direction,
            "need",
            Asked::Must,
        ),
        (
            JointResearch,
            F::EnglishLevel,
            F::ResearchForm,
            "joint",
            Asked::No,
        ),
        (
            JointResearch,
            F::EnglishLevel,
            F::ResearchForm,
            "thesis-topic",
            Asked::May,
        ),
        (GuestCourse, F::FeeAmount, F::FeeKind, "declined", Asked::No),
        (GuestCourse, F::FeeAmount, F::FeeKind, "amount", Asked::Must),
        (GuestCourse, F::Documents, F::CourseSide, "offer", Asked::No),
        (
            GuestCourse,
            F::SpeakerProfile,
            F::CourseSide,
            "wish",
            Asked::No,
        ),
    ] {
        assert_eq!(
            with(kind, field, decider, code),
            expected,
            "{kind} {field} {code}"
        );
    }
}

#[test]
fn rules_speak_of_codes_that_there_are() {
    for rule in RULES {
        let (OneOf(codes) | NoneOf(codes)) = rule.with;
        let kinds = if rule.kinds.is_empty() {
            Kind::ALL
        } else {
            rule.kinds
        };
        let inputs = kinds.iter().filter_map(|kind| spec_of(*kind, rule.decider));
        for spec in inputs {
            let (Input::Choice(known) | Input::Choices(known)) = spec.input else {
                panic!("{} decides and is no choice", rule.decider);
            };
            assert!(
                codes.iter().all(|code| known.contains(code)),
                "{}",
                rule.decider
            );
        }
    }
}
