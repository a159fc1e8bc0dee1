//! kill -9 between any two steps of what follows the journal.
//!
//! A child process works on the database of the test and kills itself at the first, the second, …
//! step that is told ([`search::STEPS`]), until it once comes to its end: then every step has been
//! the last one. After each death a successor finds everything, and has told everybody once.

use crate::opportunities::testing::{publish, titled};
use crate::testing::{Sandbox, both_databases, open};
use crate::{Portal, Reader, SignedIn, discovery, saved_searches, screens};
use model::accounts::Role;
use model::notifications::About;
use model::opportunities::Move;
use model::saved_searches::SaveForm;
use model::search::SearchQuery;
use model::{Language, OpportunityId};
use search::STEPS;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// What the child is to do, and where.
const URL: &str = "KILLED_URL";
const FOLDER: &str = "KILLED_FOLDER";
const WORK: &str = "KILLED_WORK";
const STEP: &str = "KILLED_STEP";

/// Kills the process at a step.
struct Killer {
    at: usize,
    seen: AtomicUsize,
}

impl Subscriber for Killer {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == STEPS
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, _: &Event<'_>) {
        if self.seen.fetch_add(1, Ordering::SeqCst) == self.at {
            let own = std::process::id().to_string();
            let sent = Command::new("kill").args(["-9", &own]).status();
            assert!(sent.is_ok_and(|status| status.success()), "a signal");
            std::thread::sleep(Duration::from_secs(60));
        }
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// Not a test of its own: what runs in the child.
#[tokio::test]
#[ignore = "run by the tests beside it, in a process of its own"]
async fn child() {
    let set = |name: &str| std::env::var(name).expect("set by the parent");
    let portal = open(&set(URL), Some(PathBuf::from(set(FOLDER)))).await;
    let killer = Killer {
        at: set(STEP).parse().expect("a number"),
        seen: AtomicUsize::new(0),
    };
    tracing::subscriber::set_global_default(killer).expect("the only subscriber");
    if set(WORK) == "reindex" {
        discovery::reindex(&portal, |_| {}).await.expect("an index");
    }
    follow(&portal).await;
}

async fn follow(portal: &Portal) {
    discovery::catch_up(portal).await.expect("an index");
    saved_searches::catch_up(portal).await.expect("alerts");
}

/// Runs the child up to a step.
fn run(sandbox: &Sandbox, folder: &Path, work: &str, step: usize) -> ExitStatus {
    let program = std::env::current_exe().expect("this program");
    Command::new(program)
        .args(["--exact", "workers::killed::child", "--ignored", "--quiet"])
        .env(URL, sandbox.url())
        .env(FOLDER, folder)
        .env(WORK, work)
        .env(STEP, step.to_string())
        .stdout(std::process::Stdio::null())
        .status()
        .expect("a child process")
}

/// Ids of everything that is found.
async fn found(portal: &Portal) -> Vec<OpportunityId> {
    let query = SearchQuery {
        text: "海藻".to_owned(),
        ..SearchQuery::default()
    };
    let found = screens::find(portal, &Reader::guest(), &query, Language::Japanese)
        .await
        .expect("an answer");
    let mut ids: Vec<_> = found.page.items.iter().map(|one| one.id).collect();
    ids.sort();
    ids
}

/// How many postings a person was told of.
async fn told(sandbox: &Sandbox, person: &SignedIn) -> u32 {
    let messages = crate::notifications::list(&sandbox.portal, person, 1, Language::Japanese)
        .await
        .expect("messages");
    let counts = messages.items.iter().map(|one| match one.about {
        About::SavedSearch { count, .. } => count,
        About::Posting { .. }
        | About::Inquiry { .. }
        | About::Admission { .. }
        | About::NewName
        | About::Claim { .. }
        | About::Graduation { .. }
        | About::Organization { .. }
        | About::Request { .. }
        | About::Account { .. }
        | About::Gone => 0,
    });
    counts.sum()
}

/// Kills a child at every step of its work; returns how many there were.
async fn die_at_every_step(sandbox: &Sandbox, work: &str) -> usize {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path().join("index");
    let staff = sandbox.person("Staff", Role::Staff).await;
    let poster = sandbox.faculty("Hana").await;
    let ana = sandbox.person("Ana", Role::Student).await;
    let form = SaveForm {
        name: "海藻".to_owned(),
        query: "q=海藻".to_owned(),
    };
    saved_searches::save(&sandbox.portal, &ana, &form)
        .await
        .expect("a saved search");
    follow(&open(sandbox.url(), Some(folder.clone())).await).await;

    let mut published: Option<OpportunityId> = None;
    for step in 0..100 {
        // Something comes, something goes.
        let draft = titled(&format!("海藻から紙をつくる {step}"));
        let next = publish(sandbox, &poster, &staff, &draft).await;
        if let Some(last) = published.replace(next) {
            crate::opportunities::testing::moves::act(&sandbox.portal, &poster, last, Move::Close)
                .await
                .expect("a closed posting");
        }
        let ended = run(sandbox, &folder, work, step);

        let portal = open(sandbox.url(), Some(folder.clone())).await;
        follow(&portal).await;
        let differences = discovery::verify(&portal).await.expect("a comparison");
        assert!(differences.is_empty(), "killed at {step}: {differences:?}");
        assert_eq!(found(&portal).await, [next], "killed at {step}");
        assert_eq!(
            told(sandbox, &ana).await,
            step as u32 + 1,
            "killed at {step}"
        );
        if ended.success() {
            return step;
        }
        assert_eq!(
            ended.code(),
            None,
            "the child ends by a signal or well: {ended}"
        );
    }
    panic!("the work has no end");
}

#[both_databases]
async fn what_is_killed_while_it_follows_the_journal_loses_nothing(sandbox: Sandbox) {
    let steps = die_at_every_step(&sandbox, "follow").await;
    assert!(steps >= 10, "{steps} steps: is anything told between them?");
}

#[both_databases]
async fn what_is_killed_while_it_writes_the_index_anew_loses_nothing(sandbox: Sandbox) {
    let steps = die_at_every_step(&sandbox, "reindex").await;
    assert!(steps >= 14, "{steps} steps: is anything told between them?");
}
