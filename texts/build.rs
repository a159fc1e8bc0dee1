//! Turns `locales/` into the typed keys that `td_string!` takes. A key that one language lacks stops the build.

use leptos_i18n_build::{Config, ParseOptions, TranslationsInfos};
use std::error::Error;
use std::path::PathBuf;

/// One file a feature and language: `locales/ja/search.json`.
const NAMESPACES: [&str; 21] = [
    "about",
    "account",
    "bookmark",
    "choice",
    "common",
    "desk",
    "error",
    "field",
    "help",
    "home",
    "import",
    "nav",
    "notification",
    "opportunity",
    "organization",
    "posting",
    "problem",
    "saved",
    "search",
    "synonym",
    "viewed",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=locales");
    let config = Config::new("ja")?
        .add_locale("en")?
        .add_namespaces(NAMESPACES)?;
    let config = config.parse_options(ParseOptions::new().interpolate_display(true));
    let translations = TranslationsInfos::parse(config)?;
    translations.emit_diagnostics();
    let folder = PathBuf::from(std::env::var("OUT_DIR")?).join("i18n");
    translations.generate_i18n_module(folder)?;
    Ok(())
}
