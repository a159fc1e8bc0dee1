//! What the rules of the field say about a posting (domain guide E11, J1 to J4).
//!
//! A finding never decides: staff do. The poster sees it before handing in, so each says what was found.

use crate::closed;
use crate::opportunities::career::{Condition, INTERNSHIP_DAYS, Programme, SPECIALISED_DAYS};
use crate::opportunities::labour::{Compared, Labour, Pay, Payment, Sign, Standing};
use crate::opportunities::{
    CareerType, Common, Content, Draft, GuestCourse, Insurance, Internship, OverseasProgram, Part,
    StudentPart, WorkerStatus,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod lengths;

pub use lengths::Clash;

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
        /// Type 3: the last years of bachelors and of masters; type 4: masters and doctors (J1).
        LateYears = "late-years",
        /// Type 3: guided by staff, with feedback (J1).
        Guided = "guided",
        /// What the programme is for is what its type is for (J1).
        AimFits = "aim-fits",
        /// Work under orders is paid (J3).
        WageStated = "wage-stated",
        /// The amount of the wage is named (J4).
        WageAmount = "wage-amount",
        /// The pay of workers reaches the minimum wage (最低賃金法).
        MinimumWage = "minimum-wage",
        /// Whoever is a worker by the answers is called one (J3).
        WorkerStatus = "worker-status",
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
        /// Minors: consent and supervision.
        Minors = "minors",
        /// What is said twice of the length agrees.
        LengthsAgree = "lengths-agree",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub check: Check,
    pub holds: bool,
    pub found: Found,
}

/// The fact on which a point hangs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Found {
    /// Something is said or is not.
    Said,
    /// Days, since or until; negative when over.
    Days(i64),
    /// Days, and how many are asked for.
    DaysOf {
        days: i64,
        asked: i64,
    },
    /// Days at the workplace, where they are told, of all.
    AtWorkplace {
        days: Option<u32>,
        of: Option<u32>,
    },
    /// The declared type.
    Declared(CareerType),
    Level(u8),
    Standing(Standing, Vec<Sign>),
    Pay(Compared),
    Clashes(Vec<Clash>),
}

/// Facts older than this many days are asked about again.
pub const RECENT_DAYS: i64 = 90;
pub const APPLY_DAYS: i64 = 7;
pub const RISK_DAYS: i64 = 30;
pub const LEAD_DAYS: i64 = 30;

/// The points for a posting, each held or not. `content` is what `draft` says.
pub fn checklist(draft: &Draft, content: &Content, today: NaiveDate) -> Vec<Finding> {
    let mut list = List(Vec::new());
    list.common(&content.common, today);
    match &content.part {
        Part::Internship(internship) => {
            list.career_type(draft, internship, &content.common);
            list.labour(internship);
            list.standing(draft, internship, today);
            list.internship_lengths(&content.common, internship);
        }
        Part::OverseasProgram(program) => {
            list.travel(program, today);
            list.labour(&program.work);
            list.programme_lengths(&content.common, program);
        }
        Part::JointResearch(research) => {
            list.note(
                Check::StudentGuard,
                research.students == StudentPart::None,
                Found::Said,
            );
        }
        Part::GuestCourse(course) => {
            list.course(course, today);
            list.course_lengths(&content.common, course);
        }
    }
    list.0
}

struct List(Vec<Finding>);

impl List {
    fn note(&mut self, check: Check, holds: bool, found: Found) {
        self.0.push(Finding {
            check,
            holds,
            found,
        });
    }

    fn common(&mut self, common: &Common, today: NaiveDate) {
        let age = (today - common.as_of).num_days();
        self.note(Check::RecentFacts, age <= RECENT_DAYS, Found::Days(age));
        let left = (common.apply_by - today).num_days();
        self.note(Check::TimeToApply, left >= APPLY_DAYS, Found::Days(left));
        self.note(Check::ReplyDate, common.reply_by.is_some(), Found::Said);
    }

