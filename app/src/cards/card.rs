use super::found_why::FoundWhy;
use super::marked::marked;
use super::star::star;
use super::until::until;
use crate::host::{present_path, school_name};
use crate::language::{lang_of, language};
use crate::routes::paths;
use crate::ui::{Escaped, Shape, attribute, drawn, kind_badge, tag};
use leptos::prelude::*;
use model::Language;
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
    let (language, here) = (language(), present_path());
    let school = school_name(language);
    let mut why = why;
    let cards = postings.iter().map(|posting| {
        let place = why.iter().position(|why| why.id == posting.id);
        let why = place.map(|place| why.swap_remove(place));
        let why = why.map(|why| view! { <FoundWhy why/> }.to_html());
        let star = star(language, &here, posting, within);
        let card = card(
            language,
            posting,
            &school,
            level,
            &star,
            &why.unwrap_or_default(),
        );
        format!("<li>{card}</li>")
    });
    let cards: String = cards.collect();
    let class = class.unwrap_or_default();
    drawn(format!("<ol class=\"cards {class}\">{cards}</ol>"))
}

/// A posting in a list: what, who, where, until when.
fn card(
    language: Language,
    posting: &OpportunitySummary,
    school: &str,
    level: u8,
    star: &str,
    why: &str,
) -> String {
    let organization = posting
        .organization
        .as_ref()
        .map_or_else(|| school, |organization| organization.name.text.as_str());
    let (title, summary) = (&posting.title, &posting.summary);
    let href = paths::opportunity(language, posting.id);
    format!(
        "<article class=\"{}\">{}<h{level} class=\"card-title\"><a href=\"{}\"{}>{}</a></h{level}>\
         <p class=\"card-organization\">{}</p><p class=\"card-summary\"{}>{}</p>{star}{}{why}</article>",
        card_class(posting),
        badges(language, posting),
        Escaped(&href),
        attribute("lang", lang_of(title)),
        marked(&title.text, &posting.mine.title_marks),
        Escaped(organization),
        attribute("lang", lang_of(summary)),
        marked(&summary.text, &posting.mine.summary_marks),
        facts(language, posting),
    )
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

/// The kind of a posting, and what is special about it.
pub fn badges(language: Language, posting: &OpportunitySummary) -> String {
    let mut tags = String::new();
    if posting.mine.is_new {
        tags += &tag("tag tag-new", None, td_string!(language, saved.mark));
    }
    if posting.closed {
        tags += &tag("tag", None, td_string!(language, opportunity.closed));
    }
    if posting.members_only {
        let words = td_string!(language, opportunity.members_only);
        tags += &tag("tag", Some(Shape::Lock), words);
    }
    if posting.imported {
        tags += &tag("tag", None, td_string!(language, opportunity.imported));
    }
    if posting.title.language != language {
        tags += &tag("tag", None, only_in(language, posting.title.language));
    }
    let kind = kind_badge(language, posting.kind);
    format!("<p class=\"badges\">{kind}{tags}</p>")
}

/// What the reader of the other language is told.
fn only_in(language: Language, written: Language) -> &'static str {
    match written {
        Language::Japanese => td_string!(language, opportunity.only_japanese),
        Language::English => td_string!(language, opportunity.only_english),
    }
}

fn facts(language: Language, posting: &OpportunitySummary) -> String {
    let named = |shape: Shape, class: &str, name: &str, value: &str| {
        format!(
            "<div><dt>{}<span class=\"{class}\">{}</span></dt><dd>{value}</dd></div>",
            shape.html(),
            Escaped(name)
        )
    };
    let fact = |shape, name: &str, value: &str| named(shape, "only-read", name, value);
    let written = |text: &str| Escaped(text).to_string();
    let place = fact(
        Shape::Pin,
        td_string!(language, opportunity.place),
        &written(&words::place_in_brief(language, &posting.place)),
    );
    let period = words::period(language, posting.starts_on, posting.ends_on).map(|period| {
        let name = td_string!(language, opportunity.period);
        fact(Shape::Calendar, name, &written(&period))
    });
    let paid = posting.paid.map(|is_paid| {
        let paid = match is_paid {
            true => words::of(language, Paid::Paid),
            false => words::of(language, Paid::Unpaid),
        };
        fact(
            Shape::Yen,
            td_string!(language, opportunity.pay),
            &written(paid),
        )
    });
    // A day beside another day: seen, too, it says which it is.
    let class = match posting.has_deadline {
        true => "",
        false => "only-read",
    };
    let until = named(
        Shape::Clock,
        class,
        td_string!(language, opportunity.apply_by),
        &until(language, posting),
    );
    let (period, paid) = (period.unwrap_or_default(), paid.unwrap_or_default());
    format!("<dl class=\"card-facts\">{place}{period}{paid}{until}</dl>")
}
