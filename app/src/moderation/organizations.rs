use super::organizations_found::Found;
use crate::forms::{Filled, Outcome, sent};
use crate::language::{lang_of, language};
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, EmptyState, FieldHead, Form, Pager, Table, Tag, TextInput,
    TextKind, Tone, told,
};
use leptos::prelude::*;
use model::Language;
use model::address::query_pairs;
use model::closed::Closed;
use model::moderation::Registered;
use model::organizations::{OrganizationSummary, OrganizationsForm};
use model::page::{self, Page};
use texts::{td_string, words};

/// What the address asks for.
pub struct Asked {
    pub q: String,
    pub page: u32,
    done: String,
}

impl Asked {
    pub fn read(query: &str) -> Self {
        let pairs = query_pairs(query);
        Self {
            q: sent(&pairs, "q"),
            page: page::asked(&sent(&pairs, "page")),
            done: sent(&pairs, "done"),
        }
    }
}

/// `/desk/organizations`
pub fn shown(asked: Asked, page: Page<OrganizationSummary>) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let Asked { q, done, .. } = asked;
    let above = vec![(
        paths::desk(language),
        td_string!(language, desk.title).to_owned(),
    )];
    let title = td_string!(language, desk.organizations.title);
    let found = Filled::of(outcome.as_ref(), OrganizationsForm::Found.code());
    let refused = outcome
        .as_ref()
        .filter(|outcome| outcome.form != OrganizationsForm::Found.code())
        .map(|outcome| outcome.problem.clone());
    let again = q.clone();
    let body = view! {
            <Breadcrumb above here=title/>
            <h1>{title}</h1>
            {told::<Registered>(&done)}
            {refused.map(|problem| view! { <Banner tone=Tone::Error><p>{words::problem(language, &problem)}</p></Banner> })}
            <Found filled=found/>
            <section aria-labelledby="organizations">
                <h2 id="organizations">{td_string!(language, desk.organizations.all)}</h2>
                <form method="get" class="filter-row" role="search">
                    <TextInput head=FieldHead::new(language, "q").label(td_string!(language, desk.organizations.search)) value=q kind=TextKind::Search/>
                    <Button>{td_string!(language, common.search)}</Button>
                </form>
                <p role="status">{td_string!(language, desk.organizations.count, n = page.total)}</p>
                {if page.items.is_empty() {
                    view! {
                        <EmptyState
                            title=td_string!(language, desk.organizations.none)
                            advice=td_string!(language, desk.organizations.none_advice)
                            action=(paths::desk_organizations(language), td_string!(language, desk.show_all).to_owned())
                        />
                    }.into_any()
                } else {
                    view! { <Organizations organizations=page.items.clone()/> }.into_any()
                }}
                <Pager page=page.page last=page.last() href=Callback::new(move |page: u32| page_of(language, &again, page))/>
            </section>
    };
    StillPage::work(
        title.to_owned(),
        outcome.as_ref().is_some_and(Outcome::is_wrong),
        body,
    )
}

fn page_of(language: Language, q: &str, page: u32) -> String {
    let pairs = [("q", q.to_owned()), ("page", page.to_string())];
    paths::desk_organizations(language)
        + &paths::query_string(pairs.into_iter().filter(|(_, value)| !value.is_empty()))
}

#[component]
fn Organizations(organizations: Vec<OrganizationSummary>) -> impl IntoView {
    let language = language();
    let columns = vec![
        td_string!(language, desk.organization).to_owned(),
        words::label(language, "industry").to_owned(),
        td_string!(language, desk.organizations.open).to_owned(),
        td_string!(language, desk.verified).to_owned(),
    ];
    let rows = organizations
        .into_iter()
        .map(|one| row(language, one))
        .collect();
    view! { <Table caption=td_string!(language, desk.organizations.all) columns rows/> }
}

fn row(language: Language, one: OrganizationSummary) -> Vec<AnyView> {
    let head = one.head;
    let name = head.name.text.clone();
    let state = if head.verified {
        view! { <Tag>{td_string!(language, desk.verified)}</Tag> }.into_any()
    } else {
        let id = head.id.to_string();
        view! {
            <Form filled=Filled::default() name=OrganizationsForm::Verify.code() class="form-inline">
                <input type="hidden" name="organization" value=id/>
                <Button>
                    {td_string!(language, desk.organizations.verify)}
                    <span class="only-read">{td_string!(language, desk.people.whom, name = name.clone())}</span>
                </Button>
            </Form>
        }
        .into_any()
    };
    vec![
        view! { <a href=paths::organization(language, &head.slug) lang=lang_of(&head.name)>{head.name.text.clone()}</a> }.into_any(),
        one.industry.map_or_else(|| td_string!(language, common.none), |industry| words::of(language, industry)).into_any(),
        one.open_postings.to_string().into_any(),
        state,
    ]
}
