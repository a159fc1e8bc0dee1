//! Hard rules. They read the pair, so what hides a posting from a person hides the person from the posting.

use super::compare::{reaches, speaks};
use super::facts::Pair;
use super::rules::Rule;
use super::sorted::Sorted;
use super::times::Times;
use crate::closed::Closed;
use crate::opportunities::{Cefr, StudyYear, Visa, WorkingLanguage};
use crate::place::Mode;
use serde::{Deserialize, Serialize};

/// A hard rule that a pair breaks, and the facts by which it does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "kebab-case")]
pub enum Exclusion {
    /// A student of another year than the posting is for.
    Year {
        year: StudyYear,
        years: Sorted<StudyYear>,
    },
    StudentsOnly,
    NoStudents,
    Dates {
        person: Times,
        posting: Times,
        /// How many days both have, and how many are needed.
        shared: u32,
        least: u32,
    },
    Language {
        language: WorkingLanguage,
        has: Cefr,
        needs: Cefr,
    },
    Place {
        area: String,
        places: Sorted<String>,
    },
    Capacity,
    Blocked,
    Visa,
}

impl Exclusion {
    pub fn rule(&self) -> Rule {
        match self {
            Self::Year { .. } | Self::StudentsOnly | Self::NoStudents => Rule::Level,
            Self::Dates { .. } => Rule::Dates,
            Self::Language { .. } => Rule::Language,
            Self::Place { .. } => Rule::Place,
            Self::Capacity => Rule::Capacity,
            Self::Blocked => Rule::Blocked,
            Self::Visa => Rule::Visa,
        }
    }
}

/// Whether any hard rule is broken. What somebody has not said excludes nobody.
pub(super) fn is_excluded(pair: Pair<'_>) -> bool {
    Rule::ALL.iter().any(|rule| is_broken(*rule, pair))
}

/// The rules that are broken, with their facts, in the order of [`Rule`].
pub(super) fn exclusions(pair: Pair<'_>) -> Vec<Exclusion> {
    let broken = Rule::ALL.iter().filter(|rule| is_broken(**rule, pair));
    broken.flat_map(|rule| told(*rule, pair)).collect()
}

fn is_broken(rule: Rule, pair: Pair<'_>) -> bool {
    let Pair {
        person, posting, ..
    } = pair;
    match rule {
        Rule::Level if person.student => posting.no_students || other_year(pair).is_some(),
        Rule::Level => posting.students_only,
        Rule::Dates => {
            let is_told = !person.times.is_empty() && !posting.times.is_empty();
            is_told && person.times.shared_days(&posting.times) < posting.least_days()
        }
        Rule::Language => too_low(pair).next().is_some(),
        Rule::Place => missed(pair).is_some(),
        Rule::Capacity => posting.full,
        Rule::Blocked => pair.blocked,
        Rule::Visa => person.visa_by_host && posting.visa == Some(Visa::StudentArranges),
    }
}

/// The rules that nobody can check, because the person has not said what they ask.
pub(super) fn unchecked(pair: Pair<'_>) -> Vec<Rule> {
    let Pair {
        person, posting, ..
    } = pair;
    let is_unsaid = |rule: &Rule| match rule {
        Rule::Level => {
            let is_asked = !posting.no_students && !posting.years.is_empty();
            is_asked && person.student && person.year.is_none()
        }
        Rule::Dates => person.times.is_empty() && !posting.times.is_empty(),
        Rule::Language => {
            let mut wanted = posting
                .languages
                .iter()
                .filter(|(_, needs)| needs.is_some());
            wanted.any(|(language, _)| !person.languages.contains_key(language))
        }
        Rule::Place => {
            let is_asked = posting.mode == Mode::OnSite && posting.area.is_some();
            is_asked && person.places.is_empty()
        }
        Rule::Capacity | Rule::Blocked | Rule::Visa => false,
    };
    Rule::ALL.iter().copied().filter(is_unsaid).collect()
}

/// The facts of a rule that is broken.
fn told(rule: Rule, pair: Pair<'_>) -> Vec<Exclusion> {
    let Pair {
        person, posting, ..
    } = pair;
    let one = match rule {
        Rule::Level if !person.student => Exclusion::StudentsOnly,
        Rule::Level => match other_year(pair) {
            Some(year) if !posting.no_students => Exclusion::Year {
                year,
                years: posting.years.clone(),
            },
            _ => Exclusion::NoStudents,
        },
        Rule::Dates => Exclusion::Dates {
            person: person.times.clone(),
            posting: posting.times.clone(),
            shared: person.times.shared_days(&posting.times),
            least: posting.least_days(),
        },
        Rule::Language => return too_low(pair).collect(),
        Rule::Place => match missed(pair) {
            Some(area) => Exclusion::Place {
                area: area.to_owned(),
                places: person.places.clone(),
            },
            None => return Vec::new(),
        },
        Rule::Capacity => Exclusion::Capacity,
        Rule::Blocked => Exclusion::Blocked,
        Rule::Visa => Exclusion::Visa,
    };
    vec![one]
}

/// The student's year, when the posting is for others.
fn other_year(
    Pair {
        person, posting, ..
    }: Pair<'_>,
) -> Option<StudyYear> {
    let is_for = |year: &StudyYear| posting.years.is_empty() || posting.years.holds(year);
    person.year.filter(|year| !is_for(year))
}

/// The place where one has to be and the person cannot.
fn missed<'a>(
    Pair {
        person, posting, ..
    }: Pair<'a>,
) -> Option<&'a str> {
    let area = posting
        .area
        .as_deref()
        .filter(|_| posting.mode == Mode::OnSite)?;
    let is_missed = !person.places.is_empty() && !reaches(&person.places, area);
    is_missed.then_some(area)
}

/// Languages that the person speaks less well than they have to be spoken.
fn too_low<'a>(
    Pair {
        person, posting, ..
    }: Pair<'a>,
) -> impl Iterator<Item = Exclusion> + 'a {
    posting.languages.iter().filter_map(|(language, needs)| {
        let (has, needs) = (*person.languages.get(language)?, (*needs)?);
        let language = *language;
        let is_enough = speaks(Some(has), Some(needs));
        (!is_enough).then_some(Exclusion::Language {
            language,
            has,
            needs,
        })
    })
}
