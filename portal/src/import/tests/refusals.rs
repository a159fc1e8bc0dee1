use super::{SAMPLE, counts, import, operator, posting, published};
use crate::import::{ImportOptions, run};
use crate::opportunities::entities::opportunities::Entity;
use crate::{Error, on_both_databases};
use model::import::RowReason;
use model::{FieldProblem, Problem};
use sea_orm::{EntityTrait, PaginatorTrait};

const HEADER: &str = "id,company,title,location,posted_at,url,apply_by,prefecture";

fn field_of<T>(outcome: &Result<T, Error>) -> Option<String> {
    match outcome {
        Err(Error::Problem(Problem::Invalid(problems))) => problems.0.keys().next().cloned(),
        _ => None,
    }
}

on_both_databases! {
    async fn wrong_rows_are_told_with_line_and_reason_and_the_others_are_taken(sandbox) {
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
        let told: Vec<(u64, RowReason)> = report.problems.iter().map(|one| (one.line, one.reason)).collect();
        assert_eq!(told, [
            (3, RowReason::NoId),
            (4, RowReason::NoOrganization),
            (5, RowReason::NoTitle),
            (6, RowReason::DuplicateId),
            (7, RowReason::BadDate),
            (8, RowReason::BadUrl),
            (9, RowReason::TooLong),
            (10, RowReason::WrongColumnCount),
            (11, RowReason::BadDate),
            (13, RowReason::BadValue),
        ], "{:?}", report.problems);
        assert_eq!((report.rows, counts(&report)), (14, (4, 0, 0, 10)));
        assert_eq!(report.organizations_created, 1, "wrong rows found nothing");
        assert_eq!(posting(portal, "13").await.draft().unwrap().get(model::opportunities::Field::TitleEn), "Diver of two lines");
    }

    async fn what_is_no_table_of_postings_is_refused(sandbox) {
        let portal = &sandbox.portal;
        let files: [&[u8]; 5] = [b"", b"id,company,title\n", b"a,b,c\n1,2,3\n", b"PK\x03\x04\x00\x00", &[0xFF, 0x00, 0x81]];
        for bytes in files {
            let outcome = run(portal, operator(), bytes, &published(), |_| {}).await;
            assert_eq!(field_of(&outcome).as_deref(), Some("file"), "{bytes:?}: {outcome:?}");
        }
        assert_eq!(Entity::find().count(portal.read()).await.unwrap(), 0);
    }

    async fn a_map_names_what_exists(sandbox) {
        let portal = &sandbox.portal;
        for (field, column) in [("title_en", "headline"), ("colour", "title")] {
            let options = ImportOptions { map: vec![(field.to_owned(), column.to_owned())], ..published() };
            let outcome = import(portal, SAMPLE, &options).await;
            let Err(Error::Problem(Problem::Invalid(problems))) = outcome else { panic!("{outcome:?}") };
            assert_eq!(problems.of("map"), Some(&FieldProblem::NotAChoice));
        }
    }

    async fn what_a_row_says_stays_text(sandbox) {
        let portal = &sandbox.portal;
        let text = "id,company,title,location,note\n1,Reef,<script>alert(1)</script>,London,\"[x](javascript:alert(1)) <img src=x onerror=1>\"\n";
        import(portal, text, &published()).await.unwrap();
        let body = posting(portal, "1").await.draft().unwrap().get(model::opportunities::Field::BodyEn).to_owned();
        let html = crate::opportunities::markdown(&body);
        assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("href=\"javascript"), "{html}");
        assert!(html.contains("&lt;script&gt;alert(1)"), "the text is still there: {html}");
    }
}
