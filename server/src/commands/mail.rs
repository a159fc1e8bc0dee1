//! Mail, from the command line.

use super::failure::Failure;
use crate::config::Config;
use crate::mail::{Desk, post, trial};
use ::mail::{Outcome, read_report};
use clap::Args;
use model::fields::Email;
use portal::mail::{Returned, returned};
use portal::{Operator, Portal, school};
use std::io::Read;

/// More than any mail server sends back.
const REPORT_MAX: u64 = 4 << 20;

#[derive(Debug, Args)]
pub struct Address {
    /// Where the mail goes
    address: String,
}

/// Sends one letter, to see whether the settings work.
pub async fn test(portal: &Portal, config: &Config, to: Address) -> Result<(), Failure> {
    let address = Email::parse(&to.address)
        .map_err(|_| Failure::new(format!("`{}` is not an e-mail address", to.address)))?;
    let post = post(&config.mail).map_err(Failure::new)?;
    let school = school::school(portal).await?;
    let desk = Desk {
        config,
        school: &school,
        at: portal.now().into(),
    };
    let (letter, envelope) = trial(
        &desk,
        format!("trial-{}", portal.now().timestamp()),
        address.as_str(),
    );
    match post.send(&letter, &envelope).await {
        Outcome::Sent if post.folder().is_some() => {
            println!("No mail server is set (KAKEHASHI_SMTP): the mail lies in {post}.");
            Ok(())
        }
        Outcome::Sent => {
            println!("{post} has taken a mail to {address}.");
            Ok(())
        }
        Outcome::Later(said) => Err(Failure::new(format!("{post}: {said}"))),
        Outcome::NoSuchAddress(said) | Outcome::Refused(said) => Err(Failure::new(format!(
            "{post} does not take a mail to {address}: {said}"
        ))),
    }
}

/// Reads a report that a mail came back, as a mail server pipes it in.
pub async fn bounced(portal: &Portal) -> Result<(), Failure> {
    let mut mail = Vec::new();
    std::io::stdin()
        .take(REPORT_MAX)
        .read_to_end(&mut mail)
        .map_err(|error| Failure::new(format!("the report cannot be read: {error}")))?;
    let report = read_report(&mail)
        .ok_or_else(|| Failure::new("this is no report that a mail came back for good"))?;
    let id = report
        .id
        .parse()
        .map_err(|_| Failure::new("the mail that came back is none of this portal's"))?;
    let back = Returned {
        mail: id,
        address: report.address.clone(),
        said: format!("{} {}", report.status, report.reason)
            .trim()
            .to_owned(),
    };
    returned(portal, &Operator::of_this_machine(), &back)
        .await
        .map_err(|error| match error {
            portal::Error::Problem(model::Problem::NotFound) => {
                Failure::new("the mail that came back was not sent to this address by this portal")
            }
            error => error.into(),
        })?;
    println!("No more mail goes to {}.", report.address);
    Ok(())
}
