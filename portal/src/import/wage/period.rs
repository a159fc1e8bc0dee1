//! What an amount of pay is for.

use model::opportunities::WageUnit;

/// Words for a period; `None` is one that the portal has no unit for, and wins.
const ENGLISH: &[(&str, Option<WageUnit>)] = &[
    ("hour", Some(WageUnit::Hour)),
    ("hours", Some(WageUnit::Hour)),
    ("hourly", Some(WageUnit::Hour)),
    ("hr", Some(WageUnit::Hour)),
    ("hrs", Some(WageUnit::Hour)),
    ("h", Some(WageUnit::Hour)),
    ("ph", Some(WageUnit::Hour)),
    ("day", Some(WageUnit::Day)),
    ("daily", Some(WageUnit::Day)),
    ("week", Some(WageUnit::Week)),
    ("weekly", Some(WageUnit::Week)),
    ("wk", Some(WageUnit::Week)),
    ("month", Some(WageUnit::Month)),
    ("monthly", Some(WageUnit::Month)),
    ("mo", Some(WageUnit::Month)),
    ("mth", Some(WageUnit::Month)),
    ("pcm", Some(WageUnit::Month)),
    ("total", Some(WageUnit::Total)),
    ("lump sum", Some(WageUnit::Total)),
    ("one time", Some(WageUnit::Total)),
    ("year", None),
    ("yearly", None),
    ("yr", None),
    ("annual", None),
    ("annually", None),
    ("annum", None),
    ("pa", None),
    ("biweekly", None),
    ("bi weekly", None),
    ("bimonthly", None),
    ("bi monthly", None),
    ("bi hourly", None),
    ("bihourly", None),
    ("bi daily", None),
    ("semi hourly", None),
    ("half hour", None),
    ("half hourly", None),
    ("every two hours", None),
    ("two hours", None),
    ("semi weekly", None),
    ("fortnight", None),
    ("fortnightly", None),
    ("semi monthly", None),
    ("semimonthly", None),
    ("twice a month", None),
    ("twice monthly", None),
    ("half year", None),
    ("half day", None),
    ("quarter", None),
    ("quarterly", None),
    ("semester", None),
    ("term", None),
    ("season", None),
    ("summer", None),
    ("project", None),
    ("task", None),
    ("piece", None),
    ("every two weeks", None),
    ("every 2 weeks", None),
    ("two weeks", None),
    ("2 weeks", None),
    ("other week", None),
    ("pay period", None),
    ("paycheck", None),
    ("hora", None),
    ("mes", None),
    ("semana", None),
    ("heure", None),
    ("mois", None),
    ("semaine", None),
    ("stunde", None),
    ("monat", None),
    ("woche", None),
];

const JAPANESE: &[(&str, Option<WageUnit>)] = &[
    ("時給", Some(WageUnit::Hour)),
    ("時間給", Some(WageUnit::Hour)),
    ("時間額", Some(WageUnit::Hour)),
    ("1時間あたり", Some(WageUnit::Hour)),
    ("1時間につき", Some(WageUnit::Hour)),
    ("/時間", Some(WageUnit::Hour)),
    ("/時", Some(WageUnit::Hour)),
    ("毎時", Some(WageUnit::Hour)),
    ("日給", Some(WageUnit::Day)),
    ("日当", Some(WageUnit::Day)),
    ("日額", Some(WageUnit::Day)),
    ("/日", Some(WageUnit::Day)),
    ("1日あたり", Some(WageUnit::Day)),
    ("1日につき", Some(WageUnit::Day)),
    ("週給", Some(WageUnit::Week)),
    ("/週", Some(WageUnit::Week)),
    ("月給", Some(WageUnit::Month)),
    ("月額", Some(WageUnit::Month)),
    ("月収", Some(WageUnit::Month)),
    ("/月", Some(WageUnit::Month)),
    ("総額", Some(WageUnit::Total)),
    ("合計", Some(WageUnit::Total)),
    ("一括", Some(WageUnit::Total)),
    ("全期間で", Some(WageUnit::Total)),
    ("年俸", None),
    ("年収", None),
    ("年額", None),
    ("年給", None),
    ("/年", None),
    ("半年", None),
    ("半日", None),
    ("隔週", None),
    ("2週間", None),
    ("/件", None),
    ("1件", None),
    ("/回", None),
    ("1回", None),
    ("出来高", None),
    ("歩合", None),
    ("コマ", None),
    ("/本", None),
    ("プロジェクト", None),
];

/// Whether a word is one of a period, or stands in the name of one.
pub(super) fn is_word(word: &str) -> bool {
    const OF_WORK: &[&str] = &["days", "weeks", "wks", "months", "years"];
    let mut parts = ENGLISH.iter().flat_map(|(words, _)| words.split(' '));
    parts.any(|part| part == word) || OF_WORK.contains(&word)
}

