//! The groups of fields in a step of the form, in the order in which they are asked.

use model::Language;
use model::closed::Closed;
use model::opportunities::{Field as F, FieldSpec, Kind, Step, specs};
use texts::td_string;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Frame,
    Text(Language),
    Topic,
    Subject,
    Career,
    Work,
    Standing,
    Pay,
    Disclosures,
    Cost,
    Risk,
    Class,
    Place,
    Time,
    People,
    Applying,
}

impl Section {
    fn of(kind: Kind, field: F) -> Self {
        let is_internship = kind == Kind::Internship;
        match field {
            F::Organization | F::OriginalLanguage | F::Visibility => Self::Frame,
            F::TitleJa | F::SummaryJa | F::BodyJa => Self::Text(Language::Japanese),
            F::TitleEn | F::SummaryEn | F::BodyEn => Self::Text(Language::English),
            F::FieldsOfStudy | F::Skills => Self::Topic,
            F::Aim | F::VacationOnly | F::Guided | F::CareerType => Self::Career,
            F::DaysTotal | F::DaysWorkplace | F::StudyYears if is_internship => Self::Career,
            F::DaysTotal
            | F::DaysWorkplace
            | F::HoursPerDay
            | F::Programme
            | F::Workplace
            | F::CourseCredit => Self::Work,
            F::OrdersGiven | F::BenefitToHost | F::HoursControlled | F::WorkerStatus => {
                Self::Standing
            }
            F::WageUnit
            | F::WageAmount
            | F::WageCurrency
            | F::WageNote
            | F::Transport
            | F::Lodging
            | F::Insurance
            | F::ScopeOfChange => Self::Pay,
            F::Purpose
            | F::AbilitiesNeeded
            | F::Feedback
            | F::DataUse
            | F::PlanThisYear
            | F::PastRecord
            | F::HiringRecord => Self::Disclosures,
            F::ProgrammeFee
            | F::LivingCost
            | F::CostCurrency
            | F::Scholarships
            | F::RefundRule
            | F::FeeKind
            | F::FeeAmount
            | F::TravelCost
            | F::BudgetBand => Self::Cost,
            F::RiskLevel | F::RiskAsOf | F::Safety => Self::Risk,
            F::ClassMin
            | F::ClassMax
            | F::Equipment
            | F::RecordingAllowed
            | F::MinorsPresent
            | F::SpeakerProfile => Self::Class,
            F::Mode | F::Country | F::Prefecture | F::City => Self::Place,
            F::StartsOn | F::EndsOn | F::PeriodFlexible => Self::Time,
            F::CapacityMin
            | F::CapacityMax
            | F::StudyYears
            | F::AudienceNote
            | F::WorkingLanguages
            | F::JapaneseLevel
            | F::EnglishLevel => Self::People,
            F::ApplyOpens
            | F::ApplyBy
            | F::ReplyBy
            | F::Selection
            | F::Documents
            | F::HowToApply
            | F::ApplyUrl
            | F::Costs
            | F::AsOf => Self::Applying,
            F::Direction
            | F::ResearchForm
            | F::ProblemStatement
            | F::CurrentSolution
            | F::Benefit
            | F::TrlNow
            | F::TrlTarget
            | F::Techniques
            | F::Expertise
            | F::ResearchPlace
            | F::StudentPart
            | F::MembersDetail
            | F::HostInstitution
            | F::WeeksMin
            | F::WeeksMax
            | F::Visa
            | F::VisaNote
            | F::NominationDeadline
            | F::NominationsMax
            | F::CourseSide
            | F::CourseForm
            | F::Outcomes
            | F::Prerequisites
            | F::Minutes
            | F::Sessions
            | F::DateCandidates => Self::Subject,
        }
    }

