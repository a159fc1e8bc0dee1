//! The engine from outside, for question sets: `index DOCS.jsonl DIR`, then `query DIR QUERIES.tsv [K]`
//! or `parts DIR QUERIES.tsv K`.
//!
//! Documents are lines of `{"id","title","body"}`, queries lines of `qid<TAB>text`. Everything
//! is the product's own: analyzers, schema, ladder and ranking; without dates nothing is lifted
//! for being new. The dictionary of readings is built into DIR where IPADIC is installed.

use search::{Document, Index, Question, Settings};
use std::error::Error;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

type Outcome = Result<(), Box<dyn Error>>;

const IPADIC: &str = "/usr/share/mecab/dic/ipadic";
const USAGE: &str = "usage: trec index DOCS.jsonl DIR | trec query DIR QUERIES.tsv [K] | trec parts DIR QUERIES.tsv K";

fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["index", documents, folder] => index(Path::new(documents), Path::new(folder)),
        ["query", folder, queries] => query(Path::new(folder), Path::new(queries), 10),
        ["query", folder, queries, most] => {
            query(Path::new(folder), Path::new(queries), most.parse()?)
        }
        ["parts", folder, queries, most] => {
            parts(Path::new(folder), Path::new(queries), most.parse()?)
        }
        _ => Err(USAGE.into()),
    }
}

fn index(documents: &Path, folder: &Path) -> Outcome {
    fs::create_dir_all(folder)?;
    let dictionary = folder.join("dictionary");
    if Path::new(IPADIC).is_dir() && !dictionary.is_dir() {
        search::build_dictionary(Path::new(IPADIC), &dictionary)?;
    }
    let index = open(folder)?;
    let start = Instant::now();
    let mut broken = None;
    let lines = BufReader::new(File::open(documents)?).lines().enumerate();
    let read = lines.map_while(|(number, line)| match read_document(line) {
        Ok(document) => Some(document),
        Err(error) => {
            broken = Some(format!("line {}: {error}", number + 1));
            None
        }
    });
    index.rebuild(read, 0)?;
    if let Some(broken) = broken {
        return Err(broken.into());
    }
    let taken = start.elapsed().as_millis();
    println!(
        "{{\"docs\":{},\"index_ms\":{taken},\"bytes\":{}}}",
        index.count(),
        bytes(&folder.join("index"))?
    );
    Ok(())
}

fn read_document(line: std::io::Result<String>) -> Result<Document, Box<dyn Error>> {
    let value: serde_json::Value = serde_json::from_str(&line?)?;
    let text = |name: &str| {
        value
            .get(name)
            .and_then(serde_json::Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let id = match value.get("id") {
        Some(serde_json::Value::String(id)) => id.clone(),
        Some(other) => other.to_string(),
        None => return Err("no id".into()),
    };
    let titles = Some(text("title")).filter(|title| !title.is_empty());
    let titles = titles.into_iter().collect();
    Ok(Document {
        id,
        titles,
        body: text("body"),
        open: true,
        ..Document::default()
    })
}

fn query(folder: &Path, queries: &Path, most: usize) -> Outcome {
    let index = open(folder)?;
    each(queries, |number, text, out| {
        let question = question(text, most);
        let start = Instant::now();
        let answer = index.ask(&question)?;
        let taken = start.elapsed().as_micros();
        let ids: Vec<&str> = answer.hits.iter().map(|hit| hit.id.as_str()).collect();
        writeln!(out, "{number}\t{taken}\t{}", ids.join(" "))?;
        Ok(())
    })
}

/// What the scores of the best hits are made of, for `tuning/weights.py`.
fn parts(folder: &Path, queries: &Path, most: usize) -> Outcome {
    let index = open(folder)?;
    each(queries, |number, text, out| {
        let answer = index.ask(&question(text, most))?;
        let ids: Vec<String> = answer.hits.into_iter().map(|hit| hit.id).collect();
        for why in index.why(text, 0, &ids)? {
            let parts = why.parts;
            let numbers = [parts.words, parts.title, parts.letters, parts.neighbours];
            let numbers = numbers.map(|number| format!("{number:.3}")).join(" ");
            writeln!(out, "{number}\t{}\t{:?}\t{numbers}", why.id, answer.step)?;
        }
        Ok(())
    })
}

/// Answers each query of a file, line by line.
fn each(queries: &Path, mut answer: impl FnMut(&str, &str, &mut dyn Write) -> Outcome) -> Outcome {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in BufReader::new(File::open(queries)?).lines() {
        let line = line?;
        if let Some((number, text)) = line.split_once('\t') {
            answer(number, text, &mut out)?;
        }
    }
    out.flush()?;
    Ok(())
}

fn question(text: &str, limit: usize) -> Question {
    Question {
        members: true.into(),
        include_closed: true,
        counted: false,
        limit,
        ..Question::new(text, 0)
    }
}

fn open(folder: &Path) -> Result<Index, search::Error> {
    let dictionary: Option<PathBuf> = Some(folder.join("dictionary")).filter(|path| path.is_dir());
    Index::open(Settings {
        folder: Some(folder.join("index")),
        dictionary,
        threads: 2,
        memory: 256 << 20,
        ..Settings::default()
    })
}

fn bytes(folder: &Path) -> std::io::Result<u64> {
    let mut sum = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let metadata = entry.metadata()?;
        sum += if metadata.is_dir() {
            bytes(&entry.path())?
        } else {
            metadata.len()
        };
    }
    Ok(sum)
}
