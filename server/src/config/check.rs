//! From what was written to settings that can be trusted.

use super::Wrong;
use super::mail::{self, MailConfig};
use super::typed::{Listed, Typed};
use crate::network::Networks;
use axum::http::Uri;
use model::language::Bilingual;
use model::text;
use portal::accounts::PasswordCost;
use std::fs;
use std::io::IsTerminal;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use tracing_subscriber::EnvFilter;

/// Longest name of a school, in visible characters.
const SCHOOL_MAX: u32 = 60;
const LOOPBACK: [&str; 2] = ["127.0.0.0/8", "::1"];

/// All settings, checked.
#[derive(Clone, Debug)]
pub struct Config {
    pub addr: SocketAddr,
    pub data_dir: PathBuf,
    pub database_url: String,
    pub base_url: BaseUrl,
    /// `None`: nothing was said, look beside the program.
    pub site_dir: Option<PathBuf>,
    pub trusted_proxies: Networks,
    pub campus: Networks,
    pub log: LogFormat,
    /// `None`: nothing was said; a server tells more than a command.
    pub log_level: Option<String>,
    pub dictionary: Option<PathBuf>,
    pub mail: MailConfig,
    /// `None`: nothing was said.
    pub school: Option<Bilingual>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    Json,
    Text,
}

/// Scheme and host people type, without a slash at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

impl BaseUrl {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }
}

impl Config {
    /// The dictionary that is there: the one that was named, or the one in the data folder.
    pub fn dictionary(&self) -> Option<PathBuf> {
        self.dictionary
            .clone()
            .or_else(|| Some(self.own_dictionary()).filter(|folder| folder.is_dir()))
    }

    /// Where the program keeps the dictionary it builds.
    pub fn own_dictionary(&self) -> PathBuf {
        self.data_dir.join("dictionary")
    }

    pub fn portal(&self) -> portal::Settings {
        portal::Settings {
            database_url: self.database_url.clone(),
            data_dir: self.data_dir.clone(),
            dictionary: self.dictionary(),
            school: self.school.clone(),
            password_cost: PasswordCost::STANDARD,
        }
    }
}

pub fn check(mut typed: Typed) -> Result<Config, Wrong> {
    let addr = address(typed.addr.as_deref().unwrap_or("127.0.0.1:3000"))?;
    let data_dir = typed.data_dir.take();
    let data_dir = data_folder(data_dir.unwrap_or_else(|| PathBuf::from("./data")))?;
    let base_url = base_url(typed.base_url.as_deref(), addr)?;
    Ok(Config {
        addr,
        mail: mail::check(&mut typed, &data_dir, &base_url)?,
        database_url: database(typed.database_url, &data_dir)?,
        base_url,
        site_dir: typed.site_dir.map(site_folder).transpose()?,
        trusted_proxies: networks("KAKEHASHI_TRUSTED_PROXIES", typed.trusted_proxies.as_ref())?,
        campus: networks("KAKEHASHI_CAMPUS", typed.campus.as_ref())?,
        log: log_format(typed.log.as_deref())?,
        log_level: typed.log_level.map(log_level).transpose()?,
        dictionary: typed.dictionary.map(dictionary).transpose()?,
        school: school(typed.school_ja, typed.school_en)?,
        data_dir,
    })
}

fn address(typed: &str) -> Result<SocketAddr, Wrong> {
    typed.trim().parse().map_err(|_| {
        Wrong(format!(
            "KAKEHASHI_ADDR: `{typed}` is not an address with a port, such as 127.0.0.1:3000"
        ))
    })
}

/// Makes the folder, and tries to write into it: a portal that cannot keep anything must not start.
fn data_folder(folder: PathBuf) -> Result<PathBuf, Wrong> {
    let trial = folder.join(".writable");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&trial, b""))
        .and_then(|()| fs::remove_file(&trial))
        .map_err(|error| {
            Wrong(format!(
                "KAKEHASHI_DATA_DIR: cannot write to the folder `{}`: {error}",
                folder.display()
            ))
        })?;
    Ok(folder)
}

fn database(typed: Option<String>, data_dir: &Path) -> Result<String, Wrong> {
    let Some(url) = typed else {
        return Ok(format!(
            "sqlite://{}?mode=rwc",
            data_dir.join("kakehashi.db").display()
        ));
    };
    if ["sqlite:", "postgres://", "postgresql://"]
        .iter()
        .any(|scheme| url.starts_with(scheme))
    {
        return Ok(url);
    }
    // The rest may hold a password.
    let scheme = url.split_once(':').map_or("nothing", |(scheme, _)| scheme);
    Err(Wrong(format!(
        "KAKEHASHI_DATABASE_URL: starts with `{scheme}`, but only sqlite: and postgres:// are known"
    )))
}

