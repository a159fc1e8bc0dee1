//! Points of the checklist. What holds is named; what does not is told with its fact, to the poster as to staff.

use super::judged::{place, signs};
use super::money::yen;
use super::{day, number, of};
use crate::td_string;
use model::Language;
use model::moderation::{
    APPLY_DAYS, Check, Clash, Finding, Found, LEAD_DAYS, RECENT_DAYS, RISK_DAYS,
};
use model::opportunities::labour::Standing;
use model::opportunities::{CareerType, Field};

/// A point of the checklist, as a sentence where it does not hold.
pub fn finding(language: Language, finding: &Finding) -> String {
    if finding.holds {
        return of(language, finding.check).to_owned();
    }
    match &finding.found {
        Found::Days(n) => of_days(language, finding.check, *n),
        Found::DaysOf { days, asked } => {
            td_string!(language, check.long_enough, n = *days, min = *asked)
        }
        Found::AtWorkplace {
            days: Some(n),
            of: Some(of),
        } => td_string!(language, check.at_workplace, n = *n, of = *of),
        Found::AtWorkplace { .. } => td_string!(language, check.at_workplace_unsaid).to_owned(),
        Found::Declared(career) => of_type(language, finding.check, *career),
        Found::Level(n) => td_string!(language, check.travel_risk, n = *n),
        Found::Standing(standing, found) => {
            let signs = signs(language, found);
            match standing {
                Standing::Worker => td_string!(language, check.worker, signs = signs),
                _ => td_string!(language, check.case_by_case, signs = signs),
            }
        }
        Found::Pay(compared) => td_string!(
            language,
            check.minimum_wage,
            hourly = yen(language, compared.hourly),
            prefecture = place(language, compared),
            minimum = yen(language, compared.minimum.yen),
            since = day(language, compared.minimum.since)
        ),
        Found::Clashes(clashes) => {
            let lines = clashes.iter().map(|one| clash(language, one));
            lines.collect::<Vec<_>>().join(" ")
        }
        Found::Said => said(language, finding.check).to_owned(),
    }
}

fn of_days(language: Language, check: Check, n: i64) -> String {
    match check {
        Check::TimeToApply if n < 0 => td_string!(language, check.time_over).to_owned(),
        Check::TimeToApply => td_string!(language, check.time_to_apply, n = n, min = APPLY_DAYS),
        Check::RiskLookedUp => td_string!(language, check.risk_looked_up, n = n, max = RISK_DAYS),
        Check::LeadTime if n < 0 => td_string!(language, check.lead_over).to_owned(),
        Check::LeadTime => td_string!(language, check.lead_time, n = n, min = LEAD_DAYS),
        _ => td_string!(language, check.recent_facts, n = n, max = RECENT_DAYS),
    }
}

fn of_type(language: Language, check: Check, declared: CareerType) -> String {
    let career = of(language, declared);
    match (check, declared) {
        (Check::InternshipName, _) => {
            td_string!(language, check.internship_name, declared = career)
        }
        (Check::LateYears, CareerType::Specialised) => {
            td_string!(language, check.years_specialised).to_owned()
        }
        (Check::LateYears, _) => td_string!(language, check.years_internship).to_owned(),
        _ => td_string!(language, check.aim_fits, declared = career),
    }
}

fn said(language: Language, check: Check) -> &'static str {
    match check {
        Check::ReplyDate => td_string!(language, check.reply_date),
        Check::InVacation => td_string!(language, check.in_vacation),
        Check::Guided => td_string!(language, check.guided),
        Check::WageStated => td_string!(language, check.wage_stated),
        Check::WageAmount => td_string!(language, check.wage_amount),
        Check::ScopeOfChange => td_string!(language, check.scope_of_change),
        Check::InsuranceSettled => td_string!(language, check.insurance),
        Check::StudentGuard => td_string!(language, check.student_guard),
        Check::Minors => td_string!(language, check.minors),
        other => of(language, other),
    }
}

fn clash(language: Language, clash: &Clash) -> String {
    let days = |n: i64| number(language, Field::DaysTotal, n);
    match *clash {
        Clash::Days { days: n, of } => {
            td_string!(language, check.days_of_dates, days = days(n), of = days(of))
        }
        Clash::Weeks { least, most, of } => {
            let weeks = weeks(language, least, most);
            td_string!(language, check.weeks_of_dates, weeks = weeks, of = days(of))
        }
        Clash::DaysOfWeeks {
            days: n,
            least,
            most,
        } => {
            let weeks = weeks(language, least, most);
            td_string!(language, check.days_of_weeks, days = days(n), weeks = weeks)
        }
        Clash::Outside(date) => td_string!(language, check.outside, day = day(language, date)),
    }
}

fn weeks(language: Language, least: i64, most: Option<i64>) -> String {
    let weeks = |n: i64| number(language, Field::WeeksMin, n);
    let from = weeks(least);
    match most {
        None => td_string!(language, opportunity.line.at_least, from = from),
        Some(most) if most == least => from,
        Some(most) => td_string!(
            language,
            opportunity.line.range,
            from = from,
            to = weeks(most)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(check: Check, found: Found) -> String {
        let holds = false;
        finding(
            Language::Japanese,
            &Finding {
                check,
                holds,
                found,
            },
        )
    }

    #[test]
    fn what_does_not_hold_is_told_with_its_fact() {
        assert_eq!(
            told(Check::TimeToApply, Found::Days(5)),
            "締切まで5日です（目安は7日以上）。"
        );
        assert_eq!(
            told(Check::TimeToApply, Found::Days(-1)),
            "締切を過ぎています。"
        );
        assert_eq!(
            told(
                Check::MostlyAtWorkplace,
                Found::AtWorkplace {
                    days: Some(2),
                    of: Some(5)
                }
            ),
            "職場での日数は、5日のうち2日です（タイプ3は半分を超える日数）。"
        );
        assert!(told(Check::Minors, Found::Said).contains("同意と引率"));
        let clashes = vec![
            Clash::Weeks {
                least: 4,
                most: Some(10),
                of: 11,
            },
            Clash::Days { days: 40, of: 11 },
        ];
        assert_eq!(
            told(Check::LengthsAgree, Found::Clashes(clashes)),
            "期間は4週間〜10週間ですが、開始日から終了日までは11日です。 日数（合計）は40日ですが、開始日から終了日までは11日しかありません。"
        );
    }
}
