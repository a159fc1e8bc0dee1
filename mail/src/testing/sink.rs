use super::certificate::throwaway;
use super::conversation::{Taken, converse};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

/// How a sink is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Plain,
    Tls,
    StartTls,
}

/// A mail that a sink has taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub from: String,
    pub to: String,
    /// As it came, with lines that end in CR LF.
    pub mail: String,
    /// Under TLS.
    pub is_secret: bool,
    pub user: Option<String>,
}

impl Received {
    /// The value of a header line, folded as it came.
    pub fn header(&self, name: &str) -> Option<&str> {
        let (head, _) = self.mail.split_once("\r\n\r\n")?;
        let mut lines = head.split("\r\n");
        lines.find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// A mail server that takes whatever it is given; some addresses it refuses (`unknown@…`, `full@…`, `busy@…`, `spam@…`).
pub struct Sink {
    way: Way,
    port: u16,
    authority: String,
    taken: Arc<Mutex<Vec<Received>>>,
    server: JoinHandle<()>,
}

/// What each conversation of a sink knows.
#[derive(Clone)]
pub(super) struct Rules {
    pub way: Way,
    pub acceptor: TlsAcceptor,
    /// Who may send; everybody where there are none.
    pub credentials: Option<(String, String)>,
}

impl Sink {
    /// A server on a port of its own.
    pub async fn new(way: Way) -> Self {
        Self::with(way, None).await
    }

    /// One that takes mails of this user alone.
    pub async fn of(way: Way, user: &str, password: &str) -> Self {
        Self::with(way, Some((user.to_owned(), password.to_owned()))).await
    }

    async fn with(way: Way, credentials: Option<(String, String)>) -> Self {
        let made = throwaway();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let taken: Arc<Mutex<Vec<Received>>> = Arc::default();
        let rules = Rules {
            way,
            acceptor: made.acceptor,
            credentials,
        };
        let keep = Taken(Arc::clone(&taken));
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (rules, keep) = (rules.clone(), keep.clone());
                tokio::spawn(async move {
                    // A client that goes away in the middle is none of ours.
                    drop(converse(stream, rules, keep).await);
                });
            }
        });
        Self {
            way,
            port,
            authority: made.authority,
            taken,
            server,
        }
    }

    /// As the setting of the portal is written.
    pub fn address(&self) -> String {
        let scheme = match self.way {
            Way::Plain => "smtp",
            Way::Tls => "smtps",
            Way::StartTls => "starttls",
        };
        format!("{scheme}://localhost:{}", self.port)
    }

    /// The certificate to trust, in PEM form.
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// Everything that has come, in its order.
    pub fn received(&self) -> Vec<Received> {
        self.taken
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.server.abort();
    }
}
