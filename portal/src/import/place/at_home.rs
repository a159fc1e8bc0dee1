//! Whether a row in Japanese is in Japan by what it does not say.

use super::denied::denies_japan;
use super::fold::{fold_japanese, is_katakana};
use super::gazetteer::GAZETTEER;
use super::world::mentions_abroad;
use super::{japan, mode};
use crate::import::made_of::is_made_of;

/// Words for a place that everybody in the row knows.
#[rustfmt::skip]
const AT_HOME: &[&str] = &[
    "本社", "支社", "支店", "本店", "本部", "支部", "当社", "弊社", "自社", "本学", "本校", "学内", "大学", "大学院", "学部", "研究科", "研究室",
    "研究所", "研究", "中央", "総合", "技術", "開発", "工場", "事業所", "営業所", "事務所", "製作所", "会議室", "会議", "会場", "校舎", "棟", "館",
    "号館", "階", "室", "内", "外", "区", "近郊", "周辺", "勤務地", "勤務先", "勤務", "実施", "場所", "所在地", "応相談", "要相談", "相談", "未定",
    "調整中", "調整", "別途", "連絡", "通知", "指定", "選択", "希望", "考慮", "配属先", "配属", "決定", "後日", "詳細", "面談時", "面談",
    "案内", "予定", "同上", "参照", "出社", "在宅", "通勤", "対面", "実地", "現地", "現場", "店舗", "各店", "各", "全", "複数", "可", "不可", "有",
    "無", "自宅", "拠点", "転勤", "市役所", "区役所", "県庁", "都庁", "府庁", "役場", "病院", "附属", "付属", "学校", "高校", "高等", "小学校",
    "中学校", "非公開", "募集要項", "要確認", "確認", "応募", "顧客", "先", "理化学", "図書館", "保育園", "幼稚園", "施設", "第", "一", "二", "三", "号", "新", "旧", "他",
];
/// Signs and words that are written in Japan alone.
#[rustfmt::skip]
const IN_JAPAN: &[&str] = &[
    "日本", "国内", "全国", "首都圏", "関東", "関西", "近畿", "東海", "北陸", "九州", "四国", "山陰", "山陽", "駅", "丁目", "番地", "県", "都内", "道内", "府内", "株式会社", "有限会社", "合同会社",
];
/// Quarters that are named without their city.
#[rustfmt::skip]
const QUARTERS: &[&str] = &[
    "六本木", "丸の内", "丸ノ内", "大手町", "秋葉原", "恵比寿", "飯田橋", "御茶ノ水", "神田", "新橋", "虎ノ門", "汐留", "銀座", "赤坂", "青山",
    "表参道", "原宿", "池袋", "高田馬場", "五反田", "大崎", "天王洲", "豊洲", "有明", "日比谷", "霞が関", "霞ケ関", "麻布", "麹町", "半蔵門",
    "四谷", "市ケ谷", "神保町", "代々木", "中目黒", "自由が丘", "二子玉川", "吉祥寺", "永田町", "茅場町", "八重洲", "人形町", "駒場", "本郷",
    "羽田", "梅田", "難波", "淀屋橋", "心斎橋", "新大阪", "三宮", "天神", "薬院", "伏見", "名駅", "関内", "新横浜", "北浜", "本町",
];

/// Whether nothing abroad is named, and nothing at all or something that is understood as a place at
/// home: 本社, 上野. What is only written in kanji may be anywhere: 桃園市, 首爾.
pub(super) fn is_at_home(text: &str) -> bool {
    if mentions_abroad(text) || denies_japan(text) {
        return false;
    }
    let text = mode::without_remote_words(text);
    let text = fold_japanese(&text);
    !text.chars().any(char::is_alphabetic) || japan::tokens(&text).any(is_understood)
}

fn is_understood(token: &str) -> bool {
    let is_hiragana = |c: char| ('\u{3041}'..='\u{3096}').contains(&c);
    let inner = token.trim_matches(is_katakana);
    let begins = |text: &str| {
        QUARTERS.iter().any(|quarter| text.starts_with(quarter))
            || (text.char_indices().skip(2).map(|(end, _)| &text[..end]))
                .chain([text])
                .any(is_name)
    };
    token.chars().any(is_hiragana)
        || IN_JAPAN.iter().any(|word| token.contains(word))
        || (!inner.is_empty() && is_made_of(inner, &[AT_HOME]))
        || begins(token)
        || AT_HOME
            .iter()
            .filter_map(|word| token.strip_prefix(word))
            .any(begins)
}

/// A municipality or a prefecture, without its ending, or a ward.
fn is_name(name: &str) -> bool {
    name.chars().count() > 1
        && (GAZETTEER.bare_names.contains(name)
            || GAZETTEER.bare_prefectures.contains_key(name)
            || GAZETTEER.municipalities.contains_key(name))
}
