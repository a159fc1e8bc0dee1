//! Turns `locales/{ja,en}` into `keys`, which `td_string!` names. A key or a variable that one language lacks stops the build.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Outcome<T> = Result<T, Box<dyn Error>>;
type Group = BTreeMap<String, Entry>;

const LANGUAGE: &str = "model::Language";

/// What a key leads to: a text, or more keys.
enum Entry {
    Text(String),
    Group(Group),
}

fn main() -> Outcome<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=locales");
    let mut code = String::new();
    write_group(&mut code, "", &read("ja")?, &read("en")?)?;
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("keys.rs"), code)?;
    Ok(())
}

/// All texts of a language. A file is a group: `locales/ja/search.json`.
fn read(language: &str) -> Outcome<Group> {
    let mut found = Group::new();
    for file in fs::read_dir(Path::new("locales").join(language))? {
        let path = file?.path();
        let wrong = |why: &dyn Error| format!("{}: {why}", path.display());
        let value =
            serde_json::from_str(&fs::read_to_string(&path)?).map_err(|error| wrong(&error))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        found.insert(
            name.into_owned(),
            entry(value).map_err(|error| wrong(&*error))?,
        );
    }
    Ok(found)
}

fn entry(value: Value) -> Outcome<Entry> {
    match value {
        Value::String(text) => Ok(Entry::Text(text)),
        Value::Object(keys) => {
            let entries = keys
                .into_iter()
                .map(|(name, value)| Ok((name, entry(value)?)));
            entries.collect::<Outcome<_>>().map(Entry::Group)
        }
        other => Err(format!("{other} is neither a text nor a group of texts").into()),
    }
}

/// Writes a group as a module; `place` is what stands before its keys.
fn write_group(code: &mut String, place: &str, ja: &Group, en: &Group) -> Outcome<()> {
    if let Some(name) = en.keys().find(|name| !ja.contains_key(*name)) {
        return Err(format!("locales/ja lacks {place}{name}").into());
    }
    for (name, ja) in ja {
        let key = format!("{place}{name}");
        match (ja, en.get(name)) {
            (Entry::Text(ja), Some(Entry::Text(en))) => write_text(code, &key, name, ja, en)?,
            (Entry::Group(ja), Some(Entry::Group(en))) => {
                writeln!(code, "pub mod {name} {{")?;
                write_group(code, &format!("{key}."), ja, en)?;
                writeln!(code, "}}")?;
            }
            (_, Some(_)) => {
                return Err(
                    format!("{key} is a text in one language and a group in the other").into(),
                );
            }
            (_, None) => return Err(format!("locales/en lacks {key}").into()),
        }
    }
    Ok(())
}

/// A text is a function of the language. With variables it is a structure that has a field for each.
fn write_text(code: &mut String, key: &str, name: &str, ja: &str, en: &str) -> Outcome<()> {
    let variables = variables(ja);
    if variables != self::variables(en) {
        return Err(format!("{key} has other variables in one language than in the other").into());
    }
    if variables.is_empty() {
        let text = either(&format!("{ja:?}"), &format!("{en:?}"));
        writeln!(
            code,
            "#[inline]\npub fn {name}(language: {LANGUAGE}) -> &'static str {{ {text} }}"
        )?;
        return Ok(());
    }
    let of_each =
        |line: &dyn Fn(&str) -> String| variables.iter().map(|one| line(one)).collect::<String>();
    let fields = of_each(&|one| format!("pub {one}: &'a dyn std::fmt::Display, "));
    let values = of_each(&|one| format!(", {one} = self.{one}"));
    let filled = |text: &str| format!("format!({:?}{values})", format_string(text));
    let text = either(&filled(ja), &filled(en));
    writeln!(code, "pub struct {name}<'a> {{ {fields}}}")?;
    writeln!(
        code,
        "impl {name}<'_> {{ pub fn of(self, language: {LANGUAGE}) -> String {{ {text} }} }}"
    )?;
    Ok(())
}

/// The expression for one language or the other.
fn either(ja: &str, en: &str) -> String {
    format!("match language {{ {LANGUAGE}::Japanese => {ja}, {LANGUAGE}::English => {en} }}")
}

/// The names between `{{` and `}}`.
fn variables(text: &str) -> BTreeSet<&str> {
    let behind_braces = text.split("{{").skip(1);
    behind_braces
        .filter_map(|rest| Some(rest.split_once("}}")?.0.trim()))
        .collect()
}

/// `{{ n }} postings` is written `{n} postings` for `format!`.
fn format_string(text: &str) -> String {
    let close = text.replace("{{ ", "{{").replace(" }}", "}}");
    close.replace("{{", "{").replace("}}", "}")
}
