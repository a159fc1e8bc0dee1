//! How much of what one side wants the other one has, criterion by criterion.

use super::facts::Pair;
use super::rules::Criterion;
use super::sorted::{Skills, Sorted};
use crate::opportunities::{Cefr, WorkingLanguage};
use crate::place::Mode;
use serde::{Deserialize, Serialize};

/// What a comparison has found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Found {
    /// Nothing is wanted here, so that nothing can fit.
    NotAsked,
    /// Something is wanted, and the person has said nothing about it.
    Unsaid,
    /// Whoever it is: it takes place online.
    Anybody,
    /// So many of those that are wanted; of a period, so many days.
    Shared { shared: u32, wanted: u32 },
}

impl Found {
    /// The points of a criterion of this weight: what is shared of what is wanted, rounded down.
    pub fn points(self, weight: u16) -> u16 {
        match self {
            Self::NotAsked | Self::Unsaid => 0,
            Self::Anybody => weight,
            Self::Shared { shared, wanted } => {
                let shared = u64::from(shared.min(wanted));
                let points = u64::from(weight) * shared / u64::from(wanted.max(1));
                u16::try_from(points).unwrap_or(weight)
            }
        }
    }
}

/// Needs no memory: everything that may be shown is ranked by it.
pub(super) fn compare(criterion: Criterion, pair: Pair<'_>) -> Found {
    match criterion {
        Criterion::Fields => fields(pair),
        Criterion::Skills => skills(pair),
        Criterion::Period => period(pair),
        Criterion::Place => place(pair),
        Criterion::Languages => languages(pair),
        Criterion::Wishes => wishes(pair),
        Criterion::Conditions => conditions(pair),
    }
}

fn fields(
    Pair {
        person, posting, ..
    }: Pair<'_>,
) -> Found {
    if posting.fields.is_empty() {
        Found::NotAsked
    } else if person.fields.is_empty() {
        Found::Unsaid
    } else {
        let is_shared = |field: &_| person.fields.holds(field);
        counted(posting.fields.iter().map(is_shared))
    }
}

fn skills(
    Pair {
        person, posting, ..
    }: Pair<'_>,
) -> Found {
    if posting.skills.is_empty() {
        Found::NotAsked
    } else if person.skills.is_empty() {
        Found::Unsaid
    } else {
        of_skills(&posting.skills, &person.skills)
    }
}

fn wishes(
    Pair {
        person, posting, ..
    }: Pair<'_>,
) -> Found {
    if person.wished_skills.is_empty() || posting.used_skills.is_empty() {
        Found::NotAsked
    } else {
        of_skills(&person.wished_skills, &posting.used_skills)
    }
}

fn of_skills(wanted: &Skills, had: &Skills) -> Found {
    counted(wanted.iter().map(|skill| had.holds(skill)))
}

fn period(
    Pair {
        person, posting, ..
    }: Pair<'_>,
) -> Found {
    if posting.times.is_empty() {
        return match (posting.vacations, person.vacations) {
            (false, _) => Found::NotAsked,
            (true, false) => Found::Unsaid,
            (true, true) => counted([true]),
        };
    }
    if person.times.is_empty() {
        return Found::Unsaid;
    }
    let wanted = posting.wanted_days();
    let shared = person.times.shared_days(&posting.times);
    Found::Shared {
        shared: shared.min(wanted),
        wanted,
    }
}

/// Of what is done in both ways, one half takes place wherever somebody is.
fn place(pair: Pair<'_>) -> Found {
    let Pair {
        person, posting, ..
    } = pair;
    if posting.mode == Mode::Online {
        return Found::Anybody;
    }
    let Some(area) = &posting.area else {
        return Found::NotAsked;
    };
    if person.places.is_empty() {
        return Found::Unsaid;
    }
    let is_there = reaches(&person.places, area);
    if posting.mode == Mode::Hybrid {
        counted([true, is_there])
    } else {
        counted([is_there])
    }
}

/// Whether one of the places is this one or may be: of a posting that names nothing but Japan, any place there is.
pub(super) fn reaches(places: &Sorted<String>, area: &str) -> bool {
    let is_in_japan = |code: &str| code == "JP" || code.starts_with("JP-");
    places.iter().any(|named| {
        let names_japan = named == "JP" || area == "JP";
        named == area || names_japan && is_in_japan(named) && is_in_japan(area)
    })
}

fn languages(
    Pair {
        person, posting, ..
    }: Pair<'_>,
) -> Found {
    if posting.languages.is_empty() {
        Found::NotAsked
    } else if person.languages.is_empty() {
        Found::Unsaid
    } else {
        let wanted = posting.languages.iter();
        let is_spoken = |(language, level): (&WorkingLanguage, &Option<Cefr>)| {
            speaks(person.languages.get(language).copied(), *level)
        };
        counted(wanted.map(is_spoken))
    }
}

/// Well enough; without a level, any is.
pub(super) fn speaks(has: Option<Cefr>, needs: Option<Cefr>) -> bool {
    has.is_some_and(|has| needs.is_none_or(|needs| has >= needs))
}

fn conditions(
    Pair {
        person, posting, ..
    }: Pair<'_>,
) -> Found {
    let kind = (!person.kinds.is_empty()).then(|| person.kinds.holds(&posting.kind));
    let pay = person.paid.then_some(posting.paid == Some(true));
    match (kind, pay) {
        (None, None) => Found::NotAsked,
        _ => counted(kind.into_iter().chain(pay)),
    }
}

/// How many of those that are wanted are there.
fn counted(had: impl IntoIterator<Item = bool>) -> Found {
    let count = |(shared, wanted), had| (shared + u32::from(had), wanted + 1);
    let (shared, wanted) = had.into_iter().fold((0, 0), count);
    Found::Shared { shared, wanted }
}
