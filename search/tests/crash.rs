//! Damage of every kind: the index heals, and says that it has to be filled again.

#[expect(dead_code, reason = "no test program uses all of it")]
mod support;

use search::{Batch, Document, Error, Index, SCHEMA_VERSION, Settings};
use std::fs;
use std::path::{Path, PathBuf};
use support::{ids, posting, question, settings};

fn documents(count: usize) -> Vec<Document> {
    (0..count)
        .map(|n| {
            posting(
                &format!("{n:04}"),
                &format!("ロボット実習 {n}"),
                "",
                &["工房"],
                &["制御"],
                "歩く機械を作ります。",
            )
        })
        .collect()
}

fn batch(upserts: Vec<Document>, position: u64) -> Batch {
    Batch {
        upserts,
        deletes: Vec::new(),
        position,
    }
}

fn filled(folder: &Path) {
    let index = Index::open(settings(Some(folder), None)).expect("an index");
    index.apply(batch(documents(50), 41)).expect("a commit");
    index
        .apply(Batch {
            upserts: Vec::new(),
            deletes: vec!["0003".to_owned()],
            position: 42,
        })
        .expect("a commit");
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// Whatever happened, the index opens; it either knows all it knew or says that it knows nothing.
fn heals(folder: &Path, what: &str) {
    let index =
        Index::open(settings(Some(folder), None)).unwrap_or_else(|error| panic!("{what}: {error}"));
    match index.position() {
        Some(position) => {
            assert_eq!((position, index.count()), (42, 49), "{what}");
            assert_eq!(
                index.ask(&question("ロボット")).expect("an answer").total,
                49,
                "{what}"
            );
        }
        None => assert_eq!(index.count(), 0, "{what}"),
    }
    index
        .rebuild(documents(50).into_iter(), 50)
        .unwrap_or_else(|error| panic!("{what}: {error}"));
    assert_eq!((index.position(), index.count()), (Some(50), 50), "{what}");
    drop(index);
    let again = Index::open(settings(Some(folder), None)).expect("an index");
    assert_eq!((again.position(), again.count()), (Some(50), 50), "{what}");
}

#[test]
fn the_position_survives() {
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path());
    let index = Index::open(settings(Some(folder.path()), None)).expect("an index");
    assert_eq!((index.position(), index.count()), (Some(42), 49));
    index.apply(batch(documents(4), 60)).expect("a commit");
    assert_eq!((index.position(), index.count()), (Some(60), 50));
}

#[test]
fn any_file_cut_short_or_lost_heals() {
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path());
    let count = files(folder.path()).len();
    assert!(count > 5);
    for at in 0..count {
        for lost in [false, true] {
            let folder = tempfile::tempdir().expect("a folder");
            filled(folder.path());
            let files = files(folder.path());
            let Some(path) = files.get(at) else { continue };
            let bytes = fs::read(path).expect("a file");
            if lost {
                fs::remove_file(path).expect("removed");
            } else {
                fs::write(path, &bytes[..bytes.len() / 2]).expect("cut");
            }
            heals(folder.path(), &format!("{} lost={lost}", path.display()));
        }
    }
}

#[test]
fn flipped_bits_heal() {
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path());
    for at in 0..files(folder.path()).len() {
        for part in 1..4 {
            let folder = tempfile::tempdir().expect("a folder");
            filled(folder.path());
            let files = files(folder.path());
            let Some(path) = files.get(at) else { continue };
            let mut bytes = fs::read(path).expect("a file");
            if bytes.is_empty() || path.extension().is_some_and(|name| name == "lock") {
                continue;
            }
            let place = bytes.len() * part / 4;
            bytes[place] ^= 0b0001_0000;
            fs::write(path, &bytes).expect("flipped");
            heals(folder.path(), &format!("{} byte {place}", path.display()));
        }
    }
}

