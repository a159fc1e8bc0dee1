//! The facts that are compared. What is not here cannot count: no sex, age or nationality, no photo, no name of a school, no
//! clicks and no payment (domain guide A8).

use super::sorted::{Skills, Sorted};
use super::times::Times;
use crate::opportunities::{Cefr, FieldOfStudy, Kind, StudyYear, Visa, WorkingLanguage};
use crate::place::Mode;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What somebody has said about themselves. Whatever is empty has not been said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PersonFacts {
    pub student: bool,
    pub year: Option<StudyYear>,
    pub fields: Sorted<FieldOfStudy>,
    pub skills: Skills,
    /// Skills that they wish to gain.
    pub wished_skills: Skills,
    pub languages: BTreeMap<WorkingLanguage, Cefr>,
    /// Where they can go, in the codes of [`Place::codes`](crate::place::Place::codes); `JP` is all of Japan, `online` alone
    /// is nowhere.
    pub places: Sorted<String>,
    /// When they have time.
    pub times: Times,
    /// They have time in the long vacations.
    pub vacations: bool,
    /// The kinds that they wish.
    pub kinds: Sorted<Kind>,
    /// They wish to be paid.
    pub paid: bool,
    /// They go only where the host arranges a visa, or none is needed.
    pub visa_by_host: bool,
}

/// What a posting says. Whatever is empty it does not say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingFacts {
    pub kind: Kind,
    /// The students that it is for; empty: of any year.
    #[serde(default)]
    pub years: Sorted<StudyYear>,
    /// It is for nobody but students.
    #[serde(default)]
    pub students_only: bool,
    #[serde(default)]
    pub no_students: bool,
    #[serde(default)]
    pub fields: Sorted<FieldOfStudy>,
    /// Skills that it asks for.
    #[serde(default)]
    pub skills: Skills,
    /// Skills that are used in it, and so can be gained.
    #[serde(default)]
    pub used_skills: Skills,
    /// What is spoken, and how well one has to speak it where it says so.
    #[serde(default)]
    pub languages: BTreeMap<WorkingLanguage, Option<Cefr>>,
    pub mode: Mode,
    /// A prefecture (`JP-13`) or a country (`DE`).
    #[serde(default)]
    pub area: Option<String>,
    #[serde(default)]
    pub times: Times,
    /// How many of the days one has to be there at least; 0: it does not say.
    #[serde(default)]
    pub days_min: u32,
    /// The days are to be agreed on within its times; otherwise it takes all of them.
    #[serde(default)]
    pub flexible: bool,
    /// It takes place in the long vacations.
    #[serde(default)]
    pub vacations: bool,
    #[serde(default)]
    pub paid: Option<bool>,
    #[serde(default)]
    pub visa: Option<Visa>,
    /// All places are taken.
    #[serde(default)]
    pub full: bool,
}

impl PostingFacts {
    /// The days without which nobody can take part; at least one, and never more than there are. Whether they follow each other a
    /// posting does not say, so that only their number excludes.
    pub fn least_days(&self) -> u32 {
        self.days_min.min(self.times.days()).max(1)
    }

    /// The days with which nothing is lacking.
    pub fn wanted_days(&self) -> u32 {
        if self.flexible {
            self.least_days()
        } else {
            self.times.days().max(1)
        }
    }
}

/// Everything that a result is made of. It is kept with the result, which it makes again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inputs {
    pub person: PersonFacts,
    pub posting: PostingFacts,
    /// One of the two wants nothing of the other.
    #[serde(default)]
    pub blocked: bool,
}

impl Inputs {
    pub fn pair(&self) -> Pair<'_> {
        Pair {
            person: &self.person,
            posting: &self.posting,
            blocked: self.blocked,
        }
    }
}

/// The same, lent: one person is compared with many postings, and one posting with many people.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    pub person: &'a PersonFacts,
    pub posting: &'a PostingFacts,
    pub blocked: bool,
}
