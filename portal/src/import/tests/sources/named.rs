//! A file of a named source: which ids are its own.

use super::super::{counts, import, news, published, row};
use super::{all, of, titles};
use crate::testing::{Sandbox, both_databases};
use model::import::{News, RowReason};
use std::collections::BTreeSet;

#[both_databases]
async fn f7_a_named_source_owns_its_ids(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(
        portal,
        &row("1", "Scuba survey intern", "Reef Labs", ""),
        &of("Board"),
    )
    .await
    .unwrap();
    let report = import(
        portal,
        &row("1", "Fermentation intern", "Hoshi Foods", ""),
        &of(" ＢＯＡＲＤ"),
    )
    .await
    .unwrap();
    assert_eq!(
        (counts(&report), report.problems[0].reason),
        ((0, 0, 0, 1), RowReason::IdTaken)
    );
    assert_eq!(
        report.problems[0].value,
        "1 (Reef Labs: Scuba survey intern)"
    );
    let report = import(
        portal,
        &row("1", "Fermentation intern", "Hoshi Foods", ""),
        &of("other"),
    )
    .await
    .unwrap();
    assert_eq!(counts(&report), (1, 0, 0, 0));
    assert_eq!(
        titles(portal).await,
        ["Fermentation intern", "Scuba survey intern"]
    );
}

#[both_databases]
async fn f7_a_column_names_the_source_of_each_row(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let text = "source,id,company,title_en,location\nA,1,Reef,One,London\nB,1,Reef,Two,London\nA,1,Reef,Three,London\n";
    let report = import(portal, text, &published()).await.unwrap();
    assert_eq!(
        (counts(&report), report.problems[0].reason),
        ((2, 0, 0, 1), RowReason::DuplicateId)
    );
    let unnamed = "id,company,title_en,location\n1,Reef,Four,London\n";
    let report = import(portal, unnamed, &published()).await.unwrap();
    assert_eq!(
        (counts(&report), report.problems[0].reason),
        ((0, 0, 0, 1), RowReason::IdOfSeveral)
    );
    assert_eq!(report.problems[0].value, "1 (a, b)");
}

#[both_databases]
async fn f7_a_named_source_adopts_only_the_same_posting(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(
        portal,
        &row("900", "Scuba intern", "Reef Labs", "$20/hr"),
        &published(),
    )
    .await
    .unwrap();
    let before = all(portal).await;
    for (title, company) in [
        ("Kelp intern", "Reef Labs"),
        ("Scuba intern", "Reef Labs, Inc."),
        ("Scuba intern", "Hoshi Foods"),
    ] {
        let report = import(portal, &row("900", title, company, "$20/hr"), &of("SiteA"))
            .await
            .unwrap();
        let told = (report.problems[0].reason, report.problems[0].value.as_str());
        assert_eq!(
            (counts(&report), told),
            (
                (0, 0, 0, 1),
                (RowReason::IdUnnamed, "900 (Reef Labs: Scuba intern)")
            ),
            "{title}, {company}"
        );
        assert_eq!(all(portal).await, before, "{title}, {company}");
    }
    let elsewhere =
        row("900", "Kelp intern", "Reef Labs", "").replace("jobs.example.com", "board.example.org");
    let report = import(portal, &elsewhere, &of("SiteB")).await.unwrap();
    assert_eq!(
        (counts(&report), news(&report)),
        ((1, 0, 0, 0), vec![]),
        "neither title nor address is the same"
    );
    let report = import(
        portal,
        &row("900", "Scuba intern", "Reef Labs", "$20/hr"),
        &of("SiteA"),
    )
    .await
    .unwrap();
    assert_eq!(
        (counts(&report), news(&report)),
        ((0, 0, 1, 0), vec![News::Adopted])
    );
    let sources: BTreeSet<Option<String>> = all(portal)
        .await
        .into_iter()
        .map(|row| row.source)
        .collect();
    assert_eq!(
        sources,
        BTreeSet::from([
            Some("source:sitea".to_owned()),
            Some("source:siteb".to_owned())
        ])
    );
    let report = import(
        portal,
        &row("900", "Scuba intern", "Reef Labs", "$20/hr"),
        &of(" ＳＩＴＥＡ "),
    )
    .await
    .unwrap();
    assert_eq!(
        (counts(&report), news(&report)),
        ((0, 0, 1, 0), vec![]),
        "once"
    );
}
