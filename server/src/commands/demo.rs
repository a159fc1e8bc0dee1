//! An invented school, to look around in.

use super::failure::Failure;
use crate::config::Config;
use model::closed::Closed;
use portal::{Operator, Portal, demo as school, discovery};

/// How often progress is shown.
const EVERY: u64 = 500;

/// The last line is read by scripts.
pub async fn demo(portal: &Portal, config: &Config) -> Result<(), Failure> {
    let progress = |entries: u64| {
        if entries.is_multiple_of(EVERY) {
            eprintln!("{entries} events of the school's life written");
        }
    };
    let sign_ins = school::fill(portal, &Operator::of_this_machine(), progress).await?;
    discovery::catch_up(portal).await?;
    println!("Sign in at {}/sign-in as one of", config.base_url.as_str());
    for one in &sign_ins.people {
        println!("  {:<10} {:<22} {}", one.role.code(), one.email, one.name);
    }
    println!("password: {}", sign_ins.password);
    Ok(())
}
