use super::*;
use crate::time::parse_day;

fn draft(orders: &str, benefit: &str, hours: &str, wage: (&str, &str)) -> Draft {
    Draft::default()
        .with(F::OrdersGiven, orders)
        .with(F::BenefitToHost, benefit)
        .with(F::HoursControlled, hours)
        .with(F::WageUnit, wage.0)
        .with(F::WageAmount, wage.1)
        .with(F::HoursPerDay, "8")
        .with(F::Country, "JP")
        .with(F::Prefecture, "13")
}

fn today() -> NaiveDate {
    parse_day("2026-12-01").unwrap()
}

/// Orders, benefit, controlled hours, pay; the standing, and the signs for a worker.
#[test]
fn answers_tell_a_worker() {
    use Standing::{CaseByCase, Experience, Open, Worker};
    let unpaid = ("none", "");
    let wage = ("hour", "1300");
    let lunch = ("day", "1000");
    for (orders, benefit, hours, pay, standing, signs) in [
        // 基発636号, first sentence: visits and trying out, without orders
        ("no", "no", "no", unpaid, Experience, ""),
        ("no", "no", "", unpaid, Experience, ""),
        ("no", "no", "", lunch, Experience, ""),
        ("no", "yes", "no", unpaid, Experience, "benefit"),
        ("no", "yes", "", lunch, Experience, "benefit"),
        // second sentence: orders, and the profit is the host's
        (
            "yes",
            "yes",
            "yes",
            wage,
            Worker,
            "orders benefit hours pay",
        ),
        ("yes", "yes", "no", unpaid, Worker, "orders benefit"),
        ("yes", "yes", "", unpaid, Worker, "orders benefit"),
        ("yes", "yes", "", lunch, Worker, "orders benefit"),
        ("yes", "yes", "yes", unpaid, Worker, "orders benefit hours"),
        // third sentence: each case by what really happens
        ("yes", "no", "no", unpaid, CaseByCase, "orders"),
        ("yes", "no", "yes", wage, CaseByCase, "orders hours pay"),
        ("no", "yes", "yes", unpaid, CaseByCase, "benefit hours"),
        ("no", "yes", "no", wage, CaseByCase, "benefit pay"),
        ("no", "no", "yes", unpaid, CaseByCase, "hours"),
        ("no", "no", "no", wage, CaseByCase, "pay"),
        // no answer yet
        ("", "", "", unpaid, Open, ""),
        ("yes", "", "yes", wage, Open, "orders hours pay"),
        ("", "yes", "", unpaid, Open, "benefit"),
        ("maybe", "yes", "", unpaid, Open, "benefit"),
    ] {
        let labour = Labour::of(&draft(orders, benefit, hours, pay), today());
        let found: Vec<_> = labour.signs().iter().map(|sign| sign.code()).collect();
        let case = format!("{orders} {benefit} {hours} {pay:?}");
        assert_eq!(
            (labour.judge(), found.join(" ").as_str()),
            (standing, signs),
            "{case}"
        );
    }
}

