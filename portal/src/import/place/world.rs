//! Words for several countries at once: they tell none.

use super::fold::{fold, is_katakana};
use super::gazetteer::GAZETTEER;
use super::japan::tokens;
use crate::import::made_of::is_made_of;

/// Folded, as a part of their own between commas.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "worldwide", "world wide", "global", "globally", "international", "internationally", "overseas", "abroad",
    "various countries", "multiple countries", "several countries", "any country", "eu", "european union", "eea",
    "europe", "western europe", "eastern europe", "northern europe", "southern europe", "central europe", "nordics",
    "scandinavia", "asia", "southeast asia", "south east asia", "east asia", "south asia", "central asia",
    "asia pacific", "apac", "asean", "emea", "mena", "latam", "latin america", "north america", "south america",
    "central america", "americas", "the americas", "africa", "west africa", "east africa", "north africa",
    "middle east", "oceania", "amer", "dach", "benelux", "around the world", "caribbean",
];
#[rustfmt::skip]
const JAPANESE: &[&str] = &[
    "海外", "国外", "日本国外", "国内外", "外国", "世界", "全世界", "世界中", "北米", "南米", "中南米", "中米", "米州", "欧米",
    "欧州", "西欧", "東欧", "北欧", "南欧", "中欧", "ヨーロッパ", "アジア", "東南アジア", "東アジア", "南アジア", "西アジア",
    "中央アジア", "中東", "アフリカ", "北アフリカ", "西アフリカ", "東アフリカ", "オセアニア", "大洋州", "ラテンアメリカ",
    "北アメリカ", "南アメリカ", "カリブ", "グローバル", "アセアン", "現地法人", "海外現地法人", "各国", "諸国", "数か国", "複数国",
    "渡航先", "留学先", "赴任先",
];
/// What may stand around these.
#[rustfmt::skip]
const AROUND: &[&str] = &[
    "各国", "諸国", "各地", "地域", "支社", "支店", "本部", "本社", "拠点", "オフィス", "現地法人", "子会社", "工場", "事業所", "営業所", "勤務",
    "駐在", "派遣", "方面", "全域", "全土", "圏", "内", "など", "等", "ほか", "他", "の", "各", "複数", "どこでも", "どこからでも",
    "から",
];
/// Words for abroad that tell of it inside others, too: 海外事業部.
#[rustfmt::skip]
const WITHIN: &[&str] = &[
    "海外", "国外", "国内外", "外国", "全世界", "世界中", "世界各", "北米", "南米", "中米", "欧米", "欧州", "東欧", "西欧", "北欧",
    "中東", "ヨーロッパ", "アジア", "アフリカ", "オセアニア", "大洋州", "アセアン",
];

/// Whether a word in Latin letters means several countries.
pub(super) fn is_world(name: &str) -> bool {
    PARTS.contains(&name)
}

/// Whether a run of kana and kanji means several countries, or one that is not said.
pub(super) fn is_abroad(token: &str) -> bool {
    let is_only_around =
        is_made_of(token, &[AROUND]) && !matches!(token, "各国" | "諸国" | "現地法人");
    is_made_of(token, &[JAPANESE, AROUND]) && !is_only_around
}

/// Whether a text written in Japanese mentions anything that is not in Japan, as in ドイツ大使館.
pub(super) fn mentions_abroad(text: &str) -> bool {
    let latin = text.split(|c: char| !c.is_ascii_alphabetic()).map(fold);
    WITHIN.iter().any(|word| text.contains(word))
        || latin.into_iter().any(|word| is_world(&word))
        || tokens(text).any(|token| is_abroad(token) || holds_name(token) || is_named_branch(token))
}

/// The name of a place abroad in a longer word.
fn holds_name(token: &str) -> bool {
    let joins = |c: Option<char>, own: Option<char>| {
        c.is_some_and(is_katakana) && own.is_some_and(is_katakana)
    };
    GAZETTEER.in_japanese().any(|name| {
        token.match_indices(name).any(|(at, _)| {
            let (before, after) = (&token[..at], &token[at + name.len()..]);
            !joins(before.chars().next_back(), name.chars().next())
                && !joins(after.chars().next(), name.chars().next_back())
        })
    })
}

/// ダナン支社: a name in katakana that is not known, and what makes a place of it.
fn is_named_branch(token: &str) -> bool {
    let rest = token.trim_start_matches(is_katakana);
    const KINDS: &[&str] = &[
        "支社",
        "支店",
        "拠点",
        "州",
        "市",
        "国",
        "島",
        "省",
        "郡",
        "諸島",
        "群島",
        "半島",
        "大学",
        "工科大学",
        "空港",
    ];
    rest.len() < token.len() && KINDS.iter().any(|kind| rest.starts_with(kind))
}
