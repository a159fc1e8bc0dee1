//! A connection whose other end has to take what it asked for.

use super::visit::Visit;
use std::io::{self, ErrorKind, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep};

/// How slowly an answer may be taken.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Without a single byte.
    pub stall: Duration,
    /// Waiting in all, before `least` counts.
    pub grace: Duration,
    /// Bytes a second of waiting, over the whole answer; the slowest mobile network takes five times as much.
    pub least: u32,
}

impl Pace {
    pub const USUAL: Self = Self {
        stall: Duration::from_secs(10),
        grace: Duration::from_secs(30),
        least: 1024,
    };
}

/// Tells the visit of every byte, and fails when the other end takes too long.
pub struct Paced<S> {
    inner: S,
    visit: Arc<Visit>,
    pace: Pace,
    answer: Taking,
    /// Runs while the other end takes nothing.
    stalled: Option<(Instant, Pin<Box<Sleep>>)>,
}

/// How one answer has been taken so far.
#[derive(Default)]
struct Taking {
    request: u64,
    bytes: u64,
    waited: Duration,
}

impl<S> Paced<S> {
    pub fn new(inner: S, visit: Arc<Visit>, pace: Pace) -> Self {
        Self {
            inner,
            visit,
            pace,
            answer: Taking::default(),
            stalled: None,
        }
    }

    fn wrote(
        &mut self,
        cx: &mut Context<'_>,
        done: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        let Poll::Ready(result) = done else {
            let stall = self.pace.stall;
            let (_, timer) = self
                .stalled
                .get_or_insert_with(|| (Instant::now(), Box::pin(sleep(stall))));
            ready!(timer.as_mut().poll(cx));
            return Poll::Ready(Err(too_slow()));
        };
        let bytes = result?;
        self.visit.moved();
        if self.answer.request != self.visit.requests() {
            self.answer = Taking {
                request: self.visit.requests(),
                ..Taking::default()
            };
        }
        self.answer.bytes += u64::try_from(bytes).unwrap_or(u64::MAX);
        if let Some((since, _)) = self.stalled.take() {
            self.answer.waited += since.elapsed();
        }
        let due = self.answer.waited.as_millis() * u128::from(self.pace.least) / 1000;
        if self.answer.waited > self.pace.grace && u128::from(self.answer.bytes) < due {
            return Poll::Ready(Err(too_slow()));
        }
        Poll::Ready(Ok(bytes))
    }
}

fn too_slow() -> io::Error {
    io::Error::new(ErrorKind::TimedOut, "the answer is not taken")
}

impl<S: AsyncRead + Unpin> AsyncRead for Paced<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let done = ready!(Pin::new(&mut self.inner).poll_read(cx, buffer));
        if buffer.filled().len() > before {
            self.visit.moved();
        }
        Poll::Ready(done)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Paced<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let done = Pin::new(&mut self.inner).poll_write(cx, bytes);
        self.wrote(cx, done)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        pieces: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let done = Pin::new(&mut self.inner).poll_write_vectored(cx, pieces);
        self.wrote(cx, done)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}
