//! The same hits, counts and order for every spelling, in both directions; marks on what was written.

#[path = "spelling/colons.rs"]
mod colons;
mod support;

use proptest::prelude::*;
use search::{Facet, Index, Question, Reach, Step};
use support::{dictionary, index_of, posting, question, with_tags};

/// Spellings of one word; each is written in a posting and asked for (F73 to F86).
const SAME: &[&[&str]] = &[
    &[
        "葛城山の植生",
        "葛\u{e0100}城山の植生",
        "葛\u{fe00}城山の植生",
    ],
    &[
        "プランクトン観察",
        "プラン\u{200b}クトン観察",
        "プランク\u{feff}トン観察",
    ],
    &["photonics", "photo\u{ad}nics", "pho\u{200d}tonics"],
    &["マイクロ流路", "マイ\u{200d}クロ流路"],
    &["触媒の評価", "触\u{2060}媒の評価"],
    &[
        "ケーススタディ演習",
        "ケース・スタディ演習",
        "ケース=スタディ演習",
        "ケース゠スタディ演習",
        "ｹｰｽ･ｽﾀﾃﾞｨ演習",
    ],
    &[
        "3か月の実習",
        "3カ月の実習",
        "3ヵ月の実習",
        "3ヶ月の実習",
        "3箇月の実習",
        "三か月の実習",
        "三ヶ月の実習",
    ],
    &["霞が関の見学", "霞ヶ関の見学", "霞ケ関の見学"],
    &["関が原の調査", "関ケ原の調査", "関ヶ原の調査"],
    &["子供の居場所", "子どもの居場所", "こどもの居場所"],
    &["防災の取組", "防災の取り組み", "防災の取組み"],
    &["応募の締切", "応募の締め切り", "応募の〆切", "応募の締切り"],
    &["一年生向け", "1年生向け", "１年生向け"],
    &["引越の手伝い", "引っ越しの手伝い", "引越しの手伝い"],
    &["問合せ先", "問い合わせ先", "問合わせ先"],
    &["申込方法", "申し込み方法", "申込み方法"],
    &["研究会の受付", "研究会の受け付け", "研究会の受付け"],
    &["打ち合わせの準備", "打合せの準備", "打合わせの準備"],
    &["見積もりの作成", "見積りの作成", "見積の作成"],
    &["本の貸し出し", "本の貸出し", "本の貸出"],
    &["申し込みはこちら", "申込みはこちら", "申込はこちら"],
    &["サーバーの保守", "サーバの保守"],
    &["ユーザー調査", "ユーザ調査", "ﾕｰｻﾞｰ調査"],
    &["コンピューター実習", "コンピュータ実習"],
    &["エレベーターの点検", "エレベータの点検"],
    &["プリンターを作る", "プリンタを作る"],
    &["フォルダー整理", "フォルダ整理"],
    &["センサーネットワーク", "センサネットワーク"],
    &["モーター制御", "モータ制御", "モーター・制御"],
    &["ロボットアーム", "ロボット・アーム", "ロボット･アーム"],
    &[
        "semiconductor process",
        "semi-conductor process",
        "semi conductor process",
    ],
    &["email office", "e-mail office", "E‐mail office"],
    &["onsite training", "on-site training", "on site training"],
    &["prototype course", "proto-type course"],
];

fn written(number: usize, text: &str) -> search::Document {
    posting(&format!("d{number}"), text, "", &[], &[], "")
}

#[test]
fn every_spelling_has_the_same_hits_in_both_directions() {
    for readings in [None, dictionary()] {
        for forms in SAME {
            let mut documents: Vec<_> = forms
                .iter()
                .enumerate()
                .map(|(n, form)| written(n, form))
                .collect();
            documents.push(posting("other", "港の音を録る", "", &[], &[], ""));
            let index = index_of(documents, readings.clone());
            for form in *forms {
                let answer = index.ask(&question(form)).expect("an answer");
                assert_eq!(answer.total, forms.len() as u64, "{form}");
                assert_eq!(answer.step, Step::AllWords, "{form}");
                for text in *forms {
                    let marks = index.marker(form).marks(text);
                    assert!(!marks.is_empty(), "{form} in {text}");
                }
            }
        }
    }
}

#[test]
fn f75_a_query_with_a_sign_nobody_sees_is_the_query_without_it() {
    let index = index_of(support::school::school(), None);
    for (typed, seen) in [
        ("ロボ\u{200b}ット", "ロボット"),
        ("de\u{ad}sign", "design"),
        ("京\u{202e}都", "京都"),
    ] {
        assert_eq!(
            index.ask(&question(typed)).expect("an answer"),
            index.ask(&question(seen)).expect("an answer"),
            "{typed:?}"
        );
    }
}

#[test]
fn f81_places_are_found_by_every_name() {
    let index = index_of(
        vec![
            posting("tokyo", "島の実習", "", &[], &[], "東京で行います。"),
            posting(
                "english",
                "Island course",
                "",
                &[],
                &[],
                "It takes place in Tokyo.",
            ),
            posting("osaka", "町の実習", "", &[], &[], "大阪で行います。"),
        ],
        None,
    );
    for typed in [
        "東京",
        "とうきょう",
        "トウキョウ",
        "toukyou",
        "tokyo",
        "Tōkyō",
        "TOKYO",
        "東京都",
    ] {
        assert_eq!(support::ids(&index, &question(typed)).len(), 2, "{typed}");
    }
    for typed in ["おおさか", "oosaka", "osaka", "Ōsaka"] {
        assert_eq!(support::ids(&index, &question(typed)), ["osaka"], "{typed}");
    }
}

