//! What a program calls itself in `User-Agent`.

use axum::http::{HeaderMap, header};

/// Robots that read the web for search engines.
const ROBOTS: &[&str] = &["bot", "crawl", "spider", "slurp"];
/// Other programs that open pages without anybody reading them.
const PROGRAMS: &[&str] = &[
    "preview",
    "fetch",
    "scan",
    "monitor",
    "curl",
    "wget",
    "python",
    "java/",
    "go-http",
    "libwww",
    "headless",
    "lighthouse",
    "facebookexternalhit",
];

/// Whether a robot asks.
pub fn is_robot(headers: &HeaderMap) -> bool {
    names_one(&name(headers), ROBOTS)
}

/// Whether any program asks instead of somebody's browser; whoever says nothing is one.
pub fn is_program(headers: &HeaderMap) -> bool {
    let name = name(headers);
    name.is_empty() || names_one(&name, ROBOTS) || names_one(&name, PROGRAMS)
}

fn name(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT);
    let agent = agent.and_then(|agent| agent.to_str().ok());
    agent.unwrap_or_default().to_ascii_lowercase()
}

fn names_one(name: &str, of: &[&str]) -> bool {
    of.iter().any(|word| name.contains(word))
}
