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
            self.visit.said();
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

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};

    const QUICK: Pace = Pace {
        stall: Duration::from_millis(200),
        grace: Duration::from_millis(400),
        least: 2_000,
    };

    fn paced() -> (Paced<DuplexStream>, DuplexStream) {
        let (ours, theirs) = duplex(64);
        let visit = Arc::new(Visit::new([127, 0, 0, 1].into()));
        (Paced::new(ours, visit, QUICK), theirs)
    }

    /// Takes this many bytes at a time with a pause after each, and returns how many there were.
    async fn take(mut theirs: DuplexStream, bytes: usize, pause: Duration) -> usize {
        let (mut taken, mut all) = (vec![0; bytes], 0);
        while let Ok(count @ 1..) = theirs.read(&mut taken).await {
            all += count;
            sleep(pause).await;
        }
        all
    }

    #[tokio::test]
    async fn whoever_takes_nothing_is_let_go() {
        let (mut ours, _theirs) = paced();
        let begun = Instant::now();
        let ended = ours.write_all(&[0; 1000]).await.unwrap_err();
        assert_eq!(ended.kind(), ErrorKind::TimedOut);
        assert!(begun.elapsed() < QUICK.stall * 5);
    }

    #[tokio::test]
    async fn whoever_takes_a_few_bytes_now_and_then_is_let_go() {
        let (mut ours, theirs) = paced();
        let taking = tokio::spawn(take(theirs, 1, Duration::from_millis(50)));
        let begun = Instant::now();
        let ended = ours.write_all(&[0; 1 << 20]).await.unwrap_err();
        assert_eq!(ended.kind(), ErrorKind::TimedOut);
        assert!(begun.elapsed() > QUICK.grace, "{:?}", begun.elapsed());
        drop(ours);
        assert!(taking.await.unwrap() < 1000);
    }

    #[tokio::test]
    async fn whoever_is_slow_but_steady_gets_everything() {
        let (mut ours, theirs) = paced();
        let taking = tokio::spawn(take(theirs, 64, Duration::from_millis(1)));
        let begun = Instant::now();
        ours.write_all(&[0; 30_000]).await.unwrap();
        assert!(begun.elapsed() > QUICK.grace, "{:?}", begun.elapsed());
        drop(ours);
        assert_eq!(taking.await.unwrap(), 30_000);
    }
}
