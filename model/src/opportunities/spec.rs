//! What each field takes, per kind: the one table behind form, facts, differences and import.

use super::choices::*;
use super::{Field, Kind};
use crate::closed;
use crate::closed::Closed;
use crate::language::Language;
use crate::money::Currency;
use crate::place::{COUNTRIES, Mode, PREFECTURES};
use Field as F;

closed! {
    /// The pages of the posting form; a preview follows.
    pub enum Step {
        Basics = "basics",
        Programme = "programme",
        Conditions = "conditions",
    }
}

/// What a field takes. Lengths count user-visible characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// Id of an organization the poster may post for; empty: the school itself.
    Organization,
    Line {
        max: u32,
    },
    Text {
        max: u32,
    },
    Markdown {
        max: u32,
    },
    Whole {
        min: i64,
        max: i64,
    },
    /// Whole units of the currency in the named field; yen when `None`.
    Money {
        currency: Option<Field>,
    },
    Day,
    Tick,
    Url,
    Choice(&'static [&'static str]),
    /// One choice per line.
    Choices(&'static [&'static str]),
    /// One entry per line.
    Lines {
        entries: u32,
        max: u32,
    },
    /// One date per line.
    Days {
        entries: u32,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldSpec {
    pub field: Field,
    pub step: Step,
    pub input: Input,
    pub required: bool,
}

const fn must(step: Step, field: Field, input: Input) -> FieldSpec {
    FieldSpec {
        field,
        step,
        input,
        required: true,
    }
}

const fn may(step: Step, field: Field, input: Input) -> FieldSpec {
    FieldSpec {
        field,
        step,
        input,
        required: false,
    }
}

/// The largest amount a posting may name, in whole units of any currency.
pub(super) const MONEY_MAX: i64 = 1_000_000_000;

const RISK_LEVELS: &[&str] = &["0", "1", "2", "3", "4"];

use Step::{Basics, Conditions, Programme};

const BASICS: &[FieldSpec] = &[
    may(Basics, F::Organization, Input::Organization),
    must(Basics, F::OriginalLanguage, Input::Choice(Language::CODES)),
    may(Basics, F::TitleJa, Input::Line { max: 80 }),
    may(Basics, F::TitleEn, Input::Line { max: 120 }),
    may(Basics, F::SummaryJa, Input::Text { max: 200 }),
    may(Basics, F::SummaryEn, Input::Text { max: 400 }),
    may(Basics, F::BodyJa, Input::Markdown { max: 5000 }),
    may(Basics, F::BodyEn, Input::Markdown { max: 10000 }),
    must(
        Basics,
        F::FieldsOfStudy,
        Input::Choices(FieldOfStudy::CODES),
    ),
    may(
        Basics,
        F::Skills,
        Input::Lines {
            entries: 10,
            max: 40,
        },
    ),
    must(Basics, F::Visibility, Input::Choice(Visibility::CODES)),
];

const PLACE: &[FieldSpec] = &[
    must(Conditions, F::Mode, Input::Choice(Mode::CODES)),
    must(Conditions, F::Country, Input::Choice(COUNTRIES)),
    may(Conditions, F::Prefecture, Input::Choice(PREFECTURES)),
    may(Conditions, F::City, Input::Line { max: 120 }),
];

const TIME: &[FieldSpec] = &[
    may(Conditions, F::StartsOn, Input::Day),
    may(Conditions, F::EndsOn, Input::Day),
    may(Conditions, F::PeriodFlexible, Input::Tick),
    may(Conditions, F::ApplyOpens, Input::Day),
    must(Conditions, F::ApplyBy, Input::Day),
    may(Conditions, F::ReplyBy, Input::Day),
];

const PEOPLE: &[FieldSpec] = &[
    may(
        Conditions,
        F::CapacityMin,
        Input::Whole { min: 1, max: 1000 },
    ),
    may(
        Conditions,
        F::CapacityMax,
        Input::Whole { min: 1, max: 1000 },
    ),
    may(Conditions, F::StudyYears, Input::Choices(StudyYear::CODES)),
    may(Conditions, F::AudienceNote, Input::Text { max: 300 }),
    must(
        Conditions,
        F::WorkingLanguages,
        Input::Choices(WorkingLanguage::CODES),
    ),
    may(Conditions, F::JapaneseLevel, Input::Choice(Cefr::CODES)),
    may(Conditions, F::EnglishLevel, Input::Choice(Cefr::CODES)),
];

const APPLYING: &[FieldSpec] = &[
    may(Conditions, F::Selection, Input::Text { max: 600 }),
    may(
        Conditions,
        F::Documents,
        Input::Lines {
            entries: 10,
            max: 80,
        },
    ),
    must(Conditions, F::HowToApply, Input::Text { max: 600 }),
    may(Conditions, F::ApplyUrl, Input::Url),
    may(Conditions, F::Costs, Input::Text { max: 400 }),
    must(Conditions, F::AsOf, Input::Day),
];

const JOINT_RESEARCH: &[FieldSpec] = &[
    must(Programme, F::Direction, Input::Choice(Direction::CODES)),
    must(
        Programme,
        F::ResearchForm,
        Input::Choice(ResearchForm::CODES),
    ),
    must(Programme, F::ProblemStatement, Input::Text { max: 825 }),
    may(Programme, F::CurrentSolution, Input::Text { max: 825 }),
    must(Programme, F::Benefit, Input::Text { max: 500 }),
    must(Programme, F::TrlNow, Input::Whole { min: 1, max: 9 }),
    may(Programme, F::TrlTarget, Input::Whole { min: 1, max: 9 }),
    may(
        Programme,
        F::Techniques,
        Input::Lines {
            entries: 10,
            max: 60,
        },
    ),
    must(
        Programme,
        F::Expertise,
        Input::Lines {
            entries: 5,
            max: 60,
        },
    ),
    must(Programme, F::BudgetBand, Input::Choice(BudgetBand::CODES)),
    must(
        Programme,
        F::ResearchPlace,
        Input::Choice(ResearchPlace::CODES),
    ),
    must(Programme, F::StudentPart, Input::Choice(StudentPart::CODES)),
    may(Programme, F::MembersDetail, Input::Markdown { max: 3000 }),
];

const CAREER: &[FieldSpec] = &[must(
    Programme,
    F::CareerType,
    Input::Choice(CareerType::CODES),
)];

const WORK: &[FieldSpec] = &[
    must(Programme, F::DaysTotal, Input::Whole { min: 1, max: 400 }),
    may(
        Programme,
        F::DaysWorkplace,
        Input::Whole { min: 0, max: 400 },
    ),
    may(Programme, F::HoursPerDay, Input::Whole { min: 1, max: 12 }),
    may(Programme, F::VacationOnly, Input::Tick),
    must(Programme, F::Programme, Input::Text { max: 2000 }),
    may(Programme, F::Workplace, Input::Line { max: 120 }),
    must(
        Programme,
        F::WorkerStatus,
        Input::Choice(WorkerStatus::CODES),
    ),
    must(Programme, F::WageUnit, Input::Choice(WageUnit::CODES)),
    may(
        Programme,
        F::WageAmount,
        Input::Money {
            currency: Some(F::WageCurrency),
        },
    ),
    may(Programme, F::WageCurrency, Input::Choice(Currency::CODES)),
    may(Programme, F::WageNote, Input::Line { max: 120 }),
    may(Programme, F::Transport, Input::Line { max: 120 }),
    may(Programme, F::Lodging, Input::Line { max: 120 }),
    must(Programme, F::Insurance, Input::Choice(Insurance::CODES)),
    may(Programme, F::ScopeOfChange, Input::Text { max: 300 }),
    may(Programme, F::CourseCredit, Input::Line { max: 120 }),
];

const DISCLOSURES: &[FieldSpec] = &[
    may(Programme, F::Purpose, Input::Text { max: 400 }),
    may(Programme, F::AbilitiesNeeded, Input::Text { max: 400 }),
    may(Programme, F::Feedback, Input::Text { max: 300 }),
    may(Programme, F::DataUse, Input::Choice(DataUse::CODES)),
    may(Programme, F::PlanThisYear, Input::Text { max: 300 }),
    may(Programme, F::PastRecord, Input::Text { max: 300 }),
    may(Programme, F::HiringRecord, Input::Text { max: 300 }),
];

const OVERSEAS: &[FieldSpec] = &[
    must(Programme, F::HostInstitution, Input::Line { max: 120 }),
    must(Programme, F::WeeksMin, Input::Whole { min: 1, max: 104 }),
    may(Programme, F::WeeksMax, Input::Whole { min: 1, max: 104 }),
    must(Programme, F::Visa, Input::Choice(Visa::CODES)),
    may(Programme, F::VisaNote, Input::Line { max: 200 }),
    may(
        Programme,
        F::ProgrammeFee,
        Input::Money {
            currency: Some(F::CostCurrency),
        },
    ),
    may(
        Programme,
        F::LivingCost,
        Input::Money {
            currency: Some(F::CostCurrency),
        },
    ),
    may(Programme, F::CostCurrency, Input::Choice(Currency::CODES)),
    may(
        Programme,
        F::Scholarships,
        Input::Lines {
            entries: 6,
            max: 120,
        },
    ),
    may(Programme, F::RefundRule, Input::Text { max: 300 }),
    may(Programme, F::NominationDeadline, Input::Day),
    may(
        Programme,
        F::NominationsMax,
        Input::Whole { min: 1, max: 100 },
    ),
    must(Programme, F::RiskLevel, Input::Choice(RISK_LEVELS)),
    must(Programme, F::RiskAsOf, Input::Day),
    may(Programme, F::Safety, Input::Text { max: 400 }),
];

const GUEST_COURSE: &[FieldSpec] = &[
    must(Programme, F::CourseSide, Input::Choice(CourseSide::CODES)),
    must(Programme, F::CourseForm, Input::Choice(CourseForm::CODES)),
    must(
        Programme,
        F::Outcomes,
        Input::Lines {
            entries: 6,
            max: 120,
        },
    ),
    may(Programme, F::Prerequisites, Input::Text { max: 300 }),
    must(Programme, F::Minutes, Input::Whole { min: 10, max: 480 }),
    must(Programme, F::Sessions, Input::Whole { min: 1, max: 30 }),
    may(Programme, F::ClassMin, Input::Whole { min: 1, max: 1000 }),
    may(Programme, F::ClassMax, Input::Whole { min: 1, max: 1000 }),
    may(Programme, F::RecordingAllowed, Input::Tick),
    may(
        Programme,
        F::Equipment,
        Input::Lines {
            entries: 10,
            max: 80,
        },
    ),
    may(Programme, F::DateCandidates, Input::Days { entries: 10 }),
    must(Programme, F::FeeKind, Input::Choice(FeeKind::CODES)),
    may(Programme, F::FeeAmount, Input::Money { currency: None }),
    may(Programme, F::TravelCost, Input::Tick),
    may(Programme, F::SpeakerProfile, Input::Text { max: 600 }),
    may(Programme, F::MinorsPresent, Input::Tick),
];

/// The fields of a kind, in the order in which the form asks and the page shows them.
pub fn specs(kind: Kind) -> impl Iterator<Item = &'static FieldSpec> {
    let own: [&'static [FieldSpec]; 3] = match kind {
        Kind::JointResearch => [JOINT_RESEARCH, &[], &[]],
        Kind::Internship => [CAREER, WORK, DISCLOSURES],
        Kind::OverseasProgram => [OVERSEAS, WORK, DISCLOSURES],
        Kind::GuestCourse => [GUEST_COURSE, &[], &[]],
    };
    let [first, second, third] = own;
    [BASICS, first, second, third, PLACE, TIME, PEOPLE, APPLYING]
        .into_iter()
        .flatten()
}

/// The spec of one field in a kind, when the kind has it.
pub fn spec_of(kind: Kind, field: Field) -> Option<&'static FieldSpec> {
    specs(kind).find(|spec| spec.field == field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_kind_asks_twice_and_every_field_is_asked_somewhere() {
        let mut asked = BTreeSet::new();
        for kind in Kind::ALL {
            let fields: Vec<Field> = specs(*kind).map(|spec| spec.field).collect();
            let distinct: BTreeSet<Field> = fields.iter().copied().collect();
            assert_eq!(fields.len(), distinct.len(), "{kind}");
            asked.extend(distinct);
        }
        assert_eq!(asked.len(), Field::ALL.len());
    }
}
