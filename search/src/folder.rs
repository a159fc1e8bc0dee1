//! Where the index lives: generations of files below one folder, and a file that names the current one.
//!
//! A rebuild fills a new generation and renames the name file over the old one, so readers see
//! either all of the old index or all of the new one.

use crate::{Error, STEPS};
use std::path::{Path, PathBuf};
use std::{fs, io};

const CURRENT: &str = "CURRENT";
const PREFIX: &str = "generation-";

/// The folder of an index.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    pub fn open(path: &Path) -> Result<Self, Error> {
        fs::create_dir_all(path)?;
        Ok(Self(path.to_owned()))
    }

    /// The name of the current generation, when there is one.
    pub fn current(&self) -> Option<String> {
        let name = fs::read_to_string(self.0.join(CURRENT)).ok()?;
        let name = name.trim();
        (name.starts_with(PREFIX) && self.path(name).is_dir()).then(|| name.to_owned())
    }

    pub fn path(&self, generation: &str) -> PathBuf {
        self.0.join(generation)
    }

    /// Makes an empty folder for a new generation.
    pub fn begin(&self) -> Result<String, Error> {
        fs::create_dir_all(&self.0)?;
        let mut number = self
            .generations()?
            .iter()
            .filter_map(|name| number_of(name))
            .max()
            .unwrap_or(0);
        loop {
            number += 1;
            let name = format!("{PREFIX}{number:06}");
            match fs::create_dir(self.path(&name)) {
                Ok(()) => return Ok(name),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Makes a generation the current one and removes older ones.
    pub fn publish(&self, generation: &str) -> Result<(), Error> {
        let next = self.0.join(format!("{CURRENT}.{generation}"));
        fs::write(&next, generation)?;
        fs::File::open(&next)?.sync_all()?;
        tracing::trace!(target: STEPS, "next name written");
        fs::rename(&next, self.0.join(CURRENT))?;
        fs::File::open(&self.0)?.sync_all()?;
        tracing::trace!(target: STEPS, "name replaced");
        self.remove_older(generation);
        Ok(())
    }

    /// Removes a generation that came to nothing.
    pub fn discard(&self, generation: &str) {
        if let Err(error) = fs::remove_dir_all(self.path(generation)) {
            tracing::warn!(generation, %error, "unfinished search index not removed");
        }
    }

    /// Files that are open elsewhere stay readable there; what cannot be removed now goes next time.
    fn remove_older(&self, generation: &str) {
        let Ok(generations) = self.generations() else {
            return;
        };
        for name in generations
            .iter()
            .filter(|name| number_of(name) < number_of(generation))
        {
            if let Err(error) = fs::remove_dir_all(self.path(name)) {
                tracing::warn!(generation = %name, %error, "old search index not removed");
            }
        }
    }

    fn generations(&self) -> Result<Vec<String>, Error> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.0)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.starts_with(PREFIX) {
                names.push(name);
            }
        }
        Ok(names)
    }
}

fn number_of(generation: &str) -> Option<u64> {
    generation.strip_prefix(PREFIX)?.parse().ok()
}
