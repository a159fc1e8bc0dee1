//! Columns whose field takes one of a few values: read without case and width, in the words of both
//! languages.

use super::place::Location;
use model::Language;
use model::closed::Closed as _;
use model::fields::fold_width;
use model::money::Currency;
use model::opportunities::{
    CareerType, Field, Input, Insurance, Kind, StudyYear, Visibility, WageUnit, WorkerStatus,
    WorkingLanguage, spec_of,
};
use model::place::Mode;

/// Words for values, folded, besides their codes.
#[rustfmt::skip]
fn words(field: Field) -> Vec<(&'static str, &'static [&'static str])> {
    use Field as F;
    match field {
        F::Mode => vec![
            (Mode::OnSite.code(), &["onsite", "in-person", "office", "in-office", "face-to-face", "対面", "出社", "現地", "オンサイト", "通勤"]),
            (Mode::Hybrid.code(), &["partly-remote", "partially-remote", "mixed", "ハイブリッド", "一部リモート", "一部在宅", "リモート併用", "オンライン併用"]),
            (Mode::Online.code(), &["remote", "fully-remote", "virtual", "work-from-home", "wfh", "オンライン", "リモート", "フルリモート", "完全リモート", "在宅", "在宅勤務", "テレワーク"]),
        ],
        F::OriginalLanguage | F::WorkingLanguages => vec![
            (WorkingLanguage::Japanese.code(), &["jp", "jpn", "ja-jp", "japanese", "日本語"]),
            (WorkingLanguage::English.code(), &["eng", "en-us", "en-gb", "english", "英語"]),
            (WorkingLanguage::Chinese.code(), &["chinese", "中国語"]),
            (WorkingLanguage::Korean.code(), &["korean", "韓国語"]),
            (WorkingLanguage::German.code(), &["german", "ドイツ語"]),
            (WorkingLanguage::French.code(), &["french", "フランス語"]),
            (WorkingLanguage::Spanish.code(), &["spanish", "スペイン語"]),
            (WorkingLanguage::Other.code(), &["その他"]),
        ],
        F::Visibility => vec![
            (Visibility::Public.code(), &["open", "everyone", "公開", "一般公開"]),
            (Visibility::Members.code(), &["member", "members-only", "会員", "会員のみ", "会員限定"]),
        ],
        F::CareerType => vec![
            (CareerType::OpenCompany.code(), &["タイプ1", "type1", "オープン・カンパニー", "オープンカンパニー", "open-company"]),
            (CareerType::CareerEducation.code(), &["タイプ2", "type2", "キャリア教育", "career-education"]),
            (CareerType::Internship.code(), &["タイプ3", "type3"]),
            (CareerType::Specialised.code(), &["タイプ4", "type4"]),
            (CareerType::Unclassified.code(), &["分類なし", "未分類"]),
        ],
        F::WageUnit => vec![
            (WageUnit::None.code(), &["unpaid", "no", "無給", "なし"]),
            (WageUnit::Hour.code(), &["hourly", "per-hour", "hr", "時給", "時間"]),
            (WageUnit::Day.code(), &["daily", "per-day", "日給", "日"]),
            (WageUnit::Week.code(), &["weekly", "per-week", "週給", "週"]),
            (WageUnit::Month.code(), &["monthly", "per-month", "月給", "月"]),
            (WageUnit::Total.code(), &["lump-sum", "総額", "一括"]),
            (WageUnit::Other.code(), &["その他"]),
        ],
        F::WageCurrency => vec![
            (Currency::Jpy.code(), &["yen", "円", "日本円", "¥"]),
            (Currency::Usd.code(), &["us-dollar", "us$", "米ドル"]),
            (Currency::Eur.code(), &["euro", "€", "ユーロ"]),
            (Currency::Gbp.code(), &["£", "ポンド"]),
        ],
        F::WorkerStatus => vec![
            (WorkerStatus::Worker.code(), &["労働者"]),
            (WorkerStatus::Experience.code(), &["就業体験", "体験"]),
        ],
        F::Insurance => vec![(Insurance::Undecided.code(), &["tbd", "未定"])],
        F::StudyYears => vec![
            (StudyYear::Bachelor1.code(), &["学部1年", "大学1年"]),
            (StudyYear::Bachelor2.code(), &["学部2年", "大学2年"]),
            (StudyYear::Bachelor3.code(), &["学部3年", "大学3年"]),
            (StudyYear::Bachelor4.code(), &["学部4年", "大学4年"]),
            (StudyYear::Master1.code(), &["修士1年"]),
            (StudyYear::Master2.code(), &["修士2年"]),
            (StudyYear::Doctor.code(), &["phd", "doctoral", "博士", "博士課程"]),
        ],
        _ => Vec::new(),
    }
}

const YES: &[&str] = &[
    "yes", "y", "true", "1", "on", "x", "はい", "有", "あり", "可", "○", "◯", "✓",
];
const NO: &[&str] = &[
    "no",
    "n",
    "false",
    "0",
    "off",
    "-",
    "none",
    "n/a",
    "いいえ",
    "無",
    "なし",
    "不可",
    "×",
    "✕",
];

/// What a cell says in a field.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Chosen {
    /// As the form would send it.
    Value(String),
    /// None of the values.
    Unknown,
    /// The field takes other things than a few values.
    Free,
}

