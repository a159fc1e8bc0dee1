use super::check;

// Paid and unpaid in one breath, and what only sounds like one of them.
#[test]
fn paid_and_unpaid_are_not_turned_round() {
    check(&[
        ("有給か無給", "JP", "?"),
        ("無給・有給あり", "JP", "?"),
        ("有償ボランティア", "JP", "?"),
        ("Paid volunteer", "US", "?"),
        ("Paid/unpaid", "US", "?"),
        ("no longer unpaid", "US", "?"),
        ("No unpaid work", "US", "?"),
        ("Volunteer with stipend", "US", "?"),
        ("We don't do unpaid internships", "US", "?"),
        ("無給不可", "JP", "?"),
        ("no longer a volunteer position", "US", "?"),
        ("ボランティアだが謝礼あり", "JP", "?"),
        ("無給の仕事はありません", "JP", "?"),
        ("無給ではございません", "JP", "?"),
        ("無給（ただし交通費支給）", "JP", "unpaid"),
        ("無報酬（但し、昼食代支給）", "JP", "unpaid"),
        ("無給（ただし優秀者には報酬あり）", "JP", "?"),
        ("Not paid or compensated", "US", "?"),
    ]);
}

// Raises, wages of others, slips of the pen and open ends state no amount.
#[test]
fn an_amount_that_is_not_the_wage_stays_words() {
    check(&[
        ("時給+100円", "JP", "hour"),
        ("月給＋1万円", "JP", "month"),
        ("+$2/hr", "US", "hour"),
        ("月給20円", "JP", "month"),
        ("2時間2,000円", "JP", "other"),
        ("Full-time: $40/hr", "US", "?"),
        ("Part-time – $25/hr", "US", "?"),
        ("Full-time internship, $20/hr", "US", "USD 20 hour"),
        ("時給1,100万円", "JP", "hour"),
        ("$9,000/hr", "US", "hour"),
        ("$1,00/hr", "US", "hour"),
        ("£12,50/hr", "GB", "hour"),
        ("€12,00/hr", "DE", "EUR 12 hour"),
        ("$20/hr+", "US", "hour"),
        ("$800/week+ (housing provided)", "US", "week"),
        ("$20 & up /hr", "US", "hour"),
        ("$20 / hr +", "US", "hour"),
        ("$20/hr expected", "US", "hour"),
        ("$20 bi-hourly", "US", "other"),
        ("$20 per half hour", "US", "other"),
        ("$20/hr TBC", "US", "hour"),
        ("時給1,100円（予定）", "JP", "hour"),
        ("月給20万円見込み", "JP", "month"),
        ("時給1,100円スタート", "JP", "hour"),
        ("学部生：時給1,100円、大学院生：時給1,300円", "JP", "hour"),
        ("修士 日給9,000円、博士 日給1万円", "JP", "day"),
        ("学部生：時給1,100円", "JP", "hour"),
        ("$18/hr (undergrad), $25/hr (grad)", "US", "hour"),
        ("$25/hr for PhD students", "US", "hour"),
        ("$20/hr, generous perks", "US", "?"),
        ("none", "US", "?"),
        ("なし", "JP", "?"),
    ]);
}

#[test]
fn a_wage_is_read_in_more_ways_of_writing() {
    check(&[
        ("時給1,100円（2026年10月現在）", "JP", "JPY 1100 hour"),
        ("月給20万円（2025年4月時点）", "JP", "JPY 200000 month"),
        ("基本時給1,100円", "JP", "JPY 1100 hour"),
        ("時給1,100円、深夜25%増", "JP", "JPY 1100 hour"),
        ("時給1,100円、残業25%割増", "JP", "JPY 1100 hour"),
        ("$20/hr before tax", "US", "USD 20 hour"),
        ("$20/hr (pre-tax)", "US", "USD 20 hour"),
        ("Free housing + $20/hr", "US", "USD 20 hour"),
        ("Meals provided + $100/day", "US", "USD 100 day"),
        ("1日8,000円", "JP", "JPY 8000 day"),
        ("1日あたり8,000円", "JP", "JPY 8000 day"),
        ("一日8,000円", "JP", "JPY 8000 day"),
        ("1時間当たり1,100円", "JP", "JPY 1100 hour"),
        ("1か月につき20万円", "JP", "JPY 200000 month"),
        ("時給1,100円（22時以降25%増）", "JP", "JPY 1100 hour"),
        ("毎月20万円", "JP", "JPY 200000 month"),
        ("時給1,100円、毎月25日払い", "JP", "JPY 1100 hour"),
        ("1か月15万円", "JP", "JPY 150000 month"),
        ("1時間1,100円", "JP", "JPY 1100 hour"),
        ("時間給1,100円", "JP", "JPY 1100 hour"),
        ("時間額1,100円", "JP", "JPY 1100 hour"),
        ("10月1日8,000円", "JP", "other"),
        ("travel, $30/day", "US", "?"),
    ]);
}
