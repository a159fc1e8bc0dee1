//! The names of places, read once from the tables of `data/` (their sources are named in `make.py`).

use super::area::Area;
use super::fold::{fold, fold_japanese, is_japanese, short_vowels};
use super::wards::WARDS;
use model::Language;
use model::place::{PREFECTURES, prefecture_name};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

pub(super) static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::read);

const MUNICIPALITIES: &str = include_str!("data/municipalities.tsv");
const COUNTRIES: &str = include_str!("data/countries.tsv");
const REGIONS: &str = include_str!("data/regions.tsv");
const CITIES: &str = include_str!("data/cities.tsv");

/// Readings of prefectures, in the order of [`PREFECTURES`].
const KANA: &str = "ほっかいどう あおもり いわて みやぎ あきた やまがた ふくしま いばらき とちぎ ぐんま さいたま ちば とうきょう かながわ \
                    にいがた とやま いしかわ ふくい やまなし ながの ぎふ しずおか あいち みえ しが きょうと おおさか ひょうご なら わかやま \
                    とっとり しまね おかやま ひろしま やまぐち とくしま かがわ えひめ こうち ふくおか さが ながさき くまもと おおいた みやざき かごしま おきなわ";

/// Kinds of municipalities, and what they are in Latin letters.
const KINDS: &[(char, &str)] = &[('市', "shi"), ('区', "ku"), ('町', "machi"), ('村', "mura")];

/// The prefectures that have a municipality of a name; each once.
pub(super) type Prefectures = Vec<&'static str>;

/// A state of the USA or Australia, or a province of Canada.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Region {
    pub country: &'static str,
    pub code: &'static str,
}

/// What the bare name of a city outside Japan tells.
pub(super) struct City {
    /// The country, where the name means one large city.
    pub certain: Option<&'static str>,
    /// Countries (`FR`), states and provinces (`US-TX`) with a city of this name.
    pub places: &'static str,
}

impl City {
    /// What the bare name tells.
    pub fn area(&self) -> Area {
        let mut countries: Vec<&'static str> = self
            .places
            .split(' ')
            .map(|place| place.split('-').next().unwrap_or(place))
            .collect();
        countries.dedup();
        self.certain.map_or(Area::OneOf(countries), Area::Country)
    }
}

pub(super) struct Gazetteer {
    /// Countries by folded name.
    pub countries: HashMap<&'static str, &'static str>,
    /// States and provinces by folded name, and by code.
    pub regions: HashMap<&'static str, Region>,
    pub region_codes: HashMap<&'static str, Region>,
    pub cities: HashMap<&'static str, City>,
    /// Codes and full names, as 東京都.
    pub prefectures: Vec<(&'static str, &'static str)>,
    /// 東京 and とうきょう.
    pub bare_prefectures: HashMap<String, &'static str>,
    /// Tokyo.
    pub prefecture_romaji: HashMap<String, &'static str>,
    /// 大阪市, 大阪市中央区 and 中央区.
    pub municipalities: HashMap<String, Prefectures>,
    /// Large cities without 市, where the name means nothing else.
    pub bare_cities: HashMap<String, &'static str>,
    /// All municipalities and wards without 市, 区, 町 and 村: more than one place may be called so.
    pub bare_names: HashSet<String>,
    /// Municipalities by reading, alone (`chiyoda`) and with the kind (`chiyoda ku`), and those among
    /// them that are known everywhere.
    pub romaji: HashMap<String, Prefectures>,
    pub major_romaji: HashMap<String, &'static str>,
    /// Names of places abroad that are written in Japanese.
    japanese: Vec<&'static str>,
}

impl Gazetteer {
    fn read() -> Self {
        let mut gazetteer = Self {
            countries: HashMap::new(),
            regions: HashMap::new(),
            region_codes: HashMap::new(),
            cities: lines(CITIES).map(city).collect(),
            prefectures: Vec::new(),
            bare_prefectures: HashMap::new(),
            prefecture_romaji: HashMap::new(),
            municipalities: HashMap::new(),
            bare_cities: HashMap::new(),
            bare_names: HashSet::new(),
            romaji: HashMap::new(),
            major_romaji: HashMap::new(),
            japanese: Vec::new(),
        };
        for (code, names) in lines(COUNTRIES).filter_map(|line| line.split_once('\t')) {
            gazetteer
                .countries
                .extend(names.split('|').map(|name| (name, code)));
        }
        for line in lines(REGIONS) {
            let [country, code, names] = cells(line);
            let region = Region { country, code };
            gazetteer.region_codes.insert(code, region);
            gazetteer
                .regions
                .extend(names.split('|').map(|name| (name, region)));
        }
        gazetteer.add_prefectures();
        gazetteer.add_municipalities();
        let names = gazetteer
            .countries
            .iter()
            .filter(|(_, code)| **code != "JP");
        let names = names.map(|(name, _)| *name);
        let names = names.chain(gazetteer.regions.keys().copied());
        let names = names.chain(gazetteer.cities.keys().copied());
        gazetteer.japanese = names
            .filter(|name| name.chars().all(is_japanese) && name.chars().count() > 1)
            .collect();
        gazetteer
    }

    /// Whether a country, a state or a city abroad is called so.
    pub fn is_name(&self, name: &str) -> bool {
        let name = fold(name);
        let name = name.as_str();
        self.countries.contains_key(name)
            || self.regions.contains_key(name)
            || self.cities.contains_key(name)
    }

