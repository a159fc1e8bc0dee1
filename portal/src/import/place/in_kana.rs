//! Places abroad as Japanese writes them.

use super::area::Area;
use super::fold::{fold, is_japanese};
use super::gazetteer::GAZETTEER;
use super::world;

/// What may follow the name of a place abroad without making another name of it: ドイツ支社, and not
/// ドイツ文化会館 or イタリア料理店.
#[rustfmt::skip]
const FOLLOWERS: &[&str] = &[
    "本社", "支社", "支店", "本店", "オフィス", "営業所", "事業所", "事務所", "工場", "製作所", "拠点", "現地法人", "勤務", "在住",
    "駐在", "国内", "市内", "市街", "州内", "内", "各地", "全土", "全域", "周辺", "近郊", "郊外", "近辺", "中心部", "方面", "地区",
    "北部", "南部", "東部", "西部", "中部", "東海岸", "西海岸", "本土", "駅", "空港", "市", "州", "ほか", "他", "など", "等", "のみ",
    "特別市", "広域市",
];
#[rustfmt::skip]
const LEADERS: &[&str] = &["勤務地", "勤務先", "実施場所", "実施地", "開催地", "場所", "所在地", "本社", "支社", "支店", "は", "が", "の"];

/// What a run of kana and kanji tells of a place abroad: ドイツ, 米国カリフォルニア州, ロンドン支店.
pub(super) fn area(token: &str) -> Option<Area> {
    if world::is_abroad(token) {
        return Some(Area::OneOf(Vec::new()));
    }
    // A part of Japan in the names of branches.
    if matches!(token, "中国支社" | "中国支店" | "中国支部" | "中国本部") {
        return Some(Area::OneOf(vec!["CN"]));
    }
    let mut shorter = without_companions(token).into_iter();
    shorter.find_map(named).or_else(|| begins_with_name(token))
}

/// The place abroad of exactly this name.
pub(super) fn named(name: &str) -> Option<Area> {
    let gazetteer = &*GAZETTEER;
    let name = fold(name);
    // A country, and a state of the USA.
    if name == "ジョージア" {
        return Some(Area::OneOf(vec!["GE", "US"]));
    }
    let country = gazetteer.countries.get(name.as_str()).copied();
    let region = gazetteer.regions.get(name.as_str());
    let country = country.or_else(|| region.map(|region| region.country));
    match country {
        Some("JP") => Some(Area::Japan(None)),
        Some(country) => Some(Area::Country(country)),
        None => GAZETTEER.cities.get(name.as_str()).map(|city| city.area()),
    }
}

/// 韓国ソウル, テキサス州オースティン: a name before another one, or before what stands in a state.
fn begins_with_name(token: &str) -> Option<Area> {
    let ends = token.char_indices().map(|(at, _)| at).skip(2);
    ends.collect::<Vec<_>>().into_iter().rev().find_map(|end| {
        let (name, rest) = token.split_at(end);
        let area = named(name)?;
        let inner = without_companions(rest).into_iter().find_map(named);
        match inner {
            Some(inner) => Some(area.within(inner)),
            None => name.ends_with('州').then_some(area),
        }
    })
}

/// The word, and what is left of it without what may stand around a name, step by step.
fn without_companions(token: &str) -> Vec<&str> {
    let mut shorter = vec![token];
    let mut at = 0;
    while let Some(one) = shorter.get(at).copied() {
        let ends = FOLLOWERS.iter().filter_map(|end| one.strip_suffix(end));
        let starts = LEADERS.iter().filter_map(|start| one.strip_prefix(start));
        let inner: Vec<&str> = ends
            .chain(starts)
            .filter(|inner| !inner.is_empty())
            .collect();
        for one in inner {
            if !shorter.contains(&one) {
                shorter.push(one);
            }
        }
        at += 1;
    }
    shorter
}

/// Whether a text is written in Japanese at all.
pub(super) fn is_written_in_japanese(text: &str) -> bool {
    text.chars().any(is_japanese)
}
