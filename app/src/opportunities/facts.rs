use super::sections::Section;
use super::told::Told;
use crate::language::{lang_of_typed, language};
use crate::ui::{FactRow, Heading, fact_value};
use leptos::prelude::*;
use model::Language;
use model::opportunities::{Fact, Field, Kind};
use texts::{td_string, words};

/// Where the way to apply is told, for links within the page.
pub const APPLYING: &str = "applying";

/// All facts that are not told at a glance, by question.
#[component]
pub fn FactSections(kind: Kind, original: Language, facts: Vec<Fact>, level: u8) -> impl IntoView {
    let language = language();
    let told = Told {
        facts: &facts,
        language,
    };
    let sections = Section::ALL.into_iter().filter_map(|section| {
        let rows: Vec<AnyView> = section
            .fields()
            .iter()
            .filter_map(|field| row(&told, *field, original))
            .collect();
        let id = (section == Section::Applying).then_some(APPLYING);
        (!rows.is_empty()).then(|| {
            view! {
                <section class="fact-section" id=id>
                    <Heading level>{section.title(language, kind)}</Heading>
                    <dl class="facts">{rows}</dl>
                </section>
            }
        })
    });
    sections.collect_view()
}

/// A fact and what is said with it.
fn row(told: &Told<'_>, field: Field, original: Language) -> Option<AnyView> {
    let language = told.language;
    let line = match field {
        Field::TrlNow => told.readiness(),
        Field::Visa => told.visa(),
        Field::RiskLevel => told.risk(),
        Field::NominationDeadline => told.nomination(),
        _ => None,
    };
    let label = match field {
        Field::TrlNow => td_string!(language, opportunity.readiness),
        Field::NominationDeadline => td_string!(language, opportunity.nomination),
        field => words::of(language, field),
    };
    let value = match line {
        Some(line) => line.into_any(),
        None => fact_value(language, field, told.value(field)?.clone()),
    };
    let lang = told
        .typed(field)
        .and_then(|typed| lang_of_typed(&typed, original));
    Some(view! { <FactRow label lang>{value}</FactRow> }.into_any())
}
