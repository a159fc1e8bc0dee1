//! Places as sources write them: stated as far as they are certain, and no further.
//!
//! The largest unit that a text names decides (`japan`, `abroad`); names are looked up in a bundled
//! gazetteer. What several places are called, and what the gazetteer does not know, tells nothing.

mod abroad;
mod area;
mod at_home;
mod denied;
mod fold;
mod gazetteer;
mod in_kana;
mod japan;
mod letters;
mod mode;
mod romaji;
mod several;
#[cfg(test)]
mod tests;
mod wards;
mod world;

use area::Area;
use at_home::is_at_home;
use denied::without_denied;
use fold::fold_japanese;
use gazetteer::GAZETTEER;
use mode::Remote;
pub(super) use mode::{is_nothing, is_undecided, of_title};
use model::Language;
use model::fields::fold_width;
use model::place::Mode;
use several::several;

/// As much as a source says of where something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Location {
    /// `None` where neither a place nor working from home is named, or what is said of it cannot
    /// be understood.
    pub mode: Option<Mode>,
    pub country: Option<&'static str>,
    /// Only in Japan.
    pub prefecture: Option<&'static str>,
}

impl Location {
    /// `remote` is a column of its own in some sources. A row written in Japanese that names no
    /// place abroad is in Japan.
    pub fn read(text: &str, remote: &str, language: Language) -> Self {
        let text = &*fold_width(head(text, READ_MAX));
        let remote = head(remote, READ_MAX);
        let place = place(text);
        let is_in_japan = || language == Language::Japanese && is_at_home(text);
        let (country, prefecture) = match &place {
            Some(area) => area.certain(),
            None => (is_in_japan().then_some("JP"), None),
        };
        // Who names a place means that people come there; nothing says nothing.
        let is_everywhere = place == Some(Area::OneOf(Vec::new())) && text.is_ascii();
        let names_a_place = !is_nothing(text) && !is_everywhere;
        let mode = match mode::remote(text, remote) {
            Remote::Unsaid if !names_a_place => None,
            Remote::Unsaid | Remote::No => Some(Mode::OnSite),
            Remote::Partly => Some(Mode::Hybrid),
            Remote::Yes => Some(Mode::Online),
            Remote::Unclear => None,
        };
        Self {
            mode,
            country,
            prefecture,
        }
    }
}

/// Nobody writes a place at length; what follows is a text that only looks like one.
const READ_MAX: usize = 400;

/// The first characters of a text, at most this many.
pub(super) fn head(text: &str, max: usize) -> &str {
    text.char_indices()
        .nth(max)
        .map_or(text, |(end, _)| &text[..end])
}

/// What all places that a text names have in common.
fn place(text: &str) -> Option<Area> {
    let text = &*without_denied(text);
    if in_kana::is_written_in_japanese(text)
        && let Some(area) = in_kana::named(text)
    {
        return Some(area);
    }
    let choices = several(text).into_iter().filter_map(|choice| {
        let places = choice
            .iter()
            .filter_map(|place| Some((&**place, address(place)?)));
        let (_, area) = places.reduce(|(before, one), (text, other)| {
            let area = match (&one, &other) {
                // ジョージア・アトランタ is one place.
                (Area::OneOf(some), Area::Country(country))
                | (Area::Country(country), Area::OneOf(some))
                    if some.contains(country) =>
                {
                    Area::Country(country)
                }
                _ => together(before, one, text, other),
            };
            (text, area)
        })?;
        Some((choice.concat(), area))
    });
    let all = choices.reduce(|(before, one), (text, other)| {
        let area = together(&before, one, &text, other);
        (text, area)
    });
    all.map(|(_, area)| area)
}

