//! Serves until the process is told to stop.

use super::failure::Failure;
use crate::config::Config;
use crate::listen::{self, Answering, Capacity, Patience, Places};
use crate::mail;
use crate::network::Networks;
use crate::router;
use crate::site::Site;
use portal::Portal;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpSocket};
use tokio::runtime::{self, Handle, Runtime};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::time::timeout;

/// Workers stop between two steps; the index is made whole again at the next start anyway.
const WORKERS_WITHIN: Duration = Duration::from_secs(3);
/// Threads that speak to the world. They never make a page, so one that takes long keeps nobody waiting for the rest.
const SPEAKERS: usize = 2;
/// Bytes of an answer that the kernel keeps for whoever does not take them: a page, and a second's worth for a browser
/// at the other end of the world. Left to itself it keeps megabytes for each connection, and asks for page after page.
const ON_ITS_WAY: u32 = 256 << 10;
/// Connections that the kernel keeps until they are accepted; the machine may allow fewer.
const BACKLOG: u32 = 1024;
/// More than the portal ever needs; what the machine allows may be less.
const DESCRIPTORS: u64 = 65_536;

pub async fn serve(portal: Portal, config: Config) -> Result<(), Failure> {
    let site = Site::new(portal, &config).map_err(Failure::new)?;
    let speakers = speakers()?;
    let served = serve_on(&speakers, site, &config).await;
    speakers.shutdown_background();
    served
}

async fn serve_on(speakers: &Runtime, site: Site, config: &Config) -> Result<(), Failure> {
    let unheard = |error| {
        let address = config.addr;
        Failure::new(format!(
            "KAKEHASHI_ADDR: cannot listen on {address}: {error}"
        ))
    };
    let address = config.addr;
    let bound = speakers.spawn(async move { listener(address) }).await;
    let listener = bound.map_err(io::Error::from).flatten().map_err(unheard)?;
    let stopping = stop_signal()?;

    let workers = tokio::spawn({
        let (portal, stopping) = (site.portal.clone(), stopping.clone());
        async move { portal.work(stopped(stopping)).await }
    });
    let mails = tokio::spawn({
        let (portal, post) = (site.portal.clone(), site.post.clone());
        let (config, stopping) = (Arc::new(config.clone()), stopping.clone());
        async move { mail::work(portal, config, post, stopped(stopping)).await }
    });
    tracing::info!(address = %config.addr, base_url = config.base_url.as_str(), "listening");
    let answering = Answering {
        portal: router::router(site.clone()),
        refusing: router::refusing(site),
        workers: Handle::current(),
    };
    let serving = listen::serve(
        listener,
        answering,
        places(config),
        Patience::USUAL,
        stopped(stopping),
    );
    if let Err(error) = speakers.spawn(serving).await {
        tracing::error!(%error, "serving ended early");
    }
    let ended = async { tokio::join!(workers, mails) };
    if timeout(WORKERS_WITHIN, ended).await.is_err() {
        tracing::warn!("workers did not stop in time");
    }
    tracing::info!("stopped");
    Ok(())
}

/// Accepted connections have its settings.
fn listener(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = match address {
        SocketAddr::V4(_) => TcpSocket::new_v4(),
        SocketAddr::V6(_) => TcpSocket::new_v6(),
    }?;
    // A portal that is started again does not wait for connections of the one before.
    socket.set_reuseaddr(true)?;
    socket.set_send_buffer_size(ON_ITS_WAY)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

fn speakers() -> Result<Runtime, Failure> {
    runtime::Builder::new_multi_thread()
        .worker_threads(SPEAKERS)
        .thread_name("speaker")
        .enable_all()
        .build()
        .map_err(|error| Failure::new(format!("cannot start: {error}")))
}

/// As many connections as the machine's limit of file descriptors leaves room for. Behind a proxy
/// all have one address, and so has a campus.
fn places(config: &Config) -> Arc<Places> {
    // What cannot be raised or asked is what most systems give.
    let descriptors = rlimit::increase_nofile_limit(DESCRIPTORS).unwrap_or(1024);
    let unlimited = Networks::both(&config.trusted_proxies, &config.campus);
    Places::new(Capacity::USUAL.within(descriptors), unlimited)
}

/// Turns true at SIGTERM (service managers) or SIGINT (Ctrl-C).
fn stop_signal() -> Result<watch::Receiver<bool>, Failure> {
    let unheard = |error| Failure::new(format!("cannot listen for signals: {error}"));
    let mut terminate = signal(SignalKind::terminate()).map_err(unheard)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(unheard)?;
    let (tell, told) = watch::channel(false);
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        // Nobody is left to be told when the process is already ending.
        _ = tell.send(true);
        // Kept open, so that a closed channel never looks like a signal.
        tell.closed().await;
    });
    Ok(told)
}

async fn stopped(mut told: watch::Receiver<bool>) {
    _ = told.wait_for(|told| *told).await;
}
