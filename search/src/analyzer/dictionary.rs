//! The dictionary of readings: Debian's IPADIC, built once into a folder, mapped at run time.

use super::kana::as_read;
use super::sounds::Sounds;
use crate::Error;
use lindera::dictionary::{DictionaryBuilder, Metadata, load_fs_dictionary_with_options};
use lindera::mode::Mode;
use lindera::segmenter::Segmenter;
use lindera::worker::SegmentWorker;
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// How IPADIC's files are laid out.
const LAYOUT: &[u8] = br#"{"name":"ipadic","encoding":"EUC-JP","default_word_cost":-10000,
"default_left_context_id":0,"default_right_context_id":0,"default_field_value":"*","flexible_csv":true,
"skip_invalid_cost_or_id":false,"normalize_details":true,
"dictionary_schema":{"fields":["surface","left_context_id","right_context_id","cost","part_of_speech",
"part_of_speech_subcategory_1","part_of_speech_subcategory_2","part_of_speech_subcategory_3","conjugation_form",
"conjugation_type","base_form","reading","pronunciation"]},
"user_dictionary_schema":{"fields":["surface","part_of_speech","reading"]}}"#;

/// Where a word's reading stands among its details.
const READING: usize = 7;

/// Builds the dictionary folder `to` from the CSV files of IPADIC in `from`.
pub fn build_dictionary(from: &Path, to: &Path) -> Result<(), Error> {
    let metadata = Metadata::load(LAYOUT).map_err(refused)?;
    DictionaryBuilder::new(metadata)
        .build_dictionary(from, to)
        .map_err(refused)?;
    Sounds::build(from, to).map_err(refused)
}

fn refused(error: impl std::fmt::Display) -> Error {
    Error::Dictionary(error.to_string())
}

/// An opened dictionary.
pub struct Dictionary {
    segmenter: Segmenter,
    sounds: Sounds,
    /// Idle workers: each keeps the memory of its lattice.
    workers: Mutex<Vec<Worker>>,
}

/// Takes texts apart and remembers how the words it met are read: looking a word up costs more than
/// finding it.
struct Worker {
    segments: SegmentWorker,
    readings: HashMap<u32, Option<Reading>>,
}

/// How a word is read.
#[derive(Clone)]
pub struct Reading {
    /// In katakana, as the dictionary has it.
    pub kana: Arc<str>,
    /// As it is compared: [`as_read`].
    pub read: Arc<str>,
}

/// So many readings are remembered.
const REMEMBERED: usize = 50_000;

/// A word of a folded text and how it is read; `None` when the dictionary does not say.
pub struct ReadWord {
    pub from: usize,
    pub to: usize,
    pub reading: Option<Reading>,
}

impl Dictionary {
    /// Opens a folder made by [`build_dictionary`].
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let dictionary = load_fs_dictionary_with_options(folder, true).map_err(refused)?;
        let segmenter = Segmenter::new(Mode::Normal, dictionary, None);
        Ok(Self {
            segmenter,
            sounds: Sounds::open(folder),
            workers: Mutex::new(Vec::new()),
        })
    }

    /// The words of a folded text with their readings.
    pub fn read(&self, text: &str) -> Vec<ReadWord> {
        self.with_worker(|worker| {
            let mut words = Vec::new();
            let Ok(tokens) = worker.segments.segment(text) else {
                return words;
            };
            for mut token in tokens {
                let (from, to) = (token.byte_start, token.byte_end);
                let id = token.word_id;
                // Numbers of known and unknown words are apart.
                let known = id
                    .is_system()
                    .then(|| worker.readings.get(&id.id()))
                    .flatten();
                let reading = match known {
                    Some(reading) => reading.clone(),
                    None => {
                        let reading = token.get_detail(READING).filter(|&reading| reading != "*");
                        let reading = reading.map(|kana| Reading {
                            kana: kana.into(),
                            read: as_read(kana).into(),
                        });
                        if id.is_system() && worker.readings.len() < REMEMBERED {
                            worker.readings.insert(id.id(), reading.clone());
                        }
                        reading
                    }
                };
                words.push(ReadWord { from, to, reading });
            }
            words
        })
    }

    /// The words of kanji that are read like this, in hiragana.
    pub fn sounding(&self, kana: &str) -> impl Iterator<Item = &str> {
        self.sounds.of(kana)
    }

    /// The parts of a compound, in order, leaving nothing out.
    pub fn parts(&self, word: &str) -> Vec<String> {
        self.with_worker(|worker| {
            let Ok(tokens) = worker.segments.segment(word) else {
                return Vec::new();
            };
            tokens
                .iter()
                .map(|token| token.surface.to_string())
                .collect()
        })
    }

    fn with_worker<T>(&self, work: impl FnOnce(&mut Worker) -> T) -> T {
        let idle = self
            .workers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        let mut worker = idle.unwrap_or_else(|| Worker {
            segments: self.segmenter.new_worker(),
            readings: HashMap::new(),
        });
        let done = work(&mut worker);
        self.workers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(worker);
        done
    }
}
