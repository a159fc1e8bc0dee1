//! An answer can be explained: which word met which, where, and what the score is made of.

#[expect(dead_code, reason = "no test program uses all of it")]
mod support;

use search::{How, Index, Spot, Why};
use support::school::school;
use support::{TODAY, dictionary, index_of, posting, question};

fn why(index: &Index, query: &str, id: &str) -> Why {
    let whys = index
        .why(query, TODAY, &[id.to_owned()])
        .expect("an explanation");
    whys.into_iter().next().expect("a posting")
}

fn said(index: &Index, query: &str, id: &str) -> Vec<(String, How, Vec<Spot>)> {
    let matches = why(index, query, id).matches.into_iter();
    matches
        .map(|found| (found.word, found.how, found.spots))
        .collect()
}

#[test]
fn a_word_is_told_with_every_place_where_it_stands() {
    let index = index_of(school(), None);
    assert_eq!(
        said(&index, "高分子 茨木", "nitto"),
        [
            (
                "高分子".to_owned(),
                How::Word,
                vec![Spot::Skills, Spot::Text]
            ),
            ("茨木".to_owned(), How::Word, vec![Spot::Text]),
        ]
    );
    assert_eq!(
        said(&index, "京都大学", "kyodai"),
        [(
            "京都大学".to_owned(),
            How::Word,
            vec![Spot::Title, Spot::Organization, Spot::Text]
        )]
    );
}

#[test]
fn synonyms_parts_corrections_and_quotes_are_told() {
    let index = index_of(school(), None);
    let how = |query: &str, id: &str| said(&index, query, id)[0].1.clone();
    assert_eq!(
        how("就業体験", "ai-intern"),
        How::Synonym("インターンシップ".to_owned())
    );
    assert_eq!(how("工業大", "titech"), How::Part);
    assert_eq!(
        how("quantam", "quantum"),
        How::Correction("quantum".to_owned())
    );
    assert_eq!(how("\"deep learning\"", "deep"), How::Phrase);
    assert_eq!(
        how("ろぼっと", "titech"),
        How::Reading(Some("ロボット".to_owned()))
    );
}

#[test]
fn readings_are_told() {
    let Some(dictionary) = dictionary() else {
        return;
    };
    let index = index_of(school(), Some(dictionary));
    assert_eq!(
        said(&index, "にっとう", "nitto"),
        [(
            "にっとう".to_owned(),
            How::Reading(Some("日東".to_owned())),
            vec![Spot::Organization]
        )]
    );
}

#[test]
fn one_kanji_is_told_where_other_postings_have_it_alone() {
    let index = index_of(
        vec![
            posting("port", "長崎の港", "", &[], &[], "宮崎から船で行きます。"),
            posting("alone", "「崎」という字", "", &[], &[], ""),
            posting("name", "海の仕事", "", &["山﨑商店"], &[], ""),
        ],
        None,
    );
    for query in ["崎", "﨑", "嵜"] {
        for (id, spots) in [
            ("port", &[Spot::Title][..]),
            ("alone", &[Spot::Title]),
            ("name", &[Spot::Organization]),
        ] {
            let told = said(&index, query, id);
            assert_eq!(told.len(), 1, "{query} {id}");
            assert!(told[0].2.starts_with(spots), "{query} {told:?}");
        }
    }
    assert_eq!(said(&index, "港", "port").len(), 1);
}

#[test]
fn words_in_hiragana_are_told() {
    let index = index_of(
        vec![
            posting("iwaki", "いわき市の港", "", &[], &[], ""),
            posting("body", "市の仕事", "", &[], &[], "りんご農家で働きます。"),
        ],
        None,
    );
    let word = |word: &str, spot| vec![(word.to_owned(), How::Word, vec![spot])];
    assert_eq!(
        said(&index, "いわき市", "iwaki"),
        word("いわき市", Spot::Title)
    );
    assert_eq!(
        said(&index, "りんご農家", "body"),
        word("りんご農家", Spot::Text)
    );
    assert_eq!(said(&index, "りんご", "body"), word("りんご", Spot::Text));
}

#[test]
fn what_is_not_there_is_not_told() {
    let index = index_of(school(), None);
    assert_eq!(said(&index, "ロボット 恐竜", "titech").len(), 1);
    assert!(said(&index, "", "titech").is_empty());
    let nobody = index.why("ロボット", TODAY, &["nobody".to_owned()]);
    assert!(nobody.expect("an explanation").is_empty());
}

#[test]
fn words_are_told_as_they_were_typed() {
    let body = "夏休みにAIで学べる研修です。";
    let posting = posting("ai", "夏の実習", "", &[], &[], body);
    let index = index_of(vec![posting], None);
    let words = |query: &str| -> Vec<String> {
        let told = said(&index, query, "ai").into_iter();
        told.map(|(word, ..)| word).collect()
    };
    assert_eq!(words("ＡＩ 研修"), ["ＡＩ", "研修"]);
    let told = words("夏休みの研修");
    assert!(told.iter().all(|word| word != "夏休"), "{told:?}");
}

#[test]
fn the_parts_make_the_score_and_the_new_is_lifted() {
    let mut old = posting("old", "ロボットの手", "", &[], &[], "手をつくります。");
    old.published -= 400 * 86_400;
    let index = index_of(
        vec![
            posting("new", "ロボットの手", "", &[], &[], "手をつくります。"),
            old,
        ],
        None,
    );
    let answer = index.ask(&question("ロボット")).expect("an answer");
    assert_eq!(answer.hits[0].id, "new");
    for hit in &answer.hits {
        let why = why(&index, "ロボット", &hit.id);
        assert!((why.parts.total() - hit.score).abs() < 0.001, "{why:?}");
        assert_eq!(why.is_new, hit.id == "new");
    }
}
