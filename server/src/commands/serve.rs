//! Serves until the process is told to stop.

use super::failure::Failure;
use crate::config::Config;
use crate::listen::{self, Patience};
use crate::router;
use crate::site::Site;
use portal::Portal;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::time::timeout;

/// Workers stop between two steps; the index is made whole again at the next start anyway.
const WORKERS_WITHIN: Duration = Duration::from_secs(3);

pub async fn serve(portal: Portal, config: Config) -> Result<(), Failure> {
    let site = Site::new(portal.clone(), &config).map_err(Failure::new)?;
    let listener = TcpListener::bind(config.addr).await.map_err(|error| {
        Failure::new(format!(
            "KAKEHASHI_ADDR: cannot listen on {}: {error}",
            config.addr
        ))
    })?;
    let stopping = stop_signal()?;

    let workers = tokio::spawn({
        let (portal, stopping) = (portal.clone(), stopping.clone());
        async move { portal.work(stopped(stopping)).await }
    });
    tracing::info!(address = %config.addr, base_url = config.base_url.as_str(), "listening");
    listen::serve(
        listener,
        router::router(site),
        Patience::USUAL,
        stopped(stopping),
    )
    .await;
    if timeout(WORKERS_WITHIN, workers).await.is_err() {
        tracing::warn!("workers did not stop in time");
    }
    tracing::info!("stopped");
    Ok(())
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
