use lettre::transport::smtp::authentication::Credentials as SmtpCredentials;
use lettre::transport::smtp::client::{Certificate, CertificateStore, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, Tokio1Executor};
use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

/// How long a mail server may take for one answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// How the conversation is kept from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// TLS after a plain greeting; without it nothing is said.
    StartTls,
    /// None: only to a server on the same machine.
    Plain,
}

/// A mail server to hand mails to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    security: Security,
    host: String,
    port: u16,
}

/// User and password at the mail server.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    pub user: String,
    pub password: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("user", &self.user)
            .finish_non_exhaustive()
    }
}

/// What is wrong with a setting, as the rest of a sentence that begins with its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    #[error("has to begin with smtps:// (TLS), starttls:// or, on this machine alone, smtp://")]
    Scheme,
    #[error(
        "should be a scheme, a host and perhaps a port, such as smtps://mail.example.ac.jp:465; user and password have settings of their own"
    )]
    Host,
    #[error("says its port wrongly: it is a number from 1 to 65535")]
    Port,
    #[error(
        "would send passwords and mails unprotected: smtp:// works to this machine alone, elsewhere smtps:// or starttls:// is needed"
    )]
    Unprotected,
    #[error("is no certificate: a file in PEM form begins with -----BEGIN CERTIFICATE-----")]
    Certificate,
}

impl Server {
    /// Reads `smtps://HOST:PORT`, `starttls://HOST:PORT` or `smtp://HOST:PORT`; the port may be left out.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(typed: &str) -> Result<Self, Wrong> {
        let (scheme, rest) = typed.trim().split_once("://").ok_or(Wrong::Scheme)?;
        let (security, usual) = match scheme.to_ascii_lowercase().as_str() {
            "smtps" => (Security::Tls, 465),
            "starttls" => (Security::StartTls, 587),
            "smtp" => (Security::Plain, 25),
            _ => return Err(Wrong::Scheme),
        };
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        if rest.contains(['@', '/']) {
            return Err(Wrong::Host);
        }
        let (host, port) = match rest.rsplit_once(':') {
            // The colons of a bare IPv6 address are its own.
            Some((host, port)) if !port.contains(']') => {
                let port = port.parse().ok().filter(|port| *port > 0);
                (host, port.ok_or(Wrong::Port)?)
            }
            _ => (rest, usual),
        };
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let is_host = !bare.is_empty()
            && bare
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '_'));
        if !is_host {
            return Err(Wrong::Host);
        }
        if security == Security::Plain && !is_this_machine(bare) {
            return Err(Wrong::Unprotected);
        }
        Ok(Self {
            security,
            host: bare.to_ascii_lowercase(),
            port,
        })
    }

    /// A way to the server. `authority` is a certificate in PEM form that is trusted besides those that everybody trusts.
    ///
    /// # Errors
    /// `Certificate`.
    pub(crate) fn transport(
        &self,
        credentials: Option<&Credentials>,
        authority: Option<&[u8]>,
    ) -> Result<AsyncSmtpTransport<Tokio1Executor>, Wrong> {
        let tls = match self.security {
            Security::Plain => Tls::None,
            Security::Tls => Tls::Wrapper(self.tls(authority)?),
            Security::StartTls => Tls::Required(self.tls(authority)?),
        };
        let mut builder =
            AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(self.host.clone())
                .port(self.port)
                .tls(tls)
                .timeout(Some(PATIENCE));
        if let Some(Credentials { user, password }) = credentials {
            builder = builder.credentials(SmtpCredentials::new(user.clone(), password.clone()));
        }
        Ok(builder.build())
    }

    fn tls(&self, authority: Option<&[u8]>) -> Result<TlsParameters, Wrong> {
        let mut tls = TlsParameters::builder(self.host.clone())
            .certificate_store(CertificateStore::WebpkiRoots);
        if let Some(pem) = authority {
            let certificate = Certificate::from_pem(pem).map_err(|_| Wrong::Certificate)?;
            tls = tls.add_root_certificate(certificate);
        }
        tls.build().map_err(|_| Wrong::Certificate)
    }
}

/// As the setting is written.
impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = match self.security {
            Security::Tls => "smtps",
            Security::StartTls => "starttls",
            Security::Plain => "smtp",
        };
        let Self { host, port, .. } = self;
        if host.contains(':') {
            write!(f, "{scheme}://[{host}]:{port}")
        } else {
            write!(f, "{scheme}://{host}:{port}")
        }
    }
}

fn is_this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_are_read_with_their_usual_ports() {
        for (typed, read) in [
            (
                "smtps://Mail.example.ac.jp",
                "smtps://mail.example.ac.jp:465",
            ),
            (
                "starttls://mail.example.ac.jp/",
                "starttls://mail.example.ac.jp:587",
            ),
            (
                "smtps://mail.example.ac.jp:10465",
                "smtps://mail.example.ac.jp:10465",
            ),
            ("smtp://127.0.0.1:2525", "smtp://127.0.0.1:2525"),
            ("smtp://localhost", "smtp://localhost:25"),
            ("smtp://[::1]", "smtp://[::1]:25"),
            ("smtp://[::1]:2525", "smtp://[::1]:2525"),
        ] {
            assert_eq!(Server::parse(typed).unwrap().to_string(), read, "{typed}");
        }
    }

    #[test]
    fn each_mistake_is_named() {
        for (typed, wrong) in [
            ("mail.example.ac.jp", Wrong::Scheme),
            ("http://mail.example.ac.jp", Wrong::Scheme),
            ("smtps://", Wrong::Host),
            ("smtps://user:secret@mail.example.ac.jp", Wrong::Host),
            ("smtps://mail.example.ac.jp/x", Wrong::Host),
            ("smtps://mail.example.ac.jp:0", Wrong::Port),
            ("smtps://mail.example.ac.jp:99999", Wrong::Port),
            ("smtp://mail.example.ac.jp", Wrong::Unprotected),
            ("smtp://192.0.2.7", Wrong::Unprotected),
        ] {
            assert_eq!(Server::parse(typed), Err(wrong), "{typed}");
        }
    }
}
