//! The language of a page: it is part of the URL, so it never changes without a new page.

pub use model::Language;

/// Where English pages begin; Japanese, the original, has no prefix.
const ENGLISH: &str = "/en";

/// The language of a path.
pub fn of_path(path: &str) -> Language {
    match path.strip_prefix(ENGLISH) {
        Some(rest) if rest.is_empty() || rest.starts_with(['/', '?', '#']) => Language::English,
        _ => Language::Japanese,
    }
}

/// The prefix of every path of this language.
pub fn base(language: Language) -> &'static str {
    match language {
        Language::Japanese => "",
        Language::English => ENGLISH,
    }
}

/// The path of the same page in another language; `path` may carry a query.
pub fn translated(path: &str, language: Language) -> String {
    let bare = match of_path(path) {
        Language::Japanese => path,
        Language::English => &path[ENGLISH.len()..],
    };
    // Browsers read two slashes at the beginning, in either direction, as another site.
    let bare = format!("/{}", bare.trim_start_matches(['/', '\\']));
    match language {
        Language::English if bare == "/" => ENGLISH.to_owned(),
        language => format!("{}{bare}", base(language)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_says_the_language() {
        for (path, language) in [
            ("", Language::Japanese),
            ("/", Language::Japanese),
            ("/opportunities?q=en", Language::Japanese),
            ("/energy", Language::Japanese),
            ("/en", Language::English),
            ("/en?x=1", Language::English),
            ("/en/opportunities", Language::English),
        ] {
            assert_eq!(of_path(path), language, "{path}");
        }
    }

    #[test]
    fn the_other_language_is_on_this_site() {
        for path in [
            "/en//evil.example",
            "/en///evil.example/x",
            "/en/\\evil.example",
            "//evil.example",
        ] {
            let there = translated(path, Language::Japanese);
            assert!(there.starts_with("/evil.example"), "{path}: {there}");
            let there = translated(path, Language::English);
            assert!(there.starts_with("/en/evil.example"), "{path}: {there}");
        }
    }

    #[test]
    fn a_page_is_the_same_in_the_other_language() {
        for (japanese, english) in [
            ("/", "/en"),
            ("/opportunities?q=AI", "/en/opportunities?q=AI"),
        ] {
            assert_eq!(translated(japanese, Language::English), english);
            assert_eq!(translated(english, Language::Japanese), japanese);
            assert_eq!(translated(english, Language::English), english);
        }
    }
}
