//! What each field takes, per kind: the one table behind form, facts, differences and import.

use super::choices::*;
use super::{Field, Hours, Kind};
use crate::closed;
use crate::closed::Closed;
use crate::fields::parse_whole;
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
    Integer {
        min: i64,
        max: i64,
    },
    /// Hours of a day, to the minute.
    Hours {
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

impl FieldSpec {
    /// A number as it was typed, within the limits of the field; nothing for what is none.
    pub(super) fn whole(&self, typed: &str) -> Option<i64> {
        let (min, max) = match self.input {
            Input::Integer { min, max } => (min, max),
            Input::Money { .. } => (0, MONEY_MAX),
            _ => return None,
        };
        parse_whole(typed).filter(|number| (min..=max).contains(number))
    }

    /// The same of hours.
    pub(super) fn hours(&self, typed: &str) -> Option<Hours> {
        let Input::Hours { min, max } = self.input else {
            return None;
        };
        Hours::parse(typed).filter(|hours| hours.is_within(min, max))
    }
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

const WAY: &[FieldSpec] = &[
    must(Conditions, F::Mode, Input::Choice(Mode::CODES)),
    must(Conditions, F::Country, Input::Choice(COUNTRIES)),
];

const IN_JAPAN: &[FieldSpec] = &[may(Conditions, F::Prefecture, Input::Choice(PREFECTURES))];

const CITY_AND_PERIOD: &[FieldSpec] = &[
    may(Conditions, F::City, Input::Line { max: 120 }),
    may(Conditions, F::StartsOn, Input::Day),
    may(Conditions, F::EndsOn, Input::Day),
    may(Conditions, F::PeriodFlexible, Input::Tick),
];

/// Where students apply, and where one answers a call.
const OPENING: &[FieldSpec] = &[may(Conditions, F::ApplyOpens, Input::Day)];

const DEADLINE: &[FieldSpec] = &[
    must(Conditions, F::ApplyBy, Input::Day),
    may(Conditions, F::ReplyBy, Input::Day),
];

const PLACES_MIN: &[FieldSpec] = &[may(
    Conditions,
    F::CapacityMin,
    Input::Integer { min: 1, max: 1000 },
)];

const PLACES_MAX: &[FieldSpec] = &[may(
    Conditions,
    F::CapacityMax,
    Input::Integer { min: 1, max: 1000 },
)];

const YEARS: &[FieldSpec] = &[may(
    Conditions,
    F::StudyYears,
    Input::Choices(StudyYear::CODES),
)];

const PEOPLE: &[FieldSpec] = &[
    may(Conditions, F::AudienceNote, Input::Text { max: 300 }),
    must(
        Conditions,
        F::WorkingLanguages,
        Input::Choices(WorkingLanguage::CODES),
    ),
];

const LEVELS: &[FieldSpec] = &[
    may(Conditions, F::JapaneseLevel, Input::Choice(Cefr::CODES)),
    may(Conditions, F::EnglishLevel, Input::Choice(Cefr::CODES)),
];

const CHOOSING: &[FieldSpec] = &[
    may(Conditions, F::Selection, Input::Text { max: 600 }),
    may(
        Conditions,
        F::Documents,
        Input::Lines {
            entries: 10,
            max: 80,
        },
    ),
];

const APPLYING: &[FieldSpec] = &[
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
    must(Programme, F::TrlNow, Input::Integer { min: 1, max: 9 }),
    may(Programme, F::TrlTarget, Input::Integer { min: 1, max: 9 }),
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

const DAYS: &[FieldSpec] = &[
    must(Programme, F::DaysTotal, Input::Integer { min: 1, max: 400 }),
    may(
        Programme,
        F::DaysWorkplace,
        Input::Integer { min: 0, max: 400 },
    ),
];

/// The questions that tell the type (`career.rs`), and the type that the poster declares.
const CAREER_AIM: &[FieldSpec] = &[may(Programme, F::Aim, Input::Choice(Aim::CODES))];

const CAREER: &[FieldSpec] = &[
    may(Programme, F::StudyYears, Input::Choices(StudyYear::CODES)),
    may(Programme, F::VacationOnly, Input::Tick),
    may(Programme, F::Guided, Input::Tick),
    must(Programme, F::CareerType, Input::Choice(CareerType::CODES)),
];

const WORK: &[FieldSpec] = &[
    may(Programme, F::HoursPerDay, Input::Hours { min: 1, max: 12 }),
    must(Programme, F::Programme, Input::Text { max: 2000 }),
    may(Programme, F::Workplace, Input::Line { max: 120 }),
    may(Programme, F::CourseCredit, Input::Line { max: 120 }),
];

/// The questions that tell a worker (`labour.rs`).
const LABOUR: &[FieldSpec] = &[
    may(Programme, F::OrdersGiven, Input::Choice(YesNo::CODES)),
    may(Programme, F::BenefitToHost, Input::Choice(YesNo::CODES)),
    may(Programme, F::HoursControlled, Input::Choice(YesNo::CODES)),
];

const PAY: &[FieldSpec] = &[
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
];

/// Required information for workers in Japan since 2024-04.
const CHANGE: &[FieldSpec] = &[may(Programme, F::ScopeOfChange, Input::Text { max: 300 })];

const LEARNING: &[FieldSpec] = &[
    may(Programme, F::Purpose, Input::Text { max: 400 }),
    may(Programme, F::AbilitiesNeeded, Input::Text { max: 400 }),
    may(Programme, F::Feedback, Input::Text { max: 300 }),
];

const DISCLOSURES: &[FieldSpec] = &[
    may(Programme, F::DataUse, Input::Choice(DataUse::CODES)),
    may(Programme, F::PlanThisYear, Input::Text { max: 300 }),
    may(Programme, F::PastRecord, Input::Text { max: 300 }),
    may(Programme, F::HiringRecord, Input::Text { max: 300 }),
];

const OVERSEAS: &[FieldSpec] = &[
    must(Programme, F::HostInstitution, Input::Line { max: 120 }),
    must(Programme, F::WeeksMin, Input::Integer { min: 1, max: 104 }),
    may(Programme, F::WeeksMax, Input::Integer { min: 1, max: 104 }),
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
        Input::Integer { min: 1, max: 100 },
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
    must(Programme, F::Minutes, Input::Integer { min: 10, max: 480 }),
    must(Programme, F::Sessions, Input::Integer { min: 1, max: 30 }),
    may(Programme, F::ClassMin, Input::Integer { min: 1, max: 1000 }),
    may(Programme, F::ClassMax, Input::Integer { min: 1, max: 1000 }),
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
    let lists: &'static [&'static [FieldSpec]] = match kind {
        Kind::JointResearch => &[
            BASICS,
            JOINT_RESEARCH,
            WAY,
            IN_JAPAN,
            CITY_AND_PERIOD,
            DEADLINE,
            PLACES_MAX,
            YEARS,
            PEOPLE,
            LEVELS,
            CHOOSING,
            APPLYING,
        ],
        Kind::Internship => &[
            BASICS,
            CAREER_AIM,
            DAYS,
            CAREER,
            WORK,
            LABOUR,
            PAY,
            CHANGE,
            LEARNING,
            DISCLOSURES,
            WAY,
            IN_JAPAN,
            CITY_AND_PERIOD,
            OPENING,
            DEADLINE,
            PLACES_MIN,
            PLACES_MAX,
            PEOPLE,
            LEVELS,
            CHOOSING,
            APPLYING,
        ],
        Kind::OverseasProgram => &[
            BASICS,
            OVERSEAS,
            DAYS,
            WORK,
            PAY,
            LEARNING,
            WAY,
            CITY_AND_PERIOD,
            OPENING,
            DEADLINE,
            PLACES_MIN,
            PLACES_MAX,
            YEARS,
            PEOPLE,
            LEVELS,
            CHOOSING,
            APPLYING,
        ],
        Kind::GuestCourse => &[
            BASICS,
            GUEST_COURSE,
            WAY,
            IN_JAPAN,
            CITY_AND_PERIOD,
            DEADLINE,
            YEARS,
            PEOPLE,
            APPLYING,
        ],
    };
    lists.iter().copied().flatten()
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
