//! Places are asked for as they are written, read or called in English: 東京, とうきょう, toukyou, Tokyo.

use crate::analyzer::fold::{fold, is_cjk};
use crate::analyzer::{as_read, hiragana, is_kana_only, romaji};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

const BUNDLED: &str = include_str!("places.txt");
/// What may follow the name of a place in Japan, and how it is read.
const ENDS: [(char, &str); 4] = [('都', "と"), ('府', "ふ"), ('県', "けん"), ('市', "し")];

/// How places are written and called; the names of one place are one entry.
#[derive(Default)]
struct Places {
    names: Vec<Vec<String>>,
    /// By folded name.
    written: HashMap<String, Vec<usize>>,
    /// By reading in hiragana.
    read: HashMap<String, Vec<usize>>,
    /// By reading without long vowels: what romaji leave out.
    sounding: HashMap<String, Vec<usize>>,
    /// Names that are a part of another place's name: 京都 of 東京都, インド of インドネシア.
    inside: HashSet<String>,
}

static PLACES: LazyLock<Places> = LazyLock::new(|| {
    let mut places = Places::default();
    for line in BUNDLED.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let (Some(japanese), Some(english)) = (columns.next(), columns.next()) else {
            continue;
        };
        let ends = columns.next().unwrap_or_default();
        let ends = ENDS.into_iter().filter(|(end, _)| ends.contains(*end));
        let mut names: Vec<String> = Vec::new();
        for (name, kana) in japanese.split(' ').filter_map(|name| name.split_once('=')) {
            places.enter(fold(name).text, kana);
            for (end, read) in ends.clone() {
                places.enter(
                    format!("{}{end}", fold(name).text),
                    &format!("{kana}{read}"),
                );
            }
            names.push(fold(name).text);
        }
        for name in english.split('|').map(|name| fold(name).text) {
            let here = places.names.len();
            places.written.entry(name.clone()).or_default().push(here);
            names.push(name);
        }
        names.dedup();
        places.names.push(names);
    }
    places.inside = places.inside();
    places
});

impl Places {
    /// A name of the next place.
    fn enter(&mut self, name: String, kana: &str) {
        let here = self.names.len();
        self.written.entry(name).or_default().push(here);
        self.read.entry(kana.to_owned()).or_default().push(here);
        self.sounding.entry(as_read(kana)).or_default().push(here);
    }

    /// Written names that stand inside the name of another place.
    fn inside(&self) -> HashSet<String> {
        let is_part_of_another = |name: &str, of: &[usize]| {
            let mut others = self.written.iter();
            others.any(|(other, places)| {
                other.len() > name.len() && other.contains(name) && !shares(of, places)
            })
        };
        let written = self.written.iter();
        let written = written.filter(|(name, _)| name.chars().all(is_cjk));
        let inside = written.filter(|(name, places)| is_part_of_another(name, places));
        inside.map(|(name, _)| name.clone()).collect()
    }

    /// Those that are read like this. A dash lengthens any vowel, and so may romaji.
    fn read_as(&self, typed: &str) -> Option<&Vec<usize>> {
        if !is_kana_only(typed) {
            return self.sounding.get(&as_read(&romaji::to_kana(typed)?));
        }
        let kana: String = typed.chars().map(hiragana).collect();
        let by_sound = || self.sounding.get(&as_read(&kana));
        let known = self.read.get(&kana);
        known.or_else(|| kana.contains('ー').then(by_sound).flatten())
    }
}

/// The names of the places that a folded word means, without the word itself.
pub fn others(typed: &str) -> Vec<&'static str> {
    let places = &*PLACES;
    let written = places.written.get(typed);
    // さいたま is a city as it is written and a prefecture as it is read.
    let read = (written.is_none() || is_kana_only(typed)).then(|| places.read_as(typed));
    let found = written.into_iter().chain(read.flatten()).flatten();
    let mut names: Vec<&str> = Vec::new();
    for name in found.flat_map(|&place| &places.names[place]) {
        if name != typed && !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names
}

/// Whether the name of a place that a folded word means is a part of another place's name, so that its letters alone do
/// not mean it: 京都 in 東京都.
pub fn is_inside_another(typed: &str) -> bool {
    let inside = &PLACES.inside;
    inside.contains(typed) || others(typed).into_iter().any(|name| inside.contains(name))
}

/// Whether a folded word is the name of a place.
pub fn is_place(typed: &str) -> bool {
    PLACES.written.contains_key(typed)
}

fn shares(some: &[usize], others: &[usize]) -> bool {
    some.iter().any(|place| others.contains(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f81_a_place_is_known_by_every_name() {
        for typed in [
            "とうきょう",
            "トウキョウ",
            "toukyou",
            "tokyo-to",
            "とうきょうと",
            "東京都",
        ] {
            assert_eq!(others(&fold(typed).text), ["東京", "tokyo"], "{typed}");
        }
        assert_eq!(others(&fold("tōkyō").text), ["東京", "tokyo"]);
        assert_eq!(others("tokyo"), ["東京"]);
        assert_eq!(others("東京"), ["tokyo"]);
        assert_eq!(others("oosaka"), ["大阪", "osaka"]);
        assert_eq!(others("おおさか"), ["大阪", "osaka"]);
        assert_eq!(others("どいつ"), ["ドイツ", "germany"]);
        let america = [
            "米国",
            "アメリカ",
            "アメリカ合衆国",
            "united states",
            "america",
            "usa",
        ];
        assert_eq!(others("あめりか"), america);
        for (typed, name) in [
            ("かながわ", "神奈川"),
            ("さいたま", "埼玉"),
            ("ほっかいどう", "北海道"),
            ("なら", "奈良"),
            ("かんこく", "韓国"),
            ("いぎりす", "英国"),
            ("うくらいな", "ウクライナ"),
            ("にゅーじーらんど", "ニュージーランド"),
            ("みなみあふりか", "南アフリカ"),
            ("とーきょー", "東京"),
            ("さいたまけん", "埼玉"),
            ("よこはまし", "横浜"),
        ] {
            assert!(others(typed).contains(&name), "{typed}");
        }
    }

    #[test]
    fn a_name_may_be_a_part_of_another_places_name() {
        for name in [
            "京都",
            "インド",
            "ギニア",
            "ドミニカ",
            "コンゴ",
            "スーダン",
            "サモア",
        ] {
            let is_name = is_place(name);
            assert_eq!(is_inside_another(name), is_name, "{name}");
        }
        for name in [
            "東京都",
            "長崎",
            "大阪",
            "埼玉",
            "さいたま",
            "米国",
            "アメリカ",
            "英国",
            "大分",
            "山形",
            "robot",
        ] {
            assert!(!is_inside_another(name), "{name}");
        }
    }

    #[test]
    fn other_words_are_no_places() {
        for typed in [
            "から",
            "たいけん",
            "とうご",
            "robot",
            "海",
            "東京大学",
            "ちば研究",
            "",
        ] {
            assert!(others(typed).is_empty(), "{typed}");
        }
    }
}
