//! What is gone from the source.

use super::{import, posting, published};
use crate::import::ImportOptions;
use crate::opportunities::testing::moves::act;
use crate::testing::{Sandbox, both_databases};
use crate::{Portal, discovery};
use model::accounts::Role;
use model::opportunities::{Field, Move, Publication};

/// A file of these ids, each of one company.
fn file(rows: &[(&str, &str)]) -> String {
    let rows = rows
        .iter()
        .map(|(id, company)| format!("{id},{company},Intern {id},London\n"));
    format!("id,company,title_en,location\n{}", rows.collect::<String>())
}

fn closing() -> ImportOptions {
    ImportOptions {
        close_missing: true,
        ..published()
    }
}

fn named(source: &str, options: ImportOptions) -> ImportOptions {
    ImportOptions {
        source: source.to_owned(),
        ..options
    }
}

async fn publication(portal: &Portal, id: &str) -> Publication {
    posting(portal, id).await.publication
}

const THREE: &[(&str, &str)] = &[("a", "Reef"), ("b", "Reef"), ("c", "Reef")];
const TWO: &[(&str, &str)] = &[("a", "Reef"), ("c", "Reef")];

#[both_databases]
async fn f71_what_is_gone_is_told_and_stays_open(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, &file(THREE), &published()).await.unwrap();
    let report = import(portal, &file(TWO), &published()).await.unwrap();
    let gone: Vec<(&str, &str)> = report
        .gone
        .iter()
        .map(|one| (one.source_id.as_str(), one.title.as_str()))
        .collect();
    assert_eq!(
        (gone, report.closed, report.most_are_gone),
        (vec![("b", "Intern b")], 0, false)
    );
    assert_eq!(publication(portal, "b").await, Publication::Open);
}

#[both_databases]
async fn f71_an_option_closes_it_and_the_file_opens_it_again(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, &file(THREE), &published()).await.unwrap();
    let trial = ImportOptions {
        dry_run: true,
        ..closing()
    };
    let report = import(portal, &file(TWO), &trial).await.unwrap();
    assert_eq!(
        (report.closed, publication(portal, "b").await),
        (1, Publication::Open),
        "a trial only tells"
    );
    let report = import(portal, &file(TWO), &closing()).await.unwrap();
    assert_eq!(
        (report.closed, publication(portal, "b").await),
        (1, Publication::Closed)
    );
    discovery::catch_up(portal).await.unwrap();
    assert_eq!(discovery::verify(portal).await.unwrap(), []);
    let report = import(portal, &file(TWO), &closing()).await.unwrap();
    assert_eq!((report.gone.len(), report.closed), (0, 0), "once");
    let report = import(portal, &file(THREE), &published()).await.unwrap();
    assert_eq!(
        (report.changed, publication(portal, "b").await),
        (1, Publication::Open)
    );
}

#[both_databases]
async fn f71_what_people_have_paused_is_not_closed(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox.person("Eri", Role::Staff).await.poster().unwrap();
    import(portal, &file(THREE), &published()).await.unwrap();
    act(portal, &eri, posting(portal, "b").await.id, Move::Pause)
        .await
        .unwrap();
    let report = import(portal, &file(TWO), &closing()).await.unwrap();
    assert_eq!((report.gone.len(), report.closed), (0, 0));
    assert_eq!(publication(portal, "b").await, Publication::Paused);
}

#[both_databases]
async fn f71_most_are_closed_only_after_a_second_yes(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, &file(THREE), &published()).await.unwrap();
    let report = import(portal, &file(&THREE[..1]), &closing())
        .await
        .unwrap();
    assert_eq!(
        (report.gone.len(), report.closed, report.most_are_gone),
        (2, 0, true)
    );
    assert_eq!(publication(portal, "b").await, Publication::Open);
    let certain = ImportOptions {
        close_most: true,
        ..closing()
    };
    let report = import(portal, &file(&THREE[..1]), &certain).await.unwrap();
    assert_eq!(
        (report.closed, publication(portal, "b").await),
        (2, Publication::Closed)
    );
}

#[both_databases]
async fn f71_only_the_files_own_sources_are_looked_at(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, &file(THREE), &published()).await.unwrap();
    import(
        portal,
        &file(&[("x", "Tide")]),
        &named("board", published()),
    )
    .await
    .unwrap();
    let report = import(portal, &file(&[("y", "Kelp")]), &closing())
        .await
        .unwrap();
    assert_eq!(
        report.gone,
        [],
        "nobody named a source, so the file speaks for Kelp alone"
    );
    let report = import(portal, &file(&[("y", "Kelp")]), &named("board", closing()))
        .await
        .unwrap();
    assert_eq!(
        report
            .gone
            .iter()
            .map(|one| one.source_id.as_str())
            .collect::<Vec<_>>(),
        ["x"]
    );
}

#[both_databases]
async fn f71_a_row_that_is_refused_is_not_gone(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, &file(THREE), &published()).await.unwrap();
    let text = "id,company,title_en,location\na,Reef,Intern a,London\nb,Reef,,London\nc,Reef,too,many,cells\n";
    let report = import(portal, text, &closing()).await.unwrap();
    assert_eq!((report.problems.len(), report.gone.len()), (2, 0));
    assert_eq!(
        posting(portal, "b")
            .await
            .draft()
            .unwrap()
            .get(Field::TitleEn),
        "Intern b"
    );
}
