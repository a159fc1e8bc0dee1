//! The dictionary the other way round: what is read けんきゅう? 研究. Written beside the dictionary when it
//! is built; a dictionary of an earlier time has none.

use super::fold::is_kanji;
use super::kana::hiragana;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;
use std::{fs, io};

const FILE: &str = "sounds.tsv";

/// Whether a dictionary's folder has all its parts; one of an earlier version has not.
pub fn is_whole_dictionary(folder: &Path) -> bool {
    folder.join(FILE).is_file()
}

/// Words of kanji by their reading in hiragana: a line is a reading and its words.
pub struct Sounds {
    lines: String,
}

impl Sounds {
    /// Writes the nouns, verbs and adjectives of IPADIC's CSV files in `from` into the folder `to`.
    pub fn build(from: &Path, to: &Path) -> io::Result<()> {
        let mut sounds: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for file in fs::read_dir(from)? {
            let path = file?.path();
            if path.extension() == Some(OsStr::new("csv")) {
                let bytes = fs::read(&path)?;
                let (text, ..) = encoding_rs::EUC_JP.decode(&bytes);
                for (reading, word) in text.lines().filter_map(entry) {
                    let words = sounds.entry(reading).or_default();
                    if !words.iter().any(|known| known == word) {
                        words.push(word.to_owned());
                    }
                }
            }
        }
        let lines = sounds
            .into_iter()
            .map(|(reading, words)| format!("{reading}\t{}\n", words.join(" ")));
        fs::write(to.join(FILE), lines.collect::<String>())
    }

    /// Those of a folder; nothing where there are none.
    pub fn open(folder: &Path) -> Self {
        Self {
            lines: fs::read_to_string(folder.join(FILE)).unwrap_or_default(),
        }
    }

    /// The words that are read like this, in hiragana.
    pub fn of(&self, kana: &str) -> impl Iterator<Item = &str> {
        let bytes = self.lines.as_bytes();
        let line_start = |at: usize| {
            let before = bytes[..at].iter().rposition(|&byte| byte == b'\n');
            before.map_or(0, |end| end + 1)
        };
        let (mut from, mut to) = (0, bytes.len());
        // Both stand at starts of lines.
        while from < to {
            let middle = line_start(from.midpoint(to));
            let line = self.lines[middle..].lines().next().unwrap_or_default();
            if line.split('\t').next().unwrap_or_default() < kana {
                from = middle + line.len() + 1;
            } else {
                to = middle;
            }
        }
        let line = self.lines.get(from..).and_then(|rest| rest.lines().next());
        let words = line
            .and_then(|line| line.strip_prefix(kana)?.strip_prefix('\t'))
            .unwrap_or_default();
        words.split(' ').filter(|word| !word.is_empty())
    }
}

/// Reading and surface of a word that has kanji and a meaning of its own.
fn entry(line: &str) -> Option<(String, &str)> {
    let columns: Vec<&str> = line.split(',').collect();
    let [
        surface,
        _,
        _,
        _,
        part,
        kind,
        place,
        _,
        _,
        form,
        _,
        reading,
        ..,
    ] = columns[..]
    else {
        return None;
    };
    let is_word = match (part, kind) {
        ("名詞", "一般" | "サ変接続" | "形容動詞語幹" | "副詞可能") => true,
        ("名詞", "固有名詞") => place == "地域",
        ("動詞" | "形容詞", "自立") => form == "基本形",
        _ => false,
    };
    let reading: String = reading.chars().map(hiragana).collect();
    (is_word && surface.contains(is_kanji) && reading.chars().count() > 1)
        .then_some((reading, surface))
}

#[cfg(test)]
mod tests {
    use super::Sounds;

    #[test]
    fn words_are_found_by_their_reading() {
        let sounds = Sounds {
            lines: "かいよう\t海洋 潰瘍\nけんきゅう\t研究\nしめきり\t締切 締め切り\n".to_owned(),
        };
        let of = |kana: &str| sounds.of(kana).collect::<Vec<_>>();
        assert_eq!(of("かいよう"), ["海洋", "潰瘍"]);
        assert_eq!(of("けんきゅう"), ["研究"]);
        assert_eq!(of("しめきり"), ["締切", "締め切り"]);
        for kana in ["", "かい", "けんきゅ", "んん"] {
            assert!(of(kana).is_empty(), "{kana}");
        }
    }
}
