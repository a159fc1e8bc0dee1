//! An invented school, to look around in.

use super::alone;
use super::failure::Failure;
use crate::config::Config;
use clap::Args;
use model::closed::Closed;
use portal::demo::{self as school, DemoSignIns};
use portal::{Operator, Portal, discovery};
use std::time::Instant;

/// How often progress is shown.
const EVERY: u64 = 500;
const POSTINGS_EVERY: u64 = 5000;

#[derive(Debug, Args)]
pub struct Arguments {
    /// Add this many more published postings, put together from word lists, for measuring
    #[arg(long, value_name = "POSTINGS", value_parser = clap::value_parser!(u64).range(1..=5_000_000))]
    scale: Option<u64>,
}

/// The last line is read by scripts.
pub async fn demo(portal: &Portal, config: &Config, arguments: Arguments) -> Result<(), Failure> {
    let sign_ins = match arguments.scale {
        None => fill(portal, config).await?,
        Some(postings) => fill_at_scale(portal, postings).await?,
    };
    println!("Sign in at {}/sign-in as one of", config.base_url.as_str());
    for one in &sign_ins.people {
        println!("  {:<10} {:<22} {}", one.role.code(), one.email, one.name);
    }
    println!("password: {}", sign_ins.password);
    Ok(())
}

async fn fill(portal: &Portal, config: &Config) -> Result<DemoSignIns, Failure> {
    let progress = |entries: u64| {
        if entries.is_multiple_of(EVERY) {
            eprintln!("{entries} events of the school's life written");
        }
    };
    let sign_ins = school::fill(portal, &Operator::of_this_machine(), progress).await?;
    // A portal that is running does that itself, and holds the index.
    if !alone::is_served(&config.data_dir) {
        discovery::catch_up(portal).await?;
    }
    Ok(sign_ins)
}

async fn fill_at_scale(portal: &Portal, postings: u64) -> Result<DemoSignIns, Failure> {
    let begun = Instant::now();
    let told = |what: &str, done: u64| {
        if done.is_multiple_of(POSTINGS_EVERY) {
            eprintln!(
                "{done} postings {what} after {} s",
                begun.elapsed().as_secs()
            );
        }
    };
    let operator = Operator::of_this_machine();
    let sign_ins =
        school::fill_at_scale(portal, &operator, postings, |done| told("written", done)).await?;
    let indexed = discovery::reindex(portal, |done| told("indexed", done)).await?;
    eprintln!(
        "{indexed} postings written and indexed in {:.1} s",
        begun.elapsed().as_secs_f64()
    );
    Ok(sign_ins)
}
