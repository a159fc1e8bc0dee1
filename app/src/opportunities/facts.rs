use crate::language::language;
use crate::ui::{Facts, Heading};
use leptos::prelude::*;
use model::Language;
use model::opportunities::{Fact, Field, Kind};
use texts::td_string;

/// The questions a reader has, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Programme,
    Where,
    Who,
    Applying,
}

impl Section {
    const ALL: [Self; 4] = [Self::Programme, Self::Where, Self::Who, Self::Applying];

    fn of(field: Field) -> Self {
        match field {
            Field::Mode
            | Field::Country
            | Field::Prefecture
            | Field::City
            | Field::StartsOn
            | Field::EndsOn
            | Field::PeriodFlexible => Self::Where,
            Field::FieldsOfStudy
            | Field::Skills
            | Field::CapacityMin
            | Field::CapacityMax
            | Field::StudyYears
            | Field::AudienceNote
            | Field::WorkingLanguages
            | Field::JapaneseLevel
            | Field::EnglishLevel => Self::Who,
            Field::ApplyOpens
            | Field::ApplyBy
            | Field::ReplyBy
            | Field::Selection
            | Field::Documents
            | Field::HowToApply
            | Field::ApplyUrl
            | Field::Costs
            | Field::AsOf => Self::Applying,
            _ => Self::Programme,
        }
    }

    fn title(self, language: Language, kind: Kind) -> &'static str {
        match self {
            Self::Programme => match kind {
                Kind::JointResearch => td_string!(language, opportunity.section.research),
                Kind::Internship => td_string!(language, opportunity.section.internship),
                Kind::OverseasProgram => td_string!(language, opportunity.section.overseas),
                Kind::GuestCourse => td_string!(language, opportunity.section.course),
            },
            Self::Where => td_string!(language, opportunity.section.place),
            Self::Who => td_string!(language, opportunity.section.who),
            Self::Applying => td_string!(language, opportunity.section.applying),
        }
    }
}

/// All facts, by question.
#[component]
pub fn FactSections(kind: Kind, facts: Vec<Fact>, level: u8) -> impl IntoView {
    let language = language();
    Section::ALL
        .into_iter()
        .filter_map(|section| {
            let own: Vec<Fact> = facts
                .iter()
                .filter(|fact| Section::of(fact.field) == section)
                .cloned()
                .collect();
            (!own.is_empty()).then(|| {
                view! {
                    <section class="fact-section">
                        <Heading level>{section.title(language, kind)}</Heading>
                        <Facts facts=own/>
                    </section>
                }
            })
        })
        .collect_view()
}
