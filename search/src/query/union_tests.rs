//! Our unions against those of the engine.

use super::one_of::OneOf;
use super::some_of::SomeOf;
use proptest::prelude::*;
use tantivy::collector::DocSetCollector;
use tantivy::query::{
    BooleanQuery, BoostQuery, DisjunctionMaxQuery, EnableScoring, Occur, PhraseQuery, Query,
    TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption, Schema, TEXT};
use tantivy::{DocId, Index, Score, Searcher, Term, doc};

const WORDS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

fn index(texts: &[Vec<usize>]) -> tantivy::Result<(Searcher, Field)> {
    let mut schema = Schema::builder();
    let text = schema.add_text_field("text", TEXT);
    let index = Index::create_in_ram(schema.build());
    let mut writer = index.writer_with_num_threads(1, 15_000_000)?;
    for words in texts {
        let words: Vec<&str> = words.iter().map(|word| WORDS[*word]).collect();
        writer.add_document(doc!(text => words.join(" ")))?;
    }
    writer.commit()?;
    Ok((index.reader()?.searcher(), text))
}

/// A word, or two side by side.
fn part(field: Field, (one, other): (usize, Option<usize>), at: usize) -> Box<dyn Query> {
    let term = |word: usize| Term::from_field_text(field, WORDS[word]);
    let query: Box<dyn Query> = match other {
        Some(other) if other != one => Box::new(PhraseQuery::new(vec![term(one), term(other)])),
        _ => Box::new(TermQuery::new(term(one), IndexRecordOption::WithFreqs)),
    };
    Box::new(BoostQuery::new(query, 1.0 - at as Score * 0.2))
}

/// What a query matches, and how well.
fn scores(searcher: &Searcher, query: &dyn Query) -> tantivy::Result<Vec<(DocId, Score)>> {
    let weight = query.weight(EnableScoring::enabled_from_searcher(searcher))?;
    let mut scores = Vec::new();
    for reader in searcher.segment_readers() {
        weight.for_each(reader, &mut |doc, score| scores.push((doc, score)))?;
    }
    Ok(scores)
}

const BEST: usize = 7;

/// The best scores, where what cannot be among them need not be told.
fn best(searcher: &Searcher, query: &dyn Query) -> tantivy::Result<Vec<Score>> {
    let weight = query.weight(EnableScoring::enabled_from_searcher(searcher))?;
    let mut best: Vec<Score> = Vec::new();
    for reader in searcher.segment_readers() {
        weight.for_each_pruning(Score::MIN, reader, &mut |_, score| {
            best.push(score);
            best.sort_by(|one, other| other.total_cmp(one));
            best.truncate(BEST);
            let least = best.last().filter(|_| best.len() == BEST);
            least.copied().unwrap_or(Score::MIN)
        })?;
    }
    Ok(best)
}

type Part = (usize, Option<usize>);

fn unions() -> impl Strategy<Value = Vec<Vec<Part>>> {
    let part = (0..WORDS.len(), proptest::option::of(0..WORDS.len()));
    let union = proptest::collection::vec(part, 1..4);
    proptest::collection::vec(union, 1..4)
}

