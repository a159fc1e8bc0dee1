//! What the portal asks of the world outside.

use model::organizations::Trouble as Told;
use outside::{Files, Names, Trouble};
use portal::organizations::requests::Outside;

/// One for the process; cheap to clone.
#[derive(Clone, Default)]
pub struct World {
    names: Names,
    files: Files,
}

impl Outside for World {
    async fn texts(&self, name: &str) -> Result<Vec<String>, Told> {
        self.names.texts(name).await.map_err(told)
    }

    async fn file(&self, host: &str, path: &str) -> Result<String, Told> {
        let text = self.files.text(&self.names, host, path).await;
        text.map_err(told)
    }
}

fn told(trouble: Trouble) -> Told {
    match trouble {
        Trouble::NoSuchName => Told::NoSuchName,
        Trouble::NotPublic => Told::NotPublic,
        Trouble::NoAnswer => Told::NoAnswer,
        Trouble::NoCertificate => Told::NoCertificate,
        Trouble::Elsewhere => Told::Elsewhere,
        Trouble::NoSuchFile => Told::NoSuchFile,
        Trouble::TooLong => Told::TooLong,
        Trouble::TooSlow => Told::TooSlow,
    }
}
