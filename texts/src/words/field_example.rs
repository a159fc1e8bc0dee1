//! Something a poster might type into a field.

use crate::td_string;
use model::Language;
use model::opportunities::Field;

pub fn field_example(language: Language, field: Field) -> Option<&'static str> {
    Some(match field {
        Field::TitleJa => td_string!(language, field.title_ja.example),
        Field::TitleEn => td_string!(language, field.title_en.example),
        Field::Skills => td_string!(language, field.skills.example),
        Field::City => td_string!(language, field.city.example),
        Field::AudienceNote => td_string!(language, field.audience_note.example),
        Field::Selection => td_string!(language, field.selection.example),
        Field::Documents => td_string!(language, field.documents.example),
        Field::ApplyUrl => td_string!(language, field.apply_url.example),
        Field::Techniques => td_string!(language, field.techniques.example),
        Field::Expertise => td_string!(language, field.expertise.example),
        Field::Workplace => td_string!(language, field.workplace.example),
        Field::WageAmount => td_string!(language, field.wage_amount.example),
        Field::WageNote => td_string!(language, field.wage_note.example),
        Field::Transport => td_string!(language, field.transport.example),
        Field::Lodging => td_string!(language, field.lodging.example),
        Field::CourseCredit => td_string!(language, field.course_credit.example),
        Field::HostInstitution => td_string!(language, field.host_institution.example),
        Field::VisaNote => td_string!(language, field.visa_note.example),
        Field::Scholarships => td_string!(language, field.scholarships.example),
        Field::Outcomes => td_string!(language, field.outcomes.example),
        Field::Equipment => td_string!(language, field.equipment.example),
        Field::DateCandidates => td_string!(language, field.date_candidates.example),
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
