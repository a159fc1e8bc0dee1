//! The settings as written, before anything is checked.

use serde::Deserialize;
use std::path::PathBuf;

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Typed {
    pub addr: Option<String>,
    pub data_dir: Option<PathBuf>,
    pub database_url: Option<String>,
    pub base_url: Option<String>,
    pub site_dir: Option<PathBuf>,
    pub trusted_proxies: Option<Listed>,
    pub campus: Option<Listed>,
    pub log: Option<String>,
    pub log_level: Option<String>,
    pub dictionary: Option<PathBuf>,
    pub smtp: Option<String>,
    pub smtp_user: Option<String>,
    pub smtp_password: Option<String>,
    pub smtp_ca: Option<PathBuf>,
    pub mail_from: Option<String>,
    pub school_ja: Option<String>,
    pub school_en: Option<String>,
}

/// Several values: a list in the file, separated by commas in the environment.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Listed {
    Separated(String),
    List(Vec<String>),
}

impl Listed {
    pub fn entries(&self) -> Vec<&str> {
        match self {
            Self::Separated(text) => text.split(',').collect(),
            Self::List(entries) => entries.iter().map(String::as_str).collect(),
        }
    }
}
