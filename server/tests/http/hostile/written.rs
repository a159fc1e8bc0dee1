//! Drafts whose every field of text holds something hostile.

use super::strings::{CLEANED, HOSTILE, string};
use crate::support::{Page, squeeze};
use model::closed::Closed;
use model::opportunities::{Draft, Field, FieldSpec, Input, Kind, Step, specs};
use portal::opportunities::testing::{draft, sent};
use portal::testing::Sandbox;
use std::collections::BTreeMap;

/// Fields that people type text into.
pub fn text_fields(kind: Kind) -> impl Iterator<Item = &'static FieldSpec> {
    specs(kind).filter(|spec| {
        matches!(
            spec.input,
            Input::Line { .. } | Input::Text { .. } | Input::Markdown { .. } | Input::Lines { .. }
        )
    })
}

/// A draft as it is stored, and the same as it is typed.
pub struct Written {
    pub draft: Draft,
    typed: BTreeMap<Field, String>,
}

impl Written {
    /// What the form of this step sends.
    pub fn sent(&self, kind: Kind, step: Step) -> BTreeMap<String, Vec<String>> {
        let mut sent = sent(&self.draft, kind, step);
        for (field, text) in &self.typed {
            sent.entry(field.code().to_owned())
                .and_modify(|values| *values = vec![text.replace('\n', "\r\n")]);
        }
        sent
    }
}

/// A complete draft; in each turn every field holds other strings. `write` may make them harmless.
pub fn filled(
    sandbox: &Sandbox,
    kind: Kind,
    turn: usize,
    write: impl Fn(&str) -> String,
) -> Written {
    let base = draft(kind).with(Field::Visibility, "public");
    let (mut hostile, mut typed) = (base.clone(), BTreeMap::new());
    for (place, spec) in text_fields(kind).enumerate() {
        typed.insert(spec.field, write(&text_of(spec, turn + place)));
        hostile.set(spec.field, &typed[&spec.field]);
    }
    hostile.set(
        Field::ApplyUrl,
        "https://example.ac.jp/a?lt=1&lt=2&amp;c&copy=3",
    );
    // What a field refuses is nothing to show.
    let today = sandbox.portal.today();
    if let Err(problems) = hostile.check(kind, today) {
        for spec in specs(kind).filter(|spec| problems.of(spec.field.code()).is_some()) {
            hostile.set(spec.field, base.get(spec.field));
            typed.remove(&spec.field);
        }
    }
    let complete = hostile.check(kind, today).map(|_| ());
    assert_eq!(complete, Ok(()), "{kind}");
    Written {
        draft: hostile,
        typed,
    }
}

fn text_of(spec: &FieldSpec, turn: usize) -> String {
    let several = |count: usize| (0..count).map(|n| string(turn + n)).collect::<Vec<_>>();
    match spec.input {
        Input::Markdown { .. } => [HOSTILE, CLEANED].concat().join("\n\n"),
        Input::Text { max } if max >= 300 => {
            let cleaned = CLEANED[turn % CLEANED.len()];
            format!("{}\n{cleaned}", several(4).join("\n"))
        }
        Input::Lines { entries, .. } => several(entries as usize).join("\n"),
        _ => string(turn).to_owned(),
    }
}

/// The lines of a draft that readers of this language see outside of formatted text.
pub fn seen(draft: &Draft, kind: Kind, is_english: bool) -> Vec<String> {
    let hidden = if is_english {
        [Field::TitleJa, Field::SummaryJa]
    } else {
        [Field::TitleEn, Field::SummaryEn]
    };
    text_fields(kind)
        .filter(|spec| !matches!(spec.input, Input::Markdown { .. }))
        .filter(|spec| !hidden.contains(&spec.field))
        .flat_map(|spec| draft.lines(spec.field))
        .filter(|line| super::strings::is_kept(line))
        .map(str::to_owned)
        .collect()
}

/// All of these lines stand on the page as they are.
pub fn assert_says(page: &Page, lines: &[String], path: &str) {
    let said = page.squeezed();
    for line in lines {
        assert!(
            said.contains(&squeeze(line)),
            "{path} does not say {line:?}"
        );
    }
}

/// Formatted text holds nothing but what formatting makes.
pub fn assert_formatted(page: &Page, path: &str) {
    for element in page.inside("prose") {
        let is_known = [
            "p",
            "br",
            "em",
            "strong",
            "del",
            "code",
            "pre",
            "ul",
            "ol",
            "li",
            "blockquote",
            "a",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "sup",
        ];
        assert!(
            is_known.contains(&element.name.as_str()),
            "{path}: {element:?}"
        );
        for (name, value) in element.attributes() {
            let is_known = match name.as_str() {
                "href" => ["http://", "https://", "mailto:"]
                    .iter()
                    .any(|scheme| value.starts_with(scheme)),
                name => ["rel", "lang", "start", "align", "title", "class"].contains(&name),
            };
            assert!(is_known, "{path}: {element:?}");
        }
    }
}
