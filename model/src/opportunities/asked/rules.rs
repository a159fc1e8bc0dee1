//! The table of choices with which fields are asked for otherwise than their kind says.

use super::super::{Field, Kind};
use super::Asked;
use Field as F;

/// The choice with which fields are asked for otherwise than their kind says. A choice that is not made changes nothing.
pub(super) struct Rule {
    /// Empty: all kinds.
    pub kinds: &'static [Kind],
    pub fields: &'static [Field],
    pub decider: Field,
    pub with: With,
    pub then: Asked,
}

pub(super) enum With {
    OneOf(&'static [&'static str]),
    NoneOf(&'static [&'static str]),
}

use With::{NoneOf, OneOf};

const ALL: &[Kind] = &[];
const RESEARCH: &[Kind] = &[Kind::JointResearch];
const INTERNSHIP: &[Kind] = &[Kind::Internship];
const COURSE: &[Kind] = &[Kind::GuestCourse];

const fn no(kinds: &'static [Kind], fields: &'static [Field], decider: Field, with: With) -> Rule {
    Rule {
        kinds,
        fields,
        decider,
        with,
        then: Asked::No,
    }
}

const fn may(kinds: &'static [Kind], fields: &'static [Field], decider: Field, with: With) -> Rule {
    Rule {
        then: Asked::May,
        ..no(kinds, fields, decider, with)
    }
}

const fn must(
    kinds: &'static [Kind],
    fields: &'static [Field],
    decider: Field,
    with: With,
) -> Rule {
    Rule {
        then: Asked::Must,
        ..no(kinds, fields, decider, with)
    }
}

/// Of the rules that speak of a field, the first whose choice is made counts.
pub(super) const RULES: &[Rule] = &[
    // place and language
    no(ALL, &[F::Prefecture, F::City], F::Mode, OneOf(&["online"])),
    no(ALL, &[F::Prefecture], F::Country, NoneOf(&["JP"])),
    no(
        RESEARCH,
        &[F::JapaneseLevel, F::EnglishLevel],
        F::ResearchForm,
        NoneOf(&["thesis-topic"]),
    ),
    no(
        ALL,
        &[F::JapaneseLevel],
        F::WorkingLanguages,
        NoneOf(&["ja"]),
    ),
    no(
        ALL,
        &[F::EnglishLevel],
        F::WorkingLanguages,
        NoneOf(&["en"]),
    ),
    // joint research
    no(
        RESEARCH,
        &[F::CurrentSolution],
        F::Direction,
        OneOf(&["seed"]),
    ),
    may(RESEARCH, &[F::BudgetBand], F::Direction, OneOf(&["seed"])),
    no(RESEARCH, &[F::StudyYears], F::StudentPart, OneOf(&["none"])),
    // internships: nobody works in an open company; only type 3 discloses everything
    no(
        INTERNSHIP,
        &[
            F::OrdersGiven,
            F::BenefitToHost,
            F::HoursControlled,
            F::WorkerStatus,
            F::WageUnit,
            F::WageAmount,
            F::WageCurrency,
            F::WageNote,
            F::ScopeOfChange,
            F::CourseCredit,
            F::Lodging,
            F::Purpose,
            F::AbilitiesNeeded,
            F::Feedback,
        ],
        F::CareerType,
        OneOf(&["type-1"]),
    ),
    no(
        INTERNSHIP,
        &[F::PlanThisYear, F::PastRecord, F::HiringRecord],
        F::CareerType,
        NoneOf(&["type-3"]),
    ),
    no(
        INTERNSHIP,
        &[F::DataUse],
        F::CareerType,
        NoneOf(&["type-3", "type-4"]),
    ),
    must(
        INTERNSHIP,
        &[
            F::Purpose,
            F::AbilitiesNeeded,
            F::Feedback,
            F::DataUse,
            F::PlanThisYear,
            F::PastRecord,
            F::HiringRecord,
        ],
        F::CareerType,
        OneOf(&["type-3"]),
    ),
    // What a foreign source does not tell may stay unsaid.
    may(
        INTERNSHIP,
        &[
            F::DaysTotal,
            F::Country,
            F::FieldsOfStudy,
            F::ApplyBy,
            F::WorkerStatus,
            F::WageUnit,
        ],
        F::CareerType,
        OneOf(&["unclassified"]),
    ),
    // pay
    no(
        ALL,
        &[F::ScopeOfChange],
        F::WorkerStatus,
        OneOf(&["experience"]),
    ),
    no(
        ALL,
        &[F::WageAmount, F::WageCurrency],
        F::WageUnit,
        OneOf(&["none"]),
    ),
    must(ALL, &[F::WageNote], F::WageUnit, OneOf(&["other"])),
    // overseas
    no(ALL, &[F::VisaNote], F::Visa, OneOf(&["not-needed"])),
    // guest courses
    no(COURSE, &[F::FeeAmount], F::FeeKind, NoneOf(&["amount"])),
    must(COURSE, &[F::FeeAmount], F::FeeKind, OneOf(&["amount"])),
    no(
        COURSE,
        &[F::SpeakerProfile],
        F::CourseSide,
        OneOf(&["wish"]),
    ),
];

impl With {
    pub fn holds(&self, chosen: &str) -> bool {
        let mut lines = chosen
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty());
        match self {
            OneOf(codes) => lines.any(|line| codes.contains(&line)),
            NoneOf(codes) => {
                let mut is_chosen = false;
                lines.all(|line| {
                    is_chosen = true;
                    !codes.contains(&line)
                }) && is_chosen
            }
        }
    }
}
