//! What the values of facets are called.

use super::worded::{Worded, of};
use super::{place_code, school_year};
use crate::td_string;
use model::Language;
use model::closed::Closed;
use model::opportunities::{CourseSide, Direction, FieldOfStudy, Kind, StudyYear, WorkingLanguage};
use model::organizations::Industry;
use model::place::Mode;
use model::search::{Credit, Facet, JapaneseNeeded, Length, Paid};
use std::borrow::Cow;

/// A value as filters show it; an organization is told by its slug where nobody knows its name.
pub fn facet_value(language: Language, facet: Facet, code: &str) -> Option<Cow<'_, str>> {
    let words = match facet {
        Facet::Kind => closed::<Kind>(language, code),
        Facet::Place => place_code(language, code),
        Facet::Mode => closed::<Mode>(language, code),
        Facet::Field => closed::<FieldOfStudy>(language, code),
        Facet::Language => closed::<WorkingLanguage>(language, code),
        Facet::Paid => closed::<Paid>(language, code),
        Facet::Industry => closed::<Industry>(language, code),
        Facet::Year => closed::<StudyYear>(language, code),
        Facet::Length => closed::<Length>(language, code),
        Facet::Japanese => closed::<JapaneseNeeded>(language, code),
        Facet::Credit => closed::<Credit>(language, code),
        Facet::Text => closed::<Language>(language, code),
        Facet::Direction => closed::<Direction>(language, code),
        Facet::Side => closed::<CourseSide>(language, code),
        Facet::SchoolYear => return Some(school_year(language, code).into()),
        Facet::Organization | Facet::Skill => Some(code),
    };
    words.map(Cow::Borrowed)
}

/// A value as a condition that stands alone, where its words alone would not say of what it is one.
pub fn facet_condition(language: Language, facet: Facet, code: &str) -> String {
    let value = facet_value(language, facet, code).unwrap_or(Cow::Borrowed(code));
    match facet {
        Facet::Language => td_string!(language, search.chip.language, language = value),
        Facet::Text => td_string!(language, search.chip.written, language = value),
        Facet::Japanese if code != JapaneseNeeded::None.code() => {
            td_string!(language, search.chip.japanese, level = value)
        }
        _ => value.into_owned(),
    }
}

fn closed<T: Worded>(language: Language, code: &str) -> Option<&'static str> {
    T::from_code(code).map(|value| of(language, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::search::{FACETS, Values};

    #[test]
    fn every_value_of_a_closed_facet_has_words() {
        for row in FACETS {
            if let Values::Closed(codes) = row.values {
                for code in codes {
                    let words = facet_value(Language::Japanese, row.facet, code);
                    assert!(
                        words.is_some_and(|words| words != *code),
                        "{} {code}",
                        row.facet
                    );
                }
            }
        }
    }
}
