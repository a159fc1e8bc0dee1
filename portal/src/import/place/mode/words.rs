//! Words that tell whether people may work from home.

/// Words on remote work, longest first.
#[rustfmt::skip]
pub(super) const JAPANESE: &[&str] = &[
    "フルリモートワーク", "リモートワーク", "フルリモート", "完全リモート", "テレワーク", "リモート",
    "ハイブリッド", "完全在宅", "在宅勤務", "在宅ワーク", "在宅", "オンライン",
    "web開催", "web実施", "ウェブ開催",
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
    "プログラム", "実習", "一部", "ワーカー", "体制", "検討", "予定", "未定", "導入", "準備", "仕事", "職場", "体験",
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
    "encouraged", "permitted", "prohibited", "summer", "winter", "spring", "fall", "autumn",
];

/// What denies, after the word.
#[rustfmt::skip]
pub(super) const DENIED_JAPANESE: &[&str] = &[
    "不可", "ません", "なし", "無し", "ありません", "できません", "できない", "出来ません", "禁止", "禁", "非対応",
    "対象外", "×", "✕", "無", "認めません", "認めない", "行いません", "ではない", "ではありません",
    "ではなく", "じゃない",
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
    "相談", "未定", "検討", "確認", "予定", "導入", "準備", "可否", "場合による", "tbd", "to be determined", "negotiable",
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
/// How sources write that nothing is known, in lower case.
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
        .any(|c| c.is_alphanumeric() && c != 'ー' && c != '一' || "×✕✗✘☓○◯◎●△▲✓✔☑".contains(c));
    !has_letter || NOTHING.contains(&cell.as_str())
}
/// How sources write that it is not decided yet.
#[rustfmt::skip]
const UNDECIDED: &[&str] = &[
    "未定", "検討中", "調整中", "確認中", "未確定", "△", "▲", "tbd", "tba", "tbc", "to be determined", "to be decided",
    "to be confirmed", "to be announced", "undecided", "pending",
];

