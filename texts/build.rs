//! Turns `locales/{ja,en}` into code: `choice.json` and `field.json` into tables of words by code, everything else into
//! `keys`, which `td_string!` names. A key or a variable that one language lacks stops the build, and so does a key that is
//! there twice.

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fmt, fs};

type Outcome<T> = Result<T, Box<dyn Error>>;
type Group<Text> = BTreeMap<String, Entry<Text>>;

const LANGUAGE: &str = "model::Language";

/// What a key leads to: a text, or more keys.
enum Entry<Text> {
    Text(Text),
    Group(Group<Text>),
}

/// A text in both languages.
struct Both {
    ja: String,
    en: String,
}

fn main() -> Outcome<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=locales");
    let mut texts = both("", read("ja")?, read("en")?)?;
    let choice = texts.remove("choice").ok_or("no choice.json")?;
    let field = texts.remove("field").ok_or("no field.json")?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("tables.rs"), tables(choice, field)?)?;
    let mut keys = String::new();
    write_group(&mut keys, &texts)?;
    fs::write(out.join("keys.rs"), keys)?;
    Ok(())
}

/// All texts of a language. A file is a group: `locales/ja/search.json`.
fn read(language: &str) -> Outcome<Group<String>> {
    let mut found = Group::new();
    for file in fs::read_dir(Path::new("locales").join(language))? {
        let path = file?.path();
        let entry = serde_json::from_str(&fs::read_to_string(&path)?);
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        found.insert(
            name.into_owned(),
            entry.map_err(|why| format!("{}: {why}", path.display()))?,
        );
    }
    Ok(found)
}

impl<'de> Deserialize<'de> for Entry<String> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(EntryOfFile)
    }
}

/// Reads an entry, and refuses a key that a group has already, of which JSON would keep the last.
struct EntryOfFile;

impl<'de> Visitor<'de> for EntryOfFile {
    type Value = Entry<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or a group of texts")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Entry::Text(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut keys: A) -> Result<Self::Value, A::Error> {
        let mut group = Group::new();
        while let Some((name, entry)) = keys.next_entry::<String, _>()? {
            if group.contains_key(&name) {
                return Err(A::Error::custom(format!("{name} is there twice")));
            }
            group.insert(name, entry);
        }
        Ok(Entry::Group(group))
    }
}

/// Puts the texts of both languages side by side; `place` is what stands before the keys of this group.
fn both(place: &str, ja: Group<String>, mut en: Group<String>) -> Outcome<Group<Both>> {
    let mut group = Group::new();
    for (name, ja) in ja {
        let key = format!("{place}{name}");
        let entry = match (ja, en.remove(&name)) {
            (Entry::Text(ja), Some(Entry::Text(en))) if variables(&ja) == variables(&en) => {
                Entry::Text(Both { ja, en })
            }
            (Entry::Text(_), Some(Entry::Text(_))) => {
                return Err(
                    format!("{key} has other variables in one language than in the other").into(),
                );
            }
            (Entry::Group(ja), Some(Entry::Group(en))) => {
                Entry::Group(both(&format!("{key}."), ja, en)?)
            }
            (_, Some(_)) => {
                return Err(
                    format!("{key} is a text in one language and a group in the other").into(),
                );
            }
            (_, None) => return Err(format!("locales/en lacks {key}").into()),
        };
        group.insert(name, entry);
    }
    match en.keys().next() {
        Some(name) => Err(format!("locales/ja lacks {place}{name}").into()),
        None => Ok(group),
    }
}

/// Writes a table of words by code for each group of `choice.json`, and one for each thing that `field.json` says of a
/// field, such as its label.
fn tables(choice: Entry<Both>, field: Entry<Both>) -> Outcome<String> {
    let mut tables: BTreeMap<String, BTreeMap<String, Both>> = BTreeMap::new();
    for (name, words) in group(choice)? {
        for (key, word) in group(words)? {
            let table = tables.entry(name.to_uppercase()).or_default();
            table.insert(key, text(word)?);
        }
    }
    for (key, said) in group(field)? {
        for (about, word) in group(said)? {
            let table = tables
                .entry(format!("FIELD_{}", about.to_uppercase()))
                .or_default();
            table.insert(key.clone(), text(word)?);
        }
    }
    let (mut code, mut all) = (String::new(), String::new());
    for (name, words) in tables {
        writeln!(code, "pub static {name}: Table = Table(&[")?;
        for (key, Both { ja, en }) in words {
            writeln!(code, "({key:?}, {ja:?}, {en:?}),")?;
        }
        writeln!(code, "]);")?;
        write!(all, "({name:?}, &{name}), ")?;
    }
    writeln!(
        code,
        "#[cfg(test)]\npub const ALL: &[(&str, &Table)] = &[{all}];"
    )?;
    Ok(code)
}

fn group(entry: Entry<Both>) -> Outcome<Group<Both>> {
    match entry {
        Entry::Group(group) => Ok(group),
        Entry::Text(Both { en, .. }) => Err(format!("{en:?} belongs into a group").into()),
    }
}

/// A word of a code, which has no variables.
fn text(entry: Entry<Both>) -> Outcome<Both> {
    match entry {
        Entry::Text(word) if variables(&word.en).is_empty() => Ok(word),
        Entry::Text(Both { en, .. }) => Err(format!("{en:?} has a variable").into()),
        Entry::Group(group) => Err(format!("{:?} are too deep", group.keys()).into()),
    }
}

/// Writes a group as a module.
fn write_group(code: &mut String, group: &Group<Both>) -> Outcome<()> {
    for (name, entry) in group {
        match entry {
            Entry::Text(text) => write_text(code, name, text)?,
            Entry::Group(group) => {
                writeln!(code, "pub mod {name} {{")?;
                write_group(code, group)?;
                writeln!(code, "}}")?;
            }
        }
    }
    Ok(())
}

/// A text is a function of the language. With variables it is a structure that has a field for each.
fn write_text(code: &mut String, name: &str, Both { ja, en }: &Both) -> Outcome<()> {
    let variables = variables(ja);
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
