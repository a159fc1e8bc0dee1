use super::{counts, operator, published};
use crate::discovery;
use crate::import::run;
use crate::testing::{Sandbox, both_databases};
use std::path::Path;
use std::time::Instant;

/// 250 real listings, not part of the repository.
const FILE: &str = "../../shared/data/internships.csv";

#[both_databases]
async fn real_listings_are_taken_and_taken_once(sandbox: Sandbox) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let Ok(bytes) = std::fs::read(&path) else {
        println!("skipped: {FILE} is not there");
        return;
    };
    let portal = &sandbox.portal;
    let begun = Instant::now();
    let report = run(portal, operator(), &bytes, &published(), |_| {})
        .await
        .unwrap();
    println!(
        "{} rows in {:?}, {} organizations",
        report.rows,
        begun.elapsed(),
        report.organizations_created
    );
    assert_eq!(
        (report.rows, counts(&report)),
        (250, (250, 0, 0, 0)),
        "{:?}",
        report.problems
    );

    discovery::catch_up(portal).await.unwrap();
    assert_eq!(discovery::verify(portal).await.unwrap(), []);
    assert_eq!(portal.index().count(), 250);

    let begun = Instant::now();
    let again = run(portal, operator(), &bytes, &published(), |_| {})
        .await
        .unwrap();
    println!("again in {:?}", begun.elapsed());
    assert_eq!(
        (counts(&again), again.organizations_created),
        ((0, 0, 250, 0), 0)
    );
}
