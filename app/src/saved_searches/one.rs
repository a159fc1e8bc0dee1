use super::api;
use super::shown::{Conditions, LookButton, look_words};
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::host::base_url;
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::routes::paths;
use crate::ui::{
    Breadcrumb, Button, ButtonKind, Choice, Details, FieldHead, Form, LinkButton, RadioGroup,
    TextInput, told,
};
use leptos::prelude::*;
use model::checks::Check;
use model::closed::Closed;
use model::saved_searches::{ChangeForm, Frequency, SavedAct, SavedDone, SavedSearch};
use texts::td_string;

/// `/saved-searches/{id}`
#[component]
pub fn SavedSearchPage() -> impl IntoView {
    loaded(
        |asked| api::one(asked.part("id"), asked.language),
        |search, asked| {
            // The address of a feed is complete, so that it can be copied.
            let base = base_url();
            view! { <Shown search outcome=asked.outcome() done=asked.done() base/> }.into_any()
        },
    )
}

#[component]
fn Shown(
    search: SavedSearch,
    outcome: Option<Outcome>,
    done: String,
    base: String,
) -> impl IntoView {
    let language = language();
    let name = search.name.clone();
    let above = vec![(
        paths::saved_searches(language),
        td_string!(language, saved.title).to_owned(),
    )];
    let token = search.feed_token.clone();
    let calendar = base.clone() + &paths::feed_calendar(language, &token);
    view! {
        <PageHead title=name.clone() private=true wrong=outcome.as_ref().is_some_and(Outcome::is_wrong)/>
        <div class="work">
            <Breadcrumb above here=name.clone()/>
            {told::<SavedDone>(&done)}
            <h1>{name}</h1>
            <Conditions search=search.clone()/>
            <LookButton id=search.id words=look_words(language, search.new) kind=ButtonKind::Primary/>
            <section aria-labelledby="settings">
                <h2 id="settings">{td_string!(language, saved.settings)}</h2>
                <Change search filled=Filled::of(outcome.as_ref(), SavedAct::Change.code())/>
            </section>
            <section aria-labelledby="feeds">
                <h2 id="feeds">{td_string!(language, saved.feeds)}</h2>
                <p>{td_string!(language, saved.feeds_lead)}</p>
                <ul class="stack saved-search-feeds">
                    <Address words=td_string!(language, saved.atom) href=base + &paths::feed_atom(language, &token)/>
                    <Address words=td_string!(language, saved.calendar) href=calendar.clone()/>
                </ul>
                <p>
                    <LinkButton href=subscription(&calendar) kind=ButtonKind::Secondary rel="external nofollow">
                        {td_string!(language, saved.subscribe)}
                    </LinkButton>
                </p>
                <p class="hint">{td_string!(language, saved.subscribe_help)}</p>
            </section>
            <Delete/>
        </div>
    }
}

/// Under this scheme calendars subscribe, where `https` would have them take the file once.
fn subscription(calendar: &str) -> String {
    let (_, rest) = calendar.split_once(':').unwrap_or_default();
    format!("webcal:{rest}")
}

#[component]
fn Change(search: SavedSearch, filled: Filled) -> impl IntoView {
    let language = language();
    let names = ChangeForm::FIELDS;
    let name = filled.value(names.name, &search.name);
    let chosen = filled.value(names.frequency, search.frequency.code());
    let choices = Choice::each(language, Frequency::ALL);
    view! {
        <Form filled name=SavedAct::Change.code() id=MAIN_FORM check=Check::SavedSearch>
            <TextInput head=FieldHead::new(language, names.name).label(td_string!(language, saved.name)).required() value=name/>
            <RadioGroup head=FieldHead::new(language, names.frequency).required() choices value=chosen/>
            <div class="form-acts">
                <Button>{td_string!(language, common.save)}</Button>
            </div>
        </Form>
    }
}

#[component]
fn Address(words: &'static str, href: String) -> impl IntoView {
    view! {
        <li>
            <a href=href.clone() rel="external nofollow">{words}</a>
            <code>{href}</code>
        </li>
    }
}

/// Asks once more, without a script too.
#[component]
fn Delete() -> impl IntoView {
    let language = language();
    view! {
        <Details summary=td_string!(language, saved.delete) class="risky">
            <p>{td_string!(language, saved.delete_lead)}</p>
            <Form filled=Filled::default() name=SavedAct::Delete.code()>
                <div class="form-acts">
                    <Button kind=ButtonKind::Danger>{td_string!(language, saved.delete)}</Button>
                </div>
            </Form>
        </Details>
    }
}
