//! Numbers in a text about pay.

/// A number and its end in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// In hundredths; `None` for what is no amount.
    hundredths: Option<i64>,
    /// `12,00`: written as where the comma stands before decimals.
    pub has_decimal_comma: bool,
}

impl Number {
    /// The amount in whole units, where it is one.
    pub fn whole(&self) -> Option<i64> {
        self.hundredths
            .filter(|hundredths| hundredths % 100 == 0)
            .map(|hundredths| hundredths / 100)
    }
}

/// The amounts of money in a text in ordinary width and lower case: `1,200`, `12,50`, `1.2万`,
/// `15k`; hours, percentages and days are no money.
pub(super) fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..]
        .find(|c: char| c.is_ascii_digit())
        .map(|at| from + at)
    {
        let is_numeric = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '\'' | '’');
        let length = text[start..]
            .find(|c: char| !is_numeric(c))
            .unwrap_or(text.len() - start);
        let digits = text[start..start + length].trim_end_matches([',', '.', '\'', '’']);
        let mut end = start + digits.len();
        let (factor, length) = factor(&text[end..]);
        end += length;
        // 1万5千円 is 15,000.
        let mut more = 0;
        if factor >= 1_000
            && let Some((hundredths, length)) = rest_of_kanji(&text[end..])
        {
            more = hundredths;
            end += length;
        }
        from = end;
        if is_no_money(&text[end..], &text[..start]) {
            continue;
        }
        let hundredths = hundredths(digits)
            .and_then(|hundredths| hundredths.checked_mul(factor))
            .and_then(|hundredths| hundredths.checked_add(more));
        let tail = digits.rfind(',').map_or(0, |at| digits.len() - at - 1);
        found.push(Number {
            hundredths,
            has_decimal_comma: (1..=2).contains(&tail) && factor == 1,
        });
    }
    found
}

fn factor(after: &str) -> (i64, usize) {
    let is_letter = |at: usize| {
        after[at..]
            .chars()
            .next()
            .is_some_and(|c| c.is_ascii_alphabetic())
    };
    if after.starts_with('k') && !is_letter(1) {
        (1_000, 1)
    } else if after.starts_with('万') || after.starts_with('萬') {
        (10_000, '万'.len_utf8())
    } else if after.starts_with('千') {
        (1_000, '千'.len_utf8())
    } else {
        (1, 0)
    }
}

fn rest_of_kanji(after: &str) -> Option<(i64, usize)> {
    let length = after.find(|c: char| !c.is_ascii_digit())?;
    let number: i64 = after[..length].parse().ok()?;
    let (factor, more) = factor(&after[length..]);
    after[length + more..].starts_with('円').then_some(())?;
    Some((number.checked_mul(factor)?.checked_mul(100)?, length + more))
}

/// `1,200` and `1'200` group by three, `12,50` and `12.5` have decimals; other ways are no amount.
fn hundredths(digits: &str) -> Option<i64> {
    let digits = digits.replace(['\'', '’'], ",");
    let decimal = digits.rfind([',', '.']).filter(|at| {
        let sign = &digits[*at..=*at];
        let tail = digits.len() - at - 1;
        let is_only = digits.matches(sign).count() == 1;
        is_only
            && (tail != 3
                || digits[..*at].starts_with('0')
                || digits[..*at].contains(if sign == "," { '.' } else { ',' }))
    });
    let (whole, part) = match decimal {
        Some(at) => (&digits[..at], &digits[at + 1..]),
        None => (digits.as_str(), ""),
    };
    let groups: Vec<&str> = whole.split([',', '.']).collect();
    let is_grouped = groups.iter().skip(1).all(|group| group.len() == 3)
        && groups
            .first()
            .is_some_and(|first| groups.len() == 1 || (1..=3).contains(&first.len()));
    // Hundreds of lakhs: 1,50,000.
    if !is_grouped || part.len() > 2 {
        return None;
    }
    let whole: i64 = groups.concat().parse().ok()?;
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    whole.checked_mul(100)?.checked_add(part)
}

/// `-$15`, `$-15`: a minus that is not the dash of a range.
pub(super) fn is_negative(text: &str) -> bool {
    const SIGNS: &[char] = &['$', '€', '£', '¥', '₩', '₹'];
    text.match_indices('-').any(|(at, _)| {
        let before = text[..at].trim_end().chars().next_back();
        let after = text[at + 1..].chars().next();
        let is_amount = after.is_some_and(|c| c.is_ascii_digit() || SIGNS.contains(&c));
        let is_range = before.is_some_and(|c| {
            c.is_ascii_digit() || matches!(c, 'k' | '円' | '万' | '千' | '.' | '元')
        });
        let is_hyphen = text[..at].ends_with(|c: char| c.is_ascii_alphabetic());
        is_amount && !is_range && !is_hyphen
    })
}

/// Hours, days and shares that stand beside pay.
fn is_no_money(after: &str, before: &str) -> bool {
    let rest = after.trim_start_matches([' ', '-', '~']);
    let next: String = rest
        .chars()
        .take_while(|c| c.is_ascii_alphabetic())
        .collect();
    let is_unit = matches!(
        next.as_str(),
        "hours"
            | "hour"
            | "hrs"
            | "h"
            | "days"
            | "day"
            | "weeks"
            | "week"
            | "wks"
            | "months"
            | "month"
            | "years"
            | "year"
            | "percent"
            | "credits"
            | "credit"
            | "units"
            | "people"
            | "x"
            | "times"
            | "th"
            | "st"
    ) && (!before.trim_end().ends_with(['$', '€', '£', '¥', '/']));
    is_unit
        || [
            "時間", "日", "週", "か月", "ヶ月", "ケ月", "カ月", "ヵ月", "月", "年", "名", "人",
            "%", "割", "回", "単位", "分", "食", "泊",
        ]
        .iter()
        .any(|unit| rest.starts_with(unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minus_is_no_dash() {
        for text in [
            "-$15/hr",
            "$-15/hr",
            "pay: -15 usd",
            "時給 -1,200円",
            "-¥500",
        ] {
            assert!(is_negative(text), "{text}");
        }
        for text in [
            "$15-$20/hr",
            "$15 -$20/hr",
            "1,000円-1,200円",
            "intern - $15/hr",
            "full-time",
        ] {
            assert!(!is_negative(text), "{text}");
        }
    }

    fn whole(text: &str) -> Vec<Option<i64>> {
        numbers(text).iter().map(Number::whole).collect()
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let cases: [(&str, &[Option<i64>]); 18] = [
            ("1,200", &[Some(1_200)]),
            ("1.200,00", &[Some(1_200)]),
            ("1,200.00", &[Some(1_200)]),
            ("12,50", &[None]),
            ("12.50", &[None]),
            ("12.00", &[Some(12)]),
            ("1,2万", &[Some(12_000)]),
            ("1.5万", &[Some(15_000)]),
            ("1万5千円", &[Some(15_000)]),
            ("1万2000円", &[Some(12_000)]),
            ("20万", &[Some(200_000)]),
            ("2.5k", &[Some(2_500)]),
            ("15k", &[Some(15_000)]),
            ("1'200", &[Some(1_200)]),
            ("10-20", &[Some(10), Some(20)]),
            ("1,50,000", &[None]),
            ("99999999999999999999", &[None]),
            ("10 hours, 20%, 3日", &[]),
        ];
        for (text, amounts) in cases {
            assert_eq!(whole(text), amounts, "{text}");
        }
    }
}
