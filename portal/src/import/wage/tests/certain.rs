use super::told;

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
        ("時給1,200円（予定）", "hour"),
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
