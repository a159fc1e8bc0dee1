//! How Japanese words are read: built once into the data folder, where the source is installed.

use crate::config::Config;
use std::fs;
use std::path::{Path, PathBuf};

/// Where Debian's package `mecab-ipadic` puts its word lists.
const SOURCE: &str = "/usr/share/mecab/dic/ipadic";

/// The dictionary's folder. Without one the portal works; queries in kana and romaji find less.
pub fn find_or_build(config: &Config) -> Option<PathBuf> {
    let folder = config.own_dictionary();
    let found = config.dictionary();
    let is_whole = |found: &Path| found != folder || portal::is_whole_dictionary(found);
    if found.as_deref().is_some_and(is_whole) {
        return found;
    }
    let source = Path::new(SOURCE);
    if !source.join("Noun.csv").is_file() {
        tracing::info!("no whole dictionary of Japanese readings: queries in kana find less");
        return found;
    }
    tracing::info!("building the dictionary of Japanese readings, once");
    match build(source, &folder) {
        Ok(()) => Some(folder),
        Err(error) => {
            tracing::warn!(error, "cannot build the dictionary of Japanese readings");
            found
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
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| error.to_string())?;
    }
    fs::rename(&unfinished, folder).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dictionary_of_an_earlier_version_is_built_anew() {
        let data = tempfile::tempdir().unwrap();
        let source = Path::new(SOURCE);
        if !source.join("Noun.csv").is_file() {
            println!("IPADIC is not installed");
            return;
        }
        let folder = data.path().join("dictionary");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("metadata.json"), "{}").unwrap();
        assert!(!portal::is_whole_dictionary(&folder));
        build(source, &folder).unwrap();
        assert!(portal::is_whole_dictionary(&folder));
    }
}
