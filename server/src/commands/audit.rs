//! The journal, compared with its chain.

use super::failure::Failure;
use clap::{Args, Subcommand};
use model::Language;
use model::audit::Head;
use portal::{Portal, audit};
use std::time::Instant;
use texts::words;

#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Compare every entry of the journal with its link in the chain
    Verify(Arguments),
    /// Print the end of the chain, to be kept where nobody can change it
    Head,
}

#[derive(Debug, Args)]
pub struct Arguments {
    /// What `audit head` printed once: shows as well whether the chain was cut or built anew since
    #[arg(long, value_name = "HEAD")]
    head: Option<Head>,
}

pub async fn carry_out(portal: &Portal, command: AuditCommand) -> Result<(), Failure> {
    match command {
        AuditCommand::Verify(arguments) => verify(portal, arguments.head.as_ref()).await,
        AuditCommand::Head => head(portal).await,
    }
}

/// A break makes the command fail, so that a script can act on it.
pub async fn verify(portal: &Portal, kept: Option<&Head>) -> Result<(), Failure> {
    let begun = Instant::now();
    // A portal that is running chains by itself.
    if let Err(error) = audit::catch_up(portal).await {
        eprintln!("the chain is compared as it is: {}", Failure::from(error));
    }
    let verified = audit::check(portal, kept).await?;
    if let Some(found) = verified.found {
        let words = words::broken(Language::English, &found);
        return Err(Failure::new(format!(
            "the journal differs from its chain. {words}"
        )));
    }
    if let Some(missed) = verified.missed {
        let words = words::broken(Language::English, &missed);
        return Err(Failure::new(format!(
            "the journal equals its chain, which does not pass through the head that was given. {words}"
        )));
    }
    println!(
        "The journal equals its chain: {} entries in {:.1} s.",
        verified.head.place,
        begun.elapsed().as_secs_f64()
    );
    if verified.unchained > 0 {
        println!("Entries that are not chained yet: {}.", verified.unchained);
    }
    Ok(())
}

async fn head(portal: &Portal) -> Result<(), Failure> {
    audit::catch_up(portal).await?;
    match audit::head(portal).await? {
        Some(head) => {
            println!("{head}");
            Ok(())
        }
        None => Err(Failure::new("nothing has been chained yet")),
    }
}
