use super::check::or_first;
use super::choices::*;
use super::internship::Internship;
use super::parser::DraftParser;
use super::{Common, Field as F};
use crate::money::Money;
use crate::problem::FieldProblem;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Overseas internship or dispatch 海外プログラム (domain guide E4, posting fields).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverseasProgram {
    pub host_institution: String,
    pub weeks_min: u32,
    pub weeks_max: Option<u32>,
    pub visa: Visa,
    pub visa_note: String,
    pub programme_fee: Option<Money>,
    /// Per month.
    pub living_cost: Option<Money>,
    pub scholarships: Vec<String>,
    pub refund_rule: String,
    pub nomination_deadline: Option<NaiveDate>,
    pub nominations_max: Option<u32>,
    /// 外務省 危険情報, 0 (none) to 4.
    pub risk_level: u8,
    /// The day on which the level was looked up.
    pub risk_as_of: NaiveDate,
    pub safety: String,
    pub work: Internship,
}

impl OverseasProgram {
    pub(super) fn read(read: &mut DraftParser<'_>, common: &Common, today: NaiveDate) -> Self {
        if common.place.country == "JP" {
            read.wrong(F::Country, FieldProblem::NotOverseas);
        }
        let weeks_min = read.whole(F::WeeksMin);
        let weeks_max = read.whole(F::WeeksMax);
        read.at_least((F::WeeksMin, weeks_min), (F::WeeksMax, weeks_max));
        let risk_as_of = read.day(F::RiskAsOf);
        if risk_as_of.is_some_and(|day| day > today) {
            read.wrong(F::RiskAsOf, FieldProblem::InTheFuture);
        }
        Self {
            host_institution: read.text(F::HostInstitution),
            weeks_min: weeks_min.unwrap_or(1),
            weeks_max,
            visa: or_first(read.choice(F::Visa)),
            visa_note: read.text(F::VisaNote),
            programme_fee: read.money(F::ProgrammeFee),
            living_cost: read.money(F::LivingCost),
            scholarships: read.lines(F::Scholarships),
            refund_rule: read.text(F::RefundRule),
            nomination_deadline: read.day(F::NominationDeadline),
            nominations_max: read.whole(F::NominationsMax),
            risk_level: read
                .code(F::RiskLevel)
                .and_then(|code| code.parse().ok())
                .unwrap_or_default(),
            risk_as_of: risk_as_of.unwrap_or(today),
            safety: read.text(F::Safety),
            work: Internship::read_work(read, CareerType::Unclassified),
        }
    }
}