#[test]
fn kyoto_is_no_part_of_tokyo() {
    let tokyo = posting("tokyo", "東京都港区の実習", "", &[], &[], "東京都で行う");
    let index = index_of(vec![tokyo.clone()], None);
    assert!(support::ids(&index, &question("京都")).is_empty());
    let kyoto = posting("kyoto", "京都府立の研究所", "", &[], &[], "");
    let index = index_of(vec![tokyo, kyoto], None);
    for typed in ["京都", "きょうと", "kyoto", "京都府"] {
        assert_eq!(support::ids(&index, &question(typed)), ["kyoto"], "{typed}");
    }
}

#[test]
fn f87_signs_alone_find_nothing_and_say_so() {
    let index = index_of(support::school::school(), None);
    for typed in ["🚀", "★", "???", "・", "+", "\"\"", "「」"] {
        let answer = index.ask(&question(typed)).expect("an answer");
        assert_eq!((answer.total, answer.step), (0, Step::Signs), "{typed}");
        let percolator = index
            .percolator(&support::school::school())
            .expect("a batch");
        assert!(
            percolator
                .answers(&question(typed))
                .expect("answers")
                .is_empty(),
            "{typed}"
        );
    }
    for (typed, hit) in [
        ("C++", "kyodai"),
        ("C#", "game"),
        (".NET", ""),
        ("★ ロボット", "titech"),
        ("🚀ロボット", "titech"),
    ] {
        let answer = index.ask(&question(typed)).expect("an answer");
        assert!(answer.step != Step::Signs, "{typed}");
        assert!(
            hit.is_empty() || answer.hits.iter().any(|one| one.id == hit),
            "{typed}"
        );
    }
    let blank = index
        .ask(&question(" \u{3000}\u{2003}\u{200b}"))
        .expect("an answer");
    assert_eq!(blank.step, Step::Browse);
}

// Hole 1.1.8: what somebody may read elsewhere is in their lists too.
#[test]
fn members_of_an_organization_find_what_is_theirs() {
    let hidden = |id: &str, organization: &str| search::Document {
        members_only: true,
        ..with_tags(
            posting(id, "深海の音響", "", &[organization], &[], ""),
            &[(Facet::Organization, organization)],
        )
    };
    let documents = vec![
        hidden("own", "reef"),
        hidden("other", "spree"),
        posting("public", "深海の地図", "", &[], &[], ""),
    ];
    let index = index_of(documents.clone(), None);
    let as_one_of = |members: Reach| Question {
        members,
        ..question("深海")
    };
    for (reach, count) in [
        (Reach::Public, 1),
        (Reach::Own(vec!["reef".to_owned()]), 2),
        (Reach::Own(vec!["nobody".to_owned()]), 1),
        (Reach::All, 3),
    ] {
        let answer = index.ask(&as_one_of(reach.clone())).expect("an answer");
        assert_eq!(answer.total, count, "{reach:?}");
        let counted: u64 = answer.facets[Facet::Organization as usize]
            .1
            .iter()
            .map(|(_, count)| count)
            .sum();
        assert_eq!(counted, count - 1, "{reach:?}");
        let percolator = index.percolator(&documents).expect("a batch");
        assert_eq!(
            percolator
                .answers(&as_one_of(reach.clone()))
                .expect("answers")
                .len() as u64,
            count
        );
        let offered = index
            .suggest("深海の音", reach.clone(), 5)
            .expect("suggestions");
        assert_eq!(offered.is_empty(), count == 1, "{reach:?}");
    }
}

/// A text made of spellings that fold, in any order.
fn spelt() -> impl Strategy<Value = String> {
    let forms: Vec<&str> = SAME
        .iter()
        .flat_map(|forms| forms.iter().copied())
        .collect();
    let pieces = prop_oneof![
        3 => prop::sample::select(forms).prop_map(str::to_owned),
        1 => "[ぁ-ん一-龠ァ-ヶ・ー\u{200b}\u{e0100}]{1,6}",
        1 => Just("、".to_owned()),
    ];
    prop::collection::vec(pieces, 1..5).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn marks_stand_at_borders_of_letters_as_they_are_written(text in spelt(), group in 0..SAME.len(), form in 0..3_usize) {
        static INDEX: std::sync::LazyLock<Index> = std::sync::LazyLock::new(|| index_of(Vec::new(), None));
        let query = SAME[group][form.min(SAME[group].len() - 1)];
        for (from, to) in INDEX.marker(query).marks(&text) {
            let (from, to) = (from as usize, to as usize);
            prop_assert!(text.is_char_boundary(from) && text.is_char_boundary(to) && from < to);
            // No mark tears a letter from its variation selector.
            let next = text[to..].chars().next();
            let is_torn = next.is_some_and(|c| ('\u{e0100}'..='\u{e01ef}').contains(&c));
            prop_assert!(!is_torn);
        }
    }
}
