use super::{Icon, Linked, Shape};
use leptos::prelude::*;
use model::Language;
use model::opportunities::{FactValue, Field};
use texts::{td_string, words};

/// One line of a `<dl class="facts">`.
#[component]
pub fn FactRow(
    #[prop(into)] label: String,
    /// Where the value is in the other language.
    #[prop(optional_no_strip)]
    lang: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="fact">
            <dt>{label}</dt>
            <dd lang=lang>{children()}</dd>
        </div>
    }
}

/// Text as typed: an empty line begins a paragraph.
#[component]
pub fn Paragraphs(#[prop(into)] text: String) -> impl IntoView {
    text.split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| view! { <p class="as-typed"><Linked text=paragraph/></p> })
        .collect_view()
}

/// What was told of a field.
pub fn fact_value(language: Language, field: Field, value: FactValue) -> AnyView {
    match value {
        FactValue::Text(text) => view! { <Paragraphs text/> }.into_any(),
        FactValue::Lines(lines) => list(lines),
        FactValue::Choice(code) => words::choice(language, field, &code).into_any(),
        FactValue::Choices(codes) => side_by_side(
            codes
                .iter()
                .map(|code| words::choice(language, field, code))
                .collect(),
        ),
        FactValue::Number(number) => words::number(language, field, number).into_any(),
        FactValue::Hours(hours) => words::hours(language, hours).into_any(),
        FactValue::Money(money) => words::money(language, money).into_any(),
        FactValue::Day(day) => words::day(language, day).into_any(),
        FactValue::Days(days) => list(
            days.into_iter()
                .map(|day| words::day(language, day))
                .collect(),
        ),
        FactValue::Yes => {
            view! { <Icon shape=Shape::Check/>{td_string!(language, common.yes)} }.into_any()
        }
        FactValue::Link(address) => link(language, address),
    }
}

/// Short words need no line each.
fn side_by_side(words: Vec<String>) -> AnyView {
    let items = words
        .into_iter()
        .map(|word| view! { <li>{word}</li> })
        .collect_view();
    view! { <ul class="word-list">{items}</ul> }.into_any()
}

fn list(lines: Vec<String>) -> AnyView {
    let items = lines
        .into_iter()
        .map(|line| view! { <li><Linked text=line/></li> })
        .collect_view();
    view! { <ul class="plain-list">{items}</ul> }.into_any()
}

fn link(language: Language, address: String) -> AnyView {
    let href = address.clone();
    view! {
        <a href=href target="_blank" rel="nofollow noopener noreferrer ugc">
            {address}
            <Icon shape=Shape::External/>
            <span class="only-read">{td_string!(language, common.new_tab)}</span>
        </a>
    }
    .into_any()
}
