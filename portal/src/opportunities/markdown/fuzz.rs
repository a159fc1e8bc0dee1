//! Markdown that nobody would write, made from a seed: every text is shown in little time, with the elements of the
//! list alone, and no word of it is lost.

mod writer;

use super::{markdown, sanitise::TAGS};
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use writer::Writer;

/// Longest time for one text.
const MOST: Duration = Duration::from_millis(50);

#[test]
fn no_word_is_lost_and_no_element_slips_in() {
    for seed in 0..4_000 {
        check(seed, None);
    }
}

/// `cargo test --release -p portal markdown_fuzz -- --ignored --nocapture`
#[test]
#[ignore = "takes five minutes with optimization, and much longer without"]
fn markdown_fuzz() {
    const INPUTS: u64 = 1_000_000;
    let mut slowest = (Duration::ZERO, 0);
    let mut bytes = 0;
    let started = Instant::now();
    for seed in 0..INPUTS {
        let (time, length) = check(seed, Some(MOST));
        slowest = slowest.max((time, seed));
        bytes += length;
        if seed % 100_000 == 0 {
            println!("{seed}: {:?}, slowest {slowest:?}", started.elapsed());
        }
    }
    let all = started.elapsed();
    println!("{INPUTS} texts of {bytes} bytes in {all:?}; slowest (time, seed): {slowest:?}");
}

/// Renders the text of a seed; how long that took and how long the text is.
fn check(seed: u64, most: Option<Duration>) -> (Duration, usize) {
    let mut writer = Writer::new(seed);
    writer.document();
    let text = &writer.text;
    let mut time = Duration::MAX;
    let mut html = String::new();
    // A first try may also warm caches: the quickest of a few counts.
    for _ in 0..3 {
        let started = worked();
        html = markdown(text);
        time = time.min(worked().saturating_sub(started));
        if most.is_none_or(|most| time <= most / 2) {
            break;
        }
    }
    assert!(
        most.is_none_or(|most| time <= most),
        "seed {seed} took {time:?}: {text}"
    );
    assert!(
        html.len() < 30 * text.len() + 200,
        "seed {seed}: {} bytes from {}",
        html.len(),
        text.len()
    );
    for tag in html.split('<').skip(1) {
        let (tag, _) = tag
            .split_once('>')
            .unwrap_or_else(|| panic!("seed {seed}: an open tag in {html}"));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(
            TAGS.contains(&name.trim_start_matches('/')),
            "seed {seed}: <{tag}>"
        );
        let is_known = [
            "",
            "start=\"",
            "tabindex=\"0\"",
            "value=\"",
            "href=\"https://",
            "href=\"http://",
            "href=\"mailto:",
        ]
        .iter()
        .any(|begin| attributes.starts_with(begin) && (!begin.is_empty() || attributes.is_empty()));
        assert!(is_known, "seed {seed}: <{tag}>");
    }
    assert!(!html.contains(super::emphasis::MARK), "seed {seed}: {html}");
    for word in 0..writer.words {
        let word = format!("w{word}q");
        assert!(
            html.contains(&word),
            "seed {seed}: {word} of\n{text}\nis lost in\n{html}"
        );
    }
    (time, text.len())
}

/// How long this thread has had the processor, whatever else the machine does meanwhile.
fn worked() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|first| first.parse().ok());
    nanoseconds.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

static START: LazyLock<Instant> = LazyLock::new(Instant::now);
