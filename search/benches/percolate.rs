//! How long 100 new postings need to be put before 10,000 kept questions, over an index of 10,000.

mod corpus;

use corpus::TODAY;
use criterion::{Criterion, criterion_group, criterion_main};
use search::{Document, Facet, Index, Order, Question, Settings};
use std::hint::black_box;

const INDEXED: usize = 10_000;
const NEW: usize = 100;
const KEPT: usize = 10_000;

/// What people keep: words, a kind, both, or words and a deadline.
fn question(number: usize) -> Question {
    let chosen = match number % 3 {
        0 => vec![(Facet::Kind, vec!["internship".to_owned()])],
        _ => Vec::new(),
    };
    let text = match number % 20 {
        0 => String::new(),
        // The number makes most of them differ.
        1..5 => format!("{} {}", corpus::query(number), number % 97),
        _ => corpus::query(number),
    };
    Question {
        chosen,
        members: number.is_multiple_of(2).into(),
        apply_by_until: number.is_multiple_of(7).then_some(TODAY + 30),
        order: Order::Newest,
        counted: false,
        ..Question::new(text, TODAY)
    }
}

fn percolate(criterion: &mut Criterion) {
    let index = Index::open(Settings {
        threads: 2,
        memory: 256 << 20,
        ..Settings::default()
    })
    .expect("an index");
    let all = (0..INDEXED + NEW).map(corpus::posting);
    index.rebuild(all, 1).expect("an index");
    let new: Vec<Document> = (INDEXED..INDEXED + NEW).map(corpus::posting).collect();
    let kept: Vec<Question> = (0..KEPT).map(question).collect();

    let mut group = criterion.benchmark_group("100 new postings");
    group.sample_size(10);
    group.bench_function("made ready", |bencher| {
        bencher.iter(|| black_box(index.percolator(&new).expect("a batch")));
    });
    let percolator = index.percolator(&new).expect("a batch");
    let found: usize = kept
        .iter()
        .map(|one| percolator.answers(one).expect("answers").len())
        .sum();
    println!("{KEPT} kept questions find {found} times");
    group.bench_function("before 10,000 kept questions", |bencher| {
        bencher.iter(|| {
            for one in &kept {
                black_box(percolator.answers(one).expect("answers"));
            }
        });
    });
    group.finish();
}

criterion_group!(benches, percolate);
criterion_main!(benches);
