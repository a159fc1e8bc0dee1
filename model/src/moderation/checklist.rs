//! What the rules of the field say about a posting (domain guide E11, J1 to J4).
//!
//! A finding never decides: staff do.

use crate::closed;
use crate::opportunities::{
    CareerType, Content, FeeKind, Insurance, Internship, Part, StudentPart, WorkerStatus,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

closed! {
    /// A point staff look at.
    pub enum Check {
        /// The facts carry a recent as-of date (J4: correct and current).
        RecentFacts = "recent-facts",
        /// There are at least seven days left to apply.
        TimeToApply = "time-to-apply",
        /// Applicants learn when they will hear back.
        ReplyDate = "reply-date",
        /// インターンシップ only for types 3 and 4 (J1).
        InternshipName = "internship-name",
        /// Type 3: more than half of the days at the workplace (J1).
        MostlyAtWorkplace = "mostly-at-workplace",
        /// Type 3: five days or more; type 4: two months or more (J1).
        LongEnough = "long-enough",
        /// Type 3: in long vacations (J1).
        InVacation = "in-vacation",
        /// Work under orders is paid (J3).
        WageStated = "wage-stated",
        /// The amount of the wage is named (J4).
        WageAmount = "wage-amount",
        /// 業務・就業場所の変更の範囲 for workers (J4, since 2024-04).
        ScopeOfChange = "scope-of-change",
        /// Who insures is settled.
        InsuranceSettled = "insurance-settled",
        /// Overseas: the danger level permits travel.
        TravelRisk = "travel-risk",
        /// Overseas: the danger level was looked up within 30 days.
        RiskLookedUp = "risk-looked-up",
        /// Research: the student guard is needed (J7).
        StudentGuard = "student-guard",
        /// Guest course: at least 30 days ahead for the approval chain.
        LeadTime = "lead-time",
        /// Guest course: fee and withholding are clear.
        FeeClear = "fee-clear",
        /// Minors: consent and supervision.
        Minors = "minors",
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub check: Check,
    pub holds: bool,
}

/// Facts older than this many days are asked about again.
const RECENT_DAYS: i64 = 90;
const APPLY_DAYS: i64 = 7;
const RISK_DAYS: i64 = 30;
const LEAD_DAYS: i64 = 30;

/// The points for this posting, each held or not.
pub fn checklist(content: &Content, today: NaiveDate) -> Vec<Finding> {
    let common = &content.common;
    let mut list = List(Vec::new());
    list.note(
        Check::RecentFacts,
        (today - common.as_of).num_days() <= RECENT_DAYS,
    );
    list.note(
        Check::TimeToApply,
        (common.apply_by - today).num_days() >= APPLY_DAYS,
    );
    list.note(Check::ReplyDate, common.reply_by.is_some());
    match &content.part {
        Part::Internship(internship) => {
            list.career_type(internship, &common.title.ja, &common.body.ja);
            list.labour(internship);
        }
        Part::OverseasProgram(program) => {
            list.note(Check::TravelRisk, program.risk_level < 2);
            list.note(
                Check::RiskLookedUp,
                (today - program.risk_as_of).num_days() <= RISK_DAYS,
            );
            list.labour(&program.work);
        }
        Part::JointResearch(research) => {
            list.note(Check::StudentGuard, research.students == StudentPart::None);
        }
        Part::GuestCourse(course) => {
            let first = course.date_candidates.iter().min();
            list.note(
                Check::LeadTime,
                first.is_none_or(|day| (*day - today).num_days() >= LEAD_DAYS),
            );
            list.note(
                Check::FeeClear,
                course.fee != FeeKind::Amount || course.fee_amount.is_some(),
            );
            list.note(Check::Minors, !course.minors_present);
        }
    }
    list.0
}

struct List(Vec<Finding>);

impl List {
    fn note(&mut self, check: Check, holds: bool) {
        self.0.push(Finding { check, holds });
    }

    fn career_type(&mut self, internship: &Internship, title: &str, body: &str) {
        let called_internship =
            title.contains("インターンシップ") || body.contains("インターンシップ");
        let is_internship = matches!(
            internship.career_type,
            CareerType::Internship | CareerType::Specialised
        );
        self.note(Check::InternshipName, is_internship || !called_internship);
        match internship.career_type {
            CareerType::Internship => {
                self.note(
                    Check::MostlyAtWorkplace,
                    internship.is_mostly_at_workplace(),
                );
                self.note(
                    Check::LongEnough,
                    internship.days_total.is_some_and(|days| days >= 5),
                );
                self.note(Check::InVacation, internship.vacation_only);
            }
            // Two months of working days.
            CareerType::Specialised => self.note(
                Check::LongEnough,
                internship.days_total.is_some_and(|days| days >= 40),
            ),
            _ => {}
        }
    }

    fn labour(&mut self, work: &Internship) {
        let is_worker = work.worker_status == Some(WorkerStatus::Worker);
        self.note(Check::WageStated, !is_worker || work.wage.is_some());
        if let Some(wage) = &work.wage {
            self.note(Check::WageAmount, wage.money.is_some());
        }
        if is_worker {
            self.note(Check::ScopeOfChange, !work.scope_of_change.is_empty());
        }
        self.note(
            Check::InsuranceSettled,
            work.insurance != Insurance::Undecided,
        );
    }
}
