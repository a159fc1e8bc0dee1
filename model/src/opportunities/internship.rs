use super::check::or_first;
use super::choices::*;
use super::parser::DraftParser;
use super::{Common, Field as F, Hours};
use crate::money::Money;
use crate::problem::FieldProblem;
use serde::{Deserialize, Serialize};

/// Internship and career programmes (domain guide E3, posting fields).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Internship {
    /// As declared by the poster; overseas programmes leave it unclassified.
    pub career_type: CareerType,
    /// Unknown only where the programme is unclassified: foreign sources seldom say.
    pub days_total: Option<u32>,
    pub days_workplace: Option<u32>,
    pub hours_per_day: Option<Hours>,
    pub vacation_only: bool,
    pub programme: String,
    pub workplace: String,
    /// Unknown only where the programme is unclassified.
    pub worker_status: Option<WorkerStatus>,
    /// `None`: unpaid, or not known.
    pub wage: Option<Wage>,
    /// Stated to be unpaid; the programmes of Japan's system are, wherever there is no wage.
    #[serde(default)]
    pub unpaid: bool,
    pub transport: String,
    pub lodging: String,
    pub insurance: Insurance,
    /// 業務・就業場所の変更の範囲, required information since 2024-04.
    pub scope_of_change: String,
    pub course_credit: String,
    pub disclosures: Disclosures,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wage {
    pub unit: WageUnit,
    /// `None` when only a note says how much.
    pub money: Option<Money>,
    pub note: String,
}

/// Those of the nine type-3 disclosures that have no field elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosures {
    pub purpose: String,
    pub abilities_needed: String,
    pub feedback: String,
    pub data_use: Option<DataUse>,
    pub plan_this_year: String,
    pub past_record: String,
    pub hiring_record: String,
}

impl Internship {
    pub(super) fn read(read: &mut DraftParser<'_>, common: &Common) -> Self {
        let career_type = read.choice(F::CareerType);
        let may_not_be_called_internship = matches!(
            career_type,
            Some(CareerType::OpenCompany | CareerType::CareerEducation)
        );
        if may_not_be_called_internship && common.title.ja.contains("インターンシップ") {
            read.wrong(F::TitleJa, FieldProblem::InternshipWord);
        }
        Self::read_work(read, career_type.unwrap_or(CareerType::Unclassified))
    }

    /// The part that overseas programmes share.
    pub(super) fn read_work(read: &mut DraftParser<'_>, career_type: CareerType) -> Self {
        let days_total = read.whole(F::DaysTotal);
        let days_workplace = read.whole(F::DaysWorkplace);
        read.at_least(
            (F::DaysWorkplace, days_workplace),
            (F::DaysTotal, days_total),
        );
        let worker_status = read.choice(F::WorkerStatus);
        let unit = read.choice(F::WageUnit);
        let wage = Wage::read(read, unit);
        if worker_status == Some(WorkerStatus::Worker) && unit == Some(WageUnit::None) {
            read.wrong(F::WageUnit, FieldProblem::WorkerNeedsWage);
        }
        Self {
            career_type,
            days_total,
            days_workplace,
            hours_per_day: read.hours(F::HoursPerDay),
            vacation_only: read.tick(F::VacationOnly),
            programme: read.text(F::Programme),
            workplace: read.text(F::Workplace),
            // Nobody works in an open company.
            worker_status: worker_status.or_else(|| {
                read.is_not_asked(F::WorkerStatus)
                    .then_some(WorkerStatus::Experience)
            }),
            wage,
            unpaid: unit == Some(WageUnit::None) || read.is_not_asked(F::WageUnit),
            transport: read.text(F::Transport),
            lodging: read.text(F::Lodging),
            insurance: or_first(read.choice(F::Insurance)),
            scope_of_change: read.text(F::ScopeOfChange),
            course_credit: read.text(F::CourseCredit),
            disclosures: Disclosures::read(read),
        }
    }
}

impl Wage {
    fn read(read: &mut DraftParser<'_>, unit: Option<WageUnit>) -> Option<Self> {
        let money = read.money(F::WageAmount);
        let note = read.text(F::WageNote);
        let unit = unit.filter(|unit| *unit != WageUnit::None)?;
        if unit != WageUnit::Other && money.is_none() && note.is_empty() {
            read.wrong(F::WageAmount, FieldProblem::Missing);
        }
        Some(Self { unit, money, note })
    }
}

impl Disclosures {
    fn read(read: &mut DraftParser<'_>) -> Self {
        Self {
            purpose: read.text(F::Purpose),
            abilities_needed: read.text(F::AbilitiesNeeded),
            feedback: read.text(F::Feedback),
            data_use: read.choice(F::DataUse),
            plan_this_year: read.text(F::PlanThisYear),
            past_record: read.text(F::PastRecord),
            hiring_record: read.text(F::HiringRecord),
        }
    }
}
