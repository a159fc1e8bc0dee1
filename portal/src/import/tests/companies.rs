//! Which organization a row is of.

use super::{counts, import, news, posting, published, row};
use crate::Portal;
use crate::import::ImportOptions;
use crate::organizations::entities::organizations::{Column, Entity};
use crate::testing::{Sandbox, both_databases};
use model::import::News;
use model::opportunities::{Field, Publication, Revision};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

async fn is_verified(portal: &Portal, id: &str) -> bool {
    let organization = posting(portal, id).await.published_organization_id.unwrap();
    let found = Entity::find_by_id(organization).one(portal.read()).await;
    found.unwrap().unwrap().verified_at.is_some()
}

#[both_databases]
async fn f30_another_form_of_company_has_no_badge(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    sandbox.organization("Juniper Bay Analytics, Inc.").await;
    for (id, company) in [
        ("1", "Juniper Bay Analytics LLC"),
        ("2", "Juniper Bay Analytics"),
        ("3", "Juniper Bay Analytics Ltd."),
    ] {
        let report = import(portal, &row(id, "Intern", company, ""), &published())
            .await
            .unwrap();
        assert_eq!(
            (counts(&report), report.organizations_created),
            ((1, 0, 0, 0), 1)
        );
        assert!(!is_verified(portal, id).await, "{company}");
        let verified = report.near_names.iter().find(|near| near.known_is_verified);
        assert_eq!(
            verified.map(|near| near.known.as_str()),
            Some("Juniper Bay Analytics, Inc."),
            "staff are asked"
        );
    }
    let report = import(
        portal,
        &row("4", "Intern", "JUNIPER BAY ANALYTICS INC.", ""),
        &published(),
    )
    .await
    .unwrap();
    assert_eq!(report.organizations_created, 0);
    assert!(is_verified(portal, "4").await);
}

#[both_databases]
async fn f30_the_organizations_own_website_decides(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let id = sandbox.organization("Example Jobs, Inc.").await;
    Entity::update_many()
        .col_expr(Column::Website, Expr::value("https://www.example.com"))
        .filter(Column::Id.eq(id))
        .exec(portal.read())
        .await
        .unwrap();
    import(
        portal,
        &row("1", "Intern", "Example Jobs", ""),
        &published(),
    )
    .await
    .unwrap();
    assert!(
        is_verified(portal, "1").await,
        "the posting stands on jobs.example.com"
    );
}

// F7, F30
#[both_databases]
async fn f7_a_renamed_company_waits_on_the_desk(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    sandbox.organization("Juniper Bay Analytics, Inc.").await;
    let board = ImportOptions {
        source: "board".into(),
        ..published()
    };
    for (id, options, company) in [
        ("1", published(), "Juniper Bay Analytics, Inc."),
        ("2", board.clone(), "Juniper Bay Analytics, Inc."),
        ("3", published(), "Ocean Labs"),
        (
            "4",
            ImportOptions {
                publish: false,
                ..board
            },
            "Ocean Labs LLC",
        ),
    ] {
        import(
            portal,
            &row(id, "Scuba intern", "Reef Labs", "$20/hr"),
            &ImportOptions {
                publish: true,
                ..options.clone()
            },
        )
        .await
        .unwrap();
        let before = posting(portal, id).await;
        let report = import(
            portal,
            &row(id, "Scuba intern", company, "$20/hr"),
            &options,
        )
        .await
        .unwrap();
        assert_eq!(
            (counts(&report), report.waiting, news(&report)),
            ((0, 1, 0, 0), 1, vec![News::WaitsRenamed]),
            "{id}"
        );
        let after = posting(portal, id).await;
        assert_eq!(
            (after.id, after.publication, after.revision),
            (before.id, Publication::Open, Revision::InReview),
            "{id}"
        );
        assert_eq!(
            after.published_organization_id, before.published_organization_id,
            "{id}"
        );
        assert_ne!(
            after.organization_id, before.organization_id,
            "{id}: staff see who it would be"
        );
        // What comes next waits with it.
        import(
            portal,
            &row(id, "Scuba intern", company, "$25/hr"),
            &options,
        )
        .await
        .unwrap();
        let after = posting(portal, id).await;
        assert_eq!(
            after.published_organization_id, before.published_organization_id,
            "{id}"
        );
        assert_eq!(
            after
                .published_draft()
                .unwrap()
                .unwrap()
                .get(Field::WageAmount),
            "20",
            "{id}"
        );
    }
}

#[both_databases]
async fn f31_four_names_are_four_organizations(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let text = "id,company,title_en,location\n\
            c26a,Minato GmbH,Forge intern,\"Berlin, Germany\"\n\
            c26b,Minato Inc.,Trading intern,\"New York, NY\"\n\
            c26c,A&B Consulting,Audit intern,\"Boston, MA\"\n\
            c26d,AB Consulting,Tax intern,\"Boston, MA\"\n\
            c26e,株式会社湊,Port intern,\"Boston, MA\"\n\
            c26f,有限会社湊,Pier intern,\"Boston, MA\"\n\
            c26g,minato  gmbh,Anvil intern,\"Berlin, Germany\"\n\
            c26h,A.B. Consulting,Legal intern,\"Boston, MA\"\n";
    let report = import(portal, text, &published()).await.unwrap();
    assert_eq!(
        (counts(&report), report.organizations_created),
        ((8, 0, 0, 0), 7),
        "{:?}",
        report.near_names
    );
    let (one, again) = (posting(portal, "c26a").await, posting(portal, "c26g").await);
    assert_eq!(one.organization_id, again.organization_id);
}
