mod beyond;
mod certain;

use super::{Pay, pay};
use model::closed::Closed;

/// `USD 15 hour`, `hour` where no amount is certain, `unpaid`, `?`.
fn told(text: &str, country: &str) -> String {
    match pay(text, Some(country).filter(|country| !country.is_empty())) {
        Pay::Unknown => "?".to_owned(),
        Pay::Unpaid => "unpaid".to_owned(),
        Pay::Paid(unit, None) => unit.code().to_owned(),
        Pay::Paid(unit, Some(money)) => {
            format!("{} {} {}", money.currency.code(), money.amount, unit.code())
        }
    }
}

fn check(cases: &[(&str, &str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, country, right)| told(text, country) != *right)
        .map(|(text, country, right)| {
            format!(
                "{text} in {country:?}: {} instead of {right}",
                told(text, country)
            )
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

// F16
#[test]
fn f16_unpaid_in_any_sentence_is_unpaid() {
    let cases = [
        ("Unpaid, 10 hours per week", "US", "unpaid"),
        ("無給（週20時間程度）", "JP", "unpaid"),
        ("報酬なし", "JP", "unpaid"),
        ("報酬：なし（交通費1日1,000円まで支給）", "JP", "unpaid"),
        ("報酬はありません", "JP", "unpaid"),
        ("給与の支給はありません。", "JP", "unpaid"),
        ("無償インターンシップ", "JP", "unpaid"),
        ("ボランティア", "JP", "unpaid"),
        ("No pay; 20 hrs/week", "US", "unpaid"),
        (
            "This is a volunteer position, 5 hours per week",
            "US",
            "unpaid",
        ),
        ("For credit only (3 credits)", "US", "unpaid"),
        ("Academic credit only", "US", "unpaid"),
        ("10 hours/week. This internship is unpaid.", "US", "unpaid"),
        ("Not paid", "US", "unpaid"),
        ("without compensation", "US", "unpaid"),
        ("報酬は発生しません", "JP", "unpaid"),
        ("賃金は支払いません", "JP", "unpaid"),
        ("$0/hr", "US", "unpaid"),
        ("時給1,200円（交通費支給なし）", "JP", "JPY 1200 hour"),
        ("日給1万円（無給休憩1時間）", "JP", "JPY 10000 day"),
        ("Not unpaid: $20/hr", "US", "USD 20 hour"),
        (
            "This is not an unpaid internship; $20/hr",
            "US",
            "USD 20 hour",
        ),
        ("無給ではありません（時給1,200円）", "JP", "JPY 1200 hour"),
        ("$20/hr, unpaid lunch break", "US", "USD 20 hour"),
        ("$25/hr plus volunteer days", "US", "USD 25 hour"),
        ("日給1万円（ボランティア休暇あり）", "JP", "JPY 10000 day"),
    ];
    check(&cases);
}

// F18
#[test]
fn f18_a_currency_is_the_one_that_is_written() {
    let cases = [
        ("US$15/hr", "", "USD 15 hour"),
        ("AU$30/hr", "US", "AUD 30 hour"),
        ("A$30/hr", "", "AUD 30 hour"),
        ("HK$80/hr", "", "HKD 80 hour"),
        ("NT$200/hour", "", "TWD 200 hour"),
        ("S$12/hour", "", "SGD 12 hour"),
        ("C$20 per hour", "", "CAD 20 hour"),
        ("CA$20 per hour", "", "CAD 20 hour"),
        ("CAD $20 per hour", "US", "CAD 20 hour"),
        ("NZ$25/hr", "", "NZD 25 hour"),
        ("R$30/hora", "BR", "other"),
        ("R$30/hour", "", "BRL 30 hour"),
        ("RM 50/day", "MY", "MYR 50 day"),
        ("₩10,000/hour", "KR", "KRW 10000 hour"),
        ("₹25,000/month", "IN", "INR 25000 month"),
        ("INR 25000 per month", "", "INR 25000 month"),
        ("£500/week", "", "GBP 500 week"),
        ("€900 per month", "", "EUR 900 month"),
        ("900 EUR/month", "", "EUR 900 month"),
        ("CHF 2'500 per month", "", "CHF 2500 month"),
        ("1500円/時", "JP", "JPY 1500 hour"),
        ("¥1500/hour", "JP", "JPY 1500 hour"),
        ("¥150/day", "CN", "CNY 150 day"),
        ("¥1500/hour", "", "hour"),
        ("200元/日", "CN", "CNY 200 day"),
        ("200元/日", "TW", "TWD 200 day"),
        ("Academic stipend: $500/month", "US", "USD 500 month"),
        ("Academic stipend: $500/month", "", "month"),
        ("$15/hr", "US", "USD 15 hour"),
        ("$15/hr", "CA", "CAD 15 hour"),
        ("$15/hr", "AU", "AUD 15 hour"),
        ("$15/hr", "", "hour"),
        ("$15/hr", "DE", "hour"),
        ("XY$15/hr", "US", "hour"),
        ("15 USD/hr", "", "USD 15 hour"),
        ("$15 USD/hr", "CA", "USD 15 hour"),
        ("$15 or €14 per hour", "US", "hour"),
        ("THB 500 per day", "", "THB 500 day"),
        ("台湾ドル200/時間", "", "TWD 200 hour"),
        ("A$AP 20/hr", "US", "?"),
        ("20/hr", "US", "?"),
        ("15 XAU/hr", "", "?"),
    ];
    check(&cases);
}

// F20, F21
#[test]
fn f20_f21_a_period_without_a_unit_stays_words() {
    let cases = [
        ("$1,000 biweekly", "US", "other"),
        ("$1,000 bi-weekly", "US", "other"),
        ("$1,000 every two weeks", "US", "other"),
        ("$1,000 every 2 weeks", "US", "other"),
        ("$1,500 semi-monthly", "US", "other"),
        ("$1,500 twice a month", "US", "other"),
        ("$2000/housing included", "US", "other"),
        ("$1500/half-year", "US", "other"),
        ("$900 per half day", "US", "other"),
        ("$3,000 per semester", "US", "other"),
        ("$5,000 per project", "US", "other"),
        ("$108k/yr", "US", "other"),
        ("$100K – $200K", "US", "other"),
        ("130,000 USD/yr", "US", "other"),
        ("19–65 USD/yr", "US", "other"),
        ("年俸300万円", "JP", "other"),
        ("隔週5万円", "JP", "other"),
        ("1回5,000円", "JP", "other"),
        ("半日5,000円", "JP", "other"),
        ("$5,000 total", "US", "USD 5000 total"),
        ("総額5万円", "JP", "JPY 50000 total"),
        ("$20/hr or $800/week", "US", "other"),
        ("$15/hr", "US", "USD 15 hour"),
        ("$30 per hour", "US", "USD 30 hour"),
        ("$25 hourly", "US", "USD 25 hour"),
        ("$25/hr, 40 hours per week", "US", "USD 25 hour"),
        ("$25/hr (40 hours/week)", "US", "USD 25 hour"),
        ("$120 per day, 5 days a week", "US", "USD 120 day"),
        ("$500/week for 10 weeks", "US", "USD 500 week"),
        ("$2K per week • + housing stipend.", "US", "USD 2000 week"),
        ("$10K per month", "US", "USD 10000 month"),
        ("月給20万円", "JP", "JPY 200000 month"),
        ("月額 50,000円", "JP", "JPY 50000 month"),
        ("時給1,200円（週3日）", "JP", "JPY 1200 hour"),
        ("時給1,200円、週20時間", "JP", "JPY 1200 hour"),
    ];
    check(&cases);
}

// F22
#[test]
fn f22_decimals_are_no_thousands_and_ranges_no_amount() {
    let cases = [
        ("€12,50/hour", "DE", "hour"),
        ("€12.50/hour", "DE", "hour"),
        ("€12,00/hour", "DE", "EUR 12 hour"),
        ("€1.200/month", "DE", "EUR 1200 month"),
        ("€1.200,00/month", "DE", "EUR 1200 month"),
        ("日給1,2万円", "JP", "JPY 12000 day"),
        ("日給1.2万円", "JP", "JPY 12000 day"),
        ("日給１．５万円", "JP", "JPY 15000 day"),
        ("日給1万2千円", "JP", "JPY 12000 day"),
        ("日給1万円＋交通費", "JP", "JPY 10000 day"),
        ("時給１，２００円", "JP", "JPY 1200 hour"),
        ("時給1,100円〜1,300円", "JP", "hour"),
        ("$20–25/hr", "US", "hour"),
        ("$23–$37/hr", "US", "hour"),
        ("$65.38/hr", "US", "hour"),
        ("$4K – $6K per week", "US", "week"),
        ("$1.5k/month", "US", "USD 1500 month"),
        ("¥1,50,000/month", "JP", "month"),
        ("$99999999999999999999/hr", "US", "hour"),
        ("Up to $25/hr", "US", "hour"),
        ("From $20 per hour", "US", "hour"),
        ("$20+/hr", "US", "hour"),
        ("~$20/hr", "US", "hour"),
        ("時給1,200円以上", "JP", "hour"),
        ("月給20万円〜", "JP", "month"),
        ("日給約1万円", "JP", "day"),
        ("Competitive", "US", "?"),
        ("DOE", "US", "?"),
        ("10 hours per week", "US", "?"),
        ("応相談", "JP", "?"),
        ("時給応相談", "JP", "hour"),
        ("有給", "JP", "other"),
        ("Paid internship", "US", "other"),
        ("交通費 上限1,000円/日", "JP", "?"),
        ("", "JP", "?"),
    ];
    check(&cases);
}
