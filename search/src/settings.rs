use crate::Vocabulary;
use std::path::PathBuf;

/// How to open an index.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Where the files are; `None` keeps everything in memory.
    pub folder: Option<PathBuf>,
    /// A folder made by [`crate::build_dictionary`]; without it kana and romaji find less.
    pub dictionary: Option<PathBuf>,
    /// Indexing threads.
    pub threads: usize,
    /// Bytes that indexing may hold in memory.
    pub memory: usize,
    /// What filters and their values are called.
    pub vocabulary: Vocabulary,
}
