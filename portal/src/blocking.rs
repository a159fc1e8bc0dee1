use crate::error::{Fault, Result};

/// Runs CPU-bound work on the pool of threads for blocking work, where it holds up no request.
pub(crate) async fn on_blocking_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(outcome) => outcome,
        Err(error) => Err(Fault::new(format_args!("blocking task: {error}")).into()),
    }
}
