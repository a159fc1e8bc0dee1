//! Addresses written in Japanese: the largest unit wins, and the first of its kind.

use super::area::Area;
use super::fold::is_japanese;
use super::gazetteer::{GAZETTEER, Prefectures};
use crate::import::made_of::is_made_of;

/// What may follow the bare name of a place without making another name of it.
#[rustfmt::skip]
const FOLLOWERS: &[&str] = &[
    "駅前", "駅周辺", "駅", "本社", "支社", "支店", "本店", "本部", "支部", "オフィス", "営業所", "事業所",
    "事業部", "事務所", "工場", "研究所", "研究センター", "キャンパス", "本校", "校舎", "センター",
    "ラボ", "拠点", "サテライト", "エリア", "地区", "方面", "地方", "圏内", "圏", "都内", "府内", "県内",
    "市内", "内", "周辺", "近郊", "近辺", "勤務", "在住", "出社", "ほか", "他", "など", "等", "のみ",
    "中心部", "中心", "市街", "と", "や", "または", "及び", "および",
];

/// What may stand before it.
#[rustfmt::skip]
const LEADERS: &[&str] = &[
    "日本国", "日本", "国内", "勤務地", "勤務先", "実施場所", "実施地", "開催地", "場所", "所在地", "住所",
    "最寄", "本社", "支社", "支店", "本店", "オフィス", "研究所", "工場", "事業所", "営業所", "拠点", "は",
    "が", "の", "郡", "または", "及び", "および", "と", "や",
];

/// Parts of Japan and the prefectures that are in them; none in words for all of it, from which no
/// prefecture can be told.
#[rustfmt::skip]
const REGIONS: &[(&str, &[&str])] = &[
    ("全国", &[]), ("各地", &[]),
    ("東北", &["02", "03", "04", "05", "06", "07"]),
    ("関東", &["08", "09", "10", "11", "12", "13", "14"]), ("首都圏", &["11", "12", "13", "14"]),
    ("北陸", &["15", "16", "17", "18"]), ("中部", &["15", "16", "17", "18", "19", "20", "21", "22", "23"]),
    ("東海", &["21", "22", "23", "24"]), ("近畿", &["24", "25", "26", "27", "28", "29", "30"]),
    ("関西", &["25", "26", "27", "28", "29", "30"]), ("山陰", &["31", "32"]), ("山陽", &["33", "34", "35"]),
    ("中国地方", &["31", "32", "33", "34", "35"]),
    ("中国四国", &["31", "32", "33", "34", "35", "36", "37", "38", "39"]), ("四国", &["36", "37", "38", "39"]),
    ("九州", &["40", "41", "42", "43", "44", "45", "46", "47"]),
];
/// What a body that has its seat elsewhere calls its place.
const OFFICES: &[&str] = &[
    "事務所",
    "本部",
    "支社",
    "支店",
    "支部",
    "オフィス",
    "営業所",
    "事業所",
];
/// Japan itself.
const JAPAN: &[&str] = &["日本国内", "日本国", "日本", "国内"];
/// What may stand around these.
#[rustfmt::skip]
const AROUND: &[&str] = &[
    "地方", "地区", "地域", "エリア", "圏", "方面", "一円", "全域", "各地", "各県", "各所", "各", "支社", "支店", "支部", "本社", "本部",
    "オフィス", "拠点", "事業所", "営業所", "事務所", "工場", "勤務", "内", "の", "ほか", "他", "など", "等", "どこでも", "どこからでも", "のみ",
];

/// What a run of kana and kanji, folded, tells of a place in Japan.
pub(super) fn area(token: &str) -> Option<Area> {
    let bare = || bare_name(token).map(|code| vec![code]);
    let named = by_prefecture(token).or_else(|| by_municipality(token));
    named
        .or_else(bare)
        .map(|named| Area::Japan(Some(named)))
        .or_else(|| by_region(token))
}

/// 関東, 九州各県, 日本国内; not 日本大使館.
fn by_region(token: &str) -> Option<Area> {
    let regions: Vec<&str> = REGIONS.iter().map(|(name, _)| *name).collect();
    if !is_made_of(token, &[&regions, JAPAN, AROUND]) {
        return None;
    }
    let mut named = REGIONS.iter().filter(|(name, _)| token.contains(name));
    match (named.next(), named.next()) {
        (Some((_, prefectures)), None) => Some(Area::Japan(Some(prefectures.to_vec()))),
        (Some(_), Some(_)) => Some(Area::Japan(Some(Vec::new()))),
        (None, _) => {
            let is_japan = JAPAN.iter().any(|name| token.contains(name));
            is_japan.then_some(Area::Japan(None))
        }
    }
}

