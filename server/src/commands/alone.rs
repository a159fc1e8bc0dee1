//! One `serve` on a data folder: two would write one index, and a page would find now what one knows, now what the other.

use super::failure::Failure;
use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

/// Held by the process that serves. The system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub struct Alone(#[expect(dead_code, reason = "held, never read")] File);

/// # Errors
/// Another process serves this folder, or the folder cannot be written.
pub fn alone(folder: &Path) -> Result<Alone, Failure> {
    let cannot = |error: io::Error| {
        let file = lock_file(folder);
        Failure::new(format!("cannot write {}: {error}", file.display()))
    };
    let mut file = open(folder).map_err(cannot)?;
    match file.try_lock() {
        Ok(()) => {
            note(&mut file).map_err(cannot)?;
            Ok(Alone(file))
        }
        Err(TryLockError::WouldBlock) => {
            let mut process = String::new();
            // Only for the sentence.
            _ = file.read_to_string(&mut process);
            Err(Failure::new(format!(
                "KAKEHASHI_DATA_DIR: process {} already serves the folder `{}`; stop it first, or give this one a folder of its own",
                process.trim(),
                folder.display()
            )))
        }
        // Some network file systems have no locks.
        Err(TryLockError::Error(error)) => {
            tracing::warn!(%error, "cannot make sure that no other process serves this folder");
            Ok(Alone(file))
        }
    }
}

/// Whether a portal is running on the folder; it brings what is written to the index by itself.
pub fn is_served(folder: &Path) -> bool {
    open(folder).is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

fn open(folder: &Path) -> io::Result<File> {
    File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(lock_file(folder))
}

fn lock_file(folder: &Path) -> PathBuf {
    folder.join("serve.lock")
}

/// Tells others who it is.
fn note(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{}", std::process::id())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_served_by_one() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!is_served(folder.path()));
        let first = alone(folder.path()).unwrap();
        assert!(is_served(folder.path()));
        let refused = alone(folder.path()).unwrap_err().to_string();
        assert!(
            refused.contains(&std::process::id().to_string()),
            "{refused}"
        );
        drop(first);
        assert!(!is_served(folder.path()));
        assert!(alone(folder.path()).is_ok());
    }
}
