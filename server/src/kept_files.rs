//! Files between a preview and the import: whoever has looked at what a file would do does not
//! choose it again.

use chrono::{DateTime, TimeDelta, Utc};
use model::PersonId;
use model::import::KeptFile;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// How long a file is kept.
const FOR: TimeDelta = TimeDelta::hours(1);
/// How many people's files are kept, and how many bytes they have together. Of one person the
/// newest is kept.
const MOST: usize = 20;
const BYTES_MOST: usize = 100 << 20;
const NAME_MAX: usize = 100;

/// The files of this process, by their owner. They are in memory only and gone with it.
#[derive(Default)]
pub struct KeptFiles(Mutex<HashMap<PersonId, Kept>>);

struct Kept {
    key: String,
    name: String,
    bytes: Vec<u8>,
    at: DateTime<Utc>,
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
        files.retain(|_, kept| kept.at + FOR > now);
        files.remove(&owner);
        if bytes.len() > BYTES_MOST {
            return None;
        }
        let total = |files: &HashMap<PersonId, Kept>| -> usize {
            files.values().map(|kept| kept.bytes.len()).sum()
        };
        while files.len() >= MOST || total(&files) + bytes.len() > BYTES_MOST {
            let oldest = files.iter().min_by_key(|(_, kept)| kept.at);
            let oldest = oldest.map(|(owner, _)| *owner)?;
            files.remove(&oldest);
        }
        let name: String = name.chars().take(NAME_MAX).collect();
        let told = KeptFile {
            key: key.clone(),
            name: name.clone(),
        };
        let kept = Kept {
            key,
            name,
            bytes: bytes.to_vec(),
            at: now,
        };
        files.insert(owner, kept);
        Some(told)
    }

    /// The owner's file of this key, and its name.
    pub fn get(&self, owner: PersonId, key: &str, now: DateTime<Utc>) -> Option<(String, Vec<u8>)> {
        let files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = files.get(&owner)?;
        let is_it = !key.is_empty() && kept.key == key && kept.at + FOR > now;
        is_it.then(|| (kept.name.clone(), kept.bytes.clone()))
    }

    /// The file has been imported.
    pub fn forget(&self, owner: PersonId) {
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.remove(&owner);
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
        files.forget(person(1));
        assert_eq!(files.get(person(1), &kept.key, at(1)), None);
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
