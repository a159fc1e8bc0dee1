//! What goes on beside the requests: index and chain follow the journal, saved searches follow the
//! index, postings end with their deadline and their posters are told before, digests are told on their day, what has run out is
//! forgotten. Every step may be repeated.

use crate::error::Result;
use crate::{
    Portal, accounts, audit, discovery, figures, mail, opportunities, register, saved_searches,
    synonyms, throttle,
};
use std::fmt::Display;
use std::future::Future;
use std::time::Duration;
use tokio::time::{Instant, MissedTickBehavior, interval_at, sleep, timeout};

/// Another process may write to the same database, and nobody wakes this one for it.
const LOOK_AGAIN: Duration = Duration::from_secs(1);
const EXPIRY: Duration = Duration::from_secs(60);
const DIGESTS: Duration = Duration::from_secs(60);
/// What is counted until then is lost with the process.
const COUNTING: Duration = Duration::from_secs(60);
/// Whoever has brought a large file looks at its progress.
const REGISTER: Duration = Duration::from_secs(2);
const REMINDERS: Duration = Duration::from_secs(10 * 60);
const CLEANING: Duration = Duration::from_secs(60 * 60);
/// Writes that follow each other closely cost one commit of the index, and one message.
const GATHER: Duration = Duration::from_millis(200);
/// After this many failures in a row a reader waits no longer still.
const LONGEST_PAUSE: u32 = 6;

impl Portal {
    /// Works until `shutdown` resolves; then the step under way is finished first.
    pub async fn work(&self, shutdown: impl Future<Output = ()>) {
        let (stop, stopped) = tokio::sync::watch::channel(());
        let until = || {
            let mut stopped = stopped.clone();
            async move {
                // An error says that the sender is gone, which is the signal.
                let _ = stopped.changed().await;
            }
        };
        let workers = async {
            tokio::join!(
                self.follow("index does not follow the journal", until(), || async {
                    // First, so that what is new in the index is asked for by the present table.
                    synonyms::catch_up(self).await?;
                    discovery::catch_up(self).await
                }),
                self.follow("saved searches do not follow the journal", until(), || {
                    saved_searches::catch_up(self)
                }),
                self.follow("the chain does not follow the journal", until(), || {
                    audit::catch_up(self)
                }),
                every(CLEANING, "breaks of the journal's chain", until(), || {
                    audit::check_due(self)
                }),
                every(
                    CLEANING,
                    "names that auditors searched for forgotten",
                    until(),
                    || { audit::forget_names(self) }
                ),
                every(DIGESTS, "digests told", until(), || {
                    saved_searches::tell_due_digests(self)
                }),
                every(
                    CLEANING,
                    "matches of saved searches forgotten",
                    until(),
                    || { saved_searches::forget_old(self) }
                ),
                every(CLEANING, "mails forgotten", until(), || {
                    mail::forget_old_mails(self)
                }),
                every(CLEANING, "decisions forgotten", until(), || {
                    opportunities::forget_decisions(self)
                }),
                every(CLEANING, "figures forgotten", until(), || {
                    figures::forget_old(self)
                }),
                every(EXPIRY, "postings past their deadline", until(), || {
                    opportunities::expire_due(self)
                }),
                every(REMINDERS, "deadlines near", until(), || {
                    opportunities::remind_due(self)
                }),
                every(REGISTER, "rows of the register passed", until(), || {
                    register::work(self)
                }),
                every(EXPIRY, "accounts graduated", until(), || {
                    register::apply_due(self)
                }),
                every(CLEANING, "private addresses asked for", until(), || {
                    register::ask_private_addresses(self)
                }),
                every(CLEANING, "files of the register forgotten", until(), || {
                    register::forget_files(self)
                }),
                every(COUNTING, "figures of postings kept", until(), || {
                    figures::keep(self)
                }),
                every(CLEANING, "sessions run out", until(), || {
                    accounts::end_dead_sessions(self)
                }),
                every(
                    CLEANING,
                    "limits without failures forgotten",
                    until(),
                    || { throttle::forget_forgiven(self) }
                ),
            );
        };
        let ends = async {
            shutdown.await;
            drop(stop);
        };
        tokio::join!(workers, ends);
        if let Err(error) = figures::keep(self).await {
            tracing::error!(%error, "the last figures are lost");
        }
    }

    /// Waits for the next write of this process, but no longer than this: another process may have written.
    pub async fn rest(&self, at_most: Duration) {
        let mut written = self.written();
        if timeout(at_most, written.changed()).await.is_ok() {
            sleep(GATHER).await;
        }
    }

