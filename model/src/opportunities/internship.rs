use super::choices::*;
use super::reader::Reader;
use super::{Common, Field as F};
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
    pub hours_per_day: Option<u32>,
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
    pub(super) fn read(read: &mut Reader<'_>, common: &Common) -> Self {
        let career_type = read.chosen(F::CareerType);
        let days_total = match career_type {
            CareerType::Unclassified => read.whole_if_known(F::DaysTotal),
            _ => read.whole(F::DaysTotal),
        };
        let internship = Self::read_work(read, career_type, days_total);
        let may_be_called_internship = matches!(
            career_type,
            CareerType::Internship | CareerType::Specialised | CareerType::Unclassified
        );
        if !may_be_called_internship && common.title.ja.contains("インターンシップ") {
            read.wrong(F::TitleJa, FieldProblem::InternshipWord);
        }
        if career_type == CareerType::Internship {
            internship.disclosures.require_all(read);
        }
        internship
    }

    /// The part that overseas programmes share.
    pub(super) fn read_work(
        read: &mut Reader<'_>,
        career_type: CareerType,
        days_total: Option<u32>,
    ) -> Self {
        let days_workplace = read.whole(F::DaysWorkplace);
        read.at_least(
            (F::DaysWorkplace, days_workplace),
            (F::DaysTotal, days_total),
        );
        let (worker_status, unit) = if read.may_be_unsaid() {
            (
                read.choice_if_known(F::WorkerStatus),
                read.choice_if_known(F::WageUnit),
            )
        } else {
            (
                Some(read.chosen(F::WorkerStatus)),
                Some(read.chosen(F::WageUnit)),
            )
        };
        let wage = Wage::read(read, unit);
        if worker_status == Some(WorkerStatus::Worker) && wage.is_none() {
            read.wrong(F::WageUnit, FieldProblem::WorkerNeedsWage);
        }
        Self {
            career_type,
            days_total,
            days_workplace,
            hours_per_day: read.whole(F::HoursPerDay),
            vacation_only: read.tick(F::VacationOnly),
            programme: read.text(F::Programme),
            workplace: read.text(F::Workplace),
            worker_status,
            wage,
            unpaid: unit == Some(WageUnit::None),
            transport: read.text(F::Transport),
            lodging: read.text(F::Lodging),
            insurance: read.chosen(F::Insurance),
            scope_of_change: read.text(F::ScopeOfChange),
            course_credit: read.text(F::CourseCredit),
            disclosures: Disclosures::read(read),
        }
    }

    /// More than half of the days at the workplace (三省合意; the council's own rule says 半分を越える).
    pub fn is_mostly_at_workplace(&self) -> bool {
        self.days_workplace
            .zip(self.days_total)
            .is_some_and(|(days, total)| days * 2 > total)
    }
}

impl Wage {
    fn read(read: &mut Reader<'_>, unit: Option<WageUnit>) -> Option<Self> {
        let money = read.money(F::WageAmount);
        let note = read.text(F::WageNote);
        let unit = unit.filter(|unit| *unit != WageUnit::None)?;
        if unit == WageUnit::Other && note.is_empty() {
            read.wrong(F::WageNote, FieldProblem::Missing);
        } else if money.is_none() && note.is_empty() {
            read.wrong(F::WageAmount, FieldProblem::Missing);
        }
        Some(Self { unit, money, note })
    }
}

impl Disclosures {
    fn read(read: &mut Reader<'_>) -> Self {
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

    /// Type 3 has to disclose them all (基本的考え方, 2022-06-13).
    fn require_all(&self, read: &mut Reader<'_>) {
        let texts = [
            (F::Purpose, &self.purpose),
            (F::AbilitiesNeeded, &self.abilities_needed),
            (F::Feedback, &self.feedback),
            (F::PlanThisYear, &self.plan_this_year),
            (F::PastRecord, &self.past_record),
            (F::HiringRecord, &self.hiring_record),
        ];
        for (field, text) in texts {
            if text.is_empty() {
                read.wrong(field, FieldProblem::Missing);
            }
        }
        if self.data_use.is_none() {
            read.wrong(F::DataUse, FieldProblem::Missing);
        }
    }
}
