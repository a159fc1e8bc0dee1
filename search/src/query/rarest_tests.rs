//! What is read or written like very many documents: lists, explanations and alerts agree.

use crate::{Batch, Document, Index, Question, Settings, Synonyms};

const TODAY: i64 = 20_781;

fn posting(number: usize, name: &str, body: &str) -> Document {
    Document {
        id: number.to_string(),
        titles: vec!["海の仕事".to_owned()],
        names: vec![name.to_owned()],
        body: body.to_owned(),
        open: true,
        apply_by: TODAY + 30,
        ..Document::default()
    }
}

fn question(text: &str) -> Question {
    Question {
        members: true.into(),
        limit: 50,
        ..Question::new(text, TODAY)
    }
}

/// Asks the list, and checks that alerts and explanations tell the same.
fn found(index: &Index, documents: &[Document], typed: &str) -> Vec<String> {
    let question = question(typed);
    let answer = index.ask(&question).expect("an answer");
    let mut ids: Vec<String> = answer.hits.into_iter().map(|hit| hit.id).collect();
    ids.sort();
    assert_eq!(answer.total, ids.len() as u64, "{typed}");
    let percolator = index.percolator(documents).expect("a batch");
    let mut told = percolator.answers(&question).expect("answers");
    told.sort_unstable();
    assert_eq!(told, ids, "{typed}");
    let whys = index.why(typed, TODAY, &ids).expect("explanations");
    assert!(whys.iter().all(|why| !why.matches.is_empty()), "{typed}");
    ids
}

fn index_of(documents: &[Document]) -> Index {
    let index = Index::open(Settings::default()).expect("an index");
    let batch = Batch {
        upserts: documents.to_vec(),
        deletes: Vec::new(),
        position: 1,
    };
    index.apply(batch).expect("a commit");
    index
}

#[test]
fn a_reading_of_nearly_every_name_is_found_by_its_sounds() {
    let few = ["かぶしき会", "かぶしき社", "山の会", "かぶしやぶしき"];
    let many = ["かぶしき会"; 8];
    for (names, hits) in [(&few[..], 2), (&many[..], 8)] {
        let documents = names.iter().enumerate();
        let documents: Vec<Document> = documents.map(|(at, name)| posting(at, name, "")).collect();
        let index = index_of(&documents);
        assert_eq!(found(&index, &documents, "kabushiki").len(), hits);
        // What has it inside a longer word is enough where nothing begins so.
        assert_eq!(
            found(&index, &documents, "bushiki").len(),
            if hits == 8 { 8 } else { 3 }
        );
    }
}

#[test]
fn words_of_nearly_every_text_are_found_by_their_letters() {
    for count in [2, 8] {
        let mut documents: Vec<Document> = (0..count)
            .map(|at| posting(at, "山の会", "企業との共同研究です。"))
            .collect();
        documents.push(posting(90, "川の会", "共同で研究します。"));
        let index = index_of(&documents);
        index.set_synonyms(Synonyms::parse("連携事業 = 共同研究"));
        assert_eq!(found(&index, &documents, "連携事業").len(), count);
    }
}
