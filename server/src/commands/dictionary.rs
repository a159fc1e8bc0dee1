//! How Japanese words are read: built once into the data folder, where the source is installed.

use crate::config::Config;
use std::fs;
use std::path::{Path, PathBuf};

/// Where Debian's package `mecab-ipadic` puts its word lists.
const SOURCE: &str = "/usr/share/mecab/dic/ipadic";

/// The dictionary's folder. Without one the portal works; queries in kana and romaji find less.
pub fn find_or_build(config: &Config) -> Option<PathBuf> {
    let found = config.dictionary();
    if found.is_some() {
        return found;
    }
    let source = Path::new(SOURCE);
    if !source.join("Noun.csv").is_file() {
        tracing::info!("no dictionary of Japanese readings: queries in kana find less");
        return None;
    }
    tracing::info!("building the dictionary of Japanese readings, once");
    let folder = config.own_dictionary();
    match build(source, &folder) {
        Ok(()) => Some(folder),
        Err(error) => {
            tracing::warn!(error, "cannot build the dictionary of Japanese readings");
            None
        }
    }
}

/// Beside its place first: a folder that is there is whole.
fn build(source: &Path, folder: &Path) -> Result<(), String> {
    let unfinished = folder.with_extension("new");
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished).map_err(|error| error.to_string())?;
    }
    portal::build_dictionary(source, &unfinished).map_err(|error| error.to_string())?;
    fs::rename(&unfinished, folder).map_err(|error| error.to_string())
}
