//! Which of the four types of career programme one is, by the agreement of three ministries of 2022-06-13
//! (文部科学省・厚生労働省・経済産業省「インターンシップを始めとする学生のキャリア形成支援に係る取組の推進に当たっての基本的考え方」)
//! and the criteria of the council it follows (採用と大学教育の未来に関する産学協議会 2021年度報告書).
//!
//! | type | asked of it |
//! |---|---|
//! | 1 open company | information; a single day; no work experience |
//! | 2 career education | education; any year, any length, work experience or none |
//! | 3 internship | more than half of the days at the workplace; guided, with feedback; five days or more; in long vacations of the last two years of bachelors and of masters (doctors are free of that); judges abilities |
//! | 4 specialised internship | masters and doctors; two months or more; work experience; judges abilities |
//!
//! An answer helps the poster to declare a type. It decides nothing: staff do.

use super::spec::spec_of;
use super::{Aim, CareerType, Draft, Field as F, Kind, StudyYear};
use crate::closed;
use crate::closed::Closed;

/// The shortest type 3.
pub const INTERNSHIP_DAYS: u32 = 5;
/// Two months of working days: the shortest type 4.
pub const SPECIALISED_DAYS: u32 = 40;
/// The longest open company.
pub const OPEN_COMPANY_DAYS: u32 = 1;

closed! {
    /// What a type asks of a programme.
    pub enum Condition {
        Aim = "aim",
        Days = "days",
        Workplace = "workplace",
        Grade = "grade",
        Vacation = "vacation",
        Guidance = "guidance",
    }
}

/// The answers to the questions that tell the type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Programme {
    pub aim: Option<Aim>,
    pub days: Option<u32>,
    pub workplace_days: Option<u32>,
    /// Empty: any year.
    pub years: Vec<StudyYear>,
    /// In long vacations only.
    pub in_vacation: bool,
    /// Staff guide the students and give them feedback.
    pub is_guided: bool,
}

/// What the answers tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// These questions have no answer yet.
    Open(Vec<Condition>),
    Is(CareerType),
    /// None of the four; the type that comes nearest, and what it lacks.
    None {
        nearest: CareerType,
        lacks: Vec<Condition>,
    },
}

impl Programme {
    /// As typed so far.
    pub fn of(draft: &Draft) -> Self {
        let days = |field| {
            let typed = spec_of(Kind::Internship, field)?.whole(draft.get(field))?;
            u32::try_from(typed).ok()
        };
        let is_said = |field| draft.lines(field).next().is_some();
        Self {
            aim: Aim::from_code(draft.get(F::Aim).trim()),
            days: days(F::DaysTotal),
            workplace_days: days(F::DaysWorkplace),
            years: draft
                .lines(F::StudyYears)
                .filter_map(StudyYear::from_code)
                .collect(),
            in_vacation: is_said(F::VacationOnly),
            // Whoever has written how feedback is given has answered too.
            is_guided: is_said(F::Guided) || is_said(F::Feedback),
        }
    }

    /// The type that the answers tell.
    pub fn judge(&self) -> Verdict {
        let open = self.open();
        let (Some(aim), true) = (self.aim, open.is_empty()) else {
            return Verdict::Open(open);
        };
        let candidates: &[CareerType] = match aim {
            Aim::Inform => &[CareerType::OpenCompany],
            Aim::Educate => &[CareerType::CareerEducation],
            Aim::Assess if self.is_long_and_graduate() => {
                &[CareerType::Specialised, CareerType::Internship]
            }
            Aim::Assess => &[CareerType::Internship, CareerType::Specialised],
        };
        let fitting = candidates.iter().find(|one| self.lacks(**one).is_empty());
        match fitting {
            Some(fitting) => Verdict::Is(*fitting),
            None => Verdict::None {
                nearest: candidates[0],
                lacks: self.lacks(candidates[0]),
            },
        }
    }

    /// What a type asks for and the programme does not have, as far as the answers go.
    pub fn lacks(&self, declared: CareerType) -> Vec<Condition> {
        let conditions: &[Condition] = match declared {
            CareerType::OpenCompany => &[Condition::Aim, Condition::Days, Condition::Workplace],
            CareerType::CareerEducation => &[Condition::Aim],
            CareerType::Internship => &[
                Condition::Aim,
                Condition::Days,
                Condition::Workplace,
                Condition::Grade,
                Condition::Vacation,
                Condition::Guidance,
            ],
            CareerType::Specialised => &[
                Condition::Aim,
                Condition::Days,
                Condition::Workplace,
                Condition::Grade,
            ],
            CareerType::Unclassified => &[],
        };
        let lacking = conditions.iter().filter(|one| !self.meets(declared, **one));
        lacking.copied().collect()
    }

    /// The questions that have to be answered first.
    fn open(&self) -> Vec<Condition> {
        let is_workplace_asked = self.aim == Some(Aim::Assess);
        let open = [
            (Condition::Aim, self.aim.is_none()),
            (Condition::Days, self.days.is_none()),
            (
                Condition::Workplace,
                is_workplace_asked && self.workplace_days.is_none(),
            ),
        ];
        let open = open.into_iter().filter(|(_, is_open)| *is_open);
        open.map(|(condition, _)| condition).collect()
    }

    /// Where there is no answer, nothing is wrong.
    fn meets(&self, declared: CareerType, condition: Condition) -> bool {
        use CareerType::{CareerEducation, Internship, OpenCompany, Specialised};
        let aim = match declared {
            OpenCompany => Aim::Inform,
            CareerEducation => Aim::Educate,
            _ => Aim::Assess,
        };
        let (days, workplace) = (self.days, self.workplace_days);
        match (condition, declared) {
            (Condition::Aim, _) => self.aim.is_none_or(|answered| answered == aim),
            (Condition::Days, OpenCompany) => days.is_none_or(|days| days <= OPEN_COMPANY_DAYS),
            (Condition::Days, Specialised) => days.is_none_or(|days| days >= SPECIALISED_DAYS),
            (Condition::Days, _) => days.is_none_or(|days| days >= INTERNSHIP_DAYS),
            (Condition::Workplace, OpenCompany) => workplace.is_none_or(|days| days == 0),
            (Condition::Workplace, Specialised) => workplace.is_none_or(|days| days > 0),
            (Condition::Workplace, _) => {
                let both = days.zip(workplace);
                both.is_none_or(|(days, workplace)| workplace * 2 > days)
            }
            (Condition::Grade, Specialised) => self.are_years(is_graduate),
            (Condition::Grade, Internship) => self.are_years(is_late),
            (Condition::Grade, _) => true,
            (Condition::Vacation, _) => self.in_vacation || self.are_years(is_doctor),
            (Condition::Guidance, _) => self.is_guided,
        }
    }

    fn is_long_and_graduate(&self) -> bool {
        self.are_years(is_graduate) && self.days.is_some_and(|days| days >= SPECIALISED_DAYS)
    }

    fn are_years(&self, fits: fn(StudyYear) -> bool) -> bool {
        !self.years.is_empty() && self.years.iter().all(|year| fits(*year))
    }
}

fn is_doctor(year: StudyYear) -> bool {
    year == StudyYear::Doctor
}

fn is_graduate(year: StudyYear) -> bool {
    matches!(
        year,
        StudyYear::Master1 | StudyYear::Master2 | StudyYear::Doctor
    )
}

fn is_late(year: StudyYear) -> bool {
    is_graduate(year) || matches!(year, StudyYear::Bachelor3 | StudyYear::Bachelor4)
}

#[cfg(test)]
mod tests;
