use crate::language::language;
use crate::routes::paths;
use crate::ui::{Icon, Shape};
use leptos::prelude::*;
use model::Language;
use model::search::{Paid, SearchQuery};
use std::collections::BTreeMap;
use texts::{td_string, words};

/// What narrows the list; each can be taken away.
#[component]
pub fn Chips(query: SearchQuery, names: BTreeMap<String, String>) -> impl IntoView {
    let language = language();
    let chips = chips(language, &query, &names);
    (!chips.is_empty()).then(|| {
        let clear = SearchQuery {
            text: query.text,
            sort: query.sort,
            ..SearchQuery::default()
        };
        let items = chips
            .into_iter()
            .map(|(name, without)| {
                let label = td_string!(
                    language,
                    search.remove,
                    filter = words::quoted(language, &name)
                );
                view! {
                    <li>
                        <a class="chip" href=paths::search(language, &without) aria-label=label>
                            {name}
                            <Icon shape=Shape::Close/>
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <ul class="chips" aria-label=td_string!(language, search.active)>
                {items}
                <li>
                    <a class="chip-clear" href=paths::search(language, &clear)>
                        {td_string!(language, search.clear)}
                    </a>
                </li>
            </ul>
        }
    })
}

/// A question in words: what was typed, then each filter.
pub fn conditions(
    language: Language,
    query: &SearchQuery,
    names: &BTreeMap<String, String>,
) -> Vec<String> {
    let text = (!query.text.is_empty()).then(|| words::quoted(language, &query.text));
    let filters = chips(language, query, names).into_iter();
    text.into_iter()
        .chain(filters.map(|(name, _)| name))
        .collect()
}

/// The words of each filter and the question without it.
fn chips(
    language: Language,
    query: &SearchQuery,
    names: &BTreeMap<String, String>,
) -> Vec<(String, SearchQuery)> {
    let first = SearchQuery {
        page: 1,
        ..query.clone()
    };
    let mut chips = Vec::new();
    let mut chip = |name: String, change: &dyn Fn(&mut SearchQuery)| {
        let mut without = first.clone();
        change(&mut without);
        chips.push((name, without));
    };
    for kind in &query.kinds {
        chip(words::of(language, *kind).to_owned(), &|q| {
            q.kinds.retain(|other| other != kind);
        });
    }
    for place in &query.places {
        let name = words::place_code(language, place)
            .unwrap_or(place)
            .to_owned();
        chip(name, &|q| q.places.retain(|other| other != place));
    }
    for mode in &query.modes {
        chip(words::of(language, *mode).to_owned(), &|q| {
            q.modes.retain(|other| other != mode);
        });
    }
    for field in &query.fields_of_study {
        chip(words::of(language, *field).to_owned(), &|q| {
            q.fields_of_study.retain(|other| other != field);
        });
    }
    for spoken in &query.languages {
        let name = td_string!(
            language,
            search.chip.language,
            language = words::of(language, *spoken)
        );
        chip(name, &|q| q.languages.retain(|other| other != spoken));
    }
    for slug in &query.organizations {
        chip(names.get(slug).unwrap_or(slug).clone(), &|q| {
            q.organizations.retain(|other| other != slug);
        });
    }
    if let Some(paid) = query.paid {
        chip(words::of(language, paid).to_owned(), &|q| {
            q.paid = None::<Paid>;
        });
    }
    for skill in &query.skills {
        chip(skill.clone(), &|q| q.skills.retain(|other| other != skill));
    }
    for industry in &query.industries {
        chip(words::of(language, *industry).to_owned(), &|q| {
            q.industries.retain(|other| other != industry);
        });
    }
    if let Some(period) = words::period(language, query.from, query.until) {
        chip(
            td_string!(language, search.chip.period, period = period),
            &|q| (q.from, q.until) = (None, None),
        );
    }
    if let Some(days) = query.within_days {
        chip(td_string!(language, search.within, n = days), &|q| {
            q.within_days = None;
        });
    }
    if query.include_closed {
        chip(
            td_string!(language, search.include_closed).to_owned(),
            &|q| {
                q.include_closed = false;
            },
        );
    }
    chips
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::opportunities::Kind;

    #[test]
    fn each_chip_takes_away_itself_and_goes_back_to_the_first_page() {
        let query = SearchQuery {
            text: "AI".into(),
            kinds: vec![Kind::Internship, Kind::GuestCourse],
            places: vec!["JP-13".into()],
            within_days: Some(30),
            page: 4,
            ..SearchQuery::default()
        };
        let chips = chips(Language::Japanese, &query, &BTreeMap::new());
        let names: Vec<&str> = chips.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            ["インターンシップ", "実践講座", "東京都", "締切まで30日以内"]
        );
        assert_eq!(chips[0].1.kinds, [Kind::GuestCourse]);
        assert!(
            chips
                .iter()
                .all(|(_, without)| without.page == 1 && without.text == "AI")
        );
    }
}
