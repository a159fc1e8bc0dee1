//! Accepts connections, and lets the open ones finish when the process is told to stop.

use crate::network::Peer;
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::ServiceExt;

const CONNECTIONS: usize = 2048;

/// How long the portal waits for others.
pub struct Patience {
    /// For the headers of the next request; a browser that needs longer is none.
    pub headers: Duration,
    /// For open requests when it has to stop; service managers kill after 25 to 30 s.
    pub finish: Duration,
}

impl Patience {
    pub const USUAL: Self = Self {
        headers: Duration::from_secs(20),
        finish: Duration::from_secs(20),
    };
}

/// Serves until `stop` resolves, then until the open requests are answered.
///
/// HTTP/1.1 only: what stands before the portal speaks it, and guessing the protocol would let a
/// silent connection wait for ever.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    patience: Patience,
    stop: impl Future<Output = ()>,
) {
    let mut protocol = http1::Builder::new();
    protocol
        .timer(TokioTimer::new())
        .header_read_timeout(patience.headers);
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    tokio::pin!(stop);

    loop {
        let (place, accepted) = tokio::select! {
            next = next(&listener, &places) => next,
            () = &mut stop => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of file descriptors, or a connection already gone: neither ends the portal.
                tracing::warn!(%error, "cannot accept a connection");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let service = router
            .clone()
            .map_request(move |request: Request<Incoming>| {
                let mut request = request.map(Body::new);
                request.extensions_mut().insert(Peer(peer));
                request
            });
        let stream = TokioIo::new(prompt(stream));
        let connection = protocol.serve_connection(stream, TowerToHyperService::new(service));
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "connection ended early");
            }
            drop(place);
        });
    }

    drop(listener);
    tracing::info!(open = graceful.count(), "stopping");
    if tokio::time::timeout(patience.finish, graceful.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("some requests did not finish in time");
    }
}

/// The next connection, once there is a place for it.
async fn next(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> (
    Option<OwnedSemaphorePermit>,
    io::Result<(TcpStream, SocketAddr)>,
) {
    // The semaphore is never closed.
    let place = Arc::clone(places).acquire_owned().await.ok();
    (place, listener.accept().await)
}

/// Small answers leave at once.
fn prompt(stream: TcpStream) -> TcpStream {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "cannot set TCP_NODELAY");
    }
    stream
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::get;
    use std::time::Instant;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::sync::oneshot;
    use tokio::task::JoinHandle;

    async fn started() -> (SocketAddr, oneshot::Sender<()>, JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let slowly = async || {
            tokio::time::sleep(Duration::from_millis(300)).await;
            "done"
        };
        let router = Router::new().route("/", get(slowly));
        let patience = Patience {
            headers: Duration::from_millis(200),
            finish: Duration::from_secs(5),
        };
        let (stop, stopped) = oneshot::channel();
        let serving = tokio::spawn(serve(listener, router, patience, async {
            _ = stopped.await;
        }));
        (address, stop, serving)
    }

    /// Everything the other end sends until it closes.
    async fn rest(stream: &mut TcpStream) -> String {
        let mut answer = Vec::new();
        _ = stream.read_to_end(&mut answer).await;
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[tokio::test]
    async fn whoever_says_nothing_or_half_a_request_is_let_go() {
        let (address, _stop, _serving) = started().await;
        for said in ["", "GET / HTTP/1.1\r\nhost: x\r\n"] {
            let begun = Instant::now();
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(said.as_bytes()).await.unwrap();
            let answer = rest(&mut stream).await;
            assert!(!answer.contains("200"), "{answer}");
            assert!(begun.elapsed() < Duration::from_secs(3), "{said:?}");
        }
    }

    #[tokio::test]
    async fn open_requests_are_answered_before_it_ends() {
        let (address, stop, serving) = started().await;
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream
            .write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n")
            .await
            .unwrap();
        tokio::time::sleep(Duration::from_millis(100)).await;
        stop.send(()).unwrap();
        assert!(rest(&mut stream).await.ends_with("done"));
        serving.await.unwrap();
        assert!(
            TcpStream::connect(address).await.is_err(),
            "nobody listens any more"
        );
    }
}
