use super::found_why::FoundWhy;
use super::marked::Marked;
use super::until::Until;
use crate::bookmarks::StarButton;
use crate::language::{lang_of, language};
use crate::routes::paths;
use crate::ui::{Heading, Icon, KindBadge, Shape, Tag};
use leptos::prelude::*;
use model::opportunities::{Kind, OpportunitySummary};
use model::search::{Paid, Why};
use texts::{td_string, words};

/// Postings below each other, or beside each other where there is room.
#[component]
pub fn OpportunityCards(
    postings: Vec<OpportunitySummary>,
    #[prop(default = 2)] level: u8,
    #[prop(optional, into)] class: Option<String>,
    #[prop(optional)] why: Vec<Why>,
    /// Tells a posting's card in two lists of one page apart.
    #[prop(default = "card")]
    within: &'static str,
) -> impl IntoView {
    let mut why = why;
    let cards = postings
        .into_iter()
        .map(|posting| {
            let place = why.iter().position(|why| why.id == posting.id);
            let why = place.map(|place| why.swap_remove(place));
            view! { <li><OpportunityCard posting level why within/></li> }
        })
        .collect_view();
    view! { <ol class=format!("cards {}", class.unwrap_or_default())>{cards}</ol> }
}

/// A posting in a list: what, who, where, until when.
#[component]
fn OpportunityCard(
    posting: OpportunitySummary,
    level: u8,
    why: Option<Why>,
    within: &'static str,
) -> impl IntoView {
    let language = language();
    let organization = posting.organization.as_ref().map_or_else(
        || td_string!(language, common.school).to_owned(),
        |organization| organization.name.text.clone(),
    );
    let (href, class) = (
        paths::opportunity(language, posting.id),
        card_class(&posting),
    );
    let (title, title_marks) = (posting.title.clone(), posting.title_marks.clone());
    let (summary, summary_marks) = (posting.summary.clone(), posting.summary_marks.clone());
    view! {
        <article class=class>
            <Badges posting=posting.clone()/>
            <Heading level class="card-title">
                <a href=href lang=lang_of(&title)>
                    <Marked text=title.text.clone() marks=title_marks/>
                </a>
            </Heading>
            <p class="card-organization">{organization}</p>
            <p class="card-summary" lang=lang_of(&summary)>
                <Marked text=summary.text.clone() marks=summary_marks/>
            </p>
            <StarButton posting=posting.clone() within/>
            <CardFacts posting/>
            {why.map(|why| view! { <FoundWhy why/> })}
        </article>
    }
}

fn card_class(posting: &OpportunitySummary) -> &'static str {
    match (posting.closed, posting.kind) {
        (true, _) => "card card-closed",
        (_, Kind::JointResearch) => "card card-joint-research",
        (_, Kind::Internship) => "card card-internship",
        (_, Kind::OverseasProgram) => "card card-overseas-program",
        (_, Kind::GuestCourse) => "card card-guest-course",
    }
}

#[component]
pub(super) fn Badges(posting: OpportunitySummary) -> impl IntoView {
    let language = language();
    view! {
        <p class="badges">
            <KindBadge kind=posting.kind/>
            {posting.is_new.then(|| view! { <span class="tag tag-new">{td_string!(language, saved.mark)}</span> })}
            {posting.closed.then(|| view! { <Tag>{td_string!(language, opportunity.closed)}</Tag> })}
            {posting.members_only.then(|| view! {
                <Tag shape=Shape::Lock>{td_string!(language, opportunity.members_only)}</Tag>
            })}
            {posting.imported.then(|| view! { <Tag>{td_string!(language, opportunity.imported)}</Tag> })}
        </p>
    }
}

#[component]
fn CardFacts(posting: OpportunitySummary) -> impl IntoView {
    let language = language();
    let period = words::period(language, posting.starts_on, posting.ends_on);
    let paid = posting.paid.map(|is_paid| {
        if is_paid {
            words::of(language, Paid::Paid)
        } else {
            words::of(language, Paid::Unpaid)
        }
    });
    view! {
        <dl class="card-facts">
            <div>
                <dt><Icon shape=Shape::Pin/><span class="only-read">{td_string!(language, opportunity.place)}</span></dt>
                <dd>{words::place(language, &posting.place)}</dd>
            </div>
            {period.map(|period| view! {
                <div>
                    <dt><Icon shape=Shape::Calendar/><span class="only-read">{td_string!(language, opportunity.period)}</span></dt>
                    <dd>{period}</dd>
                </div>
            })}
            {paid.map(|paid| view! {
                <div>
                    <dt><Icon shape=Shape::Yen/><span class="only-read">{td_string!(language, opportunity.pay)}</span></dt>
                    <dd>{paid}</dd>
                </div>
            })}
            <div>
                <dt><Icon shape=Shape::Clock/><span class="only-read">{td_string!(language, opportunity.apply_by)}</span></dt>
                <dd><Until posting=posting.clone()/></dd>
            </div>
        </dl>
    }
}