#[test]
fn another_version_starts_empty() {
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path());
    let meta = files(folder.path())
        .into_iter()
        .find(|path| path.ends_with("meta.json"))
        .expect("meta.json");
    let text = fs::read_to_string(&meta).expect("text");
    let other = text.replace(
        &format!("\\\"schema\\\":{SCHEMA_VERSION}"),
        "\\\"schema\\\":999",
    );
    assert_ne!(text, other);
    fs::write(&meta, other).expect("written");
    let index = Index::open(settings(Some(folder.path()), None)).expect("an index");
    assert_eq!((index.position(), index.count()), (None, 0));
}

#[test]
fn a_dictionary_that_comes_later_starts_an_empty_index() {
    let Some(dictionary) = support::dictionary() else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path());
    let index = Index::open(settings(Some(folder.path()), Some(dictionary))).expect("an index");
    assert_eq!((index.position(), index.count()), (None, 0));
}

#[test]
fn a_broken_dictionary_is_no_dictionary() {
    let folder = tempfile::tempdir().expect("a folder");
    let index = Index::open(settings(None, Some(folder.path().to_owned()))).expect("an index");
    assert!(!index.readings());
}

#[test]
fn files_that_vanish_while_it_runs_are_noticed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("index");
    filled(&path);
    let index = Index::open(settings(Some(&path), None)).expect("an index");
    fs::remove_dir_all(&path).expect("removed");
    assert_eq!(
        index.ask(&question("ロボット")).expect("an answer").total,
        49,
        "open files go on serving"
    );
    assert!(matches!(
        index.apply(batch(documents(1), 43)),
        Err(Error::Moved)
    ));
    assert_eq!((index.position(), index.count()), (None, 0));
    index.apply(batch(documents(50), 43)).expect("a commit");
    assert_eq!((index.position(), index.count()), (Some(43), 50));
}

#[test]
fn a_rebuild_elsewhere_is_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path());
    let serving = Index::open(settings(Some(folder.path()), None)).expect("an index");
    serving.apply(batch(Vec::new(), 45)).expect("a commit");
    let elsewhere = Index::open(settings(Some(folder.path()), None)).expect("an index");
    elsewhere
        .rebuild(documents(80).into_iter(), 44)
        .expect("a rebuild");
    assert_eq!(
        serving.ask(&question("ロボット")).expect("an answer").total,
        49
    );
    assert!(
        matches!(serving.apply(batch(Vec::new(), 46)), Err(Error::Moved)),
        "entry 45 would be lost"
    );
    assert_eq!((serving.position(), serving.count()), (Some(44), 80));
    serving.apply(batch(Vec::new(), 46)).expect("a commit");
    assert_eq!(serving.position(), Some(46));
}

#[test]
fn the_old_index_serves_until_the_swap() {
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path());
    let index = Index::open(settings(Some(folder.path()), None)).expect("an index");
    let serving = index.clone();
    let watched = documents(200)
        .into_iter()
        .inspect(move |_| assert_eq!(serving.count(), 49));
    index.rebuild(watched, 100).expect("a rebuild");
    assert_eq!((index.position(), index.count()), (Some(100), 200));
    assert_eq!(ids(&index, &question("\"ロボット実習 150\"")), ["0150"]);
}

#[test]
fn a_rebuild_that_fails_leaves_the_old_index_and_no_files() {
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path());
    let index = Index::open(settings(Some(folder.path()), None)).expect("an index");
    let before = files(folder.path());
    let cut_off = documents(200)
        .into_iter()
        .map(Ok)
        .chain([Err(Error::Moved)]);
    let failed = index.try_rebuild(cut_off, 100);
    assert!(matches!(failed, Err(Error::Moved)));
    assert_eq!((index.position(), index.count()), (Some(42), 49));
    assert_eq!(files(folder.path()), before);
    index.apply(batch(Vec::new(), 43)).expect("a commit");
    assert_eq!(index.position(), Some(43));
}

/// Many threads make many segments, which the engine would begin to merge on its own.
#[test]
fn a_rebuild_merges_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let index = Index::open(Settings {
        threads: 8,
        memory: 8 * (16 << 20),
        ..settings(Some(folder.path()), None)
    })
    .expect("an index");
    for position in 0..10 {
        index
            .rebuild(documents(400).into_iter(), position)
            .expect("a rebuild");
        assert_eq!((index.position(), index.count()), (Some(position), 400));
    }
}
