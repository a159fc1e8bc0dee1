use super::StillPage;
use crate::forms::Outcome;
use crate::language::language;
use crate::routes::Route;
use crate::ui::{Banner, Breadcrumb, Tab, Tabs, Tone};
use leptos::prelude::*;
use texts::words;

/// Pages that belong together, each with the ways to the others.
pub struct Room {
    pub name: &'static str,
    /// Its first page.
    pub href: String,
    pub tabs: Vec<(Route, &'static str)>,
}

impl Room {
    /// One of its pages. Refusals of forms that have no place of their own stand at the top; `places` are the forms that say
    /// themselves what is wrong.
    pub fn page(
        self,
        here: Route,
        title: String,
        told: Option<AnyView>,
        places: &[&str],
        body: impl IntoView,
    ) -> StillPage {
        let language = language();
        let outcome = use_context::<Outcome>();
        let refused = outcome
            .as_ref()
            .filter(|outcome| !places.contains(&outcome.form.as_str()))
            .map(|outcome| words::problem(language, &outcome.problem));
        let tabs = self.tabs.into_iter().map(|(to, name)| Tab {
            href: to.to(language, &[]),
            name: name.to_owned(),
            count: None,
            is_here: to == here,
        });
        let above = vec![(self.href, self.name.to_owned())];
        let page = view! {
            <Breadcrumb above here=title.clone()/>
            <h1>{title.clone()}</h1>
            <Tabs label=self.name tabs=tabs.collect()/>
            {told}
            {refused.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })}
            {body}
        };
        StillPage::work(title, outcome.as_ref().is_some_and(Outcome::is_wrong), page)
    }
}
