//! From a connection's request to the router: the connection is told whose turn it is, and pages are made on other
//! threads than those that speak to the world.

use super::visit::Visit;
use crate::health;
use crate::network::Peer;
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::http::{HeaderValue, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use hyper::body::{Frame, Incoming, SizeHint};
use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::sleep;
use tower::ServiceExt;
use tower_http::timeout::TimeoutBody;

/// How long a request waits that was sent before the answer to the one before. No browser does that; who never reads
/// would have page after page made for nothing, and meanwhile may have to go for a newcomer.
const BEHIND: Duration = Duration::from_secs(1);

/// Answers the requests of one connection.
#[derive(Clone)]
pub struct Service {
    pub router: Router,
    /// Where everything but the health of the process is worked on.
    pub workers: Handle,
    pub peer: SocketAddr,
    pub visit: Arc<Visit>,
    /// How long the rest of a request may stand still.
    pub stall: Duration,
    /// Turns true when no further request is wanted.
    pub stopping: watch::Receiver<bool>,
    /// Whether this is the only request of the connection.
    pub is_last: bool,
}

impl Service {
    /// The same, for one request alone.
    pub fn once(self) -> Self {
        Self {
            is_last: true,
            ..self
        }
    }

    pub async fn call(self, request: Request<Incoming>) -> Result<Response, Infallible> {
        if self.visit.is_pipelined() {
            sleep(BEHIND).await;
        }
        self.visit.called();
        let is_health = request.uri().path() == health::ALIVE;
        let mut request = request.map(|body| {
            if body.is_end_stream() {
                return Body::empty();
            }
            Body::new(Arriving {
                length: body.size_hint(),
                body: Box::pin(TimeoutBody::new(self.stall, body)),
                visit: Arc::clone(&self.visit),
            })
        });
        request.extensions_mut().insert(Peer(self.peer));
        let answer = self.router.oneshot(request);
        let mut response = if is_health {
            answer.await.into_response()
        } else {
            match Abandoned(self.workers.spawn(answer)).await {
                Ok(answer) => answer.into_response(),
                Err(error) => {
                    tracing::error!(%error, "a request was not answered");
                    StatusCode::INTERNAL_SERVER_ERROR.into_response()
                }
            }
        };
        if self.is_last || *self.stopping.borrow() {
            response
                .headers_mut()
                .insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        self.visit.answered();
        Ok(response)
    }
}

/// Work for a request that ends when nobody waits for its answer any more.
struct Abandoned<T>(JoinHandle<T>);

impl<T> Future for Abandoned<T> {
    type Output = Result<T, tokio::task::JoinError>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.0).poll(cx)
    }
}

impl<T> Drop for Abandoned<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The rest of a request.
struct Arriving {
    body: Pin<Box<TimeoutBody<Incoming>>>,
    /// As the request says it.
    length: SizeHint,
    visit: Arc<Visit>,
}

impl HttpBody for Arriving {
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let polled = self.body.as_mut().poll_frame(cx);
        self.visit.awaits_body(polled.is_pending());
        polled
    }

    fn size_hint(&self) -> SizeHint {
        self.length
    }
}

impl Drop for Arriving {
    fn drop(&mut self) {
        self.visit.awaits_body(false);
    }
}
