use super::chips::Chips;
use super::filters::Filters;
use super::found_by::FoundByNote;
use super::no_hits::NoHits;
use crate::cards::OpportunityCards;
use crate::language::language;
use crate::routes::paths;
use crate::saved_searches::SaveButton;
use crate::ui::{Icon, Pager, Shape};
use crate::viewed::ViewedList;
use islands::{RESULTS, SEARCH_FORM as FORM, SHEET, SHEET_SWITCH};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::opportunities::OpportunityHead;
use model::search::{Facet, Facets, FoundBy, Results, SavedHead, SearchQuery, Sort};
use std::collections::BTreeMap;
use texts::{td_string, words};

/// Filters, what was found, and how it is ordered.
#[component]
pub fn ResultsView(results: Results, viewed: Vec<OpportunityHead>) -> impl IntoView {
    let language = language();
    let Results {
        query,
        page,
        facets,
        closing,
        over,
        found_by,
        corrected,
        why,
        wider,
        saved,
        ..
    } = results;
    let count = count(language, page.total, found_by);
    let names = organization_names(&facets);
    let last = page.last();
    let of_page = query.clone();
    let href = move |number: u32| {
        paths::search(
            language,
            &SearchQuery {
                page: number,
                ..of_page.clone()
            },
        )
    };
    let is_empty = page.items.is_empty();
    let feed = paths::feed_of(language, &query);
    view! {
        // On phones the filters are a sheet: until the program comes this box opens it, then it is a dialog (`islands`, sheet).
        <input
            class="filters-switch until-alive"
            type="checkbox"
            id=SHEET_SWITCH
            aria-label=td_string!(language, search.narrow)
        />
        <label class="filters-open button button-secondary until-alive" for=SHEET_SWITCH>
            <Icon shape=Shape::Filter/>
            {td_string!(language, search.narrow)}
        </label>
        <button type="button" class="filters-open button button-secondary once-alive" data-sheet-open>
            <Icon shape=Shape::Filter/>
            {td_string!(language, search.narrow)}
        </button>
        <dialog class="filters-sheet" id=SHEET aria-labelledby="filters-title"></dialog>
        <div class="column search-columns" id=RESULTS data-live=RESULTS>
            <Filters query=query.clone() facets closing over total=page.total/>
            <div class="search-found">
                <div class="row-apart found-head">
                    <p class="found-count">{count}</p>
                    {if is_empty {
                        // Nothing to order; what was chosen stays for the next search.
                        query.sort.map(|sort| view! { <input type="hidden" name="sort" value=sort.code() form=FORM/> }).into_any()
                    } else {
                        view! { <Order order=query.order() has_text=!query.text.is_empty()/> }.into_any()
                    }}
                </div>
                <Chips query=query.clone() names=names.clone()/>
                {(!is_empty).then(|| view! { <Kept saved=saved.clone() query=query.clone() names=names.clone() is_empty/> })}
                {(!is_empty).then(|| view! { <FoundByNote query=query.clone() found_by corrected/> })}
                {if is_empty {
                    view! {
                        <NoHits found_by wider/>
                        <Kept saved query=query.clone() names is_empty/>
                    }
                        .into_any()
                } else {
                    view! {
                        <OpportunityCards postings=page.items why/>
                        <Pager page=page.page last href=Callback::new(href)/>
                    }
                        .into_any()
                }}
                <p class="feed-link"><a href=feed rel="external">{td_string!(language, opportunity.feed)}</a></p>
                <ViewedList postings=viewed/>
            </div>
        </div>
    }
}

/// The saved search that led here, or the button that saves this one. Where nothing was found,
/// saving is one of the ways on.
#[component]
fn Kept(
    saved: Option<SavedHead>,
    query: SearchQuery,
    names: BTreeMap<String, String>,
    is_empty: bool,
) -> impl IntoView {
    let language = language();
    match saved {
        Some(saved) => {
            let words = td_string!(language, saved.saved_as, name = words::quoted(language, &saved.name));
            let href = paths::saved_search(language, saved.id);
            view! { <p class="saved-as"><a href=href>{words}</a></p> }.into_any()
        }
        None => view! {
            {(is_empty && query.is_narrowed() && !query.is_signs_only()).then(|| view! { <p class="save-lead">{td_string!(language, saved.save_lead)}</p> })}
            <SaveButton query names/>
        }
        .into_any(),
    }
}

/// Organizations are chosen by slug, which is no name.
pub fn organization_names(facets: &Facets) -> BTreeMap<String, String> {
    let counted = facets.get(&Facet::Organization).into_iter().flatten();
    counted
        .filter_map(|facet| Some((facet.code.clone(), facet.name.clone()?)))
        .collect()
}

fn count(language: Language, total: u64, found_by: FoundBy) -> String {
    match total {
        0 if found_by == FoundBy::Signs => td_string!(language, search.no_hits.signs).to_owned(),
        0 => td_string!(language, search.count_none).to_owned(),
        1 => td_string!(language, search.count_one).to_owned(),
        total => td_string!(language, search.count, n = total),
    }
}

#[component]
fn Order(order: Sort, has_text: bool) -> impl IntoView {
    let language = language();
    // The usual order is not sent, so that it changes with what is asked.
    let usual = if has_text {
        Sort::Relevance
    } else {
        Sort::Newest
    };
    let options = Sort::ALL
        .iter()
        // Without words nothing is more relevant than anything else.
        .filter(|sort| has_text || **sort != Sort::Relevance)
        .map(|sort| {
            let code = if *sort == usual { "" } else { sort.code() };
            view! { <option value=code selected=*sort == order>{words::of(language, *sort)}</option> }
        })
        .collect_view();
    view! {
        <div class="found-order">
            <label for="sort">{td_string!(language, search.order)}</label>
            <select class="input select" id="sort" name="sort" form=FORM>
                {options}
            </select>
            <button type="submit" form=FORM class="button button-secondary only-dead">
                {td_string!(language, search.apply_order)}
            </button>
        </div>
    }
}