/// Two places beside each other: a ward after its city, as in 大阪市北区・中央区, and what follows nothing
/// but its prefecture, as in 東京都/港区, are in it; all others are one or the other.
fn together(before: &str, one: Area, text: &str, other: Area) -> Area {
    let gazetteer = &*GAZETTEER;
    let text = fold_japanese(text);
    let is_ward = text.ends_with('区') && gazetteer.municipalities.contains_key(text.as_str());
    let is_prefecture = gazetteer
        .prefectures
        .iter()
        .any(|(_, name)| *name == before);
    let is_ward_before = before.ends_with("-ku") && !before.contains(',');
    match is_ward || is_prefecture || is_ward_before {
        true if matches!((&one, &other), (Area::Japan(_), Area::Japan(_))) => one.within(other),
        _ => one.or(other),
    }
}

/// Whether a text names somewhere to come to, and not only a country or part of it.
fn is_site(text: &str) -> bool {
    match place(text) {
        Some(Area::Japan(Some(named))) => named.len() == 1,
        Some(Area::Country(_) | Area::OneOf(_)) => {
            let name = fold::fold(text);
            let gazetteer = &*GAZETTEER;
            !gazetteer.countries.contains_key(name.as_str())
                && !gazetteer.regions.contains_key(name.as_str())
                && !letters::is_region(&text.to_uppercase())
        }
        _ => false,
    }
}

/// Whether a text names a country or a part of it, and no more.
fn is_all_of_a_country(text: &str) -> bool {
    !is_site(text) && place(text).is_some()
}

/// One place; what stands in brackets may tell what the words before it do not.
fn address(text: &str) -> Option<Area> {
    let pieces = text.split(['(', ')', '（', '）', '[', ']', '【', '】', '「', '」']);
    let mut areas: Vec<Area> = pieces.filter_map(piece).collect();
    // 海外（ドイツ）
    let is_abroad = |area: &Area| *area == Area::OneOf(Vec::new());
    if areas.iter().any(|area| matches!(area, Area::Country(_))) {
        areas.retain(|area| !is_abroad(area));
    }
    areas
        .into_iter()
        .reduce(Area::within)
        .or_else(|| piece(text))
}

/// The parts of a piece that are written in Japanese, each run of letters on its own, and those in
/// Latin letters together.
fn piece(text: &str) -> Option<Area> {
    if !in_kana::is_written_in_japanese(text) {
        return abroad::found(text);
    }
    let folded = fold_japanese(text);
    let (japanese, latin): (Vec<&str>, Vec<&str>) = folded
        .split([',', '、', '，'])
        .partition(|part| in_kana::is_written_in_japanese(part));
    let mut found: Option<Area> = None;
    for part in japanese {
        for token in japan::tokens(part) {
            let end = token.as_ptr() as usize - part.as_ptr() as usize + token.len();
            let has_number = part[end..]
                .trim_start()
                .starts_with(|c: char| c.is_ascii_digit());
            // 宮城 2-1 after 足立区 is part of it.
            if has_number && found.is_some() && japan::bare_name(token).is_some() {
                continue;
            }
            // 東京都新宿区 広島県東京事務所: the address goes before the name of an office.
            let is_told = matches!(&found, Some(Area::Japan(Some(named))) if named.len() == 1);
            if is_told && token.ends_with("事務所") {
                continue;
            }
            if let Some(area) = run(token) {
                found = Some(match found {
                    Some(before) => before.within(area),
                    None => area,
                });
            }
        }
    }
    match (found, abroad::found(&latin.join(", "))) {
        (Some(one), Some(other)) => Some(one.within(other)),
        (one, other) => one.or(other),
    }
}

/// A run of kana and kanji: 東京と大阪 are two places.
fn run(token: &str) -> Option<Area> {
    let two = ["と", "や", "か"].iter().find_map(|and| {
        let mut found = token.match_indices(and);
        found.find_map(|(at, _)| {
            let (one, other) = (&token[..at], &token[at + and.len()..]);
            Some(single(one)?.or(run(other)?))
        })
    });
    two.or_else(|| single(token))
}

fn single(token: &str) -> Option<Area> {
    japan::area(token).or_else(|| in_kana::area(token))
}
