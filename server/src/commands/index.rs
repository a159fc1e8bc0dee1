//! The search index: made anew, and compared with the database.

use super::failure::Failure;
use portal::{Portal, discovery};
use std::time::Instant;

pub async fn reindex(portal: &Portal) -> Result<(), Failure> {
    let begun = Instant::now();
    let count = discovery::reindex(portal, |done| eprintln!("{done} postings read")).await?;
    println!(
        "{count} postings indexed in {:.1} s.",
        begun.elapsed().as_secs_f64()
    );
    Ok(())
}

/// Differences make the command fail, so that a script can act on it.
pub async fn verify(portal: &Portal) -> Result<(), Failure> {
    // A portal that is running writes the index itself.
    if let Err(error) = discovery::catch_up(portal).await {
        eprintln!("the index is compared as it is: {}", Failure::from(error));
    }
    let differences = discovery::verify(portal).await?;
    for difference in &differences {
        println!("{difference}");
    }
    match differences.len() {
        0 => {
            println!("The index equals the database.");
            Ok(())
        }
        count => Err(Failure::new(format!(
            "the index differs from the database in {count} place(s); kakehashi reindex mends it"
        ))),
    }
}
