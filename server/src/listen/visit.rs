//! What is known of one connection: whether the portal works for it or waits for it, and since when.

use std::net::IpAddr;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::Notify;

/// The other end has to send or to take something.
const THEIRS: u8 = 0;
/// The portal is making an answer.
const OURS: u8 = 1;
/// The portal could go on, but the rest of the request has not come.
const BODY: u8 = 2;

pub struct Visit {
    pub number: u64,
    pub from: IpAddr,
    turn: AtomicU8,
    /// When a byte last came or went, or the turn changed: milliseconds of the process.
    moved: AtomicU64,
    /// Requests so far.
    requests: AtomicU64,
    /// A byte came since the last request.
    has_said: AtomicBool,
    end: Notify,
}

impl Visit {
    pub fn new(from: IpAddr) -> Self {
        static NUMBERS: AtomicU64 = AtomicU64::new(0);
        Self {
            number: NUMBERS.fetch_add(1, Ordering::Relaxed),
            from,
            turn: AtomicU8::new(THEIRS),
            moved: AtomicU64::new(now()),
            requests: AtomicU64::new(0),
            has_said: AtomicBool::new(true),
            end: Notify::new(),
        }
    }

    /// A byte came or went.
    pub fn moved(&self) {
        self.moved.store(now(), Ordering::Relaxed);
    }

    /// A byte came.
    pub fn said(&self) {
        self.has_said.store(true, Ordering::Relaxed);
        self.moved();
    }

    /// Whether the request that begins now came along with the one before, whose answer nobody had waited for.
    pub fn is_pipelined(&self) -> bool {
        !self.has_said.swap(false, Ordering::Relaxed)
    }

    /// A request has come.
    pub fn called(&self) {
        self.requests.fetch_add(1, Ordering::Relaxed);
        self.turn.store(OURS, Ordering::Relaxed);
        self.moved();
    }

    /// The answer is made; it is on its way.
    pub fn answered(&self) {
        self.turn.store(THEIRS, Ordering::Relaxed);
        self.moved();
    }

    /// The rest of the request is waited for, or has come.
    pub fn awaits_body(&self, awaits: bool) {
        let (from, to) = if awaits { (OURS, BODY) } else { (BODY, OURS) };
        // After the answer nothing of this counts any more.
        _ = self
            .turn
            .compare_exchange(from, to, Ordering::Relaxed, Ordering::Relaxed);
    }

    pub fn requests(&self) -> u64 {
        self.requests.load(Ordering::Relaxed)
    }

    /// How long the other end has kept the portal waiting; `None` while the portal works for it.
    pub fn silence(&self) -> Option<Duration> {
        (self.turn.load(Ordering::Relaxed) != OURS).then(|| {
            Duration::from_millis(now().saturating_sub(self.moved.load(Ordering::Relaxed)))
        })
    }

    /// Tells the connection to end now.
    pub fn end(&self) {
        self.end.notify_one();
    }

    /// Resolves when the connection has to end now.
    pub async fn told_to_end(&self) {
        self.end.notified().await;
    }
}

/// Milliseconds since the first connection.
fn now() -> u64 {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    u64::try_from(BEGUN.elapsed().as_millis()).unwrap_or(u64::MAX)
}
