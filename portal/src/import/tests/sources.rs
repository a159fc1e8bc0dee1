//! Whose an id is.

mod named;

use super::{counts, import, published, row};
use crate::Portal;
use crate::import::ImportOptions;
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use crate::testing::{Sandbox, both_databases};
use model::import::RowReason;
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, QueryOrder};

fn of(source: &str) -> ImportOptions {
    ImportOptions {
        source: source.to_owned(),
        ..published()
    }
}

async fn all(portal: &Portal) -> Vec<Model> {
    let found = Entity::find().order_by_asc(Column::Id).all(portal.read());
    found.await.unwrap()
}

/// In the order of the alphabet.
async fn titles(portal: &Portal) -> Vec<String> {
    let rows = all(portal).await;
    let mut titles: Vec<String> = rows
        .iter()
        .map(|row| row.draft().unwrap().title().en)
        .collect();
    titles.sort();
    titles
}

#[both_databases]
async fn f7_an_id_belongs_to_the_organization_of_its_row(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(
        portal,
        &row("1", "Scuba survey intern", "Reef Labs", ""),
        &published(),
    )
    .await
    .unwrap();
    for (title, company) in [
        ("Fermentation intern", "Hoshi Foods"),
        ("Audit intern", "Reef Labs LLC 2"),
        ("Tax intern", "株式会社星"),
    ] {
        let report = import(portal, &row("1", title, company, ""), &published())
            .await
            .unwrap();
        assert_eq!(counts(&report), (1, 0, 0, 0), "{company}");
    }
    assert_eq!(
        titles(portal).await,
        [
            "Audit intern",
            "Fermentation intern",
            "Scuba survey intern",
            "Tax intern"
        ]
    );
}

#[both_databases]
async fn f7_one_organization_has_many_spellings(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(
        portal,
        &row("1", "Scuba intern", "Reef Labs, Inc.", ""),
        &published(),
    )
    .await
    .unwrap();
    for (number, company) in [
        (1, "REEF LABS INC"),
        (2, "Ｒｅｅｆ　Ｌａｂｓ，　Ｉｎｃ．"),
        (3, "Reef Labs"),
    ] {
        let report = import(
            portal,
            &row("1", "Scuba intern", company, &format!("${number}0/hr")),
            &published(),
        )
        .await
        .unwrap();
        assert_eq!(
            (counts(&report), report.organizations_created),
            ((0, 1, 0, 0), 0),
            "{company}"
        );
    }
}

#[both_databases]
async fn f7_without_a_name_nothing_of_a_named_source_is_changed(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(
        portal,
        &row("900", "Scuba intern", "Reef Labs", "$20/hr"),
        &of("SiteA"),
    )
    .await
    .unwrap();
    let before = all(portal).await;
    let cases = [
        ("Scuba intern", "Reef Labs", "$21/hr"),
        ("Kelp intern", "REEF LABS", "$20/hr"),
        ("Scuba intern", "Reef Labs, Inc.", ""),
        ("Scuba intern", "Hoshi Foods", ""),
    ];
    for (title, company, salary) in cases {
        let report = import(portal, &row("900", title, company, salary), &published())
            .await
            .unwrap();
        let told = (report.problems[0].reason, report.problems[0].value.as_str());
        assert_eq!(
            (counts(&report), told),
            ((0, 0, 0, 1), (RowReason::IdOfSource, "900 (sitea)")),
            "{title}, {company}"
        );
        assert_eq!(all(portal).await, before, "{title}, {company}");
    }
    let report = import(
        portal,
        &row("900", "Fermentation intern", "Hoshi Foods", ""),
        &published(),
    )
    .await
    .unwrap();
    assert_eq!(
        counts(&report),
        (1, 0, 0, 0),
        "another company counts from 1 too"
    );
}

#[both_databases]
async fn f7_a_row_without_a_source_beside_its_twin_is_refused(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    for (number, (first, second)) in
        (1..).zip([("Site A", ""), ("", "Site A"), ("ｓｉｔｅ　ａ", " ")])
    {
        let text = format!(
            "source,id,company,title_en,location\n{first},{number},Reef,One,London\n{second},{number},\"Reef, Inc.\",One,London\n,{number},Hoshi,Two,London\n"
        );
        let report = import(portal, &text, &published()).await.unwrap();
        let told = (report.problems[0].reason, report.problems[0].value.clone());
        assert_eq!(
            (counts(&report), told),
            (
                (2, 0, 0, 1),
                (RowReason::IdOfSource, format!("{number} (site a)"))
            )
        );
    }
}

#[both_databases]
async fn f7_what_was_imported_without_a_name_is_found_by_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(
        portal,
        &row("1", "Scuba intern", "Reef Labs", "$20/hr"),
        &published(),
    )
    .await
    .unwrap();
    // As it was before sources had names.
    Entity::update_many()
        .col_expr(Column::Source, Expr::value("file"))
        .exec(portal.read())
        .await
        .unwrap();
    let report = import(
        portal,
        &row("1", "Scuba intern", "Reef Labs", "$21/hr"),
        &of("board"),
    )
    .await
    .unwrap();
    assert_eq!(counts(&report), (0, 1, 0, 0));
    assert_eq!(all(portal).await[0].source.as_deref(), Some("source:board"));
}
