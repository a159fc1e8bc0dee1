//! `kakehashi`: one program for everything an operator does.

use clap::Parser;
use server::commands::{self, Cli};
use std::process::ExitCode;

fn main() -> ExitCode {
    commands::run(Cli::parse())
}
