//! Kanji numerals before what they count, as digits: 一年生 and 1年生.

use super::fold::is_kanji;

/// The digits and what multiplies them.
const DIGITS: &str = "〇一二三四五六七八九";
const POWERS: &str = "十百千";
/// Longer numerals count nothing.
const LONGEST: usize = 8;

/// What is counted, whatever follows.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "年", "月", "週", "回", "名", "件", "社", "級", "歳", "才", "円", "万円", "万人", "億円", "単位", "科目", "学期",
    "学年", "時間", "分間", "日間", "日目", "日以", "日前", "日後", "日程", "日分", "人以", "人目", "人程", "人分", "人前", "人組",
    "番目", "次元", "次面接", "次選考", "次試験", "次産業", "次電池", "次募集", "次締切", "次審査", "期生", "期目", "枚", "泊",
];
/// What is counted where no kanji follows: 三日 but not 四日市, 二人 but not 百人町.
const COUNTED_LAST: &[&str] = &[
    "日", "人", "時", "分", "期", "次", "号", "位", "冊", "階", "個", "台", "点", "度", "倍", "つ",
];
/// What begins so and counts nothing.
const NAMES: &[&str] = &[
    "五月雨",
    "五月病",
    "十分",
    "千歳",
    "一円",
    "三社祭",
    "百名山",
    "百人一首",
    "一期一会",
];
/// 同一社 is no number of companies.
const BEFORE_ONE: &str = "同唯統均単専画逐随";

/// The letters that numerals begin with.
pub fn first_letters() -> impl Iterator<Item = char> {
    DIGITS.chars().chain(POWERS.chars())
}

/// The numeral that a text begins with, in digits, when something is counted; and its length. か in
/// any writing counts months, countries and places.
pub fn in_digits(text: &str, before: Option<char>) -> Option<(usize, String)> {
    let numeral: String = text
        .chars()
        .take_while(|&c| is_numeral(c))
        .take(LONGEST + 1)
        .collect();
    let after = &text[numeral.len()..];
    let is_part = before.is_some_and(|c| BEFORE_ONE.contains(c)) && numeral == "一";
    if numeral.is_empty() || is_part || numeral.chars().count() > LONGEST {
        return None;
    }
    if NAMES.iter().any(|name| text.starts_with(name)) || !is_counted(after) {
        return None;
    }
    Some((numeral.len(), value(&numeral)?))
}

fn is_numeral(c: char) -> bool {
    DIGITS.contains(c) || POWERS.contains(c)
}

fn is_counted(after: &str) -> bool {
    let counts_by_ka = || {
        let rest = after.strip_prefix(['か', 'カ', 'ヵ', 'ヶ', 'ケ', '箇']);
        rest.is_some_and(|rest| {
            rest.starts_with([
                '月', '国', '所', '年', '条', '村', '店', '社', '町', '語', '校', '寺',
            ])
        })
    };
    let counts_last = |word: &str| {
        let rest = after.strip_prefix(word);
        rest.is_some_and(|rest| !rest.starts_with(|c| is_kanji(c) && !is_numeral(c)))
    };
    COUNTED.iter().any(|word| after.starts_with(word))
        || COUNTED_LAST.iter().any(|word| counts_last(word))
        || counts_by_ka()
}

/// 二〇二七 and 二十三 as digits; `None` for what is no number.
fn value(numeral: &str) -> Option<String> {
    let digit = |c: char| DIGITS.chars().position(|digit| digit == c);
    if !numeral.chars().any(|c| POWERS.contains(c)) {
        return numeral
            .chars()
            .map(|c| digit(c).map(|digit| digit.to_string()))
            .collect();
    }
    let (mut sum, mut last, mut lowest) = (0, None, usize::MAX);
    for c in numeral.chars() {
        match (digit(c), POWERS.chars().position(|power| power == c)) {
            (Some(digit), _) if last.is_none() => last = Some(digit),
            (None, Some(power)) if power < lowest => {
                sum += last.take().unwrap_or(1) * 10_usize.pow(power as u32 + 1);
                lowest = power;
            }
            _ => return None,
        }
    }
    Some((sum + last.unwrap_or_default()).to_string())
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;

    #[test]
    fn f86_numerals_before_what_they_count_are_digits() {
        for (written, digits) in [
            ("一年生", "1年生"),
            ("大学三年生", "大学3年生"),
            ("２年次", "2年次"),
            ("二〇二七年四月", "2027年4月"),
            ("二十三歳", "23歳"),
            ("百二十名", "120名"),
            ("三百万円", "300万円"),
            ("第一回", "第1回"),
            ("三か月", "3か月"),
            ("一次面接", "1次面接"),
            ("三日", "3日"),
            ("二つ", "2つ"),
            ("十二月末", "12月末"),
        ] {
            assert_eq!(fold(written).text, digits, "{written}");
        }
    }

    #[test]
    fn numerals_that_count_nothing_stay() {
        for name in [
            "四日市",
            "三重県",
            "九州",
            "八王子",
            "十分",
            "一般",
            "統一",
            "千葉",
            "百人町",
            "千歳市",
            "二階堂",
            "五月雨",
            "六本木",
            "三島",
        ] {
            assert_eq!(fold(name).text, name);
        }
    }
}
