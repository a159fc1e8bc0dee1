use crate::forms::Filled;
use crate::language::language;
use crate::routes::paths;
use crate::ui::{Button, Form, Instant};
use leptos::prelude::*;
use model::closed::Closed;
use model::organizations::{Merge, OrganizationsForm};
use model::time::day_in_japan;
use texts::{td_string, words};

/// Merges that can still be taken back.
#[component]
pub fn Merges(merges: Vec<Merge>) -> impl IntoView {
    let language = language();
    let items = merges.into_iter().map(|one| {
        let into = paths::organization(language, &one.into.slug);
        let told = td_string!(
            language,
            desk.organizations.merged,
            from = one.from.text,
            into = one.into.name.text
        );
        let moved = td_string!(
            language,
            desk.organizations.moved,
            postings = one.postings,
            members = one.members,
            searches = one.searches
        );
        let day = words::day(language, day_in_japan(one.until));
        let until = td_string!(language, desk.organizations.until, day = day);
        view! {
            <li class="row-apart join-found">
                <div>
                    <a href=into>{told.clone()}</a>
                    <p class="hint">{one.by} " · " <Instant at=one.at/> " · " {moved} " · " {until}</p>
                </div>
                <Form filled=Filled::default() name=OrganizationsForm::Part.code() class="form-inline">
                    <input type="hidden" name="merge" value=one.id.to_string()/>
                    <Button>
                        {td_string!(language, desk.organizations.part)}
                        <span class="only-read">{td_string!(language, desk.people.whom, name = told)}</span>
                    </Button>
                </Form>
            </li>
        }
    });
    view! {
        <section aria-labelledby="merges">
            <h2 id="merges">{td_string!(language, desk.organizations.merges)}</h2>
            <ul class="stack plain-list join-list">{items.collect_view()}</ul>
        </section>
    }
}