    pub fn title(self, language: Language, kind: Kind) -> &'static str {
        match self {
            Self::Disclosures if kind != Kind::Internship => {
                td_string!(language, posting.section.learning)
            }
            Self::Applying if kind == Kind::JointResearch => {
                td_string!(language, posting.section.responding)
            }
            Self::Applying if kind == Kind::GuestCourse => {
                td_string!(language, posting.section.requesting)
            }
            Self::People if kind == Kind::GuestCourse => {
                td_string!(language, posting.section.class_people)
            }
            Self::Career => td_string!(language, posting.section.career),
            Self::Standing => td_string!(language, posting.section.standing),
            Self::Frame => td_string!(language, posting.section.frame),
            Self::Text(Language::Japanese) => td_string!(language, posting.section.japanese),
            Self::Text(Language::English) => td_string!(language, posting.section.english),
            Self::Topic => td_string!(language, posting.section.topic),
            Self::Subject => td_string!(language, posting.section.subject),
            Self::Work => td_string!(language, posting.section.work),
            Self::Pay => td_string!(language, posting.section.pay),
            Self::Disclosures => td_string!(language, posting.section.disclosures),
            Self::Cost => td_string!(language, posting.section.cost),
            Self::Risk => td_string!(language, posting.section.risk),
            Self::Class => td_string!(language, posting.section.class),
            Self::Place => td_string!(language, posting.section.place),
            Self::Time => td_string!(language, posting.section.time),
            Self::People => td_string!(language, posting.section.people),
            Self::Applying => td_string!(language, posting.section.applying),
        }
    }

    pub fn lead(self, language: Language, kind: Kind) -> Option<&'static str> {
        match self {
            Self::Disclosures if kind == Kind::Internship => {
                Some(td_string!(language, posting.section.disclosures_lead))
            }
            Self::Risk => Some(td_string!(language, posting.section.risk_lead)),
            Self::Career => Some(td_string!(language, posting.section.career_lead)),
            Self::Standing if kind == Kind::Internship => {
                Some(td_string!(language, posting.section.standing_lead))
            }
            _ => None,
        }
    }
}

/// Where a step asks for a field.
pub fn place(kind: Kind, step: Step, original: Language, name: &str) -> Option<usize> {
    let sections = sections(kind, step, original);
    let mut asked = sections.iter().flat_map(|(_, fields)| fields);
    asked.position(|spec| spec.field.code() == name)
}

/// The fields of a step by section; the original language's texts before the other's.
pub fn sections(
    kind: Kind,
    step: Step,
    original: Language,
) -> Vec<(Section, Vec<&'static FieldSpec>)> {
    let mut sections: Vec<(Section, Vec<&'static FieldSpec>)> = Vec::new();
    for spec in specs(kind).filter(|spec| spec.step == step) {
        let section = Section::of(kind, spec.field);
        match sections.iter_mut().find(|(known, _)| *known == section) {
            Some((_, fields)) => fields.push(spec),
            None => sections.push((section, vec![spec])),
        }
    }
    // Stable: everything but the two texts stays where it is.
    let text = |wanted: Language, list: &[(Section, Vec<&'static FieldSpec>)]| {
        list.iter()
            .position(|(section, _)| *section == Section::Text(wanted))
    };
    if let (Some(ja), Some(en)) = (
        text(Language::Japanese, &sections),
        text(Language::English, &sections),
    ) && (original == Language::English) == (ja < en)
    {
        sections.swap(ja, en);
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_asked_exactly_once() {
        for kind in Kind::ALL {
            let asked: usize = Step::ALL
                .iter()
                .flat_map(|step| sections(*kind, *step, Language::Japanese))
                .map(|(_, fields)| fields.len())
                .sum();
            assert_eq!(asked, specs(*kind).count(), "{kind}");
        }
    }

    #[test]
    fn the_original_language_comes_first() {
        for original in Language::ALL {
            let sections = sections(Kind::Internship, Step::Basics, *original);
            let first = sections
                .iter()
                .find(|(section, _)| matches!(section, Section::Text(_)));
            assert_eq!(
                first.map(|(section, _)| *section),
                Some(Section::Text(*original))
            );
        }
    }
}
