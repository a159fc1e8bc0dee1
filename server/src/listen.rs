//! Accepts connections, says so when there is no room, and lets the open ones finish when the process is told to stop.
//!
//! HTTP/1.1 only: the reverse proxy speaks it, and guessing the protocol would let a
//! silent connection wait for ever.

mod places;
mod service;
mod stream;
mod visit;

pub use places::{Capacity, Places};
pub use stream::Pace;

use axum::Router;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use places::Place;
use service::Service;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use stream::Paced;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{sleep, timeout};
use visit::Visit;

/// Refused connections are logged no more often than this.
const COMPLAIN_EVERY: Duration = Duration::from_secs(10);

/// How long the portal waits for others.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For the headers of the next request, also on a connection that is kept open; a browser
    /// that needs longer is none.
    pub headers: Duration,
    /// How slowly an answer may be taken, and for how long a body may stand still.
    pub pace: Pace,
    /// For everything, when there is no room for the connection.
    pub door: Duration,
    /// For a request that is on its way when the process is told to stop.
    pub linger: Duration,
    /// For open requests when it has to stop; service managers kill after 25 to 30 s.
    pub finish: Duration,
}

impl Patience {
    pub const USUAL: Self = Self {
        headers: Duration::from_secs(20),
        pace: Pace::USUAL,
        door: Duration::from_secs(3),
        linger: Duration::from_secs(1),
        finish: Duration::from_secs(20),
    };
}

/// Who answers.
#[derive(Clone)]
pub struct Answering {
    /// The portal.
    pub portal: Router,
    /// Answers when there is no room: whether the process is healthy, and that one should come back.
    pub refusing: Router,
    /// Where the portal's answers are made.
    pub workers: Handle,
}

/// Serves until `stop` resolves, then until the open requests are answered.
///
/// A connection is accepted at once, always: with a place, or at the door, where it is told to
/// come back. What waits in the kernel instead would wait without a word.
pub async fn serve(
    listener: TcpListener,
    answering: Answering,
    places: Arc<Places>,
    patience: Patience,
    stop: impl Future<Output = ()>,
) {
    let (stopping, told) = watch::channel(false);
    let mut host = Host {
        answering,
        door: Arc::new(Semaphore::new(places.door())),
        places,
        patience,
        stopping: told,
        refused: 0,
        complained: None,
    };
    tokio::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => host.welcome(stream, peer),
            Err(error) => {
                // Out of file descriptors, or a connection already gone: neither ends the portal.
                tracing::warn!(%error, "cannot accept a connection");
                sleep(Duration::from_millis(50)).await;
            }
        }
    }

    // Told first: whoever is welcomed from here on is answered once.
    stopping.send_replace(true);
    host.empty(listener);
    drop(host);
    tracing::info!(open = stopping.receiver_count(), "stopping");
    if timeout(patience.finish, stopping.closed()).await.is_err() {
        tracing::warn!("some requests did not finish in time");
    }
}

struct Host {
    answering: Answering,
    places: Arc<Places>,
    door: Arc<Semaphore>,
    patience: Patience,
    stopping: watch::Receiver<bool>,
    refused: u64,
    complained: Option<Instant>,
}

impl Host {
    fn welcome(&mut self, stream: TcpStream, peer: SocketAddr) {
        // Small answers leave at once.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "cannot set TCP_NODELAY");
        }
        if let Some(place) = self.places.take(peer.ip()) {
            tokio::spawn(inside(
                stream,
                self.service(&place.visit, peer, &self.answering.portal),
                place,
                self.patience,
            ));
            return;
        }
        self.complain();
        // Without room at the door either, closing says enough.
        if let Ok(permit) = Arc::clone(&self.door).try_acquire_owned() {
            let visit = Arc::new(Visit::new(peer.ip()));
            let service = self.service(&visit, peer, &self.answering.refusing);
            tokio::spawn(at_the_door(stream, service, permit, self.patience));
        }
    }

    fn service(&self, visit: &Arc<Visit>, peer: SocketAddr, router: &Router) -> Service {
        Service {
            router: router.clone(),
            workers: self.answering.workers.clone(),
            peer,
            visit: Arc::clone(visit),
            stall: self.patience.pace.stall,
            stopping: self.stopping.clone(),
            is_last: false,
        }
    }

    fn complain(&mut self) {
        self.refused += 1;
        if self
            .complained
            .is_none_or(|last| last.elapsed() > COMPLAIN_EVERY)
        {
            tracing::warn!(refused = self.refused, "no room for more connections");
            self.complained = Some(Instant::now());
            self.refused = 0;
        }
    }

    /// Welcomes those whose connection the kernel has made already; closing the listener would reset them.
    fn empty(&mut self, listener: TcpListener) {
        let listener = match listener.into_std() {
            Ok(listener) => listener,
            Err(error) => return tracing::warn!(%error, "connections may be lost"),
        };
        // Nothing is awaited between the last look and the end of the listener.
        while let Ok((stream, peer)) = listener.accept() {
            let accepted = stream
                .set_nonblocking(true)
                .and_then(|()| TcpStream::from_std(stream));
            match accepted {
                Ok(stream) => self.welcome(stream, peer),
                Err(error) => tracing::warn!(%error, "a connection is lost"),
            }
        }
    }
}

/// A connection with a place, until its end.
async fn inside(stream: TcpStream, service: Service, place: Place, patience: Patience) {
    let visit = Arc::clone(&place.visit);
    let stream = Paced::new(stream, Arc::clone(&visit), patience.pace);
    tokio::select! {
        () = talk(stream, service, patience.headers, patience.linger) => {}
        () = visit.told_to_end() => tracing::debug!("a silent connection made room"),
    }
    drop(place);
}

/// A connection for which there is no room: one request, one answer, soon.
async fn at_the_door(
    stream: TcpStream,
    service: Service,
    permit: OwnedSemaphorePermit,
    patience: Patience,
) {
    let Patience { door, linger, .. } = patience;
    _ = timeout(door, talk(stream, service.once(), door, linger)).await;
    drop(permit);
}

/// Requests and answers, until one side has enough.
async fn talk<S>(stream: S, service: Service, headers: Duration, linger: Duration)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let mut stopping = service.stopping.clone();
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(headers)
        .serve_connection(
            TokioIo::new(stream),
            service_fn(|request| service.clone().call(request)),
        );
    tokio::pin!(connection);
    let stopped = async {
        // An error says that the sender is gone, which stops everything as well.
        _ = stopping.wait_for(|stopping| *stopping).await;
        sleep(linger).await;
    };
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = stopped => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "connection ended early");
    }
}

#[cfg(test)]
mod tests;
