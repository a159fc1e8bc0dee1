//! Files between a preview and the import: people who have looked at what a file would do do not
//! choose it again.

use chrono::{DateTime, TimeDelta, Utc};
use model::PersonId;
use model::import::{Imported, KeptFile};
use std::sync::{Mutex, PoisonError};

/// How long a file is kept.
const FOR: TimeDelta = TimeDelta::hours(1);
/// How many files one person has: a preview in another tab takes nothing from the first.
const EACH: usize = 3;
/// How many files are kept, and how many bytes they have together.
const MOST: usize = 20;
const BYTES_MOST: usize = 100 << 20;
const NAME_MAX: usize = 100;

/// The files of this process. They are in memory only and gone with it.
#[derive(Default)]
pub struct KeptFiles(Mutex<Vec<Kept>>);

struct Kept {
    owner: PersonId,
    key: String,
    name: String,
    bytes: Vec<u8>,
    at: DateTime<Utc>,
    /// What the page showed of it.
    shown: Option<Imported>,
}

impl Kept {
    fn is(&self, owner: PersonId, key: &str) -> bool {
        self.owner == owner && self.key == key
    }
}

impl KeptFiles {
    /// Keeps a file for its owner; `key` is one that nobody can guess. What does not fit is not
    /// kept, and the oldest make room.
    pub fn keep(
        &self,
        owner: PersonId,
        key: String,
        name: &str,
        bytes: &[u8],
        now: DateTime<Utc>,
    ) -> Option<KeptFile> {
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.retain(|kept| kept.at + FOR > now && !kept.is(owner, &key));
        if bytes.len() > BYTES_MOST {
            return None;
        }
        // The oldest stand first.
        if files.iter().filter(|kept| kept.owner == owner).count() >= EACH
            && let Some(oldest) = files.iter().position(|kept| kept.owner == owner)
        {
            files.remove(oldest);
        }
        let total = |files: &[Kept]| -> usize { files.iter().map(|kept| kept.bytes.len()).sum() };
        while files.len() >= MOST || total(&files) + bytes.len() > BYTES_MOST {
            files.remove(0);
        }
        let name: String = name.chars().take(NAME_MAX).collect();
        files.push(Kept {
            owner,
            key: key.clone(),
            name: name.clone(),
            bytes: bytes.to_vec(),
            at: now,
            shown: None,
        });
        Some(KeptFile { key, name })
    }

    /// The owner's file of this key, and its name.
    pub fn get(&self, owner: PersonId, key: &str, now: DateTime<Utc>) -> Option<(String, Vec<u8>)> {
        let files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = files.iter().find(|kept| kept.is(owner, key))?;
        let is_it = !key.is_empty() && kept.at + FOR > now;
        is_it.then(|| (kept.name.clone(), kept.bytes.clone()))
    }

    /// Keeps beside a file what the page showed of it.
    pub fn show(&self, owner: PersonId, key: &str, shown: Imported) {
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = files.iter_mut().find(|kept| kept.is(owner, key)) {
            kept.shown = Some(shown);
        }
    }

    /// What the page showed of the owner's newest file.
    pub fn shown(&self, owner: PersonId, now: DateTime<Utc>) -> Option<Imported> {
        let files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut own = files.iter().rev().filter(|kept| kept.owner == owner);
        own.find(|kept| kept.at + FOR > now && !kept.key.is_empty())?
            .shown
            .clone()
    }

    /// The file has been imported, or another was chosen in its place.
    pub fn forget(&self, owner: PersonId, key: &str) {
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.retain(|kept| !kept.is(owner, key));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    // F72
    #[test]
    fn f72_a_file_is_its_owners_for_an_hour() {
        let files = KeptFiles::default();
        let kept = files
            .keep(person(1), "key".into(), "a.csv", b"x", at(0))
            .unwrap();
        assert_eq!(
            files.get(person(1), &kept.key, at(59)),
            Some(("a.csv".into(), b"x".to_vec()))
        );
        assert_eq!(files.get(person(1), &kept.key, at(60)), None);
        assert_eq!(
            files.get(person(2), &kept.key, at(1)),
            None,
            "somebody else's"
        );
        assert_eq!(files.get(person(1), "", at(1)), None);
        files.forget(person(1), &kept.key);
        assert_eq!(files.get(person(1), &kept.key, at(1)), None);
    }

    #[test]
    fn another_tab_takes_nothing_away() {
        let files = KeptFiles::default();
        let keep = |key: &str, minute| files.keep(person(1), key.into(), key, b"x", at(minute));
        let source = |source: &str| Imported {
            source: source.into(),
            ..Imported::default()
        };
        for (minute, key) in (0..).zip(["a", "b", "c"]) {
            keep(key, minute);
            files.show(person(1), key, source(key));
        }
        let has = |key| files.get(person(1), key, at(4)).is_some();
        assert!(has("a") && has("b") && has("c"));
        let shown = |minute| files.shown(person(1), at(minute)).map(|shown| shown.source);
        assert_eq!(shown(4).as_deref(), Some("c"));
        keep("d", 3);
        assert!(!has("a") && has("b"), "the oldest of four");
        files.forget(person(1), "d");
        assert_eq!((shown(4).as_deref(), shown(62)), (Some("c"), None));
        assert_eq!(files.shown(person(2), at(4)), None, "somebody else's");
    }

    #[test]
    fn f72_files_are_few_and_their_bytes_bounded() {
        let files = KeptFiles::default();
        let large = vec![0; 15 << 20];
        for number in 0..10 {
            let minute = i64::try_from(number).unwrap();
            assert!(
                files
                    .keep(
                        person(number),
                        format!("k{number}"),
                        "a",
                        &large,
                        at(minute)
                    )
                    .is_some()
            );
        }
        assert_eq!(
            files.get(person(3), "k3", at(10)),
            None,
            "the oldest made room"
        );
        assert!(files.get(person(9), "k9", at(10)).is_some());
        for number in 0..50 {
            let _ = files.keep(person(number), format!("s{number}"), "a", b"x", at(10));
        }
        let kept = (0..50).filter(|number| {
            files
                .get(person(*number), &format!("s{number}"), at(11))
                .is_some()
        });
        assert!(kept.count() <= MOST);
        assert!(
            files
                .keep(person(1), "k".into(), "a", &vec![0; BYTES_MOST + 1], at(12))
                .is_none()
        );
    }
}