/// Reads one value.
pub(super) fn chosen(field: Field, cell: &str) -> Chosen {
    let folded = folded(cell);
    let input = spec_of(Kind::Internship, field).map(|spec| spec.input);
    let codes = match input {
        Some(Input::Choice(codes) | Input::Choices(codes)) => codes,
        Some(Input::Tick) if YES.contains(&&*folded) => return Chosen::Value("yes".to_owned()),
        Some(Input::Tick) if NO.contains(&&*folded) => return Chosen::Value(String::new()),
        Some(Input::Tick) => return Chosen::Unknown,
        _ => return Chosen::Free,
    };
    let by_code = codes.iter().find(|code| code.to_lowercase() == folded);
    let by_word = || {
        let words = words(field).into_iter();
        let mut found = words.filter(|(_, words)| words.contains(&&*folded));
        found.next().map(|(code, _)| code)
    };
    let by_name = || match field {
        Field::Country => Location::read(cell, "", Language::English).country,
        Field::Prefecture => prefecture(cell, &folded, codes),
        _ => None,
    };
    match by_code.copied().or_else(by_word).or_else(by_name) {
        Some(code) if codes.contains(&code) => Chosen::Value(code.to_owned()),
        _ => Chosen::Unknown,
    }
}

/// `jp-13`, `3` without its nought, 東京都.
fn prefecture(cell: &str, folded: &str, codes: &'static [&'static str]) -> Option<&'static str> {
    let number = folded.strip_prefix("jp-").unwrap_or(folded);
    let padded = format!("{number:0>2}");
    let by_number = codes.iter().find(|code| **code == padded);
    let by_name = || Location::read(cell, "", Language::English).prefecture;
    by_number.copied().or_else(by_name)
}

fn folded(cell: &str) -> String {
    let folded = fold_width(cell).trim().to_lowercase();
    folded.replace([' ', '_', '‐', '–', '—'], "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_without_case_and_width_in_both_languages() {
        for (field, cell, code) in [
            (Field::Mode, "Hybrid", "hybrid"),
            (Field::Mode, "ON-SITE", "on-site"),
            (Field::Mode, "ｏｎ－ｓｉｔｅ", "on-site"),
            (Field::Mode, "On Site", "on-site"),
            (Field::Mode, "対面", "on-site"),
            (Field::Mode, "オンライン", "online"),
            (Field::Visibility, "PUBLIC", "public"),
            (Field::Visibility, "会員限定", "members"),
            (Field::OriginalLanguage, "EN", "en"),
            (Field::OriginalLanguage, "日本語", "ja"),
            (Field::WorkingLanguages, "German", "de"),
            (Field::EnglishLevel, "b2", "B2"),
            (Field::WageUnit, "Hourly", "hour"),
            (Field::WageUnit, "無給", "none"),
            (Field::WageCurrency, "usd", "USD"),
            (Field::CareerType, "Ｔｙｐｅ－３", "type-3"),
            (Field::CareerType, "タイプ３", "type-3"),
            (Field::StudyYears, "B3", "b3"),
            (Field::Country, "us", "US"),
            (Field::Country, "Japan", "JP"),
            (Field::Country, "日本", "JP"),
            (Field::Prefecture, "東京都", "13"),
            (Field::Prefecture, "JP-27", "27"),
            (Field::Prefecture, "１", "01"),
            (Field::VacationOnly, "No", ""),
            (Field::VacationOnly, "TRUE", "yes"),
        ] {
            assert_eq!(
                chosen(field, cell),
                Chosen::Value(code.to_owned()),
                "{cell}"
            );
        }
    }

    #[test]
    fn what_is_none_of_the_values_is_not_taken_for_one() {
        for (field, cell) in [
            (Field::Mode, "flexible"),
            (Field::Mode, "要相談"),
            (Field::OriginalLanguage, "German"),
            (Field::Visibility, "secret"),
            (Field::Prefecture, "99"),
            (Field::Country, "XX"),
            (Field::VacationOnly, "maybe"),
        ] {
            assert_eq!(chosen(field, cell), Chosen::Unknown, "{cell}");
        }
        assert_eq!(chosen(Field::City, "Boston"), Chosen::Free);
    }
}
