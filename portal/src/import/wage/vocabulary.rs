//! Words of texts about pay. A number is pay only where every word beside it stands here; what is
//! left out on purpose: fees, tuition, prizes, discounts, who is meant, and when.

/// Words that name a wage, and nothing that is paid beside one.
#[rustfmt::skip]
pub(super) const WAGE: &[&str] = &["wage", "wages", "salary", "salaries", "hourly"];
#[rustfmt::skip]
pub(super) const WAGE_JAPANESE: &[&str] = &["時給", "時間給", "時間額", "日給", "週給", "月給", "基本給", "固定給", "年俸", "年収"];

/// Words that say that something is paid to the participant, with an amount or without one.
#[rustfmt::skip]
pub(super) const PAY: &[&str] = &[
    "paid", "pay", "pays", "wage", "wages", "salary", "salaries", "stipend", "stipends", "compensation",
    "compensated", "remuneration", "remunerated", "honorarium", "allowance", "earn", "earnings",
];
#[rustfmt::skip]
pub(super) const PAY_JAPANESE: &[&str] = &[
    "時給", "時間給", "日給", "週給", "月給", "月収", "年俸", "年収", "給与", "給料", "報酬", "賃金", "謝金", "謝礼", "日当", "手当",
    "有給", "有償",
];

/// What may stand beside an amount in English.
#[rustfmt::skip]
pub(super) const ABOUT: &[&str] = &[
    // Pay.
    "paid", "wage", "wages", "salary", "salaries", "stipend", "stipends", "compensation", "compensated",
    "remuneration", "remunerated", "honorarium", "allowance", "earn", "earnings", "payment", "rate", "rates",
    "base", "gross", "net", "flat", "fixed", "tax", "taxes", "amount", "yes", "living",
    // Joining words.
    "per", "a", "an", "the", "of", "at", "is", "are", "be", "will", "this", "it", "in", "as", "each", "every", "on",
    "for", "we", "our", "offer", "offers", "offered", "receive", "provide", "provides", "provided", "also",
    // What is paid for.
    "internship", "internships", "position", "role", "job", "full", "part", "time", "fulltime", "parttime",
    "summer", "winter", "spring", "fall", "academic", "research", "work", "working", "worked", "schedule",
    "shift", "shifts", "commitment", "duration", "long", "flexible",
    // What leaves the amount open.
    "up", "from", "starting", "starts", "least", "most", "min", "minimum", "max", "maximum", "about", "approx",
    "approximately", "around", "roughly", "circa", "doe", "depending", "depends", "varies", "negotiable",
    "commensurate", "competitive", "experience", "based", "range", "ranges", "ranging", "between", "average",
    "typically", "estimated", "tbc", "expected", "anticipated", "planned", "tentative", "upwards",
    // For whom: another amount may be paid to others.
    "undergrad", "undergrads", "undergraduate", "undergraduates", "grad", "grads", "graduate", "graduates",
    "masters", "phd", "phds", "student", "students",
];

/// What may stand beside an amount in Japanese; `0` is any number.
#[rustfmt::skip]
pub(super) const JAPANESE: &[&str] = &[
    "0", "円", "万", "萬", "千", "日本円", "元", "ドル", "米ドル", "ユーロ", "ポンド", "ウォン", "バーツ", "人民元", "台湾ドル",
    "香港ドル", "リンギット", "ルピア", "ルピー", "ドン",
    "月収", "月額", "日額", "週額", "年額", "年給", "給与", "給料", "報酬", "報酬額", "賃金", "謝金", "謝礼", "謝礼金", "日当",
    "研究手当", "インターン手当", "手当", "支給", "支給額", "支給あり", "支払い", "支払", "有給", "有償", "あり", "有り", "有", "額",
    "金額", "総額", "合計", "一括", "全期間で", "単価", "インターンシップ", "インターン", "実習", "アルバイト",
    "は", "を", "に", "で", "の", "と", "も", "が", "へ", "です", "します", "されます", "いたします", "となります", "になります",
    "ございます", "払い", "お支払い",
    "時間", "時", "日", "週", "月", "年", "か月", "ヶ月", "ケ月", "カ月", "ヵ月", "週間", "日間", "分", "毎", "あたり", "当たり",
    "につき", "ごと", "間", "期間", "実働", "勤務", "勤務時間", "就業時間", "稼働", "隔週", "半日", "半年", "コマ", "件", "回",
    "出来高", "歩合", "制", "程度", "以上", "以下", "未満", "から", "より", "まで", "最大", "最低", "約", "前後", "相談", "応", "要",
    "可", "目安", "上限", "下限", "による", "経験", "能力", "考慮", "に応じて", "優遇", "規定", "当社", "弊社", "社内",
    "年度", "予定", "見込", "見込み", "現在", "時点", "スタート", "基本", "学部生", "大学生", "大学院生", "院生", "修士", "博士", "学生",
    "課程", "税込", "税込み", "税抜", "税抜き", "税別", "額面",
];