    /// Names of places abroad in kana and kanji.
    pub fn in_japanese(&self) -> impl Iterator<Item = &'static str> {
        self.japanese.iter().copied()
    }

    fn add_prefectures(&mut self) {
        for (code, kana) in PREFECTURES.iter().zip(KANA.split_whitespace()) {
            let name = |language| prefecture_name(code, language).unwrap_or_default();
            let full = name(Language::Japanese);
            let bare = full.strip_suffix(['都', '府', '県']).unwrap_or(full);
            self.prefectures.push((code, full));
            self.bare_prefectures.insert(bare.to_owned(), code);
            self.bare_prefectures.insert(kana.to_owned(), code);
            self.prefecture_romaji
                .insert(short_vowels(&name(Language::English).to_lowercase()), code);
        }
    }

    fn add_municipalities(&mut self) {
        for line in lines(MUNICIPALITIES) {
            let [prefecture, name, romaji, mark] = cells(line);
            let name = fold_japanese(name);
            // 大阪市中央区 is called 中央区, too.
            if let Some((_, ward)) = name
                .split_once('市')
                .filter(|(_, ward)| ward.ends_with('区'))
            {
                add(&mut self.municipalities, ward, prefecture);
                self.bare_names
                    .insert(ward.trim_end_matches('区').to_owned());
            }
            if let Some(without) = name
                .strip_suffix(['市', '町', '村', '区'])
                .filter(|_| !romaji.is_empty())
            {
                self.bare_names.insert(without.to_owned());
                if !mark.is_empty() {
                    self.bare_cities.insert(without.to_owned(), prefecture);
                    self.major_romaji.insert(short_vowels(romaji), prefecture);
                }
            }
            if !romaji.is_empty() {
                let reading = short_vowels(romaji);
                let kind = KINDS.iter().find(|(kind, _)| name.ends_with(*kind));
                if let Some((_, ending)) = kind {
                    add(&mut self.romaji, &format!("{reading} {ending}"), prefecture);
                }
                add(&mut self.romaji, &reading, prefecture);
            }
            add(&mut self.municipalities, &name, prefecture);
        }
        self.add_wards();
    }

    /// `Kita-ku`: wards of designated cities, of which the table has no reading.
    fn add_wards(&mut self) {
        for (reading, name) in WARDS.iter().flat_map(|(reading, names)| {
            names
                .split(' ')
                .map(move |name| (*reading, format!("{name}区")))
        }) {
            for code in self.municipalities.get(&name).cloned().unwrap_or_default() {
                add(&mut self.romaji, &format!("{reading} ku"), code);
                add(&mut self.romaji, reading, code);
            }
        }
    }
}

fn add(map: &mut HashMap<String, Prefectures>, name: &str, prefecture: &'static str) {
    let prefectures = map.entry(name.to_owned()).or_default();
    if !prefectures.contains(&prefecture) {
        prefectures.push(prefecture);
    }
}

fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#'))
}

fn cells<const N: usize>(line: &'static str) -> [&'static str; N] {
    let mut cells = line.split('\t');
    std::array::from_fn(|_| cells.next().unwrap_or_default())
}

fn city(line: &'static str) -> (&'static str, City) {
    let [name, certain, places] = cells(line);
    let certain = Some(certain).filter(|country| *country != "-");
    let places = if places.is_empty() {
        certain.unwrap_or_default()
    } else {
        places
    };
    (name, City { certain, places })
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::place::COUNTRIES;

    #[test]
    fn the_tables_are_whole_and_their_codes_are_ours() {
        let gazetteer = &*GAZETTEER;
        assert_eq!(gazetteer.prefectures.len(), 47);
        assert_eq!(gazetteer.bare_prefectures.len(), 94);
        assert_eq!(gazetteer.region_codes.len(), 51 + 13 + 8);
        assert!(
            gazetteer.municipalities.len() > 1_900,
            "{}",
            gazetteer.municipalities.len()
        );
        for code in COUNTRIES {
            assert!(
                gazetteer.countries.values().any(|known| known == code),
                "{code}"
            );
        }
        let known = gazetteer.countries.values().copied();
        for code in known.chain(gazetteer.cities.values().filter_map(|city| city.certain)) {
            assert!(COUNTRIES.contains(&code), "{code}");
        }
        for prefecture in gazetteer.municipalities.values().flatten() {
            assert!(PREFECTURES.contains(prefecture), "{prefecture}");
        }
    }

    #[test]
    fn what_several_places_are_called_tells_none() {
        let gazetteer = &*GAZETTEER;
        assert_eq!(gazetteer.municipalities["府中市"], ["13", "34"]);
        assert_eq!(gazetteer.municipalities["北広島市"], ["01"]);
        assert!(gazetteer.municipalities["中央区"].len() > 5);
        assert_eq!(gazetteer.bare_cities.get("府中"), None);
        assert_eq!(gazetteer.bare_cities["神戸"], "28");
        for name in ["birmingham", "springfield", "portland", "columbus"] {
            assert_eq!(gazetteer.cities[name].certain, None, "{name}");
        }
        assert_eq!(gazetteer.cities["london"].certain, Some("GB"));
    }
}
