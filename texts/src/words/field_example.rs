//! Something a poster might type into a field.

use crate::{Locale, td_string};
use model::opportunities::Field;

pub fn field_example(locale: Locale, field: Field) -> Option<&'static str> {
    Some(match field {
        Field::TitleJa => td_string!(locale, field.title_ja.example),
        Field::TitleEn => td_string!(locale, field.title_en.example),
        Field::Skills => td_string!(locale, field.skills.example),
        Field::City => td_string!(locale, field.city.example),
        Field::AudienceNote => td_string!(locale, field.audience_note.example),
        Field::Selection => td_string!(locale, field.selection.example),
        Field::Documents => td_string!(locale, field.documents.example),
        Field::ApplyUrl => td_string!(locale, field.apply_url.example),
        Field::Techniques => td_string!(locale, field.techniques.example),
        Field::Expertise => td_string!(locale, field.expertise.example),
        Field::Workplace => td_string!(locale, field.workplace.example),
        Field::WageAmount => td_string!(locale, field.wage_amount.example),
        Field::WageNote => td_string!(locale, field.wage_note.example),
        Field::Transport => td_string!(locale, field.transport.example),
        Field::Lodging => td_string!(locale, field.lodging.example),
        Field::CourseCredit => td_string!(locale, field.course_credit.example),
        Field::HostInstitution => td_string!(locale, field.host_institution.example),
        Field::VisaNote => td_string!(locale, field.visa_note.example),
        Field::Scholarships => td_string!(locale, field.scholarships.example),
        Field::Outcomes => td_string!(locale, field.outcomes.example),
        Field::Equipment => td_string!(locale, field.equipment.example),
        Field::DateCandidates => td_string!(locale, field.date_candidates.example),
        Field::Organization
        | Field::OriginalLanguage
        | Field::SummaryJa
        | Field::SummaryEn
        | Field::BodyJa
        | Field::BodyEn
        | Field::FieldsOfStudy
        | Field::Visibility
        | Field::Mode
        | Field::Country
        | Field::Prefecture
        | Field::StartsOn
        | Field::EndsOn
        | Field::PeriodFlexible
        | Field::ApplyOpens
        | Field::ApplyBy
        | Field::ReplyBy
        | Field::CapacityMin
        | Field::CapacityMax
        | Field::StudyYears
        | Field::WorkingLanguages
        | Field::JapaneseLevel
        | Field::EnglishLevel
        | Field::HowToApply
        | Field::Costs
        | Field::AsOf
        | Field::Direction
        | Field::ResearchForm
        | Field::ProblemStatement
        | Field::CurrentSolution
        | Field::Benefit
        | Field::TrlNow
        | Field::TrlTarget
        | Field::BudgetBand
        | Field::ResearchPlace
        | Field::StudentPart
        | Field::MembersDetail
        | Field::CareerType
        | Field::DaysTotal
        | Field::DaysWorkplace
        | Field::HoursPerDay
        | Field::VacationOnly
        | Field::Programme
        | Field::WorkerStatus
        | Field::WageUnit
        | Field::WageCurrency
        | Field::Insurance
        | Field::ScopeOfChange
        | Field::Purpose
        | Field::AbilitiesNeeded
        | Field::Feedback
        | Field::DataUse
        | Field::PlanThisYear
        | Field::PastRecord
        | Field::HiringRecord
        | Field::WeeksMin
        | Field::WeeksMax
        | Field::Visa
        | Field::ProgrammeFee
        | Field::LivingCost
        | Field::CostCurrency
        | Field::RefundRule
        | Field::NominationDeadline
        | Field::NominationsMax
        | Field::RiskLevel
        | Field::RiskAsOf
        | Field::Safety
        | Field::CourseSide
        | Field::CourseForm
        | Field::Prerequisites
        | Field::Minutes
        | Field::Sessions
        | Field::ClassMin
        | Field::ClassMax
        | Field::RecordingAllowed
        | Field::FeeKind
        | Field::FeeAmount
        | Field::TravelCost
        | Field::SpeakerProfile
        | Field::MinorsPresent => return None,
    })
}
