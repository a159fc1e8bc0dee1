//! Settings: defaults, then a TOML file, then the environment. A wrong one stops the start with
//! one sentence.

mod check;
mod mail;
mod typed;

pub use check::{BaseUrl, Config, LogFormat};
pub use mail::{MailConfig, Way};

use figment::Figment;
use figment::providers::{Env, Format, Toml};
use std::path::{Path, PathBuf};
use typed::Typed;

/// Read where the program starts unless `--config` names another.
pub const DEFAULT_FILE: &str = "kakehashi.toml";

/// Shown by `kakehashi serve --help`.
pub const HELP: &str = "\
Settings are read from kakehashi.toml (or the file of --config), then from the environment, which wins.
In the file they are lower case and without the prefix: addr = \"127.0.0.1:3000\".

  KAKEHASHI_ADDR             where to listen [127.0.0.1:3000]
  KAKEHASHI_DATA_DIR         database and search index [./data]
  KAKEHASHI_DATABASE_URL     sqlite:PATH or postgres://… [SQLite in the data folder]
  KAKEHASHI_BASE_URL         the address people use [http://ADDR]; http only on this machine
  KAKEHASHI_SITE_DIR         scripts and styles made by script/build [beside the program]
  KAKEHASHI_TRUSTED_PROXIES  networks whose X-Forwarded-For is believed [127.0.0.0/8,::1]
  KAKEHASHI_CAMPUS           networks with many people behind one address: more wrong passwords [127.0.0.0/8,::1]
  KAKEHASHI_LOG              json or text [text on a terminal, json otherwise]
  KAKEHASHI_LOG_LEVEL        such as info or info,portal=debug [info to serve, warn otherwise]
  KAKEHASHI_DICTIONARY       folder of the dictionary that reads kanji [found in the data folder]
  KAKEHASHI_SMTP             mail server: smtps://HOST, starttls://HOST or, on this machine, smtp://127.0.0.1 [mails stay in the data folder]
  KAKEHASHI_SMTP_USER        user at the mail server, if it wants one
  KAKEHASHI_SMTP_PASSWORD    the user's password
  KAKEHASHI_SMTP_CA          file with a certificate (PEM) that the mail server's is made with [those that everybody trusts]
  KAKEHASHI_MAIL_FROM        the address that mails come from, such as portal@example.ac.jp; needed with a mail server
  KAKEHASHI_SCHOOL_JA        the school's name in Japanese until an administrator says it in the portal [this university]
  KAKEHASHI_SCHOOL_EN        the same in English [the name in Japanese, or the university]";

/// One sentence that says which setting is wrong and how to mend it.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Wrong(String);

impl Config {
    /// Reads the settings of this process.
    ///
    /// # Errors
    /// The first wrong setting.
    pub fn read(file: Option<&Path>) -> Result<Self, Wrong> {
        if let Some(file) = file
            && !file.is_file()
        {
            return Err(Wrong(format!(
                "--config: there is no file `{}`",
                file.display()
            )));
        }
        let file = file.map_or_else(|| PathBuf::from(DEFAULT_FILE), Path::to_path_buf);
        let mut figment = Figment::new();
        if file.is_file() {
            figment = figment.merge(Toml::file_exact(&file));
        }
        // The project's own scripts use the prefix too.
        let scripts = ["binary", "chromium", "test_postgres_url"];
        let figment = figment.merge(Env::prefixed("KAKEHASHI_").ignore(&scripts));
        let typed: Typed = figment.extract().map_err(|error| sentence(error, &file))?;
        check::check(typed)
    }
}

fn sentence(errors: figment::Error, file: &Path) -> Wrong {
    use figment::error::Kind;
    // Figment lists all it found; people mend one at a time.
    let Some(error) = errors.into_iter().next() else {
        return Wrong("the settings cannot be read".to_owned());
    };
    let from_environment = error
        .metadata
        .as_ref()
        .is_some_and(|source| source.name.contains("environment"));
    let name = |key: &str| {
        if from_environment {
            format!("KAKEHASHI_{}", key.to_uppercase())
        } else {
            format!("`{key}` in {}", file.display())
        }
    };
    Wrong(match &error.kind {
        Kind::UnknownField(key, known) => {
            format!(
                "there is no setting {}; known are {}",
                name(key),
                known.join(", ")
            )
        }
        Kind::InvalidType(found, wanted) => format!(
            "{} should be {wanted}, not {found}",
            name(&error.path.join("."))
        ),
        kind if error.path.is_empty() => {
            format!("{}: {}", file.display(), one_line(&kind.to_string()))
        }
        kind => format!(
            "{}: {}",
            name(&error.path.join(".")),
            one_line(&kind.to_string())
        ),
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
