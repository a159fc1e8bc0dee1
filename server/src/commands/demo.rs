//! An invented school, to look around in.

use super::failure::Failure;
use crate::config::Config;
use portal::{Operator, Portal, demo as school};

/// The last line is read by scripts.
pub async fn demo(portal: &Portal, config: &Config) -> Result<(), Failure> {
    let sign_ins = school::fill(portal, &Operator::of_this_machine(), |step| {
        eprintln!("{step}")
    })
    .await?;
    println!("Sign in at {}/sign-in as one of", config.base_url.as_str());
    for (role, email) in &sign_ins.people {
        println!("  {role:<10} {email}");
    }
    println!("password: {}", sign_ins.password);
    Ok(())
}
