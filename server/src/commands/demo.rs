//! An invented school, to look around in.

use super::failure::Failure;
use crate::config::Config;
use portal::{Operator, Portal, demo as school};

pub async fn demo(portal: &Portal, config: &Config) -> Result<(), Failure> {
    let sign_ins = school::fill(portal, &Operator::of_this_machine(), |step| {
        eprintln!("{step}")
    })
    .await?;
    println!(
        "Sign in at {}/sign-in with the password {}",
        config.base_url.as_str(),
        sign_ins.password
    );
    for (role, email) in &sign_ins.people {
        println!("  {role:<10} {email}");
    }
    Ok(())
}