/// 東京都, 大阪府: wherever they stand; two of them tell none.
fn by_prefecture(token: &str) -> Option<Prefectures> {
    let mut found: Option<Prefectures> = None;
    let mut from = 0;
    while let Some((end, code)) = next_prefecture(token, from) {
        let rest = &token[end..];
        let contradicts = longest_municipality(rest)
            .is_some_and(|(name, others)| name.ends_with('市') && !others.contains(&code))
            // 広島県東京事務所
            || (OFFICES.iter().any(|office| rest.ends_with(office))
                && bare_name(rest).is_some_and(|other| other != code));
        let is_other = found.as_ref().is_some_and(|before| *before != [code]);
        found = Some(if contradicts || is_other {
            Vec::new()
        } else {
            vec![code]
        });
        from = end;
    }
    found
}

/// The end of the next full name of a prefecture, and its code: 東京都府中市 holds no 京都府.
fn next_prefecture(token: &str, from: usize) -> Option<(usize, &'static str)> {
    let named = GAZETTEER.prefectures.iter().filter_map(|(code, name)| {
        let mut found = token[from..].match_indices(name).map(|(at, _)| from + at);
        let at = found.find(|at| {
            // 北海道 is the only one without an ending; companies are named by it.
            *code != "01" || (starts_name(&token[..*at]) && ends_name(&token[at + name.len()..]))
        })?;
        Some((at, at + name.len(), *code))
    });
    named.min().map(|(_, end, code)| (end, code))
}

/// 大阪市中央区, or 苅田町 after 京都郡: the longest names that begin where a name may begin; what
/// several of them have in common. Without 郡 大井町 and 小川町 are quarters and stations elsewhere.
fn by_municipality(token: &str) -> Option<Prefectures> {
    let mut found: Option<Prefectures> = None;
    let (mut from, mut after_city) = (0, false);
    for (at, _) in token.char_indices() {
        let is_next_city = after_city && at == from;
        if at < from || !(starts_name(&token[..at]) || is_next_city) {
            continue;
        }
        let Some((name, named)) = longest_municipality(&token[at..]) else {
            continue;
        };
        if name.ends_with('町') && !token[..at].ends_with('郡') {
            continue;
        }
        let is_city = name.ends_with('市');
        if is_next_city && !is_city {
            continue;
        }
        (from, after_city) = (at + name.len(), is_city);
        found = Some(match found {
            Some(before) => before
                .into_iter()
                .filter(|code| named.contains(code))
                .collect(),
            None => named.clone(),
        });
    }
    found
}

/// The longest municipality that the text begins with.
fn longest_municipality(text: &str) -> Option<(&str, &'static Prefectures)> {
    const LONGEST: usize = 14;
    let ends = text
        .char_indices()
        .take(LONGEST)
        .map(|(at, c)| (at + c.len_utf8(), c))
        .filter(|(_, c)| matches!(c, '市' | '区' | '町' | '村'));
    let mut found = None;
    for (end, _) in ends {
        if let Some(named) = GAZETTEER.municipalities.get(&text[..end]) {
            found = Some((&text[..end], named));
        }
    }
    found
}

fn starts_name(before: &str) -> bool {
    let last = before.chars().next_back();
    !last.is_some_and(is_japanese) || LEADERS.iter().any(|leader| before.ends_with(leader))
}

fn ends_name(after: &str) -> bool {
    let next = after.chars().next();
    !next.is_some_and(is_japanese)
        || FOLLOWERS.iter().any(|follower| after.starts_with(follower))
        || longest_municipality(after).is_some()
        || GAZETTEER
            .bare_cities
            .keys()
            .any(|city| after.starts_with(city.as_str()))
}

/// 東京 and 神戸 as a word of their own, or with what may stand around them.
pub(super) fn bare_name(token: &str) -> Option<&'static str> {
    let gazetteer = &*GAZETTEER;
    let known = |name: &str| {
        let prefecture = gazetteer.bare_prefectures.get(name);
        prefecture
            .or_else(|| gazetteer.bare_cities.get(name))
            .copied()
    };
    without_companions(token).into_iter().find_map(known)
}

/// The word, and what is left of it without the words that stand around names, step by step.
fn without_companions(token: &str) -> Vec<&str> {
    let mut shorter = vec![token];
    let mut rest = token;
    while let Some(inner) = FOLLOWERS.iter().find_map(|end| rest.strip_suffix(end)) {
        shorter.push(inner);
        rest = inner;
    }
    for start in shorter.clone() {
        shorter.extend(
            LEADERS
                .iter()
                .filter_map(|leader| start.strip_prefix(leader)),
        );
    }
    // 東京本社ビル: the name first, then what may follow it, then anything.
    for follower in [
        "本社",
        "支社",
        "本店",
        "支店",
        "オフィス",
        "駅",
        "事業所",
        "営業所",
        "工場",
        "研究所",
        "キャンパス",
    ] {
        shorter.extend(token.find(follower).map(|at| &token[..at]));
    }
    shorter
}

/// Runs of kana and kanji.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_japanese(c))
        .filter(|token| !token.is_empty())
}
