use super::told::Told;
use crate::language::{lang_of_typed, language};
use crate::ui::{FactRow, Paragraphs};
use leptos::prelude::*;
use model::Language;
use model::opportunities::{Field, OpportunityDetails};
use texts::{td_string, words};

/// Facts that the box beside the text says, or is about; each stands on the page once.
#[cfg(test)]
pub const TOLD: &[Field] = &[
    Field::Mode,
    Field::Country,
    Field::Prefecture,
    Field::City,
    Field::StartsOn,
    Field::EndsOn,
    Field::PeriodFlexible,
    Field::ApplyBy,
    Field::ReplyBy,
    Field::ApplyUrl,
    Field::AsOf,
    Field::DaysTotal,
    Field::DaysWorkplace,
    Field::HoursPerDay,
    Field::VacationOnly,
    Field::WeeksMin,
    Field::WeeksMax,
    Field::Minutes,
    Field::Sessions,
    Field::ClassMin,
    Field::ClassMax,
    Field::WageUnit,
    Field::WageAmount,
    Field::WageNote,
    Field::FeeKind,
    Field::FeeAmount,
    Field::TravelCost,
    Field::ProgrammeFee,
    Field::LivingCost,
    Field::Costs,
    Field::BudgetBand,
    Field::Insurance,
    Field::CourseCredit,
    Field::WorkingLanguages,
    Field::JapaneseLevel,
    Field::EnglishLevel,
    Field::StudyYears,
    Field::CapacityMin,
    Field::CapacityMax,
];

/// What a reader decides by, a line each: where, when, how long, for how much, for whom.
#[component]
pub fn Glance(details: OpportunityDetails) -> impl IntoView {
    let told = Told {
        facts: &details.facts,
        language: language(),
    };
    lines(&details, &told)
        .into_iter()
        .map(|(label, line)| {
            let is_typed = [Field::Costs, Field::CourseCredit, Field::WageNote]
                .iter()
                .any(|field| told.text(*field).as_ref() == Some(&line));
            let lang = is_typed.then(|| lang_of_typed(&line, details.original_language));
            view! { <FactRow label lang=lang.flatten()><Paragraphs text=line/></FactRow> }
        })
        .collect_view()
}

fn lines(details: &OpportunityDetails, told: &Told<'_>) -> Vec<(&'static str, String)> {
    let (summary, language) = (&details.summary, told.language);
    let named = |field| words::of(language, field);
    let lines = [
        (
            td_string!(language, opportunity.place),
            Some(words::place(language, &summary.place)),
        ),
        (
            td_string!(language, opportunity.period),
            period(details, told),
        ),
        (td_string!(language, opportunity.weeks), told.weeks()),
        (td_string!(language, opportunity.duration), told.duration()),
        (td_string!(language, opportunity.lessons), told.lessons()),
        (
            td_string!(language, opportunity.class_size),
            told.class_size(),
        ),
        (td_string!(language, opportunity.pay), told.pay()),
        (td_string!(language, opportunity.fee), told.fee()),
        (named(Field::ProgrammeFee), told.price(Field::ProgrammeFee)),
        (named(Field::LivingCost), told.price(Field::LivingCost)),
        (named(Field::Costs), told.text(Field::Costs)),
        (named(Field::BudgetBand), told.chosen(Field::BudgetBand)),
        (named(Field::Insurance), told.chosen(Field::Insurance)),
        (named(Field::CourseCredit), told.text(Field::CourseCredit)),
        (
            td_string!(language, opportunity.languages),
            told.languages(),
        ),
        (named(Field::StudyYears), told.chosen(Field::StudyYears)),
        (td_string!(language, opportunity.people), told.people()),
    ];
    let said = lines.into_iter();
    said.filter_map(|(label, line)| Some((label, line?)))
        .collect()
}

fn period(details: &OpportunityDetails, told: &Told<'_>) -> Option<String> {
    let (summary, language) = (&details.summary, told.language);
    let period = words::period(language, summary.starts_on, summary.ends_on);
    let is_flexible = told.value(Field::PeriodFlexible).is_some();
    let flexible = is_flexible.then(|| flexible(language));
    match (period, flexible) {
        (Some(period), flexible) => Some(told.with(period, flexible)),
        (None, flexible) => flexible,
    }
}

fn flexible(language: Language) -> String {
    td_string!(language, opportunity.period_flexible).to_owned()
}
