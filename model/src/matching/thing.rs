//! What fits and what is lacking, fact by fact.

use super::compare::{reaches, speaks};
use super::facts::{Pair, PersonFacts};
use super::rules::Criterion;
use super::sorted::{Skill, Skills, Sorted};
use super::times::Times;
use crate::opportunities::{Cefr, FieldOfStudy, Kind, WorkingLanguage};
use crate::place::Mode;
use serde::{Deserialize, Serialize};

/// A fact that one side wants; words are made of it in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", content = "of", rename_all = "kebab-case")]
pub enum Thing {
    Field(FieldOfStudy),
    Skill(String),
    /// Without a level, any is enough.
    Language(WorkingLanguage, Option<Cefr>),
    /// A code of [`Place::codes`](crate::place::Place::codes).
    Place(String),
    Times(Times),
    Vacations,
    Kind(Sorted<Kind>),
    Paid,
}

/// What fits and what is lacking of what is wanted. Where nothing is wanted there is neither.
pub(super) fn things(criterion: Criterion, pair: Pair<'_>) -> (Vec<Thing>, Vec<Thing>) {
    let Pair {
        person, posting, ..
    } = pair;
    match criterion {
        Criterion::Fields => {
            let wanted = posting.fields.iter();
            parted(wanted.map(|field| (Thing::Field(*field), person.fields.holds(field))))
        }
        Criterion::Skills => of_skills(&posting.skills, &person.skills),
        Criterion::Wishes if posting.used_skills.is_empty() => (Vec::new(), Vec::new()),
        Criterion::Wishes => of_skills(&person.wished_skills, &posting.used_skills),
        Criterion::Period => period(pair),
        Criterion::Place => {
            let area = posting.area.iter().filter(|_| posting.mode != Mode::Online);
            parted(area.map(|area| (Thing::Place(area.clone()), reaches(&person.places, area))))
        }
        Criterion::Languages => {
            let wanted = posting.languages.iter();
            parted(wanted.map(|(language, needs)| {
                let has = person.languages.get(language).copied();
                (Thing::Language(*language, *needs), speaks(has, *needs))
            }))
        }
        Criterion::Conditions => {
            let kinds = Some(&person.kinds).filter(|kinds| !kinds.is_empty());
            let kind = kinds.map(|kinds| (Thing::Kind(kinds.clone()), kinds.holds(&posting.kind)));
            let pay = person
                .paid
                .then_some((Thing::Paid, posting.paid == Some(true)));
            parted(kind.into_iter().chain(pay))
        }
    }
}

fn of_skills(wanted: &Skills, had: &Skills) -> (Vec<Thing>, Vec<Thing>) {
    let named = |skill: &Skill| (Thing::Skill(skill.name().to_owned()), had.holds(skill));
    parted(wanted.iter().map(named))
}

/// The days that both have, and all days of the posting when these are too few.
fn period(
    Pair {
        person, posting, ..
    }: Pair<'_>,
) -> (Vec<Thing>, Vec<Thing>) {
    if posting.times.is_empty() {
        let vacations = posting
            .vacations
            .then_some((Thing::Vacations, person.vacations));
        return parted(vacations);
    }
    let shared: Times = person.times.shared(&posting.times).collect();
    let is_enough = shared.days() >= posting.wanted_days();
    let all = (!is_enough).then(|| Thing::Times(posting.times.clone()));
    let shared = Some(shared).filter(|shared| !shared.is_empty());
    (
        shared.map(Thing::Times).into_iter().collect(),
        all.into_iter().collect(),
    )
}

/// Those that fit, and the others.
fn parted(things: impl IntoIterator<Item = (Thing, bool)>) -> (Vec<Thing>, Vec<Thing>) {
    let (fits, lacks): (Vec<_>, Vec<_>) = things.into_iter().partition(|(_, fits)| *fits);
    let bare = |things: Vec<(Thing, bool)>| things.into_iter().map(|(thing, _)| thing).collect();
    (bare(fits), bare(lacks))
}

impl PersonFacts {
    /// The same person, if this were so as well. A kind and pay are wishes and no facts: they stay as they are.
    #[must_use]
    pub fn with(&self, thing: &Thing) -> Self {
        let mut changed = self.clone();
        match thing {
            Thing::Field(field) => changed.fields = changed.fields.with(*field),
            Thing::Skill(name) => changed.skills = changed.skills.with(name),
            Thing::Language(language, level) => {
                let level = level.unwrap_or(Cefr::A1);
                let known = changed.languages.entry(*language).or_insert(level);
                *known = level.max(*known);
            }
            Thing::Place(code) => changed.places = changed.places.with(code.clone()),
            Thing::Times(times) => changed.times = changed.times.and(times),
            Thing::Vacations => changed.vacations = true,
            Thing::Kind(_) | Thing::Paid => {}
        }
        changed
    }
}
