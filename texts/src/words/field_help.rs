//! What the poster should know about a field before typing.

use crate::td_string;
use model::Language;
use model::opportunities::Field;

pub fn field_help(language: Language, field: Field) -> Option<&'static str> {
    Some(match field {
        Field::Organization => td_string!(language, field.organization.help),
        Field::OriginalLanguage => td_string!(language, field.original_language.help),
        Field::TitleJa => td_string!(language, field.title_ja.help),
        Field::TitleEn => td_string!(language, field.title_en.help),
        Field::SummaryJa => td_string!(language, field.summary_ja.help),
        Field::SummaryEn => td_string!(language, field.summary_en.help),
        Field::BodyJa => td_string!(language, field.body_ja.help),
        Field::BodyEn => td_string!(language, field.body_en.help),
        Field::FieldsOfStudy => td_string!(language, field.fields_of_study.help),
        Field::Skills => td_string!(language, field.skills.help),
        Field::Visibility => td_string!(language, field.visibility.help),
        Field::Prefecture => td_string!(language, field.prefecture.help),
        Field::City => td_string!(language, field.city.help),
        Field::ApplyOpens => td_string!(language, field.apply_opens.help),
        Field::ApplyBy => td_string!(language, field.apply_by.help),
        Field::ReplyBy => td_string!(language, field.reply_by.help),
        Field::StudyYears => td_string!(language, field.study_years.help),
        Field::WorkingLanguages => td_string!(language, field.working_languages.help),
        Field::JapaneseLevel => td_string!(language, field.japanese_level.help),
        Field::EnglishLevel => td_string!(language, field.english_level.help),
        Field::Documents => td_string!(language, field.documents.help),
        Field::HowToApply => td_string!(language, field.how_to_apply.help),
        Field::ApplyUrl => td_string!(language, field.apply_url.help),
        Field::Costs => td_string!(language, field.costs.help),
        Field::AsOf => td_string!(language, field.as_of.help),
        Field::Direction => td_string!(language, field.direction.help),
        Field::ProblemStatement => td_string!(language, field.problem_statement.help),
        Field::Benefit => td_string!(language, field.benefit.help),
        Field::TrlNow => td_string!(language, field.trl_now.help),
        Field::Techniques => td_string!(language, field.techniques.help),
        Field::Expertise => td_string!(language, field.expertise.help),
        Field::StudentPart => td_string!(language, field.student_part.help),
        Field::MembersDetail => td_string!(language, field.members_detail.help),
        Field::CareerType => td_string!(language, field.career_type.help),
        Field::DaysWorkplace => td_string!(language, field.days_workplace.help),
        Field::Programme => td_string!(language, field.programme.help),
        Field::WorkerStatus => td_string!(language, field.worker_status.help),
        Field::WageAmount => td_string!(language, field.wage_amount.help),
        Field::Insurance => td_string!(language, field.insurance.help),
        Field::ScopeOfChange => td_string!(language, field.scope_of_change.help),
        Field::Purpose => td_string!(language, field.purpose.help),
        Field::AbilitiesNeeded => td_string!(language, field.abilities_needed.help),
        Field::Feedback => td_string!(language, field.feedback.help),
        Field::DataUse => td_string!(language, field.data_use.help),
        Field::PlanThisYear => td_string!(language, field.plan_this_year.help),
        Field::PastRecord => td_string!(language, field.past_record.help),
        Field::HiringRecord => td_string!(language, field.hiring_record.help),
        Field::Scholarships => td_string!(language, field.scholarships.help),
        Field::RiskLevel => td_string!(language, field.risk_level.help),
        Field::Safety => td_string!(language, field.safety.help),
        Field::Outcomes => td_string!(language, field.outcomes.help),
        Field::Equipment => td_string!(language, field.equipment.help),
        Field::DateCandidates => td_string!(language, field.date_candidates.help),
        Field::MinorsPresent => td_string!(language, field.minors_present.help),
        Field::Mode
        | Field::Country
        | Field::StartsOn
        | Field::EndsOn
        | Field::PeriodFlexible
        | Field::CapacityMin
        | Field::CapacityMax
        | Field::AudienceNote
        | Field::Selection
        | Field::ResearchForm
        | Field::CurrentSolution
        | Field::TrlTarget
        | Field::BudgetBand
        | Field::ResearchPlace
        | Field::DaysTotal
        | Field::HoursPerDay
        | Field::VacationOnly
        | Field::Workplace
        | Field::WageUnit
        | Field::WageCurrency
        | Field::WageNote
        | Field::Transport
        | Field::Lodging
        | Field::CourseCredit
        | Field::HostInstitution
        | Field::WeeksMin
        | Field::WeeksMax
        | Field::Visa
        | Field::VisaNote
        | Field::ProgrammeFee
        | Field::LivingCost
        | Field::CostCurrency
        | Field::RefundRule
        | Field::NominationDeadline
        | Field::NominationsMax
        | Field::RiskAsOf
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
        | Field::SpeakerProfile => return None,
    })
}
