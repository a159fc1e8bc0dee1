use super::until::until;
use crate::bookmarks::StarButton;
use crate::language::{lang_of, language};
use crate::routes::paths;
use crate::ui::{ButtonKind, FactRow, Icon, Instant, LinkButton, Shape, drawn};
use leptos::prelude::*;
use model::opportunities::{FactValue, Field, OpportunityDetails};
use model::organizations::OrganizationHead;
use texts::{td_string, words};

/// What decides: until when, how, with whom.
#[component]
pub fn Aside(details: OpportunityDetails) -> impl IntoView {
    let language = language();
    let summary = &details.summary;
    let apply_url = details
        .facts
        .iter()
        .find(|fact| fact.field == Field::ApplyUrl)
        .cloned();
    let apply = apply_url.filter(|_| !summary.closed).and_then(|fact| match fact.value {
        FactValue::Link(address) => Some(view! {
            <LinkButton href=address kind=ButtonKind::Primary rel="nofollow noopener noreferrer ugc external">
                {td_string!(language, opportunity.apply)}
                <Icon shape=Shape::External/>
            </LinkButton>
        }),
        _ => None,
    });
    let place = words::place(language, &summary.place);
    let period = words::period(language, summary.starts_on, summary.ends_on);
    let organization = summary.organization.clone();
    view! {
        <section class="posting-aside" aria-label=td_string!(language, opportunity.at_a_glance)>
            <div class="box box-deadline">
                <p class="box-label">{td_string!(language, opportunity.apply_by)}</p>
                {if details.unset.contains(&Field::ApplyBy) {
                    view! { <Unset/> }.into_any()
                } else {
                    drawn(until(language, &details.summary)).into_any()
                }}
                {apply}
                <StarButton posting=details.summary.clone()/>
            </div>
            <dl class="box facts facts-narrow">
                <FactRow label=td_string!(language, opportunity.organization)>
                    <Organization organization/>
                </FactRow>
                <FactRow label=td_string!(language, opportunity.place)>{place}</FactRow>
                {period.map(|period| view! { <FactRow label=td_string!(language, opportunity.period)>{period}</FactRow> })}
                <FactRow label=td_string!(language, opportunity.poster)>
                    {if details.poster_is_import {
                        td_string!(language, opportunity.imported_by_staff).into_any()
                    } else {
                        view! {
                            {details.poster_name.clone()}
                            " "
                            <span class="muted">{words::of(language, details.poster_role)}</span>
                        }
                        .into_any()
                    }}
                </FactRow>
                <FactRow label=td_string!(language, opportunity.as_of)>
                    {if details.unset.contains(&Field::AsOf) {
                        view! { <Unset/> }.into_any()
                    } else {
                        words::day(language, details.as_of).into_any()
                    }}
                </FactRow>
                <FactRow label=td_string!(language, opportunity.updated)>
                    <Instant at=details.updated_at/>
                </FactRow>
            </dl>
        </section>
    }
}

/// In a preview: the poster has not said it yet.
#[component]
fn Unset() -> impl IntoView {
    view! { <span class="muted">{td_string!(language(), opportunity.unset)}</span> }
}

#[component]
fn Organization(organization: Option<OrganizationHead>) -> impl IntoView {
    let language = language();
    match organization {
        None => td_string!(language, common.school).into_any(),
        Some(organization) => view! {
            <a href=paths::organization(language, &organization.slug) lang=lang_of(&organization.name)>
                {organization.name.text.clone()}
            </a>
            {organization.verified.then(|| view! {
                <span class="verified">
                    <Icon shape=Shape::Check/>
                    {td_string!(language, organization.verified)}
                </span>
            })}
        }
        .into_any(),
    }
}