/// Both find the same documents with the same scores, each for itself and beside a word.
fn same(
    searcher: &Searcher,
    own: &dyn Query,
    theirs: &dyn Query,
    word: &dyn Query,
) -> Result<(), TestCaseError> {
    let beside =
        |query: &dyn Query| BooleanQuery::intersection(vec![query.box_clone(), word.box_clone()]);
    for (own, theirs) in [
        (own.box_clone(), theirs.box_clone()),
        (Box::new(beside(own)), Box::new(beside(theirs))),
    ] {
        let found = scores(searcher, &*own).expect("scores");
        let expected = scores(searcher, &*theirs).expect("scores");
        let documents = |scores: &[(DocId, Score)]| -> Vec<DocId> {
            scores.iter().map(|(doc, _)| *doc).collect()
        };
        prop_assert_eq!(documents(&found), documents(&expected));
        for ((doc, score), (_, other)) in found.iter().zip(&expected) {
            prop_assert!((score - other).abs() < 1e-4, "{doc}: {score} {other}");
        }
        let unscored = searcher.search(&own, &DocSetCollector).expect("documents");
        prop_assert_eq!(unscored.len(), expected.len());
        let mut most: Vec<Score> = expected.iter().map(|(_, score)| *score).collect();
        most.sort_by(|one, other| other.total_cmp(one));
        let best = best(searcher, &*own).expect("scores");
        prop_assert_eq!(best.len(), most.len().min(BEST));
        for (best, most) in best.iter().zip(&most) {
            prop_assert!((best - most).abs() < 1e-4, "{best} {most}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..<_>::default() })]

    #[test]
    fn unions_find_and_score_as_the_engines_do(
        texts in proptest::collection::vec(proptest::collection::vec(0..WORDS.len(), 0..5), 1..300),
        unions in unions(),
        least in 1..4_usize,
    ) {
        let (searcher, field) = index(&texts).expect("an index");
        let word = part(field, unions[0][0], 0);
        let parts = |union: &Vec<Part>| -> Vec<Box<dyn Query>> {
            union.iter().enumerate().map(|(at, part)| self::part(field, *part, at)).collect()
        };
        let own = |union| -> Box<dyn Query> { Box::new(OneOf::new(parts(union))) };
        let theirs = |union| -> Box<dyn Query> { Box::new(DisjunctionMaxQuery::new(parts(union))) };

        let all_own = BooleanQuery::intersection(unions.iter().map(own).collect());
        let all_theirs = BooleanQuery::intersection(unions.iter().map(theirs).collect());
        same(&searcher, &all_own, &all_theirs, &*word)?;

        // One in another: there a miss is followed by a search for the next document.
        let nested = OneOf::new(vec![Box::new(all_own.clone()), part(field, unions[0][0], 4)]);
        let their_nested = DisjunctionMaxQuery::new(vec![Box::new(all_theirs.clone()), part(field, unions[0][0], 4)]);
        same(&searcher, &nested, &their_nested, &*word)?;

        let least = least.min(unions.len());
        let some = SomeOf::new(unions.iter().map(|union| (own(union), 1)).collect(), least as u32);
        let clauses = unions.iter().map(|union| (Occur::Should, theirs(union))).collect();
        let their_some = BooleanQuery::with_minimum_required_clauses(clauses, least);
        same(&searcher, &some, &their_some, &*word)?;
        let nested = OneOf::new(vec![Box::new(some), Box::new(all_own.clone())]);
        let their_nested = DisjunctionMaxQuery::new(vec![Box::new(their_some), Box::new(all_theirs.clone())]);
        same(&searcher, &nested, &their_nested, &*word)?;
    }
    #[test]
    fn what_counts_enough_matches(
        texts in proptest::collection::vec(proptest::collection::vec(0..WORDS.len(), 0..5), 1..300),
        counts in proptest::collection::vec(0..5_u32, WORDS.len()),
        least in 1..9_u32,
    ) {
        let (searcher, field) = index(&texts).expect("an index");
        let members = counts.iter().enumerate().map(|(word, counts)| (part(field, (word, None), 0), *counts));
        let some = SomeOf::new(members.collect(), least);
        let found: Vec<DocId> = scores(&searcher, &some).expect("scores").into_iter().map(|(doc, _)| doc).collect();
        let least = least.min(counts.iter().sum()).max(1);
        let matches = |words: &Vec<usize>| {
            let there = counts.iter().enumerate().filter(|(word, _)| words.contains(word));
            there.map(|(_, counts)| counts).sum::<u32>() >= least
        };
        let expected = texts.iter().zip(0..).filter(|(words, _)| matches(words)).map(|(_, doc)| doc);
        prop_assert_eq!(found, expected.collect::<Vec<DocId>>());
    }
}
