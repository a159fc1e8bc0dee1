//! Words that tell whether people may work from home.

/// Words on remote work, longest first.
#[rustfmt::skip]
pub(super) const JAPANESE: &[&str] = &[
    "フルリモートワーク", "リモートワーク", "フルリモート", "完全リモート", "テレワーク", "リモート",
    "ハイブリッド", "完全在宅", "在宅勤務", "在宅ワーク", "在宅", "オンライン",
];
#[rustfmt::skip]
pub(super) const ENGLISH: &[&str] = &[
    "work from home", "working from home", "work from anywhere", "wfh", "telework", "teleworking",
    "telecommute", "telecommuting", "remote", "remotely", "hybrid", "virtual", "virtually", "online",
];

/// What a word on remote work may be followed by in Japanese; anything else makes another word.
#[rustfmt::skip]
pub(super) const JAPANESE_NEXT: &[&str] = &[
    "ワーク", "勤務", "可", "不可", "なし", "無し", "無", "有", "あり", "中心", "のみ", "併用", "相談",
    "応相談", "要相談", "必須", "推奨", "禁止", "就業", "参加", "開催", "実施", "対応", "非対応", "完結",
    "インターン", "形式", "型", "制度", "週", "月", "OK", "ok", "NG", "ng", "で", "は", "も", "が", "の",
    "と", "を", "に", "や", "または", "主体", "メイン", "ベース", "オンリー", "選択", "希望", "原則", "歓迎",
    "可能", "出社", "在宅", "リモート", "です", "でき", "日", "禁", "対象", "×", "○", "◯", "働き方",
    "プログラム", "実習", "一部", "ワーカー", "体制",
];
/// The same in English.
#[rustfmt::skip]
pub(super) const ENGLISH_NEXT: &[&str] = &[
    "work", "working", "works", "role", "roles", "position", "positions", "job", "internship", "internships",
    "intern", "option", "options", "optional", "ok", "okay", "possible", "available", "allowed", "friendly",
    "only", "first", "eligible", "within", "in", "from", "based", "flexible", "or", "and", "hybrid",
    "remote", "is", "not", "isnt", "cannot", "may", "can", "possibility", "schedule", "model", "setting",
    "setup", "office", "arrangement", "no", "days", "day", "up", "with", "team", "tbd", "unavailable",
    "negotiable", "for", "until", "program", "programme", "us", "usa", "uk", "on", "onsite", "opportunity",
    "considered", "location", "depending", "preferred", "required", "employees", "during", "friendly",
    "anywhere", "worldwide", "except", "if", "by", "to", "at", "part", "full", "fully", "course", "but",
    "encouraged", "permitted", "prohibited",
];

/// What denies, after the word.
#[rustfmt::skip]
pub(super) const DENIED_JAPANESE: &[&str] = &[
    "不可", "ません", "なし", "無し", "ありません", "できません", "できない", "出来ません", "禁止", "禁", "非対応",
    "対象外", "×", "✕", "無", "認めません", "認めない", "行いません", "ではない", "ではありません",
];
/// What only looks like a denial.
#[rustfmt::skip]
pub(super) const ALLOWED_JAPANESE: &[&str] = &[
    "かまいません", "構いません", "問題ありません", "差し支えありません", "支障ありません",
];
/// Before the word, or soon after it.
#[rustfmt::skip]
pub(super) const DENIED_ENGLISH: &[&str] = &[
    "not", "no", "non", "cannot", "cant", "isnt", "arent", "without", "never", "unavailable", "prohibited",
    "neither", "nor", "wont", "dont", "doesnt", "ng",
];
/// What leaves the answer open.
#[rustfmt::skip]
pub(super) const UNCLEAR: &[&str] = &[
    "相談", "未定", "検討", "確認", "可否", "場合による", "tbd", "to be determined", "negotiable",
    "depending", "might", "to be discussed", "to be decided", "?", "first", "occasional", "occasionally",
    "sometimes", "meetups",
];
/// After the word; in English anywhere in the clause.
#[rustfmt::skip]
pub(super) const LIMITED_JAPANESE: &[&str] = &[
    "可", "あり", "併用", "歓迎", "選択", "希望", "○", "◯", "選べ", "でき", "中心", "主体", "メイン",
    "ベース",
];
#[rustfmt::skip]
pub(super) const LIMITED_ENGLISH: &[&str] = &[
    "ok", "okay", "partly", "partial", "partially", "some", "option", "options", "optional", "possible",
    "available", "allowed", "permitted", "friendly", "flexible", "days", "day", "up to", "considered",
    "eligible", "may work", "can work", "encouraged", "onsite", "on site", "in person", "in office",
    "mostly", "mainly",
];
/// Words that need people to come.
#[rustfmt::skip]
pub(super) const ON_SITE: &[&str] = &[
    "出社必須", "完全出社", "フル出社", "原則出社", "毎日出社", "出社のみ", "対面のみ", "対面開催",
    "現地のみ", "現地開催", "常駐", "出勤必須", "来社必須", "in person", "onsite", "on site", "in office",
    "office only",
];
/// What stands in a cell of which nothing is known, in lower case.
#[rustfmt::skip]
const NOTHING: &[&str] = &[
    "unknown", "n/a", "na", "n.a.", "nan", "null", "nil", "not stated", "not specified", "unspecified", "not known",
    "not given", "undefined", "tbd", "tba", "tbc", "不明", "未記入", "未入力", "未設定", "記載なし", "情報なし", "未定", "未確認", "該当なし",
];

/// Whether a cell says nothing: it is empty, a dash, `?` or a word for that.
pub(in super::super::super) fn is_nothing(cell: &str) -> bool {
    let cell = cell.trim().to_lowercase();
    let has_letter = cell
        .chars()
        .any(|c| c.is_alphanumeric() && c != 'ー' && c != '一' || "×✕○◯".contains(c));
    !has_letter || NOTHING.contains(&cell.as_str())
}
/// Words beside one on remote work that name no place to come to.
#[rustfmt::skip]
pub(super) const NO_PLACE: &[&str] = &[
    "flexible", "flex", "flextime", "async", "asynchronous", "part-time", "full-time", "paid", "フレックス", "時短", "裁量労働",
    "副業可", "時間自由",
];
/// Words for a place to come to that has no name.
#[rustfmt::skip]
pub(super) const OFFICE: &[&str] = &["office", "onsite", "on site", "in person", "出社", "本社", "オフィス", "対面", "現地"];
/// The world, where it is all that a text says.
#[rustfmt::skip]
pub(super) const WHEREVER: &[&str] = &["anywhere", "anywhere in the world", "anywhere on earth", "work anywhere"];
