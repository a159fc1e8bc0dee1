//! What people type, and what they must find. A row: query, then the ids that must come first
//! (in any order among themselves), then an id that must not be found before them.

#[expect(dead_code, reason = "no test program uses all of it")]
mod support;

use search::{Step, Synonyms};
use support::school::school;
use support::{dictionary, ids, index_of, question};

/// A query and the postings that must lead its hits.
type Row = (&'static str, &'static [&'static str]);

const KANJI: &[Row] = &[
    ("創薬", &["handai", "deep"]),
    ("京都大学", &["kyodai"]),
    ("京都", &["kyodai", "kyoto-it"]),
    ("東京", &["titech", "tokyoto"]),
    ("東京都", &["tokyoto"]),
    ("東京工業大学", &["titech"]),
    ("半導体", &["semiconductor"]),
    ("共同研究 京都", &["kyodai"]),
    ("発酵", &["watanabe", "food"]),
    ("看護", &["nurse"]),
    ("木造建築", &["saito"]),
    ("翻訳 英語", &["translate"]),
    ("神戸", &["kobe"]),
    ("知的財産", &["legal"]),
    ("防災データを地図にまとめる仕事はありますか", &["tokyoto"]),
    ("衛星と交信する実験に参加したい", &["space"]),
];

const KATAKANA: &[Row] = &[
    ("インターンシップ", &["nitto", "ai-intern", "hotel"]),
    ("ロボット", &["titech", "solar"]),
    ("ベトナム", &["vietnam"]),
    ("デザイン", &["design", "museum"]),
    ("スタートアップ", &["berlin"]),
    ("シミュレーション", &["kyodai", "kobe"]),
    ("ソニー", &["sony"]),
    ("モーター制御", &["ev"]),
];

const KANA_WITHOUT_DICTIONARY: &[Row] = &[
    ("たかはし", &["takahashi"]),
    ("わたなべ", &["watanabe"]),
    ("ろぼっと", &["titech", "solar"]),
    ("そにー", &["sony"]),
    ("べとなむ", &["vietnam"]),
];

const KANA: &[Row] = &[
    ("にっとう", &["nitto"]),
    ("きょうとだいがく", &["kyodai"]),
    ("おおさか", &["handai"]),
    ("そうやく", &["handai", "deep"]),
    ("はんどうたい", &["semiconductor"]),
    ("かんご", &["nurse"]),
    ("きょうと", &["kyodai", "kyoto-it"]),
    ("やくがく", &["drug"]),
    ("ほんやく", &["translate"]),
    ("こうべ", &["kobe"]),
];

const ROMAJI: &[Row] = &[
    ("nittou", &["nitto"]),
    ("kyoto daigaku", &["kyodai"]),
    ("osaka", &["handai"]),
    ("handotai", &["semiconductor"]),
    ("hakkou", &["watanabe", "food"]),
    ("kobe", &["kobe"]),
    ("souyaku", &["handai", "deep"]),
    ("takahashi", &["takahashi"]),
    ("kango", &["nurse"]),
];

const ENGLISH: &[Row] = &[
    ("internship", &["nitto", "ai-intern", "hotel"]),
    ("batteries", &["battery"]),
    ("deep learning", &["deep"]),
    ("robots", &["solar"]),
    ("working at startups in berlin", &["berlin"]),
    ("translating technical documents", &["translate"]),
    ("quantum algorithm", &["quantum"]),
    ("c++", &["kyodai"]),
    ("C#", &["game"]),
    ("node", &["remote"]),
    ("Node.js", &["remote"]),
    ("nitto denko", &["nitto"]),
];

const WIDTH: &[Row] = &[
    ("ＡＩ", &["ai-intern"]),
    ("ｲﾝﾀｰﾝｼｯﾌﾟ", &["nitto", "ai-intern"]),
    ("Ｃ＋＋", &["kyodai"]),
    ("ﾃﾞｻﾞｲﾝ", &["design", "museum"]),
    ("ＢＥＲＬＩＮ", &["berlin"]),
    ("ロボツト", &["titech", "solar"]),
    ("モ―タ―", &["ev"]),
];

const TYPO: &[Row] = &[
    ("quantam", &["quantum"]),
    ("satelite", &["space"]),
    ("cybersecurty", &["security"]),
    ("agriclture", &["agri"]),
    ("ポロダクトデザイン", &["design"]),
    ("セキュリテイ", &["security"]),
];

const SYNONYM: &[Row] = &[
    ("インターン", &["hotel", "nitto", "ai-intern"]),
    ("就業体験", &["nitto", "ai-intern", "hotel"]),
    ("人工知能", &["jinko", "ai-intern"]),
    ("AI", &["ai-intern", "jinko"]),
    ("OB訪問", &["obog"]),
    ("産学連携", &["kyodai", "jinko", "battery"]),
    ("ディープラーニング", &["deep"]),
    ("東工大", &["titech"]),
    ("在宅勤務", &["remote"]),
    ("EV", &["ev"]),
];

const VARIANT: &[Row] = &[
    ("高橋", &["takahashi"]),
    ("髙橋", &["takahashi"]),
    ("渡辺", &["watanabe"]),
    ("渡邊酒造", &["watanabe"]),
    ("斎藤", &["saito"]),
    ("斉藤建築", &["saito"]),
    ("電氣自動車", &["ev"]),
];

const SUBSTRING: &[Row] = &[
    ("工業", &["titech"]),
    ("海外", &["vietnam"]),
    ("データサイエ", &["finance"]),
    ("水産プラスチック", &[]),
    ("プラスチッ", &["ocean"]),
    ("薬", &["drug", "handai", "deep"]),
    ("技術研究所", &["quantum"]),
    ("cyber", &["security"]),
];

const NOTHING: &[&str] = &[
    "恐竜",
    "ブロックチェーン投資",
    "zzzzqqqq",
    "宇宙飛行士募集要項集",
    "-ロボット ロボット",
];

fn check(name: &str, rows: &[Row], index: &search::Index, failures: &mut Vec<String>) {
    for (query, expected) in rows {
        let hits = ids(index, &question(query));
        let lead: Vec<&str> = hits
            .iter()
            .take(expected.len())
            .map(String::as_str)
            .collect();
        let missing: Vec<&&str> = expected.iter().filter(|id| !lead.contains(id)).collect();
        if !missing.is_empty() {
            failures.push(format!(
                "{name}: {query} must lead with {expected:?}, found {hits:?}"
            ));
        }
    }
}

/// What is found whatever the index knows of readings, and `more`.
fn check_all(index: &search::Index, more: &[(&str, &[Row])]) {
    let always: [(&str, &[Row]); 9] = [
        ("kanji", KANJI),
        ("katakana", KATAKANA),
        ("kana", KANA_WITHOUT_DICTIONARY),
        ("english", ENGLISH),
        ("width", WIDTH),
        ("typo", TYPO),
        ("synonym", SYNONYM),
        ("variant", VARIANT),
        ("substring", SUBSTRING),
    ];
    let mut failures = Vec::new();
    for (name, rows) in always.iter().chain(more) {
        check(name, rows, index, &mut failures);
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn people_find_what_they_type() {
    let index = index_of(school(), None);
    check_all(&index, &[]);
}

#[test]
fn with_a_dictionary_kana_and_romaji_find_kanji() {
    let Some(dictionary) = dictionary() else {
        return;
    };
    let index = index_of(school(), Some(dictionary));
    assert!(index.readings());
    check_all(&index, &[("kana", KANA), ("romaji", ROMAJI)]);
}

#[test]
fn what_is_not_there_is_not_found() {
    for index in [
        Some(index_of(school(), None)),
        dictionary().map(|path| index_of(school(), Some(path))),
    ] {
        let Some(index) = index else { continue };
        for query in NOTHING {
            assert_eq!(
                ids(&index, &question(query)),
                Vec::<String>::new(),
                "{query}"
            );
        }
    }
}

#[test]
fn an_answer_says_which_step_found_it() {
    let index = index_of(school(), dictionary());
    let step = |text: &str| index.ask(&question(text)).expect("an answer").step;
    assert_eq!(step(""), Step::Browse);
    assert_eq!(step("ロボット"), Step::AllWords);
    assert_eq!(step("工業大"), Step::Substring);
    assert_eq!(step("quantam"), Step::Correction);
    assert_eq!(step("ロボット 恐竜"), Step::AnyWord);
    if index.readings() {
        assert_eq!(step("にっとう"), Step::Reading);
        assert_eq!(step("hakkou"), Step::Reading);
    }
}

#[test]
fn a_misspelt_word_is_shown_corrected() {
    let index = index_of(school(), None);
    let answer = index
        .ask(&question("quantam algorithms"))
        .expect("an answer");
    assert_eq!(answer.corrected.as_deref(), Some("quantum algorithms"));
    assert_eq!(answer.hits[0].id, "quantum");
    let right = index
        .ask(&question("quantum algorithms"))
        .expect("an answer");
    assert_eq!(right.corrected, None);
}

#[test]
fn a_place_inside_another_name_is_another() {
    let index = index_of(school(), dictionary());
    let hits = ids(&index, &question("京都"));
    let at = |id: &str| hits.iter().position(|hit| hit == id);
    assert!(
        at("kyodai").is_some() && at("kyoto-it").is_some() && at("tokyoto").is_none(),
        "{hits:?}"
    );
    assert_eq!(ids(&index, &question("京都大学"))[0], "kyodai");
}

#[test]
fn quotes_and_minus_are_obeyed() {
    let index = index_of(school(), None);
    assert_eq!(ids(&index, &question("ロボット -太陽光")), ["titech"]);
    assert_eq!(ids(&index, &question("\"deep learning\"")), ["deep"]);
    assert!(ids(&index, &question("\"learning deep\"")).is_empty());
    assert_eq!(ids(&index, &question("\"工業大学ロボ\"")), ["titech"]);
    assert_eq!(
        index.ask(&question("-ロボット")).expect("an answer").total,
        38
    );
}

#[test]
fn a_new_table_of_synonyms_works_at_once() {
    let index = index_of(school(), None);
    assert!(ids(&index, &question("ハイテクファーム")).is_empty());
    index.set_synonyms(Synonyms::parse("ハイテクファーム = スマート農業"));
    assert_eq!(ids(&index, &question("ハイテクファーム")), ["agri"]);
    assert!(
        !ids(&index, &question("就業体験")).contains(&"hotel".to_owned()),
        "the bundled table is gone"
    );
}
