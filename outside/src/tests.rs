//! The guard, against a real server on this machine.

use crate::files::Files;
use crate::{FILE_MAX, Trouble, is_public};
use rcgen::{CertifiedKey, generate_simple_self_signed};
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};

const HOST: &str = "reef.example.jp";
const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

/// A website on this machine that answers everything so.
struct Website {
    port: u16,
    roots: RootCertStore,
    connections: Arc<AtomicUsize>,
}

impl Website {
    async fn answering(answer: impl Into<Vec<u8>>, wait: Duration) -> Self {
        let CertifiedKey { cert, signing_key } =
            generate_simple_self_signed([HOST.to_owned()]).unwrap();
        let key = PrivateKeyDer::Pkcs8(signing_key.serialize_der().into());
        let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![cert.der().clone()], key)
            .unwrap();
        let mut roots = RootCertStore::empty();
        roots.add(cert.der().clone()).unwrap();
        let listener = TcpListener::bind((HERE, 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let connections = Arc::new(AtomicUsize::new(0));
        let (count, answer) = (Arc::clone(&connections), answer.into());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                let (acceptor, answer) =
                    (TlsAcceptor::from(Arc::new(config.clone())), answer.clone());
                tokio::spawn(async move {
                    let Ok(mut stream) = acceptor.accept(stream).await else {
                        return;
                    };
                    let mut asked = [0; 2048];
                    drop(stream.read(&mut asked).await);
                    tokio::time::sleep(wait).await;
                    drop(stream.write_all(&answer).await);
                    drop(stream.shutdown().await);
                });
            }
        });
        Self {
            port,
            roots,
            connections,
        }
    }

    async fn saying(text: &str) -> Self {
        let answer = format!(
            "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{text}",
            text.len()
        );
        Self::answering(answer, Duration::ZERO).await
    }

    /// Asks it as if this machine were public.
    async fn ask(&self) -> Result<String, Trouble> {
        self.files(|_| true).text_of(HOST, vec![HERE]).await
    }

    fn files(&self, allows: fn(IpAddr) -> bool) -> Files {
        Files::of_test(self.roots.clone(), self.port, allows)
    }
}

#[tokio::test]
async fn a_short_file_is_read() {
    let website = Website::saying("kakehashi-verification=abc\n").await;
    assert_eq!(
        website.ask().await.as_deref(),
        Ok("kakehashi-verification=abc\n")
    );
}

#[tokio::test]
async fn asvs_v1_3_6_this_machine_is_not_even_connected_to() {
    let website = Website::saying("secret").await;
    let files = website.files(is_public);
    let mapped: IpAddr = "::ffff:127.0.0.1".parse().unwrap();
    let public: IpAddr = "93.184.216.34".parse().unwrap();
    for addresses in [vec![HERE], vec![mapped], vec![public, HERE]] {
        assert_eq!(
            files.text_of(HOST, addresses).await,
            Err(Trouble::NotPublic)
        );
    }
    // An address instead of a name is nobody's domain.
    let literal = website
        .files(|_| true)
        .text_of("127.0.0.1", vec![HERE])
        .await;
    assert_eq!(literal, Err(Trouble::NotPublic));
    assert_eq!(website.connections.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn asvs_v15_3_2_nothing_is_followed_elsewhere() {
    let elsewhere =
        "HTTP/1.1 302 Found\r\nlocation: https://169.254.169.254/\r\ncontent-length: 0\r\n\r\n";
    let website = Website::answering(elsewhere, Duration::ZERO).await;
    assert_eq!(website.ask().await, Err(Trouble::Elsewhere));
    assert_eq!(website.connections.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn what_is_too_long_is_not_read_to_its_end() {
    let long = Website::saying(&"x".repeat(FILE_MAX + 1)).await;
    assert_eq!(long.ask().await, Err(Trouble::TooLong));
    let endless = format!("HTTP/1.1 200 OK\r\nx: {}\r\n\r\n", "y".repeat(1 << 20));
    let head = Website::answering(endless, Duration::ZERO).await;
    assert_eq!(head.ask().await, Err(Trouble::NoAnswer));
}

#[tokio::test]
async fn what_is_too_slow_is_left() {
    let website = Website::answering("HTTP/1.1 200 OK\r\n\r\n", Duration::from_secs(60)).await;
    assert_eq!(website.ask().await, Err(Trouble::TooSlow));
}

#[tokio::test]
async fn asvs_v12_3_2_only_a_certificate_of_the_name_counts() {
    let website = Website::saying("abc").await;
    let other = website
        .files(|_| true)
        .text_of("other.example.jp", vec![HERE])
        .await;
    assert_eq!(other, Err(Trouble::NoCertificate));
    let unknown = Files::of_test(RootCertStore::empty(), website.port, |_| true);
    assert_eq!(
        unknown.text_of(HOST, vec![HERE]).await,
        Err(Trouble::NoCertificate)
    );
}

#[tokio::test]
async fn what_is_not_there_is_said_so() {
    let missing = Website::answering(
        "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n",
        Duration::ZERO,
    )
    .await;
    assert_eq!(missing.ask().await, Err(Trouble::NoSuchFile));
    let files = missing.files(|_| true);
    assert_eq!(
        files.text_of(HOST, Vec::new()).await,
        Err(Trouble::NoSuchName)
    );
    let nobody = Files::of_test(missing.roots.clone(), 1, |_| true);
    assert_eq!(
        nobody.text_of(HOST, vec![HERE]).await,
        Err(Trouble::NoAnswer)
    );
}
