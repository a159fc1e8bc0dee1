//! Files of which no row is taken.

use super::{SAMPLE, import, published, refused};
use crate::import::ImportOptions;
use crate::opportunities::entities::opportunities::Entity;
use crate::testing::{Sandbox, both_databases};
use model::import::{FileProblem, Needed};
use sea_orm::{EntityTrait, PaginatorTrait};

// F69, 1.1.7
#[both_databases]
async fn f69_what_is_no_table_of_postings_is_refused_with_a_reason(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let many = format!("id,company,title\n{}", "1,Reef,Diver\n".repeat(10_001));
    let files: [(&[u8], FileProblem); 5] = [
        (b"", FileProblem::Empty),
        (b"id,company,title\n", FileProblem::NoRows),
        (b"PK\x03\x04\x00\x00", FileProblem::NotText),
        (
            b"id,company,title\n1,\"Reef,Diver\n2,Reef,Diver\n",
            FileProblem::OpenQuote { line: 2 },
        ),
        (many.as_bytes(), FileProblem::TooManyRows { max: 10_000 }),
    ];
    for (bytes, expected) in files {
        assert_eq!(refused(portal, bytes, &published()).await, expected);
    }
    assert!(matches!(
        refused(portal, b"a,b,c\n1,2,3\n", &published()).await,
        FileProblem::NoColumn {
            needed: Needed::Id,
            ..
        }
    ));
    let long = vec![b'x'; crate::import::FILE_MAX + 1];
    assert_eq!(
        refused(portal, &long, &published()).await,
        FileProblem::TooLarge { max_megabytes: 20 }
    );
    assert_eq!(Entity::find().count(portal.read()).await.unwrap(), 0);
}

#[both_databases]
async fn a_broken_quotation_mark_changes_nothing(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let header = "id,company,title,location";
    let whole = format!(
        "{header}\n1,Reef,\"Scuba intern\",London\n2,Reef,\"Kelp intern\",London\n3,Reef,\"Urchin intern\",London\n"
    );
    import(portal, &whole, &published()).await.unwrap();
    let before = Entity::find().all(portal.read()).await.unwrap();
    for (from, to) in [
        ("Scuba intern\"", "Scuba intern"),
        ("Kelp intern\"", "Kelp intern"),
        ("Urchin intern\"", "Urchin intern"),
        (
            "\",London\n2,Reef,\"Kelp intern\",London\n3,Reef,\"",
            ",London\n2,Reef,Kelp intern,London\n3,Reef,",
        ),
        ("\"Kelp intern\"", " \"Kelp intern\""),
    ] {
        let options = ImportOptions {
            close_missing: true,
            close_most: true,
            ..published()
        };
        let report = import(portal, &whole.replace(from, to), &options)
            .await
            .unwrap();
        assert!(report.refused.is_some(), "{to}");
        assert_eq!(
            Entity::find().all(portal.read()).await.unwrap(),
            before,
            "{to}"
        );
    }
}

// F70
#[both_databases]
async fn f70_a_map_names_what_exists(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let with = |field: &str, column: &str| ImportOptions {
        map: vec![(field.to_owned(), column.to_owned())],
        ..published()
    };
    let problem = refused(portal, SAMPLE.as_bytes(), &with("title_ja", "職名")).await;
    assert!(matches!(problem, FileProblem::NoMappedColumn { column, .. } if column == "職名"));
    let problem = refused(portal, SAMPLE.as_bytes(), &with("colour", "title")).await;
    assert_eq!(
        problem,
        FileProblem::NoMappedField {
            field: "colour".into()
        }
    );
}
