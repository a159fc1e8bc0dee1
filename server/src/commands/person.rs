//! People added from the command line: the first administrator, for one.

use super::failure::Failure;
use crate::config::Config;
use app::routes::paths;
use clap::Args;
use clap::builder::PossibleValuesParser;
use model::Language;
use model::accounts::{InviteForm, Role};
use model::closed::Closed;
use portal::accounts::Invited;
use portal::{Operator, Portal, Reader, accounts, screens};

#[derive(Debug, Args)]
pub struct Arguments {
    /// What the person is to the school
    #[arg(long, value_parser = PossibleValuesParser::new(Role::CODES))]
    role: String,
    /// E-mail address, with which they sign in
    #[arg(long)]
    email: String,
    /// Name as others see it
    #[arg(long)]
    name: String,
    /// Organization they post for, by the last word of its address
    #[arg(long, value_name = "SLUG")]
    organization: Option<String>,
}

#[derive(Debug, Args)]
pub struct Whom {
    /// E-mail address, with which they sign in
    #[arg(long)]
    email: String,
}

pub async fn add(portal: &Portal, config: &Config, arguments: Arguments) -> Result<(), Failure> {
    let organization = match arguments.organization {
        Some(slug) => organization_id(portal, &slug).await?,
        None => String::new(),
    };
    let form = InviteForm {
        name: arguments.name,
        email: arguments.email,
        role: arguments.role,
        organization,
    };
    let invited = accounts::add_person(portal, &Operator::of_this_machine(), &form).await?;
    show(config, &invited);
    Ok(())
}

pub async fn link(portal: &Portal, config: &Config, whom: Whom) -> Result<(), Failure> {
    let operator = Operator::of_this_machine();
    let invited = accounts::renew_for(portal, &operator, &whom.email).await?;
    show(config, &invited);
    Ok(())
}

fn show(config: &Config, invited: &Invited) {
    eprintln!("This link works once; the person chooses a password there:");
    println!(
        "{}{}",
        config.base_url.as_str(),
        paths::invitation(Language::Japanese, &invited.token)
    );
}

async fn organization_id(portal: &Portal, slug: &str) -> Result<String, Failure> {
    let page = screens::organization(portal, &Reader::guest(), slug, Language::Japanese)
        .await
        .map_err(|_| Failure::new(format!("--organization: there is no `{slug}`")))?;
    Ok(page.details.summary.head.id.to_string())
}
