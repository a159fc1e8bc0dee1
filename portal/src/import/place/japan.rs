//! Addresses written in Japanese: the largest unit wins, and the first of its kind.

use super::fold::{fold_japanese, is_japanese};
use super::gazetteer::{GAZETTEER, Prefectures};

/// What may follow the bare name of a place without making another name of it.
#[rustfmt::skip]
const FOLLOWERS: &[&str] = &[
    "駅前", "駅周辺", "駅", "本社", "支社", "支店", "本店", "本部", "支部", "オフィス", "営業所", "事業所",
    "事業部", "事務所", "製作所", "工場", "研究所", "研究センター", "キャンパス", "本校", "校舎", "センター",
    "ラボ", "拠点", "サテライト", "エリア", "地区", "方面", "地方", "圏内", "圏", "都内", "府内", "県内",
    "市内", "市", "内", "周辺", "近郊", "近辺", "勤務", "在住", "出社", "ほか", "他", "など", "等", "のみ",
    "中心部", "中心", "市街", "と", "や", "または", "及び", "および",
];

/// What may stand before it.
#[rustfmt::skip]
const LEADERS: &[&str] = &[
    "日本国", "日本", "国内", "勤務地", "勤務先", "実施場所", "実施地", "開催地", "場所", "所在地", "住所",
    "最寄", "本社", "支社", "支店", "本店", "オフィス", "研究所", "工場", "事業所", "営業所", "拠点", "は",
    "が", "の", "郡", "または", "及び", "および", "と", "や",
];

/// Parts of Japan, and words for all of it: no prefecture.
#[rustfmt::skip]
const PARTS_OF_JAPAN: &[&str] = &[
    "日本", "全国", "国内", "関東", "関西", "首都圏", "東北", "北陸", "東海", "中部", "近畿", "中国地方",
    "中国四国", "四国", "九州", "各地", "山陰", "山陽",
];

/// The prefectures that a text may mean: one where it is certain, none where it only tells Japan;
/// `None` where it tells no place in Japan at all.
pub(super) fn prefectures(text: &str) -> Option<Prefectures> {
    let text = fold_japanese(text);
    if let Some(named) = by_prefecture(&text) {
        return Some(named);
    }
    let by_municipality = by_municipality(&text);
    if by_municipality
        .as_ref()
        .is_some_and(|named| named.len() == 1)
    {
        return by_municipality;
    }
    let by_name = tokens(&text).find_map(bare_name);
    match (by_municipality, by_name) {
        (Some(named), Some(one)) if named.contains(&one) => Some(vec![one]),
        (Some(named), _) => Some(named),
        (None, Some(one)) => Some(vec![one]),
        (None, None) => PARTS_OF_JAPAN
            .iter()
            .any(|part| text.contains(part))
            .then(Vec::new),
    }
}

/// 東京都, 大阪府: the first one in the text, whatever follows it.
fn by_prefecture(text: &str) -> Option<Prefectures> {
    let gazetteer = &*GAZETTEER;
    let named = gazetteer.prefectures.iter().filter_map(|(code, name)| {
        let at = text.match_indices(name).map(|(at, _)| at).find(|at| {
            // 北海道 is the only one without an ending; companies are named by it.
            *code != "01" || (starts_name(&text[..*at]) && ends_name(&text[at + name.len()..]))
        })?;
        Some((at, at + name.len(), *code))
    });
    let (_, end, code) = named.min()?;
    let rest = text[end..].trim_start_matches(|c: char| !c.is_alphanumeric());
    let contradicts = longest_municipality(rest)
        .is_some_and(|(name, others)| name.ends_with('市') && !others.contains(&code));
    Some(if contradicts { Vec::new() } else { vec![code] })
}

/// 大阪市中央区, or 苅田町 after 京都郡: the longest name that begins where a name may begin.
fn by_municipality(text: &str) -> Option<Prefectures> {
    let mut unclear = None;
    for (at, _) in text.char_indices() {
        if !starts_name(&text[..at]) {
            continue;
        }
        let Some((_, named)) = longest_municipality(&text[at..]) else {
            continue;
        };
        if named.len() == 1 {
            return Some(named.clone());
        }
        unclear.get_or_insert_with(|| named.clone());
    }
    unclear
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
fn bare_name(token: &str) -> Option<&'static str> {
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
pub(super) fn without_companions(token: &str) -> Vec<&str> {
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

#[cfg(test)]
mod tests {
    use super::*;

    // F33, F34, F36
    #[test]
    fn the_largest_unit_of_an_address_wins() {
        let cases = [
            ("大阪府大阪市福島区福島", "27"),
            ("大阪府河内長野市", "27"),
            ("沖縄県うるま市石川", "47"),
            ("東京都足立区宮城", "13"),
            ("福岡県京都郡苅田町", "40"),
            ("京都郡苅田町", "40"),
            ("大阪府大阪市中央区 東京海上日動ビル", "27"),
            ("大阪市中央区　東京海上日動ビル", "27"),
            ("北広島市", "01"),
            ("東広島市鏡山", "34"),
            ("東大阪市", "27"),
            ("東大阪", "27"),
            ("横浜市", "14"),
            ("横浜", "14"),
            ("神戸", "28"),
            ("神戸市中央区", "28"),
            ("川崎市", "14"),
            ("〒150-0002 東京都渋谷区渋谷2-21-1", "13"),
            ("渋谷区", "13"),
            ("福島区", "27"),
            ("勤務地：名古屋市中村区", "23"),
            ("本社（京都市左京区）", "26"),
            ("東京本社", "13"),
            ("東京駅周辺", "13"),
            ("大阪・京都", "27"),
            ("ｶﾅｶﾞﾜ県 神奈川県鎌倉市", "14"),
            ("茅ケ崎市", "14"),
            ("茅ヶ崎市", "14"),
            ("四日市市", "24"),
            ("廿日市市", "34"),
            ("野々市市", "17"),
            ("北海道札幌市北区", "01"),
            ("北海道", "01"),
            ("札幌", "01"),
            ("つくば", "08"),
            ("つくば市天王台", "08"),
            ("さいたま市大宮区", "11"),
            ("府中市（東京）", "13"),
            ("とうきょう", "13"),
            ("浜松市浜名区", "22"),
            ("静岡県浜松市北区", "22"),
            ("京都府京都市", "26"),
            ("東京都府中市", "13"),
            ("富山県富山市", "16"),
            ("広島大学（東広島市）", "34"),
            ("香川県直島町", "37"),
        ];
        for (text, code) in cases {
            assert_eq!(
                prefectures(text).as_deref(),
                Some([code].as_slice()),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_not_certain_is_only_japan_or_nothing() {
        for text in [
            "府中市",
            "伊達市",
            "中央区",
            "全国",
            "関西",
            "東京都横浜市",
            "日本",
        ] {
            let named = prefectures(text);
            assert!(
                named.as_ref().is_some_and(|named| named.len() != 1),
                "{text}: {named:?}"
            );
        }
        for text in [
            "本社",
            "",
            "福島印刷ビル",
            "三重野工業",
            "石川島播磨",
            "北海道新聞社",
            "ベルリン",
            "中国電力",
        ] {
            assert_eq!(prefectures(text), None, "{text}");
        }
    }
}
