//! Whether a participant is a worker (労働者), and whether the pay reaches the minimum wage.
//!
//! 平成9年9月18日 基発第636号: who visits or tries out, without orders about the work, is no worker; who takes part in production, so
//! that its profit and effect go to the host, and does so in a relation of employment (使用従属関係), is one; each case is judged by what
//! really happens. Signs of such a relation, besides orders, are time that is controlled as working time and pay for that time.
//!
//! An answer helps the poster and staff to look. It decides nothing.

mod pay;

pub use pay::{Compared, Pay, Payment, Unclear};

use super::{Draft, Field as F, Kind, YesNo};
use crate::closed;
use crate::closed::Closed;
use chrono::NaiveDate;

closed! {
    /// What speaks for a worker.
    pub enum Sign {
        Orders = "orders",
        Benefit = "benefit",
        Hours = "hours",
        /// Pay by time, at the level of wages.
        Pay = "pay",
    }
}

closed! {
    /// What the answers tell.
    pub enum Standing {
        /// Questions have no answer yet.
        Open = "open",
        Experience = "experience",
        /// Some signs are there and others are not: the labour standards office, or the school's, has to look at what happens.
        CaseByCase = "case-by-case",
        Worker = "worker",
    }
}

/// The answers to the questions that tell a worker.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Labour {
    pub orders: Option<bool>,
    pub benefit: Option<bool>,
    pub hours: Option<bool>,
    /// Paid by time, and not less than the minimum wage.
    pub is_paid_as_work: bool,
}

impl Labour {
    /// As typed so far.
    pub fn of(draft: &Draft, today: NaiveDate) -> Self {
        let answer = |field| {
            let said = YesNo::from_code(draft.asked_text(Kind::Internship, field).trim())?;
            Some(said == YesNo::Yes)
        };
        let payment = Payment::of(draft, today);
        Self {
            orders: answer(F::OrdersGiven),
            benefit: answer(F::BenefitToHost),
            hours: answer(F::HoursControlled),
            is_paid_as_work: payment.is_by_time() && matches!(payment.judge(), Pay::Enough(_)),
        }
    }

    pub fn judge(self) -> Standing {
        let (Some(orders), Some(benefit)) = (self.orders, self.benefit) else {
            return Standing::Open;
        };
        let is_bound = self.hours == Some(true) || self.is_paid_as_work;
        match (orders, benefit) {
            (true, true) => Standing::Worker,
            (true, false) => Standing::CaseByCase,
            (false, _) if is_bound => Standing::CaseByCase,
            (false, _) => Standing::Experience,
        }
    }

    /// What speaks for a worker.
    pub fn signs(self) -> Vec<Sign> {
        let signs = [
            (Sign::Orders, self.orders == Some(true)),
            (Sign::Benefit, self.benefit == Some(true)),
            (Sign::Hours, self.hours == Some(true)),
            (Sign::Pay, self.is_paid_as_work),
        ];
        let signs = signs.into_iter().filter(|(_, is_there)| *is_there);
        signs.map(|(sign, _)| sign).collect()
    }
}

#[cfg(test)]
mod tests;
