//! What the portal writes to its log while a test runs.

use std::cell::RefCell;
use std::io;
use std::mem::take;
use std::sync::Once;
use tracing_subscriber::fmt::MakeWriter;

thread_local! {
    /// A test and its portal share one thread, which no other test is on.
    static WRITTEN: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

struct Writer;

impl io::Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        WRITTEN.with_borrow_mut(|written| written.extend_from_slice(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Writer {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        Self
    }
}

/// From now on this thread's log can be [`read`].
///
/// One subscriber serves the whole process: one of a single thread is not asked about events that another test's thread
/// meets first, and tracing remembers for all threads that nobody wanted them.
pub fn listen() {
    static LISTENING: Once = Once::new();
    LISTENING.call_once(|| {
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::INFO)
            .with_writer(Writer)
            .finish();
        tracing::subscriber::set_global_default(subscriber).expect("the only subscriber");
        tracing::callsite::rebuild_interest_cache();
    });
    _ = read();
}

/// What this thread has written since it was asked last.
pub fn read() -> String {
    let written = WRITTEN.with_borrow_mut(take);
    String::from_utf8(written).expect("a log in UTF-8")
}
