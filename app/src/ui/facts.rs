use super::{Icon, Linked, Shape};
use crate::language::language;
use leptos::prelude::*;
use model::Language;
use model::opportunities::{Fact, FactValue, Field};
use texts::{td_string, words};

/// Facts as a definition list, in the order given.
#[component]
pub fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let language = language();
    let rows = facts
        .into_iter()
        .map(|fact| {
            let label = words::of(language, fact.field);
            view! { <FactRow label>{value(language, fact.field, fact.value)}</FactRow> }
        })
        .collect_view();
    view! { <dl class="facts">{rows}</dl> }
}

/// One line of a `<dl class="facts">`.
#[component]
pub fn FactRow(#[prop(into)] label: String, children: Children) -> impl IntoView {
    view! {
        <div class="fact">
            <dt>{label}</dt>
            <dd>{children()}</dd>
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

fn value(language: Language, field: Field, value: FactValue) -> AnyView {
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