/// Unit, amount, hours a day, days, prefecture, begin; an hour's pay and whether it is enough, or why nobody can tell.
#[test]
fn pay_is_held_against_the_minimum_wage() {
    type Case<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str, &'a str);
    let cases: &[(Case<'_>, &str)] = &[
        // by the hour, at the borders of several prefectures
        (("hour", "1280", "", "", "13", ""), "1280 enough for 1280"),
        (("hour", "1279", "", "", "13", ""), "1279 below 1280"),
        (
            ("hour", "１，２８０円", "", "", "13", ""),
            "1280 enough for 1280",
        ),
        (("hour", "900", "7", "5", "26", ""), "900 below 1180"),
        (("hour", "1092", "", "", "37", ""), "1092 enough for 1092"),
        (("hour", "1091", "", "", "37", ""), "1091 below 1092"),
        (("hour", "1104", "", "", "33", ""), "1104 enough for 1104"),
        (("hour", "1131", "", "", "01", ""), "1131 enough for 1131"),
        (("hour", "2000", "", "", "27", ""), "2000 enough for 1231"),
        (("hour", "1278", "", "", "14", ""), "1278 below 1279"),
        // by the day
        (("day", "10240", "8", "", "13", ""), "1280 enough for 1280"),
        (("day", "10239", "8", "", "13", ""), "1279 below 1280"),
        (("day", "12500", "7", "", "25", ""), "1785 enough for 1136"),
        (("day", "1000", "7", "5", "37", ""), "142 below 1092"),
        (("day", "10000", "", "", "13", ""), "no-hours"),
        // by the week of five days
        (
            ("week", "51200", "8", "", "13", ""),
            "1280 enough for 1280, five days",
        ),
        (
            ("week", "51199", "8", "", "13", ""),
            "1279 below 1280, five days",
        ),
        (("week", "50000", "", "", "13", ""), "no-hours"),
        // by the month: 21.73 days
        (
            ("month", "222477", "8", "", "13", ""),
            "1280 enough for 1280, five days",
        ),
        (
            ("month", "222476", "8", "", "13", ""),
            "1279 below 1280, five days",
        ),
        (
            ("month", "280000", "7", "60", "40", ""),
            "1841 enough for 1114, five days",
        ),
        (
            ("month", "150000", "8", "", "47", "2026-12-02"),
            "863 below 1086, five days",
        ),
        (("month", "200000", "", "", "13", ""), "no-hours"),
        // for all of it
        (
            ("total", "51200", "8", "5", "13", ""),
            "1280 enough for 1280",
        ),
        (("total", "51199", "8", "5", "13", ""), "1279 below 1280"),
        (("total", "30000", "7", "10", "37", ""), "428 below 1092"),
        (("total", "30000", "7", "", "37", ""), "no-days"),
        (("total", "30000", "", "10", "37", ""), "no-hours"),
        // hours with minutes: 9,600 yen for 7.5 hours are 1,280 an hour
        (("day", "9600", "7.5", "", "13", ""), "1280 enough for 1280"),
        (
            ("day", "9599", "７時間３０分", "", "13", ""),
            "1279 below 1280",
        ),
        (
            ("total", "49600", "7.75", "5", "13", ""),
            "1280 enough for 1280",
        ),
        (("total", "49599", "7.75", "5", "13", ""), "1279 below 1280"),
        (
            ("month", "208572", "7:30", "", "13", ""),
            "1280 enough for 1280, five days",
        ),
        (
            ("month", "208571", "7:30", "", "13", ""),
            "1279 below 1280, five days",
        ),
        // the day counts: a revision that comes before the work begins
        (("hour", "1023", "", "", "47", ""), "1023 enough for 1023"),
        (
            ("hour", "1023", "", "", "47", "2026-12-01"),
            "1023 enough for 1023",
        ),
        (
            ("hour", "1023", "", "", "47", "2026-12-02"),
            "1023 below 1086",
        ),
        (
            ("hour", "1086", "", "", "47", "2027-08-01"),
            "1086 enough for 1086",
        ),
        (
            ("hour", "1226", "", "", "13", "2026-08-01"),
            "1226 below 1280",
        ),
        // nobody can tell
        (("hour", "", "", "", "13", ""), "no-amount"),
        (("hour", "0", "", "", "13", ""), "0 below 1280"),
        (("hour", "1300", "", "", "", ""), "no-prefecture"),
        (("hour", "1300", "", "", "99", ""), "no-prefecture"),
        (("hour", "twelve", "", "", "13", ""), "no-amount"),
        (("other", "1300", "8", "5", "13", ""), "other-way"),
        (("none", "1300", "8", "5", "13", ""), "unpaid"),
        (("", "1300", "8", "5", "13", ""), "unpaid"),
    ];
    assert!(cases.len() >= 40, "{}", cases.len());
    for ((unit, amount, hours, days, prefecture, begins), expected) in cases {
        let draft = Draft::default()
            .with(F::WageUnit, unit)
            .with(F::WageAmount, amount)
            .with(F::HoursPerDay, hours)
            .with(F::DaysTotal, days)
            .with(F::Prefecture, prefecture)
            .with(F::StartsOn, begins);
        let told = told(&Payment::of(&draft, today()).judge());
        assert_eq!(
            told, *expected,
            "{unit} {amount} {hours} {days} {prefecture} {begins}"
        );
    }
}

#[test]
fn another_country_and_another_currency_have_laws_of_their_own() {
    let paid = draft("", "", "", ("hour", "1300"));
    let foreign = [
        paid.clone().with(F::Country, "DE"),
        paid.clone().with(F::WageCurrency, "EUR"),
    ];
    for draft in foreign {
        let pay = Payment::of(&draft, today()).judge();
        assert_eq!(pay, Pay::Unclear(Unclear::Foreign));
    }
    let online = paid.with(F::Mode, "online");
    assert_eq!(
        Payment::of(&online, today()).judge(),
        Pay::Unclear(Unclear::Online)
    );
}

#[test]
fn numbers_beyond_the_limits_of_their_fields_are_no_answer() {
    let draft = draft("", "", "", ("day", "999999999"))
        .with(F::HoursPerDay, "999999999")
        .with(F::DaysTotal, "999999999")
        .with(F::Prefecture, "13");
    let pay = Payment::of(&draft, today()).judge();
    assert_eq!(pay, Pay::Unclear(Unclear::NoHours));
}

#[test]
fn an_answer_to_what_is_not_asked_is_none() {
    let answered = draft("yes", "yes", "yes", ("none", ""));
    assert_eq!(Labour::of(&answered, today()).judge(), Standing::Worker);
    let one_day = answered.with(F::CareerType, "type-1");
    assert_eq!(Labour::of(&one_day, today()).judge(), Standing::Open);
}

fn told(pay: &Pay) -> String {
    let (compared, word) = match pay {
        Pay::Unpaid => return "unpaid".to_owned(),
        Pay::Unclear(unclear) => return unclear.code().to_owned(),
        Pay::Enough(compared) => (compared, "enough for"),
        Pay::Below(compared) => (compared, "below"),
    };
    let week = if compared.is_week_assumed {
        ", five days"
    } else {
        ""
    };
    format!("{} {word} {}{week}", compared.hourly, compared.minimum.yen)
}
