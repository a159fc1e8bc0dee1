use super::facts::APPLYING;
use super::glance::Glance;
use super::told::Told;
use crate::cards::{StarButton, until};
use crate::host::school_name;
use crate::language::{lang_of, language};
use crate::routes::paths;
use crate::ui::{ButtonKind, FactRow, Icon, Instant, LinkButton, Shape, drawn};
use leptos::prelude::*;
use model::closed::Closed;
use model::fields::host_of;
use model::opportunities::{FactValue, Field, OpportunityDetails};
use model::organizations::OrganizationHead;
use texts::{td_string, words};

/// What decides: until when, how, with whom, and everything that somebody weighs.
#[component]
pub fn Aside(details: OpportunityDetails, is_draft: bool) -> impl IntoView {
    let language = language();
    let organization = details.summary.organization.clone();
    view! {
        <section class="stack-wide posting-aside" aria-label=td_string!(language, opportunity.at_a_glance)>
            <Deadline details=details.clone() is_draft/>
            <dl class="box facts facts-narrow">
                <FactRow label=td_string!(language, opportunity.organization)>
                    <Organization organization/>
                </FactRow>
                <Glance details=details.clone()/>
                <Source details/>
            </dl>
        </section>
    }
}

/// Until when, when one hears back, and the way to apply.
#[component]
fn Deadline(details: OpportunityDetails, is_draft: bool) -> impl IntoView {
    let language = language();
    let told = Told {
        facts: &details.facts,
        language,
    };
    let reply_by = told.reply_by();
    let voice = told.voice(details.summary.kind);
    let label = words::label_to(language, voice, Field::ApplyBy.code());
    let id = details.summary.id;
    let page = match told.value(Field::ApplyUrl) {
        // The published one counts, and leads to the address.
        Some(FactValue::Link(address)) => {
            let href = if is_draft {
                address.clone()
            } else {
                paths::apply(language, id)
            };
            Some((href, address.clone()))
        }
        _ => None,
    };
    let tells_how = told.value(Field::HowToApply).is_some();
    view! {
        <div class="stack box box-deadline">
            <p class="box-label">{label}</p>
            {if details.unset.contains(&Field::ApplyBy) {
                view! { <Unset/> }.into_any()
            } else {
                drawn(until(language, &details.summary)).into_any()
            }}
            {(!is_draft && !details.summary.closed && details.summary.has_deadline).then(|| view! {
                <a class="box-note to-calendar" href=paths::opportunity_calendar(language, id) type="text/calendar" rel="nofollow">
                    {td_string!(language, opportunity.to_calendar)}
                </a>
            })}
            {reply_by.map(|line| view! { <p class="box-note">{line}</p> })}
            {(!details.summary.closed).then(|| view! { <Apply page tells_how/> })}
            <StarButton posting=details.summary/>
        </div>
    }
}

/// The page of the application (the way to it, and its address), with the name of the site that it leads to; or the place where
/// it is told how to apply.
#[component]
fn Apply(page: Option<(String, String)>, tells_how: bool) -> impl IntoView {
    let language = language();
    match page {
        Some((href, address)) => {
            let domain = host_of(&address).to_owned();
            view! {
                <LinkButton href kind=ButtonKind::Primary rel="nofollow noopener noreferrer ugc external">
                    {td_string!(language, opportunity.apply)}
                    <Icon shape=Shape::External/>
                </LinkButton>
                <p class="box-note">{td_string!(language, opportunity.leaves, domain = domain)}</p>
                // On paper, where nothing can be pressed.
                <p class="apply-address">{address}</p>
            }
            .into_any()
        }
        None => tells_how
            .then(|| {
                let href = format!("#{APPLYING}");
                view! { <a class="box-note" href=href>{td_string!(language, opportunity.how_to_apply)}</a> }
            })
            .into_any(),
    }
}

/// Whose word it is, and of when.
#[component]
fn Source(details: OpportunityDetails) -> impl IntoView {
    let language = language();
    view! {
        <FactRow label=td_string!(language, opportunity.poster)>
            {if details.poster_is_import {
                td_string!(language, opportunity.imported_by_staff).into_any()
            } else {
                view! {
                    {details.poster_name}
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
        None => school_name(language).into_any(),
        Some(organization) => view! {
            <a class="name" href=paths::organization(language, &organization.slug) lang=lang_of(&organization.name)>
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
