//! What a list of postings can be narrowed by: a row each.
//!
//! Everything that is the same for all facets is read from the table: the address, the conditions that people see and take
//! away, wider questions, the check of the REST API. What differs is asked of the compiler's exhaustive matches: how a posting
//! is read (`portal::discovery::facets`) and what values are called (`texts::words::facet_value`).

use super::{Credit, JapaneseNeeded, Length, Paid, SCHOOL_YEARS};
use crate::closed;
use crate::closed::Closed;
use crate::language::Language;
use crate::opportunities::{CourseSide, FieldOfStudy, Kind, StudyYear, WorkingLanguage};
use crate::organizations::Industry;
use crate::place::Mode;
use crate::text::line;

closed! {
    /// By their names in addresses and in the index. Addresses name them in this order, and saved searches are compared by
    /// their addresses: a new facet is the last one.
    pub enum Facet {
        Kind = "kind",
        Place = "place",
        Mode = "mode",
        Field = "field",
        Language = "language",
        Organization = "organization",
        Paid = "paid",
        Skill = "skill",
        Industry = "industry",
        Year = "year",
        Length = "length",
        Japanese = "japanese",
        Credit = "credit",
        Text = "text",
        Direction = "direction",
        Side = "side",
        SchoolYear = "school-year",
    }
}

/// Which values a facet has.
#[derive(Clone, Copy, Debug)]
pub enum Values {
    /// The codes of a closed set.
    Closed(&'static [&'static str]),
    /// What this function makes a value of.
    Open(fn(&str) -> Option<String>),
}

/// How many values may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choose {
    One,
    Several,
}

/// In which order a page shows the values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorted {
    /// What was chosen first, then the most frequent.
    ByCount,
    /// As the closed set has them.
    AsDeclared,
    /// By the values themselves.
    ByValue,
}

/// Everything about a facet that needs no code of its own.
#[derive(Clone, Copy, Debug)]
pub struct FacetRow {
    pub facet: Facet,
    pub values: Values,
    pub choose: Choose,
    pub sorted: Sorted,
    /// Whether a page shows its values before anything is chosen.
    pub is_open: bool,
    /// How many values a page counts at most.
    pub counted: usize,
}

/// The table, in the order in which pages show the facets.
pub const FACETS: &[FacetRow] = &[
    FacetRow {
        sorted: Sorted::AsDeclared,
        is_open: true,
        ..of(Facet::Kind, Values::Closed(Kind::CODES))
    },
    FacetRow {
        is_open: true,
        ..of(Facet::Field, Values::Closed(FieldOfStudy::CODES))
    },
    FacetRow {
        is_open: true,
        ..of(Facet::Place, Values::Open(place_code))
    },
    of(Facet::Mode, Values::Closed(Mode::CODES)),
    FacetRow {
        sorted: Sorted::AsDeclared,
        ..of(Facet::Year, Values::Closed(StudyYear::CODES))
    },
    FacetRow {
        // Skills are free text: only the most frequent help to choose.
        counted: 24,
        ..of(Facet::Skill, Values::Open(skill))
    },
    of(Facet::Language, Values::Closed(WorkingLanguage::CODES)),
    FacetRow {
        choose: Choose::One,
        ..of(Facet::Paid, Values::Closed(Paid::CODES))
    },
    of(Facet::Organization, Values::Open(slug)),
    of(Facet::Industry, Values::Closed(Industry::CODES)),
    FacetRow {
        sorted: Sorted::ByValue,
        ..of(Facet::SchoolYear, Values::Open(school_year))
    },
    FacetRow {
        sorted: Sorted::AsDeclared,
        ..of(Facet::Length, Values::Closed(Length::CODES))
    },
    FacetRow {
        sorted: Sorted::AsDeclared,
        ..of(Facet::Japanese, Values::Closed(JapaneseNeeded::CODES))
    },
    FacetRow {
        choose: Choose::One,
        ..of(Facet::Credit, Values::Closed(Credit::CODES))
    },
    FacetRow {
        sorted: Sorted::AsDeclared,
        ..of(Facet::Text, Values::Closed(Language::CODES))
    },
    FacetRow {
        sorted: Sorted::AsDeclared,
        // What is both is found by either.
        ..of(Facet::Direction, Values::Closed(&["need", "seed"]))
    },
    FacetRow {
        sorted: Sorted::AsDeclared,
        ..of(Facet::Side, Values::Closed(CourseSide::CODES))
    },
];

/// What most rows have in common.
const fn of(facet: Facet, values: Values) -> FacetRow {
    FacetRow {
        facet,
        values,
        choose: Choose::Several,
        sorted: Sorted::ByCount,
        is_open: false,
        counted: usize::MAX,
    }
}

impl Facet {
    /// Its row; a test proves that each has one.
    pub fn row(self) -> &'static FacetRow {
        let row = FACETS.iter().find(|row| row.facet == self);
        row.unwrap_or(&FACETS[0])
    }

    /// What an address says, if it is a value of this facet.
    pub fn value(self, typed: &str) -> Option<String> {
        match self.row().values {
            Values::Closed(codes) => codes.contains(&typed).then(|| typed.to_owned()),
            Values::Open(value) => value(typed),
        }
    }
}

/// Longer texts name no skill.
const SKILL_MAX: usize = 100;

fn place_code(value: &str) -> Option<String> {
    let is_known = value == "online"
        || crate::place::COUNTRIES.contains(&value)
        || value
            .strip_prefix("JP-")
            .is_some_and(|code| crate::place::PREFECTURES.contains(&code));
    is_known.then(|| value.to_owned())
}

fn slug(value: &str) -> Option<String> {
    let is_slug =
        value.len() <= 100 && value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    is_slug.then(|| value.to_owned())
}

fn school_year(value: &str) -> Option<String> {
    let year = value.parse().ok()?;
    SCHOOL_YEARS.contains(&year).then(|| year.to_string())
}

fn skill(value: &str) -> Option<String> {
    let skill = line(value);
    let is_skill = !skill.is_empty() && skill.chars().count() <= SKILL_MAX;
    is_skill.then_some(skill)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_year_is_told_in_full() {
        let year = |typed: &str| Facet::SchoolYear.value(typed);
        assert_eq!(year("2027").as_deref(), Some("2027"));
        for typed in ["27", "1999", "2100", "2027年度", ""] {
            assert_eq!(year(typed), None, "{typed}");
        }
    }

    #[test]
    fn every_facet_has_one_row() {
        for facet in Facet::ALL {
            let rows = FACETS.iter().filter(|row| row.facet == *facet);
            assert_eq!(rows.count(), 1, "{facet}");
        }
    }
}