fn base_url(typed: Option<&str>, addr: SocketAddr) -> Result<BaseUrl, Wrong> {
    let typed = typed.map_or_else(|| format!("http://{addr}"), str::to_owned);
    let wrong = |why: &str| Wrong(format!("KAKEHASHI_BASE_URL: `{typed}` {why}"));
    let uri: Uri = typed
        .parse()
        .map_err(|_| wrong("is not an address such as https://portal.example.ac.jp"))?;
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
        return Err(wrong(
            "is not an address such as https://portal.example.ac.jp",
        ));
    };
    if uri
        .path_and_query()
        .is_some_and(|rest| rest.as_str() != "/")
        || authority.as_str().contains('@')
    {
        return Err(wrong("should be a scheme and a host only"));
    }
    match scheme {
        "https" => {}
        "http" if is_this_machine(authority.host()) => {}
        "http" => {
            return Err(wrong(
                "has to begin with https://, because sessions are only safe there; http:// works on this machine alone",
            ));
        }
        _ => return Err(wrong("has to begin with https://")),
    }
    Ok(BaseUrl(format!(
        "{scheme}://{}",
        authority.as_str().to_lowercase()
    )))
}

fn is_this_machine(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    // 0.0.0.0 is where one listens on every address; nobody types it, so it stays a local start.
    bare == "localhost"
        || bare.ends_with(".localhost")
        || bare
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback() || address.is_unspecified())
}

fn site_folder(folder: PathBuf) -> Result<PathBuf, Wrong> {
    if folder.join(crate::assets::MANIFEST).is_file() {
        return Ok(folder);
    }
    Err(Wrong(format!(
        "KAKEHASHI_SITE_DIR: there is no {} in `{}`; script/build makes it",
        crate::assets::MANIFEST,
        folder.display()
    )))
}

fn networks(name: &str, typed: Option<&Listed>) -> Result<Networks, Wrong> {
    let entries = typed.map_or_else(|| LOOPBACK.to_vec(), Listed::entries);
    Networks::parse(entries).map_err(|entry| {
        Wrong(format!(
            "{name}: `{entry}` is not a network such as 192.0.2.0/24 or 2001:db8::/32"
        ))
    })
}

fn log_format(typed: Option<&str>) -> Result<LogFormat, Wrong> {
    match typed {
        Some("json") => Ok(LogFormat::Json),
        Some("text") => Ok(LogFormat::Text),
        Some(other) => Err(Wrong(format!(
            "KAKEHASHI_LOG: `{other}` is neither json nor text"
        ))),
        None if std::io::stderr().is_terminal() => Ok(LogFormat::Text),
        None => Ok(LogFormat::Json),
    }
}

fn log_level(level: String) -> Result<String, Wrong> {
    match EnvFilter::try_new(&level) {
        Ok(_) if is_level(&level) => Ok(level),
        _ => Err(Wrong(format!(
            "KAKEHASHI_LOG_LEVEL: `{level}` is not a level such as info, or info,portal=debug"
        ))),
    }
}

/// The filter takes a lone unknown word for the name of a module, which would silence everything.
fn is_level(filter: &str) -> bool {
    let known = ["off", "error", "warn", "info", "debug", "trace"];
    filter
        .split(',')
        .all(|part| part.contains('=') || known.contains(&part.trim().to_lowercase().as_str()))
}

fn dictionary(folder: PathBuf) -> Result<PathBuf, Wrong> {
    if folder.is_dir() {
        return Ok(folder);
    }
    Err(Wrong(format!(
        "KAKEHASHI_DICTIONARY: there is no folder `{}`",
        folder.display()
    )))
}

/// The school's name; in one language it serves for both.
fn school(ja: Option<String>, en: Option<String>) -> Result<Option<Bilingual>, Wrong> {
    let name = |setting: &str, typed: Option<String>| {
        let Some(typed) = typed else {
            return Ok(String::new());
        };
        let name = text::line(&typed);
        if name.is_empty() || text::too_much(&name, SCHOOL_MAX).is_some() {
            return Err(Wrong(format!(
                "{setting}: should be a name of 1 to {SCHOOL_MAX} characters"
            )));
        }
        Ok(name)
    };
    let name = Bilingual::new(
        name("KAKEHASHI_SCHOOL_JA", ja)?,
        name("KAKEHASHI_SCHOOL_EN", en)?,
    );
    Ok((!name.is_empty()).then_some(name))
}
