//! Counts over many values and several commits: each commit is a segment with numbers of its own.

use crate::support::{TODAY, index_of, posting, question, settings, with_tags};
use search::{Batch, Document, Facet, Index, Order, Question};

/// A posting of one of 150 organizations; the lower its number, the more postings it has.
fn of_organization(number: usize, of: usize) -> Document {
    let document = posting(&format!("{number:04}"), "歩くロボット", "", &[], &[], "");
    with_tags(document, &[(Facet::Organization, &format!("org-{of:03}"))])
}

/// Organization n has 150 - n postings, spread over three commits; every tenth posting is replaced in
/// a fourth one.
fn many() -> Index {
    let index = Index::open(settings(None, None)).expect("an index");
    let mut all = Vec::new();
    for of in 0..150 {
        for _ in 0..150 - of {
            all.push(of_organization(all.len(), of));
        }
    }
    let commit = |upserts: Vec<Document>| {
        let batch = Batch {
            upserts,
            deletes: Vec::new(),
            position: 1,
        };
        index.apply(batch).expect("a commit");
    };
    for part in 0..3 {
        commit(all.iter().skip(part).step_by(3).cloned().collect());
    }
    commit(all.iter().step_by(10).cloned().collect());
    index
}

fn organizations(index: &Index, question: &Question) -> Vec<(String, u64)> {
    let facets = index.ask(question).expect("an answer").facets;
    let found = facets
        .into_iter()
        .find(|(facet, _)| *facet == Facet::Organization);
    found.expect("the facet").1
}

#[test]
fn the_commonest_values_are_told_with_exact_counts() {
    let index = many();
    let told = organizations(&index, &question("ロボット"));
    let expected: Vec<(String, u64)> = (0..64)
        .map(|number| (format!("org-{number:03}"), 150 - number))
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn what_was_chosen_is_told_however_rare() {
    let index = many();
    let rare = Question {
        chosen: vec![(Facet::Organization, vec!["org-149".to_owned()])],
        ..question("ロボット")
    };
    let told = organizations(&index, &rare);
    assert_eq!(told.len(), 65);
    assert_eq!(told[0], ("org-000".to_owned(), 150));
    assert_eq!(told[64], ("org-149".to_owned(), 1));
}

#[test]
fn without_counts_the_best_are_the_same() {
    let index = many();
    let counted = index.ask(&question("ロボット")).expect("an answer");
    let uncounted = Question {
        counted: false,
        ..question("ロボット")
    };
    let best = index.ask(&uncounted).expect("an answer");
    assert_eq!(counted.total, 11_325);
    assert!(best.facets.iter().all(|(_, counts)| counts.is_empty()));
    assert_eq!(best.hits[0].score, counted.hits[0].score);
    // In an order without scores everything is looked at all the same.
    let newest = Question {
        order: Order::Newest,
        ..uncounted
    };
    assert_eq!(index.ask(&newest).expect("an answer").total, 11_325);
}

#[test]
fn what_is_over_is_counted_beside_what_is_open() {
    let mut documents: Vec<Document> = (0..9)
        .map(|number| of_organization(number, number % 3))
        .collect();
    documents[0].open = false;
    documents[1].apply_by = TODAY - 1;
    documents[2].apply_by = TODAY - 1;
    documents[2].members_only = true;
    documents[3].open = false;
    documents[3].starts_on = Some(TODAY + 50);
    let index = index_of(documents, None);
    let over = |question: &Question| index.ask(question).expect("an answer").over;
    let all = question("ロボット");
    assert_eq!(over(&all), 3, "a guest is not told of what is for members");
    let included = Question {
        include_closed: true,
        ..all.clone()
    };
    let answer = index.ask(&included).expect("an answer");
    assert_eq!((answer.total, answer.over), (8, 3));
    let member = Question {
        members: true.into(),
        ..all.clone()
    };
    assert_eq!(over(&member), 4);
    // What narrows the list narrows the closed ones too.
    let narrowed = Question {
        chosen: vec![(Facet::Organization, vec!["org-000".to_owned()])],
        ..all.clone()
    };
    assert_eq!(over(&narrowed), 2);
    let later = Question {
        from: Some(TODAY + 40),
        ..all.clone()
    };
    assert_eq!(over(&later), 1);
    assert_eq!(over(&question("ロボット -歩く")), 0);
    let soon = Question {
        apply_by_until: Some(TODAY),
        ..all
    };
    assert_eq!(over(&soon), 1);
}
