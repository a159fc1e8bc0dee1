//! How long questions take over 10,000, 100,000 and 1,000,000 synthetic postings: first the spread
//! (p50, p99, longest of 1,000 different ones) by kind of question, then criterion's view of each.
//! Beside the time that passed stands that of the processor, which other programs lengthen less.
//!
//! `SIZES=100000 cargo bench -p search --bench ask` asks one index, `ONLY=counts` the kinds that have this in their
//! name, `SLOWEST=20` tells the slowest questions of each kind. An index that an earlier run has filled is used again;
//! what is written is written to a copy.

mod corpus;
#[path = "corpus/typed.rs"]
mod typed;

use corpus::{IPADIC, TODAY};
use criterion::{Criterion, criterion_group, criterion_main};
use rustix::time::{ClockId, clock_gettime};
use search::{Batch, Facet, Index, Order, Question, Settings};
use std::cmp::Reverse;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const SIZES: &str = "10000,100000,1000000";
/// Raised when the corpus changes: older indexes are filled anew.
const CORPUS: u64 = 1;
const ASKED: usize = 1_000;

const REASONS: &str = "words, all counts, with reasons";
const TYPED: &str = "typed ahead, 2 to 5 letters";
const WRITTEN: &str = "written to searchable";

fn question(text: String) -> Question {
    Question::new(text, TODAY)
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

const KINDS: [Kind; 12] = [
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
    ("in kana, the best ten", |number| best(typed::kana(number))),
    ("in romaji, the best ten", |number| {
        best(typed::romaji(number))
    }),
    ("in prose, the best ten", |number| {
        best(typed::prose(number))
    }),
    ("a letter wrong, the best ten", |number| {
        best(typed::misspelt(number))
    }),
];

/// Where the postings are kept between runs.
fn folder(size: usize) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("postings-{size}"))
}

fn open(size: usize, name: &str) -> Result<Index, search::Error> {
    let folder = folder(size);
    std::fs::create_dir_all(&folder)?;
    let dictionary = folder.join("dictionary");
    if Path::new(IPADIC).is_dir() && !search::is_whole_dictionary(&dictionary) {
        search::build_dictionary(Path::new(IPADIC), &dictionary)?;
    }
    Index::open(Settings {
        folder: Some(folder.join(name)),
        dictionary: Some(dictionary).filter(|path| path.is_dir()),
        threads: 2,
        memory: 256 << 20,
        ..Settings::default()
    })
}

fn filled(size: usize) -> Result<Index, search::Error> {
    let index = open(size, "index")?;
    if index.position() == Some(CORPUS) && index.count() == size as u64 {
        println!("{size} postings, filled before");
        return Ok(index);
    }
    let start = (Instant::now(), clock(ClockId::ProcessCPUTime));
    index.rebuild((0..size).map(corpus::posting), CORPUS)?;
    let taken = start.0.elapsed().as_secs_f64();
    let worked = (clock(ClockId::ProcessCPUTime) - start.1).as_secs_f64();
    println!("{size} postings filled in {taken:.1} s, {worked:.1} s of the processors");
    Ok(index)
}

/// The index a second time: its files never change, others are put in their place.
fn copied(size: usize) -> Result<Index, search::Error> {
    let (from, to) = (folder(size).join("index"), folder(size).join("written"));
    if to.is_dir() {
        std::fs::remove_dir_all(&to)?;
    }
    let mut folders = vec![(from, to)];
    while let Some((from, to)) = folders.pop() {
        std::fs::create_dir_all(&to)?;
        for entry in std::fs::read_dir(from)? {
            let entry = entry?;
            let place = to.join(entry.file_name());
            match entry.file_type()?.is_dir() {
                true => folders.push((entry.path(), place)),
                false => std::fs::hard_link(entry.path(), place)?,
            }
        }
    }
    open(size, "written")
}

/// How long something took, and how long a processor worked on it.
#[derive(Clone, Copy)]
struct Taken {
    number: usize,
    time: Duration,
    work: Duration,
}

