//! The journal's chain, as an operator compares it.

use crate::serving::ready;
use crate::{kakehashi, said};
use std::path::Path;
use std::process::Output;

fn audit(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = kakehashi(folder);
    command.arg("audit").args(arguments).output().unwrap()
}

fn add(folder: &Path, email: &str) {
    let added = kakehashi(folder)
        .args(["person", "add", "--role", "admin", "--name", "Hana"])
        .args(["--email", email])
        .output();
    assert!(added.unwrap().status.success());
}

#[test]
fn a_head_that_was_kept_tells_later_whether_the_chain_is_the_same() {
    let folder = ready();
    let folder = folder.path();
    add(folder, "hana@example.ac.jp");
    let output = audit(folder, &["head"]);
    let head = String::from_utf8(output.stdout).unwrap().trim().to_owned();
    let (place, hash) = head.split_once(':').unwrap();
    assert!(place != "0" && hash.len() == 64, "{head}");

    add(folder, "mio@example.ac.jp");
    let output = audit(folder, &["verify", "--head", &head]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.starts_with("The journal equals its chain: "), "{told}");
    assert_eq!(audit(folder, &["verify"]).status.code(), Some(0));

    let other = format!("{place}:{}", "0".repeat(64));
    let output = audit(folder, &["verify", "--head", &other]);
    assert_eq!(output.status.code(), Some(1));
    let missed = "kakehashi: the journal equals its chain, which does not pass through the head";
    let said_of_it = said(&output);
    assert!(said_of_it.contains(missed), "{said_of_it}");
    assert!(
        said_of_it.contains("The value of the chain after"),
        "{said_of_it}"
    );
    let longer = format!("1000:{hash}");
    let output = audit(folder, &["verify", "--head", &longer]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("should reach 1000 entries"));
    let output = audit(folder, &["verify", "--head", "yesterday"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("a number, a colon and 64"));
}
