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

// What somebody pays, or gets for something else, is no pay.
#[test]
fn what_is_not_paid_for_the_work_is_no_pay() {
    let texts = [
        "Tuition $2,000/month",
        "Program fee $500/month",
        "Fee: $500",
        "Fee$500",
        "Cost: $20/day",
        "Registration charge: $30 per month",
        "Participants pay $500/month",
        "You pay $20/day",
        "Pay $500 to intern",
        "$500 per intern",
        "$30/day travel",
        "$30/day (travel)",
        "$30/day for travel and meals",
        "Travel: $30/day",
        "travel, $30/day",
        "$500/housing",
        "Housing stipend $800/month",
        "$800/month housing stipend",
        "$1 billion company",
        "$10M",
        "$15 discount",
        "Deposit $100/month",
        "Budget: $5,000 total",
        "Prize $1,000",
        "scholarship fund of $10M",
        "Revenue $2,000/month",
        "$10,000 project",
        "参加費 3,000円",
        "授業料 月5万円",
        "参加者負担 2,000円",
        "自己負担 月額3,000円",
        "受講料：日額5,000円",
        "実費 1,000円/日",
        "交通費 日額1,000円",
        "日額1,000円（交通費）",
        "交通費、日額1,000円",
        "宿泊費 1日3,000円",
        "材料費2,000円",
        "資本金 1,000万円",
        "売上 月額300万円",
        "賞金10万円",
        "奨学金 月額5万円",
        "保証金 3万円",
    ];
    for text in texts {
        assert_eq!(
            told(text, if text.is_ascii() { "US" } else { "JP" }),
            "?",
            "{text}"
        );
    }
}

// Conditions, doubts and alternatives stay words; nothing is no pay.
#[test]
fn what_is_not_certain_stays_words() {
    let cases = [
        ("$20/hr for undergrads, unpaid for high school", "?"),
        ("給与あり（時給1,200円。最初の1か月は無給）", "?"),
        ("時給1,200円（研修中は無給）", "?"),
        ("Unpaid for the first month", "?"),
        ("Unpaid or $15/hr", "?"),
        ("Unpaid (stipend possible)", "?"),
        ("May be unpaid", "?"),
        ("高校生は無給", "?"),
        ("原則無給", "?"),
        ("Unpaid: no", "?"),
        ("Credit or $15/hr", "?"),
        ("時給1,200円または単位認定", "?"),
        ("$20/hr?", "?"),
        ("$20/hr (TBD)", "?"),
        ("maybe $20/hr", "?"),
        ("時給1,200円（予定）", "?"),
        ("時給1,200円（2か月目から1,300円、それまで未定）", "?"),
        ("-$15/hr", "?"),
        ("$-15/hr", "?"),
        ("時給 -1,200円", "?"),
        ("$0–$20/hr", "?"),
        ("Fee: $0", "?"),
        ("参加費0円", "?"),
        ("0", "?"),
        ("Paid: no", "unpaid"),
        ("Salary: none", "unpaid"),
        ("報酬：無", "unpaid"),
        ("Unpaid ($0)", "unpaid"),
        ("$0", "unpaid"),
        ("0円", "unpaid"),
        ("¥0", "unpaid"),
        ("0 USD/hour", "unpaid"),
        ("時給0円（交通費支給）", "unpaid"),
        ("本インターンシップは無給です", "unpaid"),
        ("Unpaid (travel stipend provided)", "unpaid"),
        ("無給（交通費は実費支給）", "unpaid"),
        ("報酬はありません（交通費1日1,000円まで支給）", "unpaid"),
    ];
    for (text, right) in cases {
        assert_eq!(
            told(text, if text.is_ascii() { "US" } else { "JP" }),
            right,
            "{text}"
        );
    }
}

#[test]
fn what_is_understood_as_a_whole_is_pay() {
    let cases = [
        ("$1,000/month stipend", "USD 1000 month"),
        (
            "Stipend of $1,000 per month, housing provided",
            "USD 1000 month",
        ),
        ("Paid: $20 per hour", "USD 20 hour"),
        ("Hourly rate: $18", "USD 18 hour"),
        ("Interns are paid $20/hr", "USD 20 hour"),
        ("$20/hr + $500 housing", "USD 20 hour"),
        ("$22/hr plus travel reimbursement", "USD 22 hour"),
        ("$15/hr, at least 10 hours per week", "USD 15 hour"),
        ("日給 10,000円（交通費別途）", "JPY 10000 day"),
        ("時給1,200円 交通費全額支給", "JPY 1200 hour"),
        ("時給1,200円（交通費1日1,000円まで）", "JPY 1200 hour"),
        ("交通費込み 日給8,000円", "JPY 8000 day"),
        (
            "給与：月給20万円、賞与なし、社会保険完備",
            "JPY 200000 month",
        ),
        ("報酬 日額5,000円", "JPY 5000 day"),
        ("時給1,200円、週20時間程度", "JPY 1200 hour"),
        ("approx. $20/hr", "hour"),
        ("時給1,200円（経験により優遇）", "hour"),
        ("€900/mes", "other"),
    ];
    for (text, right) in cases {
        assert_eq!(
            told(text, if text.is_ascii() { "US" } else { "JP" }),
            right,
            "{text}"
        );
    }
}
