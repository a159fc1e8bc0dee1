use crate::language::{language, locale};
use crate::routes::paths;
use crate::ui::Banner;
use leptos::prelude::*;
use model::search::{FoundBy, SearchQuery};
use texts::{Locale, td_string, words};

/// How the words were found, and which words were perhaps meant.
#[component]
pub fn FoundByNote(
    query: SearchQuery,
    found_by: FoundBy,
    corrected: Option<String>,
) -> impl IntoView {
    let locale = locale();
    let words = found_by_words(locale, found_by, &query.text);
    let is_plain = !matches!(found_by, FoundBy::AnyWord | FoundBy::Correction);
    if is_plain && corrected.is_none() {
        return words
            .map(|words| view! { <p class="found-by">{words}</p> })
            .into_any();
    }
    let meant = corrected.map(|corrected| view! { <Meant query corrected/> });
    view! {
        <Banner>
            {words.map(|words| view! { <p>{words}</p> })}
            {meant}
        </Banner>
    }
    .into_any()
}

/// The same question with other words, as a link.
#[component]
fn Meant(query: SearchQuery, corrected: String) -> impl IntoView {
    let (language, locale) = (language(), locale());
    let words = td_string!(
        locale,
        search.found_by.instead,
        words = words::quoted(locale, &corrected)
    );
    let meant = SearchQuery {
        text: corrected,
        page: 1,
        ..query
    };
    view! {
        <p class="meant">
            <span>{td_string!(locale, search.found_by.maybe)}</span>
            " "
            <a href=paths::search(language, &meant)>{words}</a>
        </p>
    }
}

/// How the words were found; nothing where there were none.
pub fn found_by_words(locale: Locale, found_by: FoundBy, typed: &str) -> Option<String> {
    let words = match found_by {
        FoundBy::Browse | FoundBy::Signs => return None,
        FoundBy::AllWords => td_string!(locale, search.found_by.all_words),
        FoundBy::Reading => td_string!(locale, search.found_by.reading),
        FoundBy::Substring => td_string!(locale, search.found_by.substring),
        FoundBy::AnyWord => td_string!(locale, search.found_by.any_word),
        FoundBy::Correction => {
            return Some(td_string!(
                locale,
                search.found_by.correction,
                words = words::quoted(locale, typed)
            ));
        }
    };
    Some(words.to_owned())
}
