//! `kakehashi`: one program for everything an operator does.

use clap::Parser;
use mimalloc::MiMalloc;
use server::commands::{self, Cli};
use std::process::ExitCode;

/// Pages are made of thousands of small pieces that are dropped together.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    commands::run(Cli::parse())
}