/// What comes beside a wage, as far as an amount with it is no wage.
#[rustfmt::skip]
pub(super) const BESIDE: &[&str] = &[
    "travel", "transport", "transportation", "transit", "commuting", "commute", "commuter", "housing",
    "accommodation", "accommodations", "lodging", "relocation", "meal", "meals", "lunch", "lunches", "dinner",
    "breakfast", "food", "board", "room", "flight", "flights", "airfare", "insurance", "benefits", "bonus",
    "bonuses", "overtime", "commission", "tips", "equity", "perks", "perk", "credit", "credits", "pto",
    "time off", "leave", "holiday", "holidays", "vacation", "volunteer", "break", "breaks", "health", "dental",
    "vision", "expenses", "reimbursement", "per diem", "visa", "parking",
];
#[rustfmt::skip]
pub(super) const BESIDE_JAPANESE: &[&str] = &[
    "交通費", "交通手当", "通勤費", "通勤手当", "旅費", "宿泊費", "宿泊代", "宿泊", "住居費", "住居", "家賃補助", "住宅手当",
    "住宅補助", "滞在費", "航空券", "渡航費", "寮", "社宅", "昼食代", "昼食", "食事代", "食事補助", "食事", "食費", "まかない",
    "賄い", "賞与", "ボーナス", "残業代", "残業手当", "残業", "深夜手当", "深夜", "時以降", "休日", "時間外", "休日手当", "各種手当", "諸手当", "昇給", "社会保険", "雇用保険",
    "労災保険", "保険", "福利厚生", "休暇", "休憩", "単位",
];

/// What is said of it.
#[rustfmt::skip]
pub(super) const BESIDE_SAID: &[&str] = &[
    "provided", "included", "covered", "paid", "unpaid", "offered", "reimbursed", "free", "additional",
    "additionally", "separately", "separate", "extra", "eligible", "available", "subsidized", "subsidised",
    "subsidy", "assistance", "support", "package", "stipend", "stipends", "allowance", "no", "not", "college",
    "course", "medical", "company", "onsite",
];
#[rustfmt::skip]
pub(super) const BESIDE_SAID_JAPANESE: &[&str] = &[
    "別途", "別", "支給", "全額", "一部", "実費", "込み", "込", "含む", "含みます", "含まず", "あり", "有り", "有", "なし", "無し", "無",
    "完備", "規定内", "規定", "内", "補助", "負担", "自己", "会社", "提供", "無償", "無料", "つき", "付き", "付", "加入", "等", "など",
    "往復", "無給", "ボランティア", "ません", "しません", "されません", "ありません", "その他", "他", "ほか", "貸与", "認定", "取得",
    "可能", "予定", "各", "年", "増", "増し", "割増", "割増し", "割増賃金", "アップ", "割",
];

/// Words beside an amount that is not the only one.
#[rustfmt::skip]
pub(super) const HEDGES: &[&str] = &[
    "up", "from", "starting", "starts", "at least", "at most", "min", "minimum", "max", "maximum", "about",
    "approx", "approximately", "around", "roughly", "circa", "doe", "depending", "depends", "varies",
    "negotiable", "commensurate", "competitive", "experience", "range", "ranges", "ranging", "between", "average",
    "typically", "estimated", "tbc", "expected", "anticipated", "planned", "tentative", "upwards", "undergrad", "undergrads", "undergraduate", "undergraduates", "grad", "grads",
    "graduate", "graduates", "masters", "phd", "phds", "student", "students",
];
#[rustfmt::skip]
pub(super) const HEDGES_JAPANESE: &[&str] = &[
    "以上", "以下", "から", "より", "最大", "最低", "程度", "約", "前後", "相談", "目安", "上限", "下限", "未満", "による", "まで",
    "応じて", "優遇", "考慮", "規定", "予定", "見込", "スタート", "学部生", "大学生", "院生", "修士", "博士", "学生",
];
