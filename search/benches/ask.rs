//! How long questions take over 10,000 and 100,000 synthetic postings: first the spread (p50,
//! p99) by kind of question, then criterion's view of each.

mod corpus;

use corpus::TODAY;
use criterion::{Criterion, criterion_group, criterion_main};
use search::{Facet, Index, Order, Question, Settings};
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

const SIZES: [usize; 2] = [10_000, 100_000];

fn question(text: String) -> Question {
    Question {
        text,
        chosen: Vec::new(),
        members: false,
        today: TODAY,
        include_closed: false,
        apply_by_until: None,
        from: None,
        until: None,
        order: Order::Relevance,
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

/// A kind of question by its name.
type Kind = (&'static str, fn(usize) -> Question);

const KINDS: [Kind; 4] = [
    ("words with facets", |number| {
        question(corpus::query(number))
    }),
    ("words, kind and deadline", |number| {
        narrowed(corpus::query(number))
    }),
    ("newest of a kind", |number| Question {
        order: Order::Newest,
        today: TODAY - number as i64 % 40,
        ..narrowed(String::new())
    }),
    ("one word, by deadline", |number| Question {
        order: Order::Deadline,
        ..question(corpus::query(number * 10 + 7))
    }),
];

fn filled(size: usize, folder: &Path) -> Result<Index, search::Error> {
    let sources = Path::new("/usr/share/mecab/dic/ipadic");
    let dictionary = folder.join("dictionary");
    if sources.is_dir() {
        search::build_dictionary(sources, &dictionary)?;
    }
    let dictionary = Some(dictionary).filter(|path| path.is_dir());
    let index = Index::open(Settings {
        folder: Some(folder.join("index")),
        dictionary,
        threads: 2,
        memory: 256 << 20,
    })?;
    let start = Instant::now();
    index.rebuild((0..size).map(corpus::posting), 1)?;
    println!(
        "{size} postings: {:.0} documents/s",
        size as f64 / start.elapsed().as_secs_f64()
    );
    Ok(index)
}

fn spread(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |part: usize| {
        times
            .get(times.len() * part / 100)
            .copied()
            .unwrap_or_default()
            .as_secs_f64()
            * 1e3
    };
    println!("  {name}: p50 {:.2} ms, p99 {:.2} ms", at(50), at(99));
}

fn ask(criterion: &mut Criterion) {
    for size in SIZES {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let index = filled(size, folder.path()).expect("an index");
        let timed = |work: &mut dyn FnMut(usize)| -> Vec<Duration> {
            let one = |number| {
                let start = Instant::now();
                work(number);
                start.elapsed()
            };
            (0..1_000).map(one).collect()
        };
        for (name, make) in KINDS {
            let times = timed(&mut |number| {
                black_box(index.ask(&make(number)).expect("an answer"));
            });
            spread(name, times);
        }
        let prefix = |number: usize| corpus::query(number).chars().take(3).collect::<String>();
        let times = timed(&mut |number| {
            black_box(
                index
                    .suggest(&prefix(number), false, 8)
                    .expect("suggestions"),
            );
        });
        spread("typed ahead", times);
        let batches = (0..50).map(|number| {
            let start = Instant::now();
            let upserts = vec![corpus::posting(number)];
            index
                .apply(search::Batch {
                    upserts,
                    deletes: Vec::new(),
                    position: 2,
                })
                .expect("a commit");
            start.elapsed()
        });
        spread("written to searchable", batches.collect());
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
