use super::*;
use model::opportunities::{Draft, Kind};

fn lines(
    kind: Kind,
    typed: &[(Field, &str)],
    line: fn(&Told<'_>) -> Option<String>,
) -> [Option<String>; 2] {
    let mut draft = Draft::default();
    for (field, value) in typed {
        draft = draft.with(*field, *value);
    }
    let facts = draft.facts(kind, None);
    [Language::Japanese, Language::English].map(|language| {
        line(&Told {
            facts: &facts,
            language,
        })
    })
}

fn said(ja: &str, en: &str) -> [Option<String>; 2] {
    [Some(ja.to_owned()), Some(en.to_owned())]
}

#[test]
fn pay_is_one_line() {
    let pay = |typed: &[(Field, &str)]| lines(Kind::Internship, typed, |told| told.pay());
    let (unit, amount, currency, note) = (
        Field::WageUnit,
        Field::WageAmount,
        Field::WageCurrency,
        Field::WageNote,
    );
    assert_eq!(pay(&[]), [None, None]);
    assert_eq!(pay(&[(unit, "none")]), said("無給", "Unpaid"));
    assert_eq!(
        pay(&[(unit, "hour"), (amount, "1300"), (note, "交通費別途")]),
        said("時給1,300円（交通費別途）", "¥1,300 per hour (交通費別途)")
    );
    assert_eq!(
        pay(&[(unit, "month"), (amount, "2200"), (currency, "CNY")]),
        said("月給2,200人民元", "2,200 yuan per month")
    );
    assert_eq!(
        pay(&[(unit, "other"), (note, "寮費を免除")]),
        said("寮費を免除", "寮費を免除")
    );
}

#[test]
fn days_weeks_and_people_are_one_line_each() {
    let days = [
        (Field::DaysTotal, "10"),
        (Field::DaysWorkplace, "6"),
        (Field::HoursPerDay, "7"),
    ];
    assert_eq!(
        lines(Kind::Internship, &days, |told| told.duration()),
        said(
            "10日（うち職場で6日）、1日7時間",
            "10 days, 6 of them at the workplace; 7 hours a day"
        )
    );
    assert_eq!(
        lines(
            Kind::Internship,
            &[(Field::HoursPerDay, "７．７５")],
            |told| told.duration()
        ),
        said("1日7時間45分", "7 hours 45 minutes a day")
    );
    let all = [
        (Field::DaysTotal, "10"),
        (Field::DaysWorkplace, "10"),
        (Field::HoursPerDay, "6"),
        (Field::VacationOnly, "1"),
    ];
    assert_eq!(
        lines(Kind::Internship, &all, |told| told.duration()),
        said(
            "10日（すべて職場）、1日6時間、長期休暇中のみ",
            "10 days, all at the workplace; 6 hours a day; during long vacations only"
        )
    );
    assert_eq!(
        lines(Kind::Internship, &[(Field::DaysTotal, "3")], |told| told
            .duration()),
        said("3日", "3 days")
    );
    let weeks = [(Field::WeeksMin, "4"), (Field::WeeksMax, "8")];
    assert_eq!(
        lines(Kind::OverseasProgram, &weeks, |told| told.weeks()),
        said("4週間〜8週間", "4 weeks to 8 weeks")
    );
    let same = [(Field::WeeksMin, "4"), (Field::WeeksMax, "4")];
    assert_eq!(
        lines(Kind::OverseasProgram, &same, |told| told.weeks()),
        said("4週間", "4 weeks")
    );
    assert_eq!(
        lines(Kind::Internship, &[(Field::CapacityMax, "5")], |told| told
            .people()),
        said("5人まで", "up to 5")
    );
    let lessons = [(Field::Minutes, "90"), (Field::Sessions, "3")];
    assert_eq!(
        lines(Kind::GuestCourse, &lessons, |told| told.lessons()),
        said("90分×3回", "90 minutes × 3 sessions")
    );
}

#[test]
fn languages_bring_the_level_that_is_needed() {
    let both = [
        (Field::WorkingLanguages, "ja\nen"),
        (Field::JapaneseLevel, "B2"),
    ];
    assert_eq!(
        lines(Kind::Internship, &both, |told| told.languages()),
        said("日本語（B2以上）、英語", "Japanese (B2 or above), English")
    );
}

#[test]
fn costs_of_nothing_are_free() {
    let fee = |amount: &str| {
        let typed = [(Field::ProgrammeFee, amount), (Field::CostCurrency, "CNY")];
        lines(Kind::OverseasProgram, &typed, |told| {
            told.price(Field::ProgrammeFee)
        })
    };
    assert_eq!(fee("0"), said("無料", "Free"));
    assert_eq!(fee("2200"), said("2,200人民元", "2,200 yuan"));
    let speaker = [
        (Field::FeeKind, "amount"),
        (Field::FeeAmount, "30000"),
        (Field::TravelCost, "1"),
    ];
    let [ja, _] = lines(Kind::GuestCourse, &speaker, |told| told.fee());
    let travel = words::of(Language::Japanese, Field::TravelCost);
    assert_eq!(ja.unwrap(), format!("30,000円（源泉徴収前）、{travel}"));
}
