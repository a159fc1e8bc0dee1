//! RFC 4287.

use super::Source;
use app::routes::paths;
use atom_syndication::{Category, Entry, Feed, Generator, Link, Person, Text};
use model::closed::Closed;
use model::saved_searches::FeedEntry;
use model::{Language, Shown};
use texts::words;

pub fn write(source: &Source<'_>) -> String {
    let language = source.language;
    let list = format!("{}{}", source.base, source.list);
    let atom = Feed {
        lang: Some(language.code().to_owned()),
        title: Text::plain(clean(&source.title)),
        id: clean(&source.id),
        updated: source.updated_at.fixed_offset(),
        authors: vec![Person {
            name: clean(&source.school),
            ..Person::default()
        }],
        generator: Some(Generator {
            value: "Kakehashi".to_owned(),
            ..Generator::default()
        }),
        links: vec![
            link("self", "application/atom+xml", source.own.clone()),
            link("alternate", "text/html", list),
        ],
        entries: source
            .entries
            .iter()
            .map(|one| entry(source, one))
            .collect(),
        ..Feed::default()
    };
    atom.to_string()
}

fn entry(source: &Source<'_>, one: &FeedEntry) -> Entry {
    let posting = &one.posting;
    let page = paths::opportunity(source.language, posting.id);
    Entry {
        title: text(&posting.title, source.language),
        id: format!("urn:uuid:{}", posting.id),
        updated: one.updated_at.fixed_offset(),
        published: Some(posting.published_at.fixed_offset()),
        authors: posting
            .organization
            .iter()
            .map(|organization| Person {
                name: clean(&organization.name.text),
                ..Person::default()
            })
            .collect(),
        categories: vec![Category {
            term: posting.kind.code().to_owned(),
            label: Some(words::of(source.language, posting.kind).to_owned()),
            scheme: None,
        }],
        links: vec![link(
            "alternate",
            "text/html",
            format!("{}{page}", source.base),
        )],
        summary: Some(text(&posting.summary, source.language)),
        ..Entry::default()
    }
}

fn link(rel: &str, mime_type: &str, href: String) -> Link {
    Link {
        href,
        rel: rel.to_owned(),
        mime_type: Some(mime_type.to_owned()),
        ..Link::default()
    }
}

fn text(shown: &Shown, language: Language) -> Text {
    Text {
        lang: (shown.language != language).then(|| shown.language.code().to_owned()),
        ..Text::plain(clean(&shown.text))
    }
}

/// XML has no place for most control characters, not even escaped.
fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .filter(|c| !matches!(c, '\u{FFFE}' | '\u{FFFF}'))
        .collect()
}
