//! Words in hiragana are words, and kana find what is written otherwise.

#[expect(dead_code, reason = "no test program uses all of it")]
mod support;

use search::{Document, How, Index};
use support::{TODAY, dictionary, ids, index_of, posting, question};

/// A title for each query, and postings that have all of it but the word in hiragana.
const WORDS: &[(&str, &str)] = &[
    ("いわき市", "いわき市の支援"),
    ("さいたま市", "さいたま市で設計"),
    ("つくば市", "つくば市の農家"),
    ("うるま市", "うるま市の観光"),
    ("あわら市", "会場はあわら市です"),
    ("りんご農家", "りんご農家の手伝い"),
    ("ねじ設計", "ねじ設計の仕事"),
    ("みかん", "冬のみかん"),
    ("ひきこもり支援", "ひきこもり支援の現場"),
    ("ものづくり 支援", "ものづくりの支援"),
    ("まちづくり 観光", "観光とまちづくり"),
    ("すだち農家", "すだち農家で働く"),
    ("めっき設計", "設計とめっき、めっき設計"),
];

fn postings() -> Vec<Document> {
    let mut postings: Vec<Document> = WORDS
        .iter()
        .map(|(query, title)| posting(query, title, "", &[], &[], ""))
        .collect();
    let others = (0..12).map(|n| {
        let title = "市の設計、農家の支援と観光";
        posting(&format!("other{n}"), title, "", &[], &[], "市で働きます。")
    });
    postings.extend(others);
    postings
}

#[test]
fn a_word_in_hiragana_is_never_left_out() {
    for readings in [None, dictionary()] {
        let index = index_of(postings(), readings);
        for (query, title) in WORDS {
            assert_eq!(ids(&index, &question(query)), [*query]);
            let told = index.why(query, TODAY, &[(*query).to_owned()]);
            let told = &told.expect("an explanation")[0].matches;
            assert!(
                told.iter().all(|one| one.how == How::Word),
                "{query} {told:?}"
            );
            let said: String = told.iter().map(|one| one.word.as_str()).collect();
            assert_eq!(said, query.replace(' ', ""));
            assert!(!index.marker(query).marks(title).is_empty());
        }
    }
}

fn found(index: &Index, typed: &str) -> Vec<String> {
    let mut found = ids(index, &question(typed));
    found.sort();
    found
}

#[test]
fn either_kana_finds_the_other() {
    let index = index_of(
        vec![
            posting("robot", "港の仕事", "", &[], &[], "ロボットを作ります。"),
            posting("apple", "山の仕事", "", &[], &[], "りんごを育てます。"),
            posting("screw", "川の仕事", "", &[], &[], "ネジ設計をします。"),
        ],
        None,
    );
    for (typed, id) in [
        ("ろぼっと", "robot"),
        ("リンゴ", "apple"),
        ("りんご", "apple"),
        ("ringo", "apple"),
        ("ねじ", "screw"),
        ("ねじ設計", "screw"),
    ] {
        assert_eq!(found(&index, typed), [id], "{typed}");
    }
}

#[test]
fn kana_find_kanji_in_the_text() {
    let Some(dictionary) = dictionary() else {
        return;
    };
    let index = index_of(
        vec![
            posting("study", "海の仕事", "", &[], &[], "潮の研究を行います。"),
            posting(
                "together",
                "山の仕事",
                "",
                &[],
                &[],
                "企業との共同研究です。",
            ),
            posting(
                "end",
                "川の仕事",
                "",
                &[],
                &[],
                "応募の締め切りは月末です。",
            ),
            posting("other", "町の仕事", "", &[], &[], "祭りを手伝います。"),
        ],
        Some(dictionary),
    );
    for (typed, hits) in [
        ("けんきゅう", &["study", "together"][..]),
        ("きょうどうけんきゅう", &["together"]),
        ("しめきり", &["end"]),
        ("おうぼ", &["end"]),
        ("まつり", &["other"]),
        ("しめきりについて", &["end"]),
    ] {
        assert_eq!(found(&index, typed), hits, "{typed}");
    }
}

#[test]
fn romaji_are_read_in_every_way_that_somebody_may_mean() {
    let Some(dictionary) = dictionary() else {
        return;
    };
    let index = index_of(
        vec![
            posting("thrive", "町の繁栄", "", &[], &[], ""),
            posting(
                "film",
                "映画の仕事",
                "",
                &[],
                &[],
                "ディレクターの補佐をします。",
            ),
            posting("gene", "分子の仕事", "", &[], &[], "DNA分子を調べます。"),
            posting("other", "島の仕事", "", &[], &[], "祭りを手伝います。"),
        ],
        Some(dictionary),
    );
    for (typed, id) in [
        ("hanei", "thrive"),
        ("han'ei", "thrive"),
        ("direkuta hosa", "film"),
        ("DNAbunshi", "gene"),
        ("ＤＮＡ bunshi", "gene"),
    ] {
        assert_eq!(found(&index, typed), [id], "{typed}");
    }
    let marks = index.marker("DNAbunshi").marks("DNA分子を調べます。");
    assert_eq!(marks, [(0, 9)]);
}

#[test]
fn f81_places_of_the_filter_are_found_as_they_are_read() {
    let index = index_of(
        vec![
            posting(
                "kanagawa",
                "海の仕事",
                "",
                &[],
                &[],
                "神奈川県 神奈川 Kanagawa",
            ),
            posting("saitama", "山の仕事", "", &[], &[], "埼玉県 埼玉 Saitama"),
            posting("north", "川の仕事", "", &[], &[], "北海道 Hokkaido"),
            posting("america", "町の仕事", "", &[], &[], "米国 United States"),
            posting("germany", "島の仕事", "", &[], &[], "ドイツ Germany"),
            posting("ukraine", "空の仕事", "", &[], &[], "ウクライナ Ukraine"),
            posting(
                "nara",
                "寺の仕事",
                "",
                &[],
                &[],
                "奈良県 奈良 Nara 今なら参加できます",
            ),
            posting("now", "橋の仕事", "", &[], &[], "今なら参加できます"),
        ],
        None,
    );
    for (typed, id) in [
        ("かながわ", "kanagawa"),
        ("カナガワ", "kanagawa"),
        ("kanagawa", "kanagawa"),
        ("さいたま", "saitama"),
        ("さいたまけん", "saitama"),
        ("ほっかいどう", "north"),
        ("あめりか", "america"),
        ("アメリカ", "america"),
        ("どいつ", "germany"),
        ("うくらいな", "ukraine"),
        ("なら", "nara"),
        ("かながわの仕事", "kanagawa"),
    ] {
        assert_eq!(found(&index, typed), [id], "{typed}");
    }
}
