use super::organizations_found::Found;
use super::organizations_merged::Merges;
use super::organizations_waiting::Waiting;
use crate::forms::{Filled, Outcome};
use crate::language::{lang_of, language};
use crate::layout::{Asked, StillPage};
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, ButtonKind, EmptyState, FieldHead, FilterRow, Form, Table, Tag,
    TextInput, TextKind, Tone, paged, told,
};
use leptos::prelude::*;
use model::Language;
use model::address::{page_query, query_string};
use model::closed::Closed;
use model::organizations::{Merge, OrganizationSummary, OrganizationsForm, RequestCase};
use model::page::Page;
use texts::{td_string, words};

/// `/desk/organizations`
pub fn shown(
    asked: &Asked,
    page: Page<OrganizationSummary>,
    waiting: Vec<RequestCase>,
    merges: Vec<Merge>,
) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let (q, done) = (asked.value("q"), asked.done());
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
    let conditions = [("q", q.clone())];
    let href = move |page: u32| {
        paths::desk_organizations(language) + &page_query(conditions.clone(), page)
    };
    let none = view! {
        <EmptyState
            title=td_string!(language, desk.organizations.none)
            advice=td_string!(language, desk.organizations.none_advice)
            action=(paths::desk_organizations(language), td_string!(language, desk.show_all).to_owned())
        />
    };
    let body = view! {
            <Breadcrumb above here=title/>
            <h1>{title}</h1>
            {told::<OrganizationsForm>(&done)}
            {refused.map(|problem| view! { <Banner tone=Tone::Error><p>{words::problem(language, &problem)}</p></Banner> })}
            <Waiting waiting/>
            <Found filled=found/>
            <section aria-labelledby="organizations">
                <h2 id="organizations">{td_string!(language, desk.organizations.all)}</h2>
                <FilterRow>
                    <TextInput head=FieldHead::new(language, "q").label(td_string!(language, desk.organizations.search)) value=q kind=TextKind::Search/>
                </FilterRow>
                <p role="status">{td_string!(language, desk.organizations.count, n = page.total)}</p>
                {paged(page, href, none, |organizations| view! { <Organizations organizations/> }.into_any())}
            </section>
            {(!merges.is_empty()).then(|| view! { <Merges merges/> })}
    };
    StillPage::work(
        title.to_owned(),
        outcome.as_ref().is_some_and(Outcome::is_wrong),
        body,
    )
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
    let id = head.id.to_string();
    let (form, words) = match head.verified {
        true => (
            OrganizationsForm::Doubt,
            td_string!(language, desk.organizations.doubt),
        ),
        false => (
            OrganizationsForm::Verify,
            td_string!(language, desk.organizations.verify),
        ),
    };
    let kind = match head.verified {
        true => ButtonKind::Quiet,
        false => ButtonKind::Secondary,
    };
    let whom = td_string!(language, desk.people.whom, name = name.clone());
    let whom_to_merge = whom.clone();
    let merge = paths::desk_merge(language) + &query_string([("from", id.clone())]);
    let state = view! {
        {head.verified.then(|| view! { <Tag>{td_string!(language, desk.verified)}</Tag> })}
        <Form filled=Filled::default() name=form.code() class="form-inline">
            <input type="hidden" name="organization" value=id/>
            <Button kind>
                {words}
                <span class="only-read">{whom}</span>
            </Button>
        </Form>
        <a href=merge>
            {td_string!(language, desk.organizations.merge)}
            <span class="only-read">{whom_to_merge}</span>
        </a>
    }
    .into_any();
    vec![
        view! { <a href=paths::organization(language, &head.slug) lang=lang_of(&head.name)>{head.name.text.clone()}</a> }.into_any(),
        one.industry.map_or_else(|| td_string!(language, common.none), |industry| words::of(language, industry)).into_any(),
        one.open_postings.to_string().into_any(),
        state,
    ]
}
