use lettre::Message;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Where mails lie when there is no mail server: each as `.eml`, to be opened by a mail program, and its text as `.txt`.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(folder: PathBuf) -> Self {
        Self(folder)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Lays a mail down; one that lies there already is replaced.
    pub(crate) fn lay(&self, id: &str, message: &Message, text: &str) -> io::Result<()> {
        fs::create_dir_all(&self.0)?;
        self.write(&format!("{id}.txt"), text.as_bytes())?;
        self.write(&format!("{id}.eml"), &message.formatted())
    }

    /// The text of a mail that lies there.
    pub fn text(&self, id: &str) -> Option<String> {
        let is_plain = id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        is_plain
            .then(|| fs::read_to_string(self.0.join(format!("{id}.txt"))).ok())
            .flatten()
    }

    /// Whole or not at all, however the process ends.
    fn write(&self, name: &str, content: &[u8]) -> io::Result<()> {
        let begun = self.0.join(format!(".{name}"));
        fs::write(&begun, content)?;
        fs::rename(begun, self.0.join(name))
    }
}
