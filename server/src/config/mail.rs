//! Where mails go and whom they are from.

use super::Wrong;
use super::check::BaseUrl;
use super::typed::Typed;
use mail::{Credentials, Server, is_sendable};
use model::fields::Email;
use std::fs;
use std::path::{Path, PathBuf};

/// Settings of mail, checked.
#[derive(Clone, Debug)]
pub struct MailConfig {
    /// `None`: mails are laid into the folder.
    pub server: Option<Way>,
    pub folder: PathBuf,
    /// The address that mails come from.
    pub from: String,
}

/// How the mail server is spoken to.
#[derive(Clone, Debug)]
pub struct Way {
    pub server: Server,
    pub credentials: Option<Credentials>,
    /// A certificate in PEM form that is trusted besides the usual ones.
    pub authority: Option<Vec<u8>>,
}

pub fn check(typed: &mut Typed, data_dir: &Path, base_url: &BaseUrl) -> Result<MailConfig, Wrong> {
    let from = typed
        .mail_from
        .take()
        .map(|typed| sender(&typed))
        .transpose()?;
    let Some(address) = typed.smtp.take() else {
        let others = [
            ("KAKEHASHI_SMTP_USER", typed.smtp_user.is_some()),
            ("KAKEHASHI_SMTP_PASSWORD", typed.smtp_password.is_some()),
            ("KAKEHASHI_SMTP_CA", typed.smtp_ca.is_some()),
        ];
        if let Some((name, _)) = others.iter().find(|(_, is_set)| *is_set) {
            return Err(Wrong(format!(
                "{name}: is of no use without KAKEHASHI_SMTP, the mail server"
            )));
        }
        return Ok(MailConfig {
            server: None,
            folder: data_dir.join("mail"),
            from: from.unwrap_or_else(|| nobody(base_url)),
        });
    };
    let server =
        Server::parse(&address).map_err(|wrong| Wrong(format!("KAKEHASHI_SMTP: {wrong}")))?;
    let from = from.ok_or_else(|| {
        Wrong("KAKEHASHI_MAIL_FROM: is needed with KAKEHASHI_SMTP: the address that mails come from, such as portal@example.ac.jp".to_owned())
    })?;
    Ok(MailConfig {
        server: Some(Way {
            server,
            credentials: credentials(typed.smtp_user.take(), typed.smtp_password.take())?,
            authority: typed
                .smtp_ca
                .take()
                .map(|file| authority(&file))
                .transpose()?,
        }),
        folder: data_dir.join("mail"),
        from,
    })
}

fn sender(typed: &str) -> Result<String, Wrong> {
    let address = Email::parse(typed)
        .ok()
        .filter(|address| is_sendable(address.as_str()));
    address.map(|address| address.to_string()).ok_or_else(|| {
        Wrong(format!(
            "KAKEHASHI_MAIL_FROM: `{typed}` is not an address such as portal@example.ac.jp"
        ))
    })
}

fn credentials(
    user: Option<String>,
    password: Option<String>,
) -> Result<Option<Credentials>, Wrong> {
    match (user, password) {
        (None, None) => Ok(None),
        (Some(user), Some(password)) => Ok(Some(Credentials { user, password })),
        (Some(_), None) => Err(Wrong(
            "KAKEHASHI_SMTP_PASSWORD: is needed with KAKEHASHI_SMTP_USER".to_owned(),
        )),
        (None, Some(_)) => Err(Wrong(
            "KAKEHASHI_SMTP_USER: is needed with KAKEHASHI_SMTP_PASSWORD".to_owned(),
        )),
    }
}

fn authority(file: &Path) -> Result<Vec<u8>, Wrong> {
    let pem = fs::read(file).map_err(|error| {
        Wrong(format!(
            "KAKEHASHI_SMTP_CA: cannot read the file `{}`: {error}",
            file.display()
        ))
    })?;
    if !pem.starts_with(b"-----BEGIN CERTIFICATE-----") {
        let wrong = mail::Wrong::Certificate;
        return Err(Wrong(format!(
            "KAKEHASHI_SMTP_CA: `{}` {wrong}",
            file.display()
        )));
    }
    Ok(pem)
}

/// The sender of mails that go nowhere.
fn nobody(base_url: &BaseUrl) -> String {
    let host = base_url.as_str().split("://").nth(1).unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let address = format!("noreply@{host}");
    if is_sendable(&address) {
        address
    } else {
        "noreply@localhost".to_owned()
    }
}