    /// Keeps a reader of the journal behind it by no more than one look.
    async fn follow<F: Future<Output = Result<u64>>>(
        &self,
        complaint: &str,
        stopped: impl Future<Output = ()>,
        catch_up: impl Fn() -> F,
    ) {
        let mut stopped = std::pin::pin!(stopped);
        let mut written = self.written();
        let mut failures = 0;
        loop {
            // What is written from here on wakes the reader again.
            written.mark_unchanged();
            match catch_up().await {
                Ok(_) => failures = 0,
                Err(error) => {
                    failures = (failures + 1).min(LONGEST_PAUSE);
                    tracing::error!(%error, failures, "{complaint}");
                }
            }
            // 2, 4, 8 … 64 seconds when something is broken; a write does not shorten that.
            let pause = LOOK_AGAIN * 2_u32.pow(failures);
            let next = async {
                if failures > 0 {
                    sleep(pause).await;
                } else if timeout(pause, written.changed()).await.is_ok() {
                    sleep(GATHER).await;
                }
            };
            tokio::select! {
                () = &mut stopped => return,
                () = next => {}
            }
        }
    }
}

/// Does a step at once and then again and again.
async fn every<F: Future<Output = Result<u64>>>(
    period: Duration,
    what: impl Display,
    stopped: impl Future<Output = ()>,
    step: impl Fn() -> F,
) {
    let mut stopped = std::pin::pin!(stopped);
    let mut times = interval_at(Instant::now(), period);
    times.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = &mut stopped => return,
            _ = times.tick() => {}
        }
        match step().await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "{what}"),
            Err(error) => tracing::error!(%error, "{what}"),
        }
    }
}

#[cfg(test)]
mod killed;

#[cfg(test)]
mod tests {
    use crate::opportunities::testing::draft;
    use crate::testing::{Sandbox, both_databases};
    use crate::{Portal, Reader, journal, screens};
    use chrono::TimeDelta;
    use model::Language;
    use model::accounts::Role;
    use model::opportunities::Kind;
    use model::search::SearchQuery;
    use std::time::Duration;
    use tokio::sync::oneshot;
    use tokio::time::{sleep, timeout};

    /// Waits for the index to be where the journal is.
    async fn followed(portal: &Portal) {
        let last = journal::last(portal.read()).await.unwrap();
        while portal.index().position() != u64::try_from(last).ok() {
            sleep(Duration::from_millis(20)).await;
        }
    }

    async fn open_postings(portal: &Portal) -> u64 {
        let all = SearchQuery::default();
        screens::find(portal, &Reader::guest(), &all, Language::Japanese)
            .await
            .unwrap()
            .page
            .total
    }

    #[both_databases]
    async fn what_is_published_is_found_soon_and_what_is_over_no_more(sandbox: Sandbox) {
        let portal = &sandbox.portal;
        let staff = sandbox.person("Staff", Role::Staff).await;
        let poster = sandbox.faculty("Ana").await;
        let (stop, stopped) = oneshot::channel::<()>();
        let working = portal.clone();
        let workers =
            tokio::spawn(async move { working.work(async { drop(stopped.await) }).await });

        sandbox
            .published(&poster, &staff, Kind::Internship, &draft(Kind::Internship))
            .await;
        timeout(Duration::from_secs(20), followed(portal))
            .await
            .expect("the index follows");
        assert_eq!(open_postings(portal).await, 1);
        stop.send(()).unwrap();
        timeout(Duration::from_secs(5), workers)
            .await
            .expect("work ends when asked to")
            .unwrap();

        portal.clock().advance(TimeDelta::days(100));
        let (stop, stopped) = oneshot::channel::<()>();
        let working = portal.clone();
        let workers =
            tokio::spawn(async move { working.work(async { drop(stopped.await) }).await });
        let closed = async {
            while crate::notifications::unread(portal.read(), poster.id())
                .await
                .unwrap()
                < 2
            {
                sleep(Duration::from_millis(20)).await;
            }
        };
        timeout(Duration::from_secs(20), closed)
            .await
            .expect("the first step is done at once");
        timeout(Duration::from_secs(20), followed(portal))
            .await
            .expect("the index follows");
        assert_eq!(open_postings(portal).await, 0);
        drop(stop);
        timeout(Duration::from_secs(5), workers)
            .await
            .expect("work ends when asked to")
            .unwrap();
    }
}
