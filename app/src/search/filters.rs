use super::facet::FacetGroup;
use crate::language::language;
use crate::ui::{Details, Icon, Shape};
use islands::SEARCH_FORM as FORM;
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::opportunities::{FieldOfStudy, Kind, WorkingLanguage};
use model::organizations::Industry;
use model::place::Mode;
use model::search::{FacetCount, Facets, Paid, SearchQuery};
use texts::{td_string, words};

/// Everything that narrows the list, with the number of postings behind each choice.
#[component]
pub fn Filters(
    query: SearchQuery,
    facets: Facets,
    closing: Vec<(u32, u64)>,
    over: u64,
    total: u64,
) -> impl IntoView {
    let language = language();
    let groups = groups(language, &query, &facets)
        .into_iter()
        .map(|group| view! { <FacetGroup group/> })
        .collect_view();
    view! {
        <section class="filters" aria-label=td_string!(language, search.narrow)>
            <div class="filters-head">
                <h2>{td_string!(language, search.narrow)}</h2>
                <label class="filters-close button button-quiet" for="filters-switch">
                    <Icon shape=Shape::Close/>
                    <span class="only-read">{td_string!(language, common.close)}</span>
                </label>
            </div>
            {groups}
            <Deadlines query=query.clone() closing over/>
            <Period query/>
            <div class="filters-foot">
                <button type="submit" form=FORM class="button button-primary only-dead">
                    {td_string!(language, search.apply)}
                </button>
                <label class="filters-done button button-primary only-alive" for="filters-switch">
                    {td_string!(language, search.show, n = total)}
                </label>
            </div>
        </section>
    }
}

/// One facet, ready to show: code, words, count, whether chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub name: &'static str,
    pub title: &'static str,
    pub options: Vec<(String, String, u64, bool)>,
    pub is_open: bool,
}

fn groups(language: Language, query: &SearchQuery, facets: &Facets) -> Vec<Group> {
    let paid: Vec<String> = query
        .paid
        .iter()
        .map(|paid| paid.code().to_owned())
        .collect();
    let named = |title: &'static str,
                 name: &'static str,
                 chosen: &[String],
                 words: &dyn Fn(&FacetCount) -> Option<String>| {
        group(
            title,
            name,
            facets.get(name).map_or(&[], Vec::as_slice),
            chosen,
            words,
        )
    };
    let mut kinds = named(
        td_string!(language, search.facet.kind),
        "kind",
        &codes(&query.kinds),
        &|facet| Kind::from_code(&facet.code).map(|kind| words::of(language, kind).to_owned()),
    );
    // Four, always in the same order.
    kinds
        .options
        .sort_by_key(|(code, ..)| Kind::from_code(code));
    let groups = vec![
        kinds,
        named(
            td_string!(language, search.facet.field),
            "field",
            &codes(&query.fields_of_study),
            &|facet| {
                FieldOfStudy::from_code(&facet.code)
                    .map(|field| words::of(language, field).to_owned())
            },
        ),
        named(
            td_string!(language, search.facet.place),
            "place",
            &query.places,
            &|facet| words::place_code(language, &facet.code).map(str::to_owned),
        ),
        named(
            td_string!(language, search.facet.mode),
            "mode",
            &codes(&query.modes),
            &|facet| Mode::from_code(&facet.code).map(|mode| words::of(language, mode).to_owned()),
        ),
        named(
            td_string!(language, search.facet.skill),
            "skill",
            &query.skills,
            &|facet| Some(facet.code.clone()),
        ),
        named(
            td_string!(language, search.facet.language),
            "language",
            &codes(&query.languages),
            &|facet| {
                WorkingLanguage::from_code(&facet.code)
                    .map(|spoken| words::of(language, spoken).to_owned())
            },
        ),
        named(
            td_string!(language, search.facet.paid),
            "paid",
            &paid,
            &|facet| Paid::from_code(&facet.code).map(|paid| words::of(language, paid).to_owned()),
        ),
        named(
            td_string!(language, search.facet.organization),
            "organization",
            &query.organizations,
            &|facet| Some(facet.name.clone().unwrap_or_else(|| facet.code.clone())),
        ),
        named(
            td_string!(language, search.facet.industry),
            "industry",
            &codes(&query.industries),
            &|facet| {
                Industry::from_code(&facet.code)
                    .map(|industry| words::of(language, industry).to_owned())
            },
        ),
    ];
    groups
        .into_iter()
        .filter(|group| !group.options.is_empty())
        .collect()
}

