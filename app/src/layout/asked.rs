use crate::forms::{Outcome, sent};
use crate::language::language;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_params_map};
use leptos_router::params::ParamsMap;
use model::Language;
use model::address::query_pairs;
use model::page;

/// What a page is asked for: the parts of its path, what is in its query, and the form that came back with it.
#[derive(Clone, Debug)]
pub struct Asked {
    pub language: Language,
    /// The query as it was sent.
    pub search: String,
    /// Names and values of the query as they were typed. The router's own map decodes them twice, so that a typed `%41` would be
    /// `A`, and `%0A` a line break.
    pairs: Vec<(String, String)>,
    parts: ParamsMap,
    outcome: Option<Outcome>,
}

impl Asked {
    /// Of the page that is being made.
    pub fn here() -> Self {
        let search = use_location().search.get_untracked();
        Self {
            language: language(),
            pairs: query_pairs(&search),
            search,
            parts: use_params_map().get_untracked(),
            outcome: use_context(),
        }
    }

    /// A part of the path, by its name in the row of the route.
    pub fn part(&self, name: &str) -> String {
        self.parts.get(name).unwrap_or_default()
    }

    /// What the query has under a name; empty where it has nothing.
    pub fn value(&self, name: &str) -> String {
        sent(&self.pairs, name)
    }

    /// Whether the query has the name, with a value or without.
    pub fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(key, _)| key == name)
    }

    /// The code of what a form has just done.
    pub fn done(&self) -> String {
        self.value("done")
    }

    /// Which page of a list.
    pub fn page(&self) -> u32 {
        page::asked(&self.value("page"))
    }

    /// The form that came back.
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcome.clone()
    }
}