    fn travel(&mut self, program: &OverseasProgram, today: NaiveDate) {
        let level = program.risk_level;
        self.note(Check::TravelRisk, level < 2, Found::Level(level));
        let age = (today - program.risk_as_of).num_days();
        self.note(Check::RiskLookedUp, age <= RISK_DAYS, Found::Days(age));
    }

    fn course(&mut self, course: &GuestCourse, today: NaiveDate) {
        let first = course.date_candidates.iter().min();
        let left = first.map(|day| (*day - today).num_days());
        self.note(
            Check::LeadTime,
            left.is_none_or(|left| left >= LEAD_DAYS),
            left.map_or(Found::Said, Found::Days),
        );
        self.note(Check::Minors, !course.has_minors(), Found::Said);
    }

    fn career_type(&mut self, draft: &Draft, internship: &Internship, common: &Common) {
        let texts = [&common.title.ja, &common.body.ja];
        let is_called_internship = texts.iter().any(|text| text.contains("インターンシップ"));
        let declared = internship.career_type;
        let may_be_called = matches!(declared, CareerType::Internship | CareerType::Specialised);
        self.note(
            Check::InternshipName,
            may_be_called || !is_called_internship,
            Found::Declared(declared),
        );
        let lacks = Programme::of(draft).lacks(declared);
        let mut hold = |check, condition, found| {
            self.note(check, !lacks.contains(&condition), found);
        };
        let days = i64::from(internship.days_total.unwrap_or_default());
        match declared {
            CareerType::Internship => {
                let asked = i64::from(INTERNSHIP_DAYS);
                hold(
                    Check::MostlyAtWorkplace,
                    Condition::Workplace,
                    Found::AtWorkplace {
                        days: internship.days_workplace,
                        of: internship.days_total,
                    },
                );
                hold(
                    Check::LongEnough,
                    Condition::Days,
                    Found::DaysOf { days, asked },
                );
                hold(Check::InVacation, Condition::Vacation, Found::Said);
                hold(
                    Check::LateYears,
                    Condition::Grade,
                    Found::Declared(declared),
                );
                hold(Check::Guided, Condition::Guidance, Found::Said);
            }
            CareerType::Specialised => {
                let asked = i64::from(SPECIALISED_DAYS);
                hold(
                    Check::LongEnough,
                    Condition::Days,
                    Found::DaysOf { days, asked },
                );
                hold(
                    Check::LateYears,
                    Condition::Grade,
                    Found::Declared(declared),
                );
            }
            _ => {}
        }
        if lacks.contains(&Condition::Aim) {
            self.note(Check::AimFits, false, Found::Declared(declared));
        }
    }

    fn labour(&mut self, work: &Internship) {
        let is_worker = work.worker_status == Some(WorkerStatus::Worker);
        self.note(
            Check::WageStated,
            !is_worker || work.wage.is_some(),
            Found::Said,
        );
        if let Some(wage) = &work.wage {
            self.note(Check::WageAmount, wage.money.is_some(), Found::Said);
        }
        let is_insured = work.insurance != Insurance::Undecided;
        self.note(Check::InsuranceSettled, is_insured, Found::Said);
    }

    /// What the law of Japan says of whoever works.
    fn standing(&mut self, draft: &Draft, work: &Internship, today: NaiveDate) {
        let is_declared = work.worker_status == Some(WorkerStatus::Worker);
        if is_declared {
            let is_said = !work.scope_of_change.is_empty();
            self.note(Check::ScopeOfChange, is_said, Found::Said);
        }
        let labour = Labour::of(draft, today);
        let standing = labour.judge();
        let fits = is_declared || !matches!(standing, Standing::Worker | Standing::CaseByCase);
        if standing != Standing::Open {
            let found = Found::Standing(standing, labour.signs());
            self.note(Check::WorkerStatus, fits, found);
        }
        if is_declared || standing == Standing::Worker {
            match Payment::of(draft, today).judge() {
                Pay::Enough(compared) => self.note(Check::MinimumWage, true, Found::Pay(compared)),
                Pay::Below(compared) => self.note(Check::MinimumWage, false, Found::Pay(compared)),
                Pay::Unpaid | Pay::Unclear(_) => {}
            }
        }
    }
}

#[cfg(test)]
mod tests;
