//! Small files of websites, over TLS.

use crate::{Names, Trouble, is_public};
use std::future::Future;
use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// In bytes.
pub const FILE_MAX: usize = 4096;
/// For one file, from the question of its name to its last byte.
pub const WITHIN: Duration = Duration::from_secs(10);

const HEAD_MAX: usize = 16 << 10;
const HEADERS_MAX: usize = 64;
/// How many addresses of a host are tried.
const TRIES: usize = 3;

/// Fetches files. Cheap to clone.
#[derive(Clone)]
pub struct Files {
    tls: TlsConnector,
    port: u16,
    within: Duration,
    allows: fn(IpAddr) -> bool,
}

impl Default for Files {
    fn default() -> Self {
        Self::trusting(webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect())
    }
}

impl Files {
    /// Certificates of these authorities are believed.
    fn trusting(roots: RootCertStore) -> Self {
        let config = ClientConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()
            .expect("ring speaks TLS 1.2 and 1.3")
            .with_root_certificates(roots)
            .with_no_client_auth();
        Self {
            tls: TlsConnector::from(Arc::new(config)),
            port: 443,
            within: WITHIN,
            allows: is_public,
        }
    }

    /// The text of a file, by its host and the path on it.
    ///
    /// # Errors
    /// [`Trouble`]; whatever is not a plain answer with a short text.
    pub async fn text(&self, names: &Names, host: &str, path: &str) -> Result<String, Trouble> {
        self.text_at(host, path, names.addresses(host)).await
    }

    async fn text_at(
        &self,
        host: &str,
        path: &str,
        addresses: impl Future<Output = Result<Vec<IpAddr>, Trouble>>,
    ) -> Result<String, Trouble> {
        let fetched = timeout(self.within, async {
            let addresses = self.allowed(host, addresses.await?)?;
            let stream = self.connect(&addresses).await?;
            let stream = self.secure(host, stream).await?;
            let answer = get(host, path, stream).await;
            read(&answer.map_err(|_| Trouble::NoAnswer)?)
        });
        fetched.await.map_err(|_| Trouble::TooSlow)?
    }

    /// A name of which one address is not public is none that anybody means well with.
    fn allowed(&self, host: &str, addresses: Vec<IpAddr>) -> Result<Vec<IpAddr>, Trouble> {
        if addresses.is_empty() {
            return Err(Trouble::NoSuchName);
        }
        let is_literal = host.parse::<IpAddr>().is_ok();
        if is_literal || !addresses.iter().all(|address| (self.allows)(*address)) {
            return Err(Trouble::NotPublic);
        }
        Ok(addresses)
    }

    /// To one of the addresses that were looked at: the name is not asked for again.
    async fn connect(&self, addresses: &[IpAddr]) -> Result<TcpStream, Trouble> {
        for address in addresses.iter().take(TRIES) {
            let each = self.within / 4;
            let connected = TcpStream::connect(SocketAddr::new(*address, self.port));
            if let Ok(Ok(stream)) = timeout(each, connected).await {
                return Ok(stream);
            }
        }
        Err(Trouble::NoAnswer)
    }

    async fn secure(&self, host: &str, stream: TcpStream) -> Result<TlsStream<TcpStream>, Trouble> {
        let name = ServerName::try_from(host.to_owned()).map_err(|_| Trouble::NoCertificate)?;
        let secured = self.tls.connect(name, stream).await;
        secured.map_err(|_| Trouble::NoCertificate)
    }
}

/// In the oldest way there is, so that the answer ends with the connection and comes in one piece.
async fn get(host: &str, path: &str, mut stream: TlsStream<TcpStream>) -> std::io::Result<Vec<u8>> {
    let agent = concat!("kakehashi/", env!("CARGO_PKG_VERSION"));
    let request = format!(
        "GET {path} HTTP/1.0\r\nHost: {host}\r\nUser-Agent: {agent}\r\nAccept: text/plain\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    let most = u64::try_from(HEAD_MAX + FILE_MAX + 1).unwrap_or(u64::MAX);
    let read = stream.take(most).read_to_end(&mut answer).await;
    match read {
        // Some servers close the connection without a farewell.
        Err(error) if error.kind() != ErrorKind::UnexpectedEof => Err(error),
        _ => Ok(answer),
    }
}

fn read(answer: &[u8]) -> Result<String, Trouble> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS_MAX];
    let mut head = httparse::Response::new(&mut headers);
    let length = match head.parse(answer) {
        Ok(httparse::Status::Complete(length)) if length <= HEAD_MAX => length,
        _ => return Err(Trouble::NoAnswer),
    };
    match head.code {
        Some(200) => {}
        Some(300..400) => return Err(Trouble::Elsewhere),
        _ => return Err(Trouble::NoSuchFile),
    }
    let body = &answer[length..];
    if body.len() > FILE_MAX {
        return Err(Trouble::TooLong);
    }
    Ok(String::from_utf8_lossy(body).into_owned())
}

#[cfg(test)]
impl Files {
    /// Asks a server of a test, at its port and with its certificate.
    pub(crate) fn of_test(roots: RootCertStore, port: u16, allows: fn(IpAddr) -> bool) -> Self {
        Self {
            port,
            allows,
            within: Duration::from_millis(1500),
            ..Self::trusting(roots)
        }
    }

    pub(crate) async fn text_of(
        &self,
        host: &str,
        addresses: Vec<IpAddr>,
    ) -> Result<String, Trouble> {
        self.text_at(
            host,
            "/.well-known/kakehashi.txt",
            std::future::ready(Ok(addresses)),
        )
        .await
    }
}
