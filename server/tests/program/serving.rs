//! Starting and stopping.

use crate::{kakehashi, said, site};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{sleep, spawn};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A portal that serves an empty school, and is gone after the test.
pub struct Serving {
    pub address: String,
    portal: Child,
}

impl Serving {
    /// In a folder that has been made ready by [`ready`].
    pub fn start(folder: &Path) -> Self {
        let address = free_address();
        let portal = serve(folder, &address)
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let serving = Self { address, portal };
        let begun = Instant::now();
        while TcpStream::connect(&serving.address).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(60), "does not listen");
            sleep(Duration::from_millis(50));
        }
        serving
    }

    /// Everything that is answered to these bytes.
    pub fn answers(&self, bytes: &[u8]) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let within = Some(Duration::from_secs(10));
        stream.set_read_timeout(within).unwrap();
        // Whoever is refused early need not hear us to the end.
        _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Ends it as a machine that loses its power does.
    pub fn killed(self) {
        self.signal("KILL");
    }

    fn signal(&self, signal: &str) {
        let told = Command::new("kill")
            .args([&format!("-{signal}"), &self.portal.id().to_string()])
            .status();
        assert!(told.unwrap().success());
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        _ = self.portal.kill();
        _ = self.portal.wait();
    }
}

/// A folder with a site and an empty database.
pub fn ready() -> TempDir {
    let folder = TempDir::new().unwrap();
    site(folder.path());
    let migrated = kakehashi(folder.path()).arg("migrate").status();
    assert!(migrated.unwrap().success());
    folder
}

fn serve(folder: &Path, address: &str) -> Command {
    let mut command = kakehashi(folder);
    command
        .arg("serve")
        .env("KAKEHASHI_SITE_DIR", "site")
        .env("KAKEHASHI_ADDR", address)
        .env("KAKEHASHI_LOG", "json");
    command
}

fn free_address() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().to_string()
}

#[test]
fn it_stops_when_it_is_told_to() {
    for signal in ["TERM", "INT"] {
        let folder = ready();
        let mut serving = Serving::start(folder.path());
        serving.signal(signal);
        let begun = Instant::now();
        let status = serving.portal.wait().unwrap();
        assert!(status.success(), "SIG{signal}: {status}");
        assert!(begun.elapsed() < Duration::from_secs(25));
    }
}

/// Tests that keep all processors busy, or that must find one free, run one after the other.
pub fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

// Issue 10, 1.1.7: a second `serve` on one folder started without a word.
#[test]
fn a_folder_is_served_by_one() {
    let folder = ready();
    let first = Serving::start(folder.path());
    let second = serve(folder.path(), &free_address()).output().unwrap();
    assert_eq!(second.status.code(), Some(1));
    let sentence = said(&second);
    assert_eq!(sentence.lines().count(), 1, "{sentence}");
    let process = first.portal.id().to_string();
    for part in ["KAKEHASHI_DATA_DIR", "./data", &process] {
        assert!(sentence.contains(part), "{sentence}");
    }
    assert!(
        first
            .answers(b"GET /healthz HTTP/1.0\r\n\r\n")
            .contains("200 OK")
    );
    for command in ["verify", "reindex", "migrate"] {
        let beside = kakehashi(folder.path()).arg(command).output().unwrap();
        assert!(beside.status.success(), "{command}: {}", said(&beside));
    }

    let elsewhere = TempDir::new().unwrap();
    let database = folder.path().join("data/kakehashi.db");
    let mut third = serve(folder.path(), &free_address())
        .env("KAKEHASHI_DATA_DIR", elsewhere.path())
        .env(
            "KAKEHASHI_DATABASE_URL",
            format!("sqlite:{}", database.display()),
        )
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    sleep(Duration::from_secs(1));
    assert!(
        third.try_wait().unwrap().is_none(),
        "another folder is served by another"
    );
    third.kill().unwrap();
    third.wait().unwrap();

    first.signal("KILL");
    drop(first);
    let next = Serving::start(folder.path());
    assert!(
        next.answers(b"GET /healthz HTTP/1.0\r\n\r\n")
            .contains("200 OK")
    );
}

// Issue 10, 1.1.7: 5 of 141 accepted connections were lost at a stop.
#[test]
fn a_stop_loses_no_accepted_connection() {
    let _alone = alone();
    let folder = ready();
    let mut serving = Serving::start(folder.path());
    let address = serving.address.clone();
    let come = move || {
        let mut answered = Vec::new();
        while let Ok(mut stream) = TcpStream::connect(&address) {
            let mut answer = String::new();
            let asked = stream
                .write_all(b"GET /robots.txt HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
            let ended = stream.read_to_string(&mut answer);
            answered.push((asked.is_ok() && ended.is_ok(), answer));
        }
        answered
    };
    let visitors: Vec<_> = (0..4).map(|_| spawn(come.clone())).collect();
    sleep(Duration::from_millis(500));
    serving.signal("TERM");
    let mut count = 0;
    for visitor in visitors {
        for (is_whole, answer) in visitor.join().unwrap() {
            assert!(
                is_whole && answer.starts_with("HTTP/1.1 200"),
                "after {count}: {answer:?}"
            );
            count += 1;
        }
    }
    assert!(count > 20, "{count}");
    assert!(serving.portal.wait().unwrap().success());
}