/// Whether a cell says that it is not decided.
pub(in super::super::super) fn is_undecided(cell: &str) -> bool {
    UNDECIDED.contains(&cell.trim().to_lowercase().as_str())
}
/// Places that are everywhere, or no place at all, where they are all that a text says.
#[rustfmt::skip]
pub(super) const NOWHERE: &[&str] = &[
    "全国", "全国各地", "日本全国", "国内", "国内各地", "国内外", "海外", "海外各地", "各地", "各拠点", "複数", "複数拠点", "複数箇所",
    "various", "various locations", "multiple", "multiple locations", "several locations", "multiple cities",
    "nationwide", "abroad", "overseas", "flexible", "自宅", "ご自宅", "home", "at home", "zoom", "teams",
    "microsoft teams", "google meet", "meet", "skype", "discord", "slack", "webex", "web", "ウェブ", "インターネット", "internet",
    "远程", "遠距", "居家", "居家办公", "线上", "線上", "원격", "재택", "remoto", "teletrabajo", "télétravail", "homeoffice",
    "home office",
];
/// The same beside other words: `Various cities`, 全国の拠点.
#[rustfmt::skip]
pub(super) const SEVERAL: &[&str] = &["multiple", "various", "several", "nationwide", "全国", "各地", "世界", "国内外"];
/// Words of which an event is told, and not the work.
#[rustfmt::skip]
pub(super) const EVENTS_JAPANESE: &[&str] = &[
    "面接", "面談", "選考", "説明会", "座談会", "研修", "オリエンテーション", "ガイダンス", "初日", "最終日", "災害", "緊急", "非常時",
    "台風", "悪天候", "感染", "懇親会", "見学会", "相談会", "報告会", "発表会", "応募", "申込", "申し込み", "試験", "会議",
    "ミーティング", "打ち合わせ", "打合せ", "内定", "入社",
];
#[rustfmt::skip]
pub(super) const EVENTS_ENGLISH: &[&str] = &[
    "interview", "interviews", "onboarding", "orientation", "briefing", "briefings", "info session", "info sessions",
    "information session", "information sessions", "training", "trainings", "meeting", "meetings", "emergency",
    "emergencies", "disaster", "disasters", "first day", "last day", "kickoff", "webinar", "webinars", "application",
    "applications", "apply", "bad weather", "assessment", "assessments",
];
/// People who are no interns.
#[rustfmt::skip]
pub(super) const PEOPLE: &[&str] = &[
    "社員", "従業員", "職員", "管理職", "社会人", "総合職", "一般職", "役員", "employee", "employees", "staff", "managers",
    "executives",
];
#[rustfmt::skip]
pub(super) const INTERNS: &[&str] = &["インターン", "生", "実習", "intern", "interns", "internship", "internships", "student", "students"];
#[rustfmt::skip]
pub(super) const SEASONS: &[&str] = &["夏", "冬", "春", "秋", "期間", "summer", "winter", "spring", "fall", "autumn"];
/// What says, after a clause on remote work, that it holds for some time.
#[rustfmt::skip]
pub(super) const SOME_TIME: &[&str] = &[
    "until", "during", "after", "before", "except", "unless", "probation", "only for", "試用", "以降", "か月目", "ヶ月目", "入社後", "当面",
];
/// What limits remote work to some people or some time.
pub(super) const LIMITS: &[&str] = &["employees", "until", "during", "except", "if", "by"];
/// Other words of clauses on remote work.
#[rustfmt::skip]
pub(super) const KNOWN_JAPANESE: &[&str] = &[
    "0", "回", "まで", "以上", "以下", "程度", "最大", "最低", "最長", "基本", "基本的", "原則", "全", "全員", "全部", "他", "その他",
    "フル", "完全", "毎日", "毎週", "時間", "数", "一", "二", "三", "四", "五", "中", "か", "から", "より", "へ", "自宅", "ご自宅",
    "どこでも", "どこからでも", "全国", "国内", "海外", "業務", "仕事", "仕事体験", "職場体験", "体験", "day", "作業", "インターンシップ", "形態", "方式",
    "方法", "場所", "勤務地", "勤務形態", "期間", "全期間", "学生", "自由", "組み合わせ", "組合せ", "ok", "ng", "ます", "ください",
    "ほぼ", "ほとんど", "すべて", "全て", "多め", "主に", "頻度", "日数", "応じて", "都合", "合わせて", "状況", "による", "等", "など",
    "フレックス", "または", "又は", "もしくは", "あるいは", "および", "及び", "拠点", "東京", "大阪", "勤務可", "型", "完結", "なので",
    "長期", "短期", "夏", "冬", "春", "秋", "夏季", "冬季", "春季", "有給", "募集", "のみ", "一部", "内", "で参加", "認めて", "ため", "pc",
];
#[rustfmt::skip]
pub(super) const KNOWN_ENGLISH: &[&str] = &[
    "a", "an", "the", "this", "it", "be", "are", "will", "of", "per", "week", "weeks", "month", "weekly", "hour", "hours",
    "fully", "completely", "entirely", "totally", "all", "any", "your", "you", "we", "our", "offer", "offers", "offered",
    "every", "each", "time", "times", "s", "t", "basis", "style", "type", "mode", "format", "home", "home-based", "summer",
    "winter", "spring", "autumn", "interns", "student", "students", "global", "globally", "country", "states", "united",
    "paid", "unpaid", "async", "permanent", "permanently", "opportunities", "jobs", "site", "person", "campus", "timezone",
    "timezones", "zone", "zones", "est", "pst", "jst", "utc", "gmt", "cet", "via", "zoom", "teams", "yes", "also", "about",
    "most", "other", "others", "rest", "mixed", "mix", "split", "between", "combination", "year", "round",
    "long", "term", "short", "as", "well", "which", "where", "place", "live", "required", "open",
];
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
