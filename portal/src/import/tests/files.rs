//! Files as programs write them.

use super::{counts, import, operator, posting, published};
use crate::import::{ImportOptions, run};
use crate::testing::{Sandbox, both_databases};
use encoding_rs::{EUC_JP, WINDOWS_1252};
use model::import::{RowReason, Unsaid};
use model::opportunities::Field;

#[both_databases]
async fn f67_an_encoding_is_recognized_and_named(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let western = "id,company,title_en,location\nc24a,Québec Océan,Archive intern Montréal,\"Montréal, Canada\"\nc24b,Besançon Horlogerie,Watch intern,\"Besançon, France\"\n";
    let (bytes, _, _) = WINDOWS_1252.encode(western);
    let report = run(portal, operator(), &bytes, &published(), |_| {})
        .await
        .unwrap();
    assert_eq!(
        (counts(&report), report.encoding.as_str()),
        ((2, 0, 0, 0), "windows-1252")
    );
    assert_eq!(
        posting(portal, "c24a")
            .await
            .draft()
            .unwrap()
            .get(Field::TitleEn),
        "Archive intern Montréal"
    );
    let japanese =
        "id,会社名,募集名,勤務地\ne1,瀬戸海洋研究社,水中ロボットの試験を手伝う学生,東京都港区\n";
    let (bytes, _, _) = EUC_JP.encode(japanese);
    let report = run(portal, operator(), &bytes, &published(), |_| {})
        .await
        .unwrap();
    assert_eq!(
        (counts(&report), report.encoding.as_str()),
        ((1, 0, 0, 0), "EUC-JP")
    );
    assert_eq!(
        posting(portal, "e1")
            .await
            .draft()
            .unwrap()
            .get(Field::TitleJa),
        "水中ロボットの試験を手伝う学生"
    );
}

#[both_databases]
async fn f69_a_declared_separator_is_skipped(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let text = "sep=;\r\nid;company;title_en;location\r\nc25;Reef Labs;Semicolon intern;London\r\n";
    assert_eq!(
        counts(&import(portal, text, &published()).await.unwrap()),
        (1, 0, 0, 0)
    );
}

#[both_databases]
async fn f65_dates_are_days_and_times_stay_in_words(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let text = "id,company,募集名,勤務地,posted_at,apply_by\n\
            a,湊社,実習甲,東京都港区,2027/4/12 0:00,\n\
            b,湊社,実習乙,東京都港区,,2027年6月14日(月)\n\
            c,湊社,実習丙,東京都港区,,2027/6/14 17:00\n\
            d,湊社,実習丁,東京都港区,\"Apr 12, 2027\",随時\n";
    let report = import(portal, text, &published()).await.unwrap();
    assert_eq!(counts(&report), (4, 0, 0, 0), "{:?}", report.problems);
    let mut told = Vec::new();
    for id in ["a", "b", "c", "d"] {
        let row = posting(portal, id).await;
        let draft = row.published_draft().unwrap().unwrap();
        let body = draft.get(Field::BodyJa).to_owned();
        told.push((
            draft.get(Field::ApplyBy).to_owned(),
            row.apply_by.unwrap().to_string(),
            body.contains("応募締切（掲載元の記載）"),
            body.contains("記載がありません。\n"),
        ));
        assert!(!body.contains("apply"), "{body}");
    }
    let told: Vec<(&str, &str, bool, bool)> = told
        .iter()
        .map(|(day, until, has_words, is_unsaid)| {
            (day.as_str(), until.as_str(), *has_words, *is_unsaid)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("", "2027-10-09", false, true),
            ("2027-06-14", "2027-06-14", false, false),
            ("2027-06-14", "2027-06-14", true, false),
            ("", "2027-10-09", true, false),
        ]
    );
    let draft = posting(portal, "c").await.draft().unwrap();
    assert!(draft.get(Field::BodyJa).contains("2027/6/14 17:00"));
}

#[both_databases]
async fn a_day_that_is_not_certain_is_not_stated(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let text = "id,company,title_en,location,posted_at,apply_by\n\
            a,Reef,One,London,2099-01-01,2027-06-14 (tentative)\n\
            b,Reef,Two,London,1969-12-31,2099-12-31\n\
            c,Reef,Three,London,,\"June 14, 2027 or as soon as filled\"\n\
            d,Reef,Four,London,,2027年6月14日(金)\n\
            e,Reef,Five,London,,2027/6/14 25:00\n";
    let report = import(portal, text, &published()).await.unwrap();
    assert_eq!(counts(&report), (3, 0, 0, 2), "{:?}", report.problems);
    assert_eq!(
        report
            .problems
            .iter()
            .map(|one| one.reason)
            .collect::<Vec<_>>(),
        [RowReason::ContradictoryDate, RowReason::BadDate]
    );
    let told: Vec<_> = report
        .unsaid
        .iter()
        .map(|one| (one.line, one.column.as_str(), one.what))
        .collect();
    assert_eq!(
        told,
        [
            (2, "posted_at", Unsaid::Day),
            (2, "apply_by", Unsaid::Day),
            (3, "posted_at", Unsaid::Day),
            (3, "apply_by", Unsaid::Day),
        ]
    );
    for (id, words, is_certain) in [
        ("a", "2027-06-14 \\(tentative\\)", false),
        ("b", "2099-12-31", false),
        ("c", "as soon as filled", true),
    ] {
        let row = posting(portal, id).await;
        let content = row.content().unwrap().unwrap();
        assert_eq!(content.common.has_deadline, is_certain, "{id}");
        let body = row.draft().unwrap().get(Field::BodyEn).to_owned();
        assert!(body.contains(words), "{id}: {body}");
        assert!(
            !body.contains("2099-01-01") && !body.contains("1969"),
            "{id}: {body}"
        );
    }
}

#[both_databases]
async fn the_sample_on_the_page_can_be_imported_as_it_is(sandbox: Sandbox) {
    const SAMPLE: &[u8] = include_bytes!("../../../../public/import-sample.csv");
    let options = ImportOptions {
        dry_run: true,
        ..ImportOptions::default()
    };
    let report = run(&sandbox.portal, operator(), SAMPLE, &options, |_| {})
        .await
        .unwrap();
    assert_eq!(report.refused, None);
    assert_eq!((report.rows, report.created), (2, 2), "{report:?}");
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    let columns = crate::import::known_columns();
    assert!(columns[0].is_needed && columns.iter().any(|one| one.names == ["remote"]));
}
