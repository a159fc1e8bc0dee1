//! What the filters of a list are called when they are typed: `種類:インターンシップ`, `place:Tokyo`.

use super::school_years;
use model::Language;
use model::place::{COUNTRIES, PREFECTURES, country_name, prefecture_name};
use model::search::SCHOOL_YEARS;
use search::{Facet, Vocabulary};

const BUNDLED: &str = include_str!("vocabulary.txt");

/// The names of all filters, and of the values of closed ones, in both languages.
pub(crate) fn vocabulary() -> Vocabulary {
    let mut words = Vocabulary::default();
    for (facet, code, names) in lines() {
        for name in names {
            match code {
                Some(code) => name_value(&mut words, facet, code, name),
                None => words.name_facet(facet, name),
            }
        }
    }
    let languages = [Language::Japanese, Language::English];
    for (code, name) in PREFECTURES
        .iter()
        .flat_map(|code| languages.map(|one| (code, prefecture_name(code, one))))
    {
        let (Some(name), code) = (name, format!("JP-{code}")) else {
            continue;
        };
        name_value(&mut words, Facet::Place, &code, name);
        if let Some(other) = name.strip_suffix(['都', '府', '県']) {
            name_value(&mut words, Facet::Place, &code, other);
        }
    }
    for code in COUNTRIES {
        for name in languages
            .into_iter()
            .filter_map(|one| country_name(code, one))
        {
            name_value(&mut words, Facet::Place, code, name);
        }
    }
    name_value(&mut words, Facet::Place, "online", "オンライン");
    for year in SCHOOL_YEARS {
        for name in school_years::names(year) {
            name_value(&mut words, Facet::SchoolYear, &year.to_string(), &name);
        }
    }
    words
}

/// A filter is typed without spaces: `kind:guest-course`, `kind:guestcourse`.
fn name_value(words: &mut Vocabulary, facet: Facet, code: &str, name: &str) {
    for name in [
        name.to_owned(),
        name.replace(' ', "-"),
        name.replace(' ', ""),
    ] {
        words.name_value(facet, code, &name);
    }
}

/// Facet, code of a value, and names.
fn lines() -> impl Iterator<Item = (Facet, Option<&'static str>, Vec<&'static str>)> {
    let lines = BUNDLED.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut parts = line.split('=').map(str::trim);
        let mut head = parts.next()?.split(' ');
        let facet = Facet::from_name(head.next()?)?;
        Some((facet, head.next(), parts.collect()))
    })
}

#[cfg(test)]
mod tests {
    use super::lines;
    use search::Facet;
    use std::path::Path;

    /// The texts of a language under a name of `texts/locales`.
    fn texts(language: &str, file: &str, name: &str) -> Vec<String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("../texts/locales/{language}/{file}.json"));
        let read = std::fs::read_to_string(path).unwrap();
        let all: serde_json::Value = serde_json::from_str(&read).unwrap();
        let texts = all[name].as_object().unwrap().values();
        texts
            .map(|text| text.as_str().unwrap().to_owned())
            .collect()
    }

    #[test]
    fn f80_a_filter_knows_the_words_of_the_pages() {
        for (facet, name) in [
            (Facet::Kind, "kind"),
            (Facet::Mode, "mode"),
            (Facet::Field, "field_of_study"),
            (Facet::Language, "working_language"),
            (Facet::Paid, "paid"),
            (Facet::Industry, "industry"),
        ] {
            for text in texts("ja", "choice", name)
                .into_iter()
                .chain(texts("en", "choice", name))
            {
                let is_known =
                    lines().any(|(of, _, names)| of == facet && names.contains(&text.as_str()));
                assert!(is_known, "{text}");
            }
        }
    }
}
