use super::{counts, import, posting, published, refused};
use crate::import::ImportOptions;
use crate::testing::{Sandbox, both_databases};
use model::FieldProblem;
use model::import::{FileProblem, RowReason, Unsaid};

const HEADER: &str = "id,company,title,location,posted_at,url,apply_by,prefecture";

#[both_databases]
async fn wrong_rows_are_told_with_line_and_reason_and_the_others_are_taken(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let long = "x".repeat(130);
    let rows = [
        "ok,Reef,Diver,New York,2027-04-01,https://a.example.com/1,,",
        ",Reef,Diver,New York,,,,",
        "3,,Diver,New York,,,,",
        "4,Reef,,New York,,,,",
        "ok,Reef,Diver again,New York,,,,",
        "6,Reef,Diver,New York,soon,,,",
        "7,Reef,Diver,New York,,javascript:alert(1),,",
        &format!("8,{long},Diver,New York,,,,"),
        "9,Reef,Diver",
        "10,Reef,Diver,New York,,,2020-01-01,",
        "11,Reef,Diver,Japan,,,,",
        "12,Reef,Diver,Japan,,,,99",
        "13,Reef,\"Diver\nof two lines\",New York,,,,",
        "14,Reef,Diver,New York,2099-01-01,,,",
    ];
    let text = format!("{HEADER}\n{}\n", rows.join("\n"));
    let report = import(portal, &text, &published()).await.unwrap();
    let told: Vec<(u64, RowReason)> = report
        .problems
        .iter()
        .map(|one| (one.line, one.reason))
        .collect();
    assert_eq!(
        told,
        [
            (3, RowReason::NoId),
            (4, RowReason::NoOrganization),
            (5, RowReason::NoTitle),
            (6, RowReason::DuplicateId),
            (8, RowReason::BadUrl),
            (9, RowReason::TooLong),
            (10, RowReason::WrongColumnCount),
            (11, RowReason::BadDate),
            (13, RowReason::BadValue),
        ],
        "{:?}",
        report.problems
    );
    assert_eq!((report.rows, counts(&report)), (14, (5, 0, 0, 9)));
    assert_eq!(report.organizations_created, 1, "wrong rows found nothing");
    assert_eq!(
        posting(portal, "13")
            .await
            .draft()
            .unwrap()
            .get(model::opportunities::Field::TitleEn),
        "Diver of two lines"
    );
}

