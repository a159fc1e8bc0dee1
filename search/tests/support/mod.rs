//! A small school: forty postings, and ways to ask for them.

pub mod school;

use search::{Batch, Document, Facet, Index, Question, Settings};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Today in these tests: 2026-11-24.
pub const TODAY: i64 = 20_781;

pub fn question(text: &str) -> Question {
    Question::new(text, TODAY)
}

/// The dictionary of readings, built once for all test programs and runs; `None` where IPADIC is not installed.
pub fn dictionary() -> Option<PathBuf> {
    static BUILT: OnceLock<Option<PathBuf>> = OnceLock::new();
    let built = BUILT.get_or_init(|| {
        let sources = Path::new("/usr/share/mecab/dic/ipadic");
        if !sources.join("Noun.csv").exists() {
            println!("IPADIC is not installed: readings of kanji are not tested");
            return None;
        }
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let path = folder.path().join("ipadic");
        search::build_dictionary(sources, &path).expect("a dictionary");
        // Nobody drops what is static: the folder goes away as the one of before.
        let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("dictionary");
        let before = folder.path().join("before");
        _ = std::fs::rename(&kept, &before);
        match std::fs::rename(&path, &kept) {
            Ok(()) => Some(kept),
            // Another program was quicker.
            Err(_) => kept.exists().then_some(kept),
        }
    });
    built.clone()
}

pub fn settings(folder: Option<&Path>, dictionary: Option<PathBuf>) -> Settings {
    Settings {
        folder: folder.map(Path::to_owned),
        dictionary,
        threads: 1,
        memory: 32 << 20,
        ..Settings::default()
    }
}

/// An index in memory that holds the given documents.
pub fn index_of(documents: Vec<Document>, dictionary: Option<PathBuf>) -> Index {
    let index = Index::open(settings(None, dictionary)).expect("an index");
    index
        .apply(Batch {
            upserts: documents,
            deletes: Vec::new(),
            position: 1,
        })
        .expect("a commit");
    index
}

/// A posting that is open and public.
pub fn posting(
    id: &str,
    title: &str,
    english: &str,
    names: &[&str],
    skills: &[&str],
    body: &str,
) -> Document {
    let titles = [title, english]
        .into_iter()
        .filter(|title| !title.is_empty());
    Document {
        id: id.to_owned(),
        titles: titles.map(str::to_owned).collect(),
        names: names.iter().map(|&name| name.to_owned()).collect(),
        readings: Vec::new(),
        skills: skills.iter().map(|&skill| skill.to_owned()).collect(),
        body: body.to_owned(),
        values: Vec::new(),
        tags: Vec::new(),
        members_only: false,
        published: (TODAY - 10) * 86_400,
        apply_by: TODAY + 30,
        starts_on: None,
        ends_on: None,
        open: true,
    }
}

pub fn with_tags(mut document: Document, tags: &[(Facet, &str)]) -> Document {
    document.tags = tags
        .iter()
        .map(|&(facet, value)| (facet, value.to_owned()))
        .collect();
    document
}

pub fn ids(index: &Index, question: &Question) -> Vec<String> {
    index
        .ask(question)
        .expect("an answer")
        .hits
        .into_iter()
        .map(|hit| hit.id)
        .collect()
}
