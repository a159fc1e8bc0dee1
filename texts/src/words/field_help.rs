//! What the poster should know about a field before typing.

use crate::{Locale, td_string};
use model::opportunities::Field;

pub fn field_help(locale: Locale, field: Field) -> Option<&'static str> {
    Some(match field {
        Field::Organization => td_string!(locale, field.organization.help),
        Field::OriginalLanguage => td_string!(locale, field.original_language.help),
        Field::TitleJa => td_string!(locale, field.title_ja.help),
        Field::TitleEn => td_string!(locale, field.title_en.help),
        Field::SummaryJa => td_string!(locale, field.summary_ja.help),
        Field::SummaryEn => td_string!(locale, field.summary_en.help),
        Field::BodyJa => td_string!(locale, field.body_ja.help),
        Field::BodyEn => td_string!(locale, field.body_en.help),
        Field::FieldsOfStudy => td_string!(locale, field.fields_of_study.help),
        Field::Skills => td_string!(locale, field.skills.help),
        Field::Visibility => td_string!(locale, field.visibility.help),
        Field::Prefecture => td_string!(locale, field.prefecture.help),
        Field::City => td_string!(locale, field.city.help),
        Field::ApplyOpens => td_string!(locale, field.apply_opens.help),
        Field::ApplyBy => td_string!(locale, field.apply_by.help),
        Field::ReplyBy => td_string!(locale, field.reply_by.help),
        Field::StudyYears => td_string!(locale, field.study_years.help),
        Field::WorkingLanguages => td_string!(locale, field.working_languages.help),
        Field::JapaneseLevel => td_string!(locale, field.japanese_level.help),
        Field::EnglishLevel => td_string!(locale, field.english_level.help),
        Field::Documents => td_string!(locale, field.documents.help),
        Field::HowToApply => td_string!(locale, field.how_to_apply.help),
        Field::ApplyUrl => td_string!(locale, field.apply_url.help),
        Field::Costs => td_string!(locale, field.costs.help),
        Field::AsOf => td_string!(locale, field.as_of.help),
        Field::Direction => td_string!(locale, field.direction.help),
        Field::ProblemStatement => td_string!(locale, field.problem_statement.help),
        Field::Benefit => td_string!(locale, field.benefit.help),
        Field::TrlNow => td_string!(locale, field.trl_now.help),
        Field::Techniques => td_string!(locale, field.techniques.help),
        Field::Expertise => td_string!(locale, field.expertise.help),
        Field::StudentPart => td_string!(locale, field.student_part.help),
        Field::MembersDetail => td_string!(locale, field.members_detail.help),
        Field::CareerType => td_string!(locale, field.career_type.help),
        Field::DaysWorkplace => td_string!(locale, field.days_workplace.help),
        Field::Programme => td_string!(locale, field.programme.help),
        Field::WorkerStatus => td_string!(locale, field.worker_status.help),
        Field::WageAmount => td_string!(locale, field.wage_amount.help),
        Field::Insurance => td_string!(locale, field.insurance.help),
        Field::ScopeOfChange => td_string!(locale, field.scope_of_change.help),
        Field::Purpose => td_string!(locale, field.purpose.help),
        Field::AbilitiesNeeded => td_string!(locale, field.abilities_needed.help),
        Field::Feedback => td_string!(locale, field.feedback.help),
        Field::DataUse => td_string!(locale, field.data_use.help),
        Field::PlanThisYear => td_string!(locale, field.plan_this_year.help),
        Field::PastRecord => td_string!(locale, field.past_record.help),
        Field::HiringRecord => td_string!(locale, field.hiring_record.help),
        Field::Scholarships => td_string!(locale, field.scholarships.help),
        Field::RiskLevel => td_string!(locale, field.risk_level.help),
        Field::Safety => td_string!(locale, field.safety.help),
        Field::Outcomes => td_string!(locale, field.outcomes.help),
        Field::Equipment => td_string!(locale, field.equipment.help),
        Field::DateCandidates => td_string!(locale, field.date_candidates.help),
        Field::MinorsPresent => td_string!(locale, field.minors_present.help),
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