#[both_databases]
async fn a_refused_row_names_its_column_and_value(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let text = "id,company,募集名,勤務地,掲載日,締切\n1,湊社,実習,東京都港区,,01/02/2027\n2,湊社,実習,東京都港区,,2027年2月30日\n3,湊社,\u{fffd}習,東京都港区,,\n4,湊社,実習,東京都港区,,2020-01-01\n";
    let report = import(portal, text, &published()).await.unwrap();
    let told: Vec<(u64, RowReason, &str, &str)> = report
        .problems
        .iter()
        .map(|one| {
            (
                one.line,
                one.reason,
                one.column.as_str(),
                one.value.as_str(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (2, RowReason::AmbiguousDate, "締切", "01/02/2027"),
            (3, RowReason::BadDate, "締切", "2027年2月30日"),
            (4, RowReason::Garbled, "募集名", "\u{fffd}習"),
            (5, RowReason::BadDate, "締切", "2020-01-01"),
        ]
    );
    assert_eq!(report.problems[3].problem, Some(FieldProblem::InThePast));
}

#[both_databases]
async fn a_job_and_a_company_without_a_name_are_refused(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let text = "id,company,title,location,program\n1,Reef,Diver,London,Full-time\n2,Reef,Diver,London,Co-op\n3,海洋社,実習,東京都港区,アルバイト\n4,N/A,Diver,London,\n5,株式会社,実習,東京都港区,\n";
    let report = import(portal, text, &published()).await.unwrap();
    let told: Vec<_> = report
        .problems
        .iter()
        .map(|one| {
            (
                one.line,
                one.column.as_str(),
                one.value.as_str(),
                one.reason,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (2, "program", "Full-time", RowReason::NotAnInternship),
            (4, "program", "アルバイト", RowReason::NotAnInternship),
            (5, "company", "N/A", RowReason::NoOrganization),
            (6, "company", "株式会社", RowReason::NoOrganization),
        ]
    );
    let long = ImportOptions {
        source: "x".repeat(101),
        ..published()
    };
    assert!(matches!(
        refused(portal, text.as_bytes(), &long).await,
        FileProblem::BadSource { .. }
    ));
}

// F65
#[both_databases]
async fn f65_a_day_that_can_stay_in_words_drops_no_row(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let rows = [
        "11/12/2026,,",
        "yesterday,,",
        "Nov 26,,",
        "2026-11,,",
        "45000,,",
        "昨日,,",
        "31/31/2026,,",
        ",2027年8月,",
        ",August 2027,",
        ",8月31日,",
        ",来年8月31日,",
        ",令和九年八月三十一日,",
        ",,応相談",
        ",,March 2028",
        ",,11/12/2027",
        ",,2028-02-30",
    ];
    let rows: String = (1..)
        .zip(rows)
        .map(|(id, days)| format!("{id},Reef,Diver,\"Boston, MA\",{days}\n"))
        .collect();
    let report = import(
        portal,
        &format!("id,company,title,location,posted_at,apply_by,starts_on\n{rows}"),
        &published(),
    )
    .await
    .unwrap();
    assert_eq!(counts(&report), (16, 0, 0, 0), "{:?}", report.problems);
    assert!(
        report.unsaid.iter().all(|one| one.what == Unsaid::Day) && report.unsaid.len() == 16,
        "{:?}",
        report.unsaid
    );
    for (id, words) in [("9", "August 2027"), ("13", "応相談"), ("15", "11/12/2027")] {
        let draft = posting(portal, id)
            .await
            .published_draft()
            .unwrap()
            .unwrap();
        let body = draft.get(model::opportunities::Field::BodyEn);
        assert!(body.contains(words), "{body}");
    }
}

#[both_databases]
async fn a_cell_is_named_and_not_the_text_that_is_made_of_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let marks = "\u{301}".repeat(15_000);
    let text = format!(
        "id,company,title_ja,title_en,location,body_ja\nc31,湊社,\u{200B},,東京都港区,\nc32,湊社,海{marks},,東京都港区,\nc33,湊社,,Sea{marks},東京都港区,本文\nc34,湊社,実習,,東京都港区,海{marks}\n"
    );
    let report = import(portal, &text, &published()).await.unwrap();
    let told: Vec<(u64, &str)> = report
        .problems
        .iter()
        .map(|one| (one.line, one.column.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (2, "title_ja"),
            (3, "title_ja"),
            (4, "title_en"),
            (5, "body_ja")
        ]
    );
    assert!(
        report
            .problems
            .iter()
            .all(|one| one.value.chars().count() <= 200),
        "nor do the marks fill the report"
    );
}

#[both_databases]
async fn what_a_row_says_stays_text(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let text = "id,company,title,location,note\n1,Reef,<script>alert(1)</script>,London,\"[x](javascript:alert(1)) <img src=x onerror=1>\"\n";
    import(portal, text, &published()).await.unwrap();
    let body = posting(portal, "1")
        .await
        .draft()
        .unwrap()
        .get(model::opportunities::Field::BodyEn)
        .to_owned();
    let html = crate::opportunities::markdown(&body);
    assert!(
        !html.contains("<script") && !html.contains("<img") && !html.contains("href=\"javascript"),
        "{html}"
    );
    assert!(
        html.contains("&lt;img src=x onerror=1&gt;"),
        "the text is still there: {html}"
    );
}
