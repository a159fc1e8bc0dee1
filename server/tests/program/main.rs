//! The program as an operator calls it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so")]

mod chain;
mod register;
mod serving;
mod wire;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// The program in a folder of its own, with none of the surrounding settings.
fn kakehashi(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kakehashi"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("KAKEHASHI_")) {
        command.env_remove(name);
    }
    command.current_dir(folder);
    command
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).trim().to_owned()
}

fn site(folder: &Path) {
    let manifest =
        r#"{"js":"k.js","wasm":"k.wasm","css":"k.css","checks_js":"c.js","checks_wasm":"c.wasm"}"#;
    fs::create_dir_all(folder.join("site/pkg")).unwrap();
    fs::write(folder.join("site/pkg/manifest.json"), manifest).unwrap();
}

#[test]
fn a_wrong_setting_stops_the_start_with_one_sentence() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("taken"), "").unwrap();
    for (name, value) in [
        ("KAKEHASHI_ADDRESS", "127.0.0.1:3000"),
        ("KAKEHASHI_ADDR", "localhost"),
        ("KAKEHASHI_DATA_DIR", "taken/data"),
        ("KAKEHASHI_DATABASE_URL", "mysql://x"),
        ("KAKEHASHI_BASE_URL", "http://portal.example.ac.jp"),
        ("KAKEHASHI_SITE_DIR", "nowhere"),
        ("KAKEHASHI_TRUSTED_PROXIES", "proxy"),
        ("KAKEHASHI_CAMPUS", "everybody"),
        ("KAKEHASHI_LOG", "xml"),
        ("KAKEHASHI_LOG_LEVEL", "loud"),
        ("KAKEHASHI_DICTIONARY", "nowhere"),
        ("KAKEHASHI_SMTP", "smtp://mail.example.ac.jp"),
        ("KAKEHASHI_SMTP_USER", "portal"),
        ("KAKEHASHI_MAIL_FROM", "portal"),
    ] {
        let output = kakehashi(folder.path())
            .arg("serve")
            .env(name, value)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}");
        let said = said(&output);
        assert!(
            said.starts_with("kakehashi: ") && said.contains(name),
            "{name}: {said}"
        );
        assert_eq!(said.lines().count(), 1, "{name}: {said}");
    }
}

#[test]
fn help_lists_every_setting() {
    let folder = TempDir::new().unwrap();
    let output = kakehashi(folder.path())
        .args(["serve", "--help"])
        .output()
        .unwrap();
    let help = String::from_utf8_lossy(&output.stdout).into_owned();
    for name in [
        "ADDR",
        "DATA_DIR",
        "DATABASE_URL",
        "BASE_URL",
        "SITE_DIR",
        "TRUSTED_PROXIES",
        "CAMPUS",
        "LOG",
        "LOG_LEVEL",
        "DICTIONARY",
        "SMTP",
        "SMTP_USER",
        "SMTP_PASSWORD",
        "SMTP_CA",
        "MAIL_FROM",
    ] {
        assert!(help.contains(&format!("KAKEHASHI_{name} ")), "{name}");
    }
}

#[test]
fn the_operations_page_tells_of_every_setting() {
    let folder = TempDir::new().unwrap();
    let output = kakehashi(folder.path())
        .args(["serve", "--help"])
        .output()
        .unwrap();
    let help = String::from_utf8_lossy(&output.stdout).into_owned();
    let page = include_str!("../../../docs/operations.md");
    let mut settings = help
        .split_whitespace()
        .filter(|word| word.starts_with("KAKEHASHI_"))
        .peekable();
    assert!(settings.peek().is_some(), "{help}");
    for setting in settings {
        assert!(page.contains(&format!("| `{setting}` |")), "{setting}");
    }
}

#[test]
fn a_database_without_tables_is_named_before_anything_is_served() {
    let folder = TempDir::new().unwrap();
    site(folder.path());
    let output = kakehashi(folder.path())
        .arg("serve")
        .env("KAKEHASHI_SITE_DIR", "site")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("migrate"), "{}", said(&output));
}

#[test]
fn mail_is_tried_and_taken_back_from_the_command_line() {
    let folder = TempDir::new().unwrap();
    let run = |arguments: &[&str], input: &str, server: Option<&str>| {
        let mut command = kakehashi(folder.path());
        command.args(arguments).stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        if let Some(server) = server {
            command.env("KAKEHASHI_SMTP", server);
            command.env("KAKEHASHI_MAIL_FROM", "portal@school.test");
        }
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // A program that has seen enough does not read on.
        _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        child.wait_with_output().unwrap()
    };
    assert!(run(&["migrate"], "", None).status.success());
    let laid = run(&["mail", "test", "hanako@school.test"], "", None);
    assert!(laid.status.success(), "{}", said(&laid));
    let mails = fs::read_dir(folder.path().join("data/mail"))
        .unwrap()
        .count();
    assert_eq!(mails, 2, "as .eml and as .txt");
    let away = run(
        &["mail", "test", "hanako@school.test"],
        "",
        Some("smtp://127.0.0.1:1"),
    );
    assert_eq!(away.status.code(), Some(1));
    assert!(
        said(&away).contains("smtp://127.0.0.1:1"),
        "{}",
        said(&away)
    );
    let wrong = run(&["mail", "test", "hanako"], "", None);
    assert!(
        said(&wrong).contains("not an e-mail address"),
        "{}",
        said(&wrong)
    );
    let letter = run(&["mail", "bounced"], "Subject: hello\n\nhello\n", None);
    assert_eq!(letter.status.code(), Some(1));
    assert!(said(&letter).contains("no report"), "{}", said(&letter));
}

#[test]
fn the_first_person_comes_from_the_command_line() {
    let folder = TempDir::new().unwrap();
    let add = [
        "person",
        "add",
        "--role",
        "admin",
        "--email",
        "admin@school.test",
        "--name",
        "管理 者",
    ];
    assert!(
        kakehashi(folder.path())
            .arg("migrate")
            .status()
            .unwrap()
            .success()
    );
    let output = kakehashi(folder.path()).args(add).output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let link = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    assert!(
        link.starts_with("http://127.0.0.1:3000/invitations/"),
        "{link}"
    );
    let again = kakehashi(folder.path()).args(add).output().unwrap();
    assert_eq!(again.status.code(), Some(1));
    assert!(said(&again).ends_with("email: taken"), "{}", said(&again));
    let role = [
        "person",
        "add",
        "--role",
        "root",
        "--email",
        "x@school.test",
        "--name",
        "x",
    ];
    assert!(
        !kakehashi(folder.path())
            .args(role)
            .status()
            .unwrap()
            .success()
    );
}
