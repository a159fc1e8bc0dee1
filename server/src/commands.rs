//! What the program does when it is called.

mod alone;
mod audit;
mod card_key;
mod demo;
mod dictionary;
mod failure;
mod import;
mod index;
mod mail;
mod person;
mod serve;

use crate::config::{self, Config};
use crate::gate;
use crate::telemetry;
use clap::{Parser, Subcommand};
use failure::Failure;
use portal::Portal;
use std::path::PathBuf;
use std::process::ExitCode;
use tokio::runtime;

/// Kakehashi, the bridge between a school and its graduates.
#[derive(Debug, Parser)]
#[command(name = "kakehashi", version)]
pub struct Cli {
    /// File with settings [default: kakehashi.toml, when it is there]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the portal
    #[command(after_help = config::HELP)]
    Serve,
    /// Bring the database to the present schema
    Migrate,
    /// Fill an empty portal with an invented school
    Demo(demo::Arguments),
    /// Read postings from a CSV file
    Import(import::Arguments),
    /// Build the search index anew
    Reindex,
    /// Compare the search index with the database, and the journal with its chain
    Verify,
    /// The journal's chain
    #[command(subcommand)]
    Audit(audit::AuditCommand),
    /// Mail: try the settings, and take in what came back
    #[command(subcommand)]
    Mail(MailCommand),
    /// The key with which the school signs what cards show
    #[command(subcommand)]
    CardKey(CardKeyCommand),
    /// People, before anybody can sign in
    #[command(subcommand)]
    Person(PersonCommand),
}

#[derive(Debug, Subcommand)]
enum MailCommand {
    /// Send one mail, to see whether the settings work
    Test(mail::Address),
    /// Read from standard input the report of a mail server that a mail came back
    Bounced,
}

#[derive(Debug, Subcommand)]
enum CardKeyCommand {
    /// Make another one, where somebody else may know the present one
    Replace,
}

#[derive(Debug, Subcommand)]
enum PersonCommand {
    /// Add a person and print the link with which they set a password
    Add(person::Arguments),
    /// Print a link for a new password, for somebody whom nobody else can give one
    Link(person::Whom),
}

/// Carries the command out: 0 done, 1 not done, 2 wrong settings.
pub fn run(cli: Cli) -> ExitCode {
    let config = match Config::read(cli.config.as_deref()) {
        Ok(config) => config,
        Err(wrong) => {
            eprintln!("kakehashi: {wrong}");
            return ExitCode::from(2);
        }
    };
    // The log of a server is read later; a command's answer is read at once.
    let usual_level = if matches!(cli.command, Command::Serve) {
        "info"
    } else {
        "warn"
    };
    telemetry::start(&config, usual_level);
    let done = match runtime::Builder::new_multi_thread()
        .worker_threads(gate::workers())
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime.block_on(carry_out(cli.command, config)),
        Err(error) => Err(Failure::new(format!("cannot start: {error}"))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("kakehashi: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn carry_out(command: Command, config: Config) -> Result<(), Failure> {
    match command {
        Command::Serve => {
            // Before anything is opened, and until everything is closed.
            let _alone = alone::alone(&config.data_dir)?;
            serve::serve(open(&config).await?, config).await
        }
        Command::Migrate => migrate(&config).await,
        Command::Demo(arguments) => demo::demo(&open(&config).await?, &config, arguments).await,
        Command::Import(arguments) => import::import(&open(&config).await?, arguments).await,
        Command::Reindex => index::reindex(&open(&config).await?).await,
        Command::Verify => {
            let portal = open(&config).await?;
            let index = index::verify(&portal).await;
            let journal = audit::verify(&portal, None).await;
            if let (Err(_), Err(journal)) = (&index, &journal) {
                eprintln!("kakehashi: {journal}");
            }
            index.and(journal)
        }
        Command::Audit(command) => {
            audit::carry_out(&Portal::open(&config.portal()).await?, command).await
        }
        Command::Mail(MailCommand::Test(address)) => {
            mail::test(&Portal::open(&config.portal()).await?, &config, address).await
        }
        Command::Mail(MailCommand::Bounced) => {
            mail::bounced(&Portal::open(&config.portal()).await?).await
        }
        Command::CardKey(CardKeyCommand::Replace) => {
            card_key::replace(&Portal::open(&config.portal()).await?).await
        }
        Command::Person(PersonCommand::Add(arguments)) => {
            person::add(&Portal::open(&config.portal()).await?, &config, arguments).await
        }
        Command::Person(PersonCommand::Link(whom)) => {
            person::link(&Portal::open(&config.portal()).await?, &config, whom).await
        }
    }
}

async fn migrate(config: &Config) -> Result<(), Failure> {
    match Portal::migrate(&config.portal()).await? {
        0 => println!("The database is up to date."),
        1 => println!("1 migration applied."),
        steps => println!("{steps} migrations applied."),
    }
    Ok(())
}

async fn open(config: &Config) -> Result<Portal, Failure> {
    let mut settings = config.portal();
    settings.dictionary = dictionary::find_or_build(config);
    Ok(Portal::open(&settings).await?)
}