/// The one period that a text in ordinary width and lower case names. Hours of work beside a wage
/// (`10 hours per week`) are no period; several periods, or one without a unit, are none.
pub(super) fn unit(text: &str) -> Option<WageUnit> {
    let mut found: Vec<Option<WageUnit>> = Vec::new();
    let without_hours = without_hours(text);
    let words = format!(" {} ", words(&without_hours));
    for (word, unit) in ENGLISH {
        let at = format!(" {word} ");
        if words.contains(&at) {
            found.push(*unit);
        }
    }
    let blank = without_hours.replace(' ', "");
    found.extend(
        JAPANESE
            .iter()
            .filter(|(word, _)| blank.contains(word))
            .map(|(_, unit)| *unit),
    );
    found.extend(before_amount(&blank).map(Some));
    if found.contains(&None) || follows_slash(&without_hours) {
        return None;
    }
    found.dedup();
    match found.as_slice() {
        [one] => *one,
        _ => None,
    }
}

/// 1日8,000円: a length right before an amount of yen.
fn before_amount(blank: &str) -> impl Iterator<Item = WageUnit> {
    const LENGTHS: &[(&str, WageUnit)] = &[
        ("1時間", WageUnit::Hour),
        ("1日", WageUnit::Day),
        ("1週間", WageUnit::Week),
        ("1か月", WageUnit::Month),
        ("1ヶ月", WageUnit::Month),
        ("1カ月", WageUnit::Month),
        ("1ヵ月", WageUnit::Month),
        // 毎月25日払い is no period of the wage.
        ("毎日", WageUnit::Day),
        ("毎週", WageUnit::Week),
        ("毎月", WageUnit::Month),
    ];
    let is_yen = |after: &str| {
        let mut for_each = ["あたり", "当たり", "につき"].iter();
        let after = for_each
            .find_map(|each| after.strip_prefix(each))
            .unwrap_or(after);
        let rest = after.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
        rest.len() < after.len() && rest.starts_with(['円', '万', '千'])
    };
    LENGTHS.iter().filter_map(move |(length, unit)| {
        let mut found = blank.match_indices(length);
        found
            .any(|(at, _)| {
                let is_longer = blank[..at].ends_with(|c: char| c.is_ascii_digit() || c == '月');
                !is_longer && is_yen(&blank[at + length.len()..])
            })
            .then_some(*unit)
    })
}

/// `$2000/housing included`: a slash before what is no period.
fn follows_slash(text: &str) -> bool {
    text.match_indices('/').any(|(at, _)| {
        let digit = text[..at].trim_end().chars().next_back();
        let word: String = text[at + 1..]
            .trim_start()
            .chars()
            .take_while(|c| c.is_alphabetic())
            .collect();
        let is_period = ENGLISH
            .iter()
            .any(|(known, unit)| *known == word && unit.is_some())
            || JAPANESE.iter().any(|(known, unit)| {
                unit.is_some() && text[at..].replace(' ', "").starts_with(known)
            });
        digit.is_some_and(|c| c.is_ascii_digit() || matches!(c, 'k' | '円' | '万'))
            && !word.is_empty()
            && !is_period
    })
}

fn words(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !matches!(c, '\'' | '’')).collect();
    plain
        .split(|c: char| !c.is_alphabetic() && !c.is_ascii_digit())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The text without how long people work: `20 hours per week`, `5 days a week`, 週3日, 8時間/日.
fn without_hours(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_number = |word: &str| {
        !word.contains(['$', '€', '£', '¥', '円'])
            && word.chars().next().is_some_and(|c| c.is_ascii_digit())
            && word
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | '~' | '.' | '+'))
    };
    let mut kept: Vec<&str> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        let unit = words
            .get(at + 1)
            .map(|word| plain(word))
            .unwrap_or_default();
        let (unit, more) = match unit.split_once('/') {
            Some((unit, _)) => (unit.to_owned(), true),
            None => (unit, false),
        };
        let is_length = matches!(
            unit.as_str(),
            "hours" | "hour" | "hrs" | "days" | "weeks" | "months" | "week" | "month"
        );
        let starts = words[at].trim_start_matches(['(', '~', '≈']);
        if is_number(starts) && is_length {
            at += 2;
            let joins = words
                .get(at)
                .is_some_and(|word| matches!(*word, "per" | "a" | "an" | "each" | "/"));
            if !more && joins {
                at += 2;
            }
        } else {
            kept.push(words[at]);
            at += 1;
        }
    }
    let mut text = kept.join(" ");
    for (from, to) in [("週", "日"), ("週", "時間"), ("1日", "時間")] {
        while let Some(start) = text.find(from) {
            let after = &text[start + from.len()..];
            let digits = after.trim_start_matches(|c: char| {
                c.is_ascii_digit() || matches!(c, '約' | '-' | '~' | '〜' | '.' | '～')
            });
            if digits.len() == after.len() || !digits.starts_with(to) {
                break;
            }
            let end = text.len() - digits.len() + to.len();
            text.replace_range(start..end, "");
        }
    }
    text
}
