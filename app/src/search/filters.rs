use super::facet::{FacetGroup, Group};
use crate::language::language;
use crate::ui::{Details, Icon, Shape};
use islands::{SEARCH_FORM as FORM, SHEET_SWITCH};
use leptos::prelude::*;
use model::search::{FACETS, Facets, SearchQuery};
use texts::td_string;

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
    let groups = FACETS
        .iter()
        .filter_map(|row| Group::of(language, row, &query, &facets))
        .map(|group| view! { <FacetGroup group/> })
        .collect_view();
    view! {
        <section class="filters" data-live="filters" data-sheet aria-labelledby="filters-title">
            <div class="filters-head">
                <h2 id="filters-title">{td_string!(language, search.narrow)}</h2>
                <label class="filters-close button button-quiet until-alive" for=SHEET_SWITCH>
                    <Icon shape=Shape::Close/>
                    <span class="only-read">{td_string!(language, common.close)}</span>
                </label>
                <button type="button" class="filters-close button button-quiet once-alive" data-sheet-close>
                    <Icon shape=Shape::Close/>
                    <span class="only-read">{td_string!(language, common.close)}</span>
                </button>
            </div>
            {groups}
            <Deadlines query=query.clone() closing over/>
            <Publication days=query.published_days/>
            <Period query/>
            <div class="filters-foot">
                <button type="submit" form=FORM class="button button-primary only-dead">
                    {td_string!(language, search.apply)}
                </button>
                <button type="button" class="filters-done button button-primary once-alive" data-sheet-close>
                    {td_string!(language, search.show, n = total)}
                </button>
            </div>
        </section>
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
            <fieldset class="stack-tight facet-options">
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

/// How new: what somebody wants who has looked through the list before.
#[component]
fn Publication(days: Option<u32>) -> impl IntoView {
    const WINDOWS: [u32; 2] = [7, 30];
    let language = language();
    // What was chosen stays visible, also where an address of somebody's own making chose it.
    let own = days.filter(|days| !WINDOWS.contains(days));
    let windows = WINDOWS.into_iter().chain(own).map(Some);
    let options = std::iter::once(None).chain(windows).map(move |window| {
        let id = format!("published-{}", window.unwrap_or_default());
        let words = match window {
            Some(days) => td_string!(language, search.published, n = days),
            None => td_string!(language, search.any_publication).to_owned(),
        };
        let value = window.map(|days| days.to_string()).unwrap_or_default();
        view! {
            <label class="choice" for=id.clone()>
                <input id=id.clone() type="radio" name="published" value=value form=FORM checked=window == days/>
                <span class="choice-text">{words}</span>
            </label>
        }
    });
    view! {
        <Details summary=td_string!(language, search.facet.published) is_open=days.is_some() class="facet">
            <fieldset class="stack-tight facet-options">
                <legend class="only-read">{td_string!(language, search.facet.published)}</legend>
                {options.collect_view()}
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
            <div class="stack-tight facet-options">
                <label for="from">{td_string!(language, search.from)}</label>
                <input class="input input-date" id="from" type="date" name="from" form=FORM value=day(query.from)/>
                <label for="until">{td_string!(language, search.until)}</label>
                <input class="input input-date" id="until" type="date" name="until" form=FORM value=day(query.until)/>
            </div>
        </Details>
    }
}
