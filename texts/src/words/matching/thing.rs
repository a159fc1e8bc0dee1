//! Single facts. They stand within sentences, so that none begins with a capital letter of its own.

use super::super::{listed, of, period, place_code, quoted};
use crate::td_string;
use model::Language;
use model::closed::Closed;
use model::matching::{Thing, Times};
use model::opportunities::{Cefr, WorkingLanguage};

/// A fact by itself, so that it is clear what kind of fact it is.
pub(super) fn thing(language: Language, thing: &Thing) -> String {
    match thing {
        Thing::Field(_) => {
            let name = quoted(language, &bare(language, thing));
            td_string!(language, matching.thing.field, name = name)
        }
        Thing::Place(_) => td_string!(language, matching.thing.place, name = bare(language, thing)),
        Thing::Times(_) => td_string!(
            language,
            matching.thing.times,
            times = bare(language, thing)
        ),
        Thing::Skill(name) => quoted(language, name),
        Thing::Vacations => td_string!(language, matching.thing.vacations).to_owned(),
        Thing::Paid => td_string!(language, matching.thing.paid).to_owned(),
        Thing::Language(..) | Thing::Kind(_) => bare(language, thing),
    }
}

/// Facts of one kind in one line, where the sentence says which kind it is.
pub(super) fn list(language: Language, things: &[Thing]) -> String {
    let names: Vec<String> = things.iter().map(|one| bare(language, one)).collect();
    listed(language, &names)
}

fn bare(language: Language, fact: &Thing) -> String {
    match fact {
        Thing::Field(field) => of(language, *field).to_owned(),
        Thing::Skill(name) => name.clone(),
        Thing::Language(spoken, level) => spoken_at(language, *spoken, *level),
        Thing::Place(code) => place(language, code),
        Thing::Times(times) => periods(language, times),
        Thing::Kind(kinds) => {
            let kinds: Vec<&str> = kinds.iter().map(|kind| of(language, *kind)).collect();
            listed(language, &kinds)
        }
        Thing::Vacations | Thing::Paid => thing(language, fact),
    }
}

/// A language with the level that is asked for, if there is one.
fn spoken_at(language: Language, spoken: WorkingLanguage, level: Option<Cefr>) -> String {
    let name = of(language, spoken);
    match level {
        Some(level) => {
            let level = level.code();
            td_string!(
                language,
                matching.thing.language,
                language = name,
                level = level
            )
        }
        None => name.to_owned(),
    }
}

/// The name of a place; the code itself when it is none of today's.
pub(super) fn place(language: Language, code: &str) -> String {
    place_code(language, code).unwrap_or(code).to_owned()
}

pub(super) fn periods(language: Language, times: &Times) -> String {
    let periods = times.iter();
    let periods = periods.filter_map(|one| period(language, Some(one.from), Some(one.until)));
    listed(language, &periods.collect::<Vec<_>>())
}