fn clock(clock: ClockId) -> Duration {
    clock_gettime(clock).try_into().unwrap_or_default()
}

/// What is asked is made before.
fn timed<T>(asked: Vec<T>, mut work: impl FnMut(T)) -> Vec<Taken> {
    let one = |(number, asked)| {
        let start = (Instant::now(), clock(ClockId::ThreadCPUTime));
        work(asked);
        Taken {
            number,
            time: start.0.elapsed(),
            work: clock(ClockId::ThreadCPUTime) - start.1,
        }
    };
    asked.into_iter().enumerate().map(one).collect()
}

fn spread(name: &str, taken: &[Taken]) {
    let mut times: Vec<Duration> = taken.iter().map(|taken| taken.time).collect();
    let mut works: Vec<Duration> = taken.iter().map(|taken| taken.work).collect();
    times.sort_unstable();
    works.sort_unstable();
    let place = |part: usize| (taken.len() * part / 100).min(taken.len().saturating_sub(1));
    let at = |list: &[Duration], part| {
        let at = list.get(place(part)).copied();
        at.unwrap_or_default().as_secs_f64() * 1e3
    };
    println!(
        "  {name}: p50 {:.2} ms, p99 {:.2} ms, longest {:.2} ms; processor {:.2}, {:.2}, {:.2}",
        at(&times, 50),
        at(&times, 99),
        at(&times, 100),
        at(&works, 50),
        at(&works, 99),
        at(&works, 100),
    );
}

/// The questions that took a processor longest, as many as are asked for.
fn slowest(taken: &[Taken], typed: impl Fn(usize) -> String) {
    let most = std::env::var("SLOWEST").ok();
    let most = most.and_then(|most| most.parse().ok()).unwrap_or(0);
    let mut taken = taken.to_vec();
    taken.sort_unstable_by_key(|taken| Reverse(taken.work));
    for Taken { number, work, .. } in taken.into_iter().take(most) {
        let work = work.as_secs_f64() * 1e3;
        println!("    {work:.2} ms {}", typed(number));
    }
}

/// Memory of this process that is not mapped from files, in MB.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("RssAnon:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes >> 10)
}

/// Asks everything that was asked for.
fn tell(size: usize, index: &Index, is_asked: impl Fn(&str) -> bool) {
    for (name, make) in KINDS.into_iter().filter(|(name, _)| is_asked(name)) {
        let taken = timed((0..ASKED).map(make).collect(), |question| {
            black_box(index.ask(&question).expect("an answer"));
        });
        spread(name, &taken);
        slowest(&taken, |number| make(number).text);
    }
    if is_asked(REASONS) {
        let questions = (0..ASKED).map(|number| question(corpus::words(number)));
        let taken = timed(questions.collect(), |question| {
            let answer = index.ask(&question).expect("an answer");
            let ids: Vec<String> = answer.hits.into_iter().map(|hit| hit.id).collect();
            black_box(index.why(&question.text, TODAY, &ids).expect("reasons"));
        });
        spread(REASONS, &taken);
    }
    if is_asked(TYPED) {
        let taken = timed((0..ASKED).map(typed::begun).collect(), |typed| {
            black_box(index.suggest(&typed, false, 8).expect("suggestions"));
        });
        spread(TYPED, &taken);
        slowest(&taken, typed::begun);
    }
    if is_asked(WRITTEN) {
        let index = copied(size).expect("a second index");
        let taken = timed((0..100).map(corpus::posting).collect(), |posting| {
            let batch = Batch {
                upserts: vec![posting],
                deletes: Vec::new(),
                position: CORPUS,
            };
            index.apply(batch).expect("a commit");
        });
        spread(WRITTEN, &taken);
    }
}

fn ask(criterion: &mut Criterion) {
    let sizes = std::env::var("SIZES").unwrap_or_else(|_| SIZES.to_owned());
    let only = std::env::var("ONLY").unwrap_or_default();
    for size in sizes
        .split(',')
        .map(|size| size.parse().expect("a number of postings"))
    {
        let index = filled(size).expect("an index");
        tell(size, &index, |name| name.contains(&only));
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
