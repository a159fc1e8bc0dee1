//! How long questions take over 10,000, 100,000 and 1,000,000 synthetic postings: first the spread
//! (p50, p99, longest of 1,000 different ones) by kind of question, then criterion's view of each.
//!
//! `SIZES=100000 cargo bench -p search --bench ask` asks one index. An index that an earlier run
//! has filled is used again.

mod corpus;

use corpus::{IPADIC, TODAY};
use criterion::{Criterion, criterion_group, criterion_main};
use search::{Batch, Facet, Index, Order, Question, Settings};
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

const SIZES: &str = "10000,100000,1000000";
/// Raised when the corpus changes: older indexes are filled anew.
const CORPUS: u64 = 1;
const ASKED: usize = 1_000;

fn question(text: String) -> Question {
    Question {
        text,
        chosen: Vec::new(),
        members: false.into(),
        today: TODAY,
        include_closed: false,
        apply_by_until: None,
        from: None,
        until: None,
        order: Order::Relevance,
        counted: true,
        offset: 0,
        limit: 20,
    }
}

fn narrowed(text: String) -> Question {
    Question {
        chosen: vec![(Facet::Kind, vec!["internship".to_owned()])],
        apply_by_until: Some(TODAY + 30),
        ..question(text)
    }
}

/// Scored, rescored and lifted like any other, but nothing is counted.
fn best(text: String) -> Question {
    Question {
        counted: false,
        limit: 10,
        ..question(text)
    }
}

/// A kind of question by its name.
type Kind = (&'static str, fn(usize) -> Question);

const KINDS: [Kind; 8] = [
    ("words, full ranking, the best ten", |number| {
        best(corpus::words(number))
    }),
    ("what people type, full ranking, the best ten", |number| {
        best(corpus::query(number))
    }),
    ("words, all counts", |number| {
        question(corpus::words(number))
    }),
    ("what people type, all counts", |number| {
        question(corpus::query(number))
    }),
    ("words, kind and deadline", |number| {
        narrowed(corpus::words(number))
    }),
    ("a word of every second posting", |number| Question {
        today: TODAY - number as i64 % 40,
        ..question(["開発", "研究", "オンライン", "学生"][number % 4].to_owned())
    }),
    ("newest of a kind", |number| Question {
        order: Order::Newest,
        today: TODAY - number as i64 % 40,
        ..narrowed(String::new())
    }),
    ("words, by deadline", |number| Question {
        order: Order::Deadline,
        ..question(corpus::words(number))
    }),
];

fn filled(size: usize) -> Result<Index, search::Error> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("postings-{size}"));
    std::fs::create_dir_all(&folder)?;
    let dictionary = folder.join("dictionary");
    if Path::new(IPADIC).is_dir() && !dictionary.is_dir() {
        search::build_dictionary(Path::new(IPADIC), &dictionary)?;
    }
    let index = Index::open(Settings {
        folder: Some(folder.join("index")),
        dictionary: Some(dictionary).filter(|path| path.is_dir()),
        threads: 2,
        memory: 256 << 20,
        ..Settings::default()
    })?;
    if index.position() == Some(CORPUS) && index.count() == size as u64 {
        println!("{size} postings, filled before");
        return Ok(index);
    }
    let start = Instant::now();
    index.rebuild((0..size).map(corpus::posting), CORPUS)?;
    let taken = start.elapsed().as_secs_f64();
    println!("{size} postings filled in {taken:.1} s");
    Ok(index)
}

fn timed(times: usize, mut work: impl FnMut(usize)) -> Vec<Duration> {
    let one = |number| {
        let start = Instant::now();
        work(number);
        start.elapsed()
    };
    (0..times).map(one).collect()
}

fn spread(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |place: usize| times.get(place).copied().unwrap_or_default().as_secs_f64() * 1e3;
    println!(
        "  {name}: p50 {:.2} ms, p99 {:.2} ms, longest {:.2} ms",
        at(times.len() / 2),
        at(times.len() * 99 / 100),
        at(times.len().saturating_sub(1)),
    );
}

/// Memory of this process that is not mapped from files, in MB.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("RssAnon:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes >> 10)
}

fn ask(criterion: &mut Criterion) {
    let sizes = std::env::var("SIZES").unwrap_or_else(|_| SIZES.to_owned());
    for size in sizes
        .split(',')
        .map(|size| size.parse().expect("a number of postings"))
    {
        let index = filled(size).expect("an index");
        for (name, make) in KINDS {
            let times = timed(ASKED, |number| {
                black_box(index.ask(&make(number)).expect("an answer"));
            });
            spread(name, times);
        }
        let explained = timed(ASKED, |number| {
            let question = question(corpus::words(number));
            let answer = index.ask(&question).expect("an answer");
            let ids: Vec<String> = answer.hits.into_iter().map(|hit| hit.id).collect();
            black_box(index.why(&question.text, TODAY, &ids).expect("reasons"));
        });
        spread("words, all counts, with reasons", explained);
        let typed = timed(ASKED, |number| {
            let typed: String = corpus::query(number).chars().take(2 + number % 4).collect();
            black_box(index.suggest(&typed, false, 8).expect("suggestions"));
        });
        spread("typed ahead, 2 to 5 letters", typed);
        let written = timed(100, |number| {
            let upserts = vec![corpus::posting(number)];
            index
                .apply(Batch {
                    upserts,
                    deletes: Vec::new(),
                    position: CORPUS,
                })
                .expect("a commit");
        });
        spread("written to searchable", written);
        if let Some(memory) = memory() {
            println!("  {memory} MB of memory beside mapped files");
        }
        let mut group = criterion.benchmark_group(format!("{size} postings"));
        for (name, make) in KINDS {
            let mut number = 0;
            group.bench_function(name, |bencher| {
                bencher.iter(|| {
                    number += 1;
                    index.ask(&make(number)).expect("an answer")
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, ask);
criterion_main!(benches);
