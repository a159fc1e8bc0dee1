//! Places are asked for as they are written, read or called in English: 東京, とうきょう, toukyou, Tokyo.

use super::reading::is_grammar;
use crate::analyzer::fold::fold;
use crate::analyzer::{as_read, is_kana_only, romaji};
use std::collections::HashMap;
use std::sync::LazyLock;

const BUNDLED: &str = include_str!("places.txt");
/// A name may end with what kind of place it is: as written, and as read.
const ENDS: [(&str, &str); 5] = [
    ("都", "と"),
    ("府", "ふ"),
    ("県", "けん"),
    ("市", "し"),
    ("国", "こく"),
];

/// How places are written and called; the words of one place are one entry.
struct Places {
    names: Vec<[String; 2]>,
    /// By folded name.
    written: HashMap<String, Vec<usize>>,
    /// By reading.
    read: HashMap<String, Vec<usize>>,
}

static PLACES: LazyLock<Places> = LazyLock::new(|| {
    let mut places = Places {
        names: Vec::new(),
        written: HashMap::new(),
        read: HashMap::new(),
    };
    for line in BUNDLED.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.splitn(3, ' ');
        let (Some(name), Some(kana), Some(english)) =
            (columns.next(), columns.next(), columns.next())
        else {
            continue;
        };
        let (name, english) = (fold(name).text, fold(english).text);
        let place = places.names.len();
        let mut enter = |written: &str, kana: &str| {
            places
                .written
                .entry(written.to_owned())
                .or_default()
                .push(place);
            places.read.entry(as_read(kana)).or_default().push(place);
        };
        enter(&name, kana);
        for (end, read) in ENDS {
            enter(&format!("{name}{end}"), &format!("{kana}{read}"));
        }
        places
            .written
            .entry(english.clone())
            .or_default()
            .push(place);
        places.names.push([name, english]);
    }
    places
});

/// The names of the places that a folded word means, without the word itself.
pub fn others(typed: &str) -> Vec<&'static str> {
    let places = &*PLACES;
    let by_reading = || {
        let kana = if is_kana_only(typed) {
            (!is_grammar(typed)).then(|| typed.to_owned())
        } else {
            romaji::to_kana(typed)
        };
        places.read.get(&as_read(&kana?))
    };
    let found = places.written.get(typed).or_else(by_reading);
    let mut names: Vec<&str> = Vec::new();
    for name in found
        .into_iter()
        .flatten()
        .flat_map(|&place| &places.names[place])
    {
        if name != typed && !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names
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
        assert_eq!(others("かんこく"), ["韓国", "korea"]);
        assert_eq!(others("どいつ"), ["ドイツ", "germany"]);
    }

    #[test]
    fn other_words_are_no_places() {
        for typed in ["なら", "robot", "海", "東京大学", "ちば研究", ""] {
            assert!(others(typed).is_empty(), "{typed}");
        }
    }
}