fn codes<T: Closed>(values: &[T]) -> Vec<String> {
    values.iter().map(|value| value.code().to_owned()).collect()
}

/// What was chosen stays visible, even when nothing is left behind it.
fn group(
    title: &'static str,
    name: &'static str,
    counted: &[FacetCount],
    chosen: &[String],
    words: &dyn Fn(&FacetCount) -> Option<String>,
) -> Group {
    let missing = chosen
        .iter()
        .filter(|code| counted.iter().all(|facet| facet.code != **code))
        .map(|code| FacetCount {
            code: code.clone(),
            name: None,
            count: 0,
        });
    let options = counted
        .iter()
        .cloned()
        .chain(missing)
        .filter_map(|facet| {
            let words = words(&facet)?;
            let is_chosen = chosen.contains(&facet.code);
            Some((facet.code, words, facet.count, is_chosen))
        })
        .collect();
    let is_open = !chosen.is_empty() || matches!(name, "kind" | "field" | "place");
    Group {
        name,
        title,
        options,
        is_open,
    }
}

#[component]
fn Deadlines(query: SearchQuery, closing: Vec<(u32, u64)>, over: u64) -> impl IntoView {
    let language = language();
    let counted = closing
        .into_iter()
        .map(|(days, count)| (Some(days), Some(count)));
    let mut windows: Vec<_> = std::iter::once((None, None)).chain(counted).collect();
    // What was chosen stays visible, also where an address of somebody's own making chose it.
    if windows.iter().all(|(days, _)| *days != query.within_days) {
        windows.push((query.within_days, None));
    }
    let options = windows
        .into_iter()
        .map(|(days, count)| {
            let id = format!("within-{}", days.unwrap_or_default());
            let words = match days {
                Some(days) => td_string!(language, search.within, n = days),
                None => td_string!(language, search.any_deadline).to_owned(),
            };
            let value = days.map(|days| days.to_string()).unwrap_or_default();
            view! {
                <label class="choice" for=id.clone()>
                    <input id=id.clone() type="radio" name="within" value=value form=FORM checked=days == query.within_days/>
                    <span class="choice-text">{words}</span>
                    {count.map(|count| view! { <span class="count">{count}</span> })}
                </label>
            }
        })
        .collect_view();
    view! {
        <Details summary=td_string!(language, search.facet.deadline) is_open=query.within_days.is_some() || query.include_closed class="facet">
            <fieldset class="facet-options">
                <legend class="only-read">{td_string!(language, search.facet.deadline)}</legend>
                {options}
                <label class="choice" for="closed">
                    <input id="closed" type="checkbox" name="closed" value="1" form=FORM checked=query.include_closed/>
                    <span class="choice-text">{td_string!(language, search.include_closed)}</span>
                    <span class="count">{over}</span>
                </label>
            </fieldset>
        </Details>
    }
}

#[component]
fn Period(query: SearchQuery) -> impl IntoView {
    let language = language();
    let is_open = query.from.is_some() || query.until.is_some();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    view! {
        <Details summary=td_string!(language, search.facet.period) is_open class="facet">
            <div class="facet-options">
                <label for="from">{td_string!(language, search.from)}</label>
                <input class="input input-date" id="from" type="date" name="from" form=FORM value=day(query.from)/>
                <label for="until">{td_string!(language, search.until)}</label>
                <input class="input input-date" id="until" type="date" name="until" form=FORM value=day(query.until)/>
            </div>
        </Details>
    }
}
