//! Why neither side is shown the other one.

use super::super::{listed, of, study_years};
use super::thing::{periods, place};
use super::{profile, you};
use crate::td_string;
use model::Language;
use model::closed::Closed;
use model::matching::{Exclusion, Reader, Sorted};
use model::opportunities::StudyYear;

pub(super) fn exclusion(language: Language, reader: Reader, exclusion: &Exclusion) -> String {
    let you = you(language, reader);
    match exclusion {
        Exclusion::Year { year, years } => {
            let year = of(language, *year);
            let years = of_years(language, years);
            td_string!(
                language,
                matching.excluded.year,
                years = years,
                you = you,
                year = year
            )
        }
        Exclusion::StudentsOnly => td_string!(language, matching.excluded.students_only).to_owned(),
        Exclusion::NoStudents => td_string!(language, matching.excluded.no_students).to_owned(),
        Exclusion::Dates {
            person,
            posting,
            shared,
            least,
        } => {
            let (own, posting) = (periods(language, person), periods(language, posting));
            if *shared == 0 {
                td_string!(
                    language,
                    matching.excluded.dates,
                    you = you,
                    own = own,
                    posting = posting
                )
            } else {
                td_string!(
                    language,
                    matching.excluded.dates_few,
                    shared = *shared,
                    least = *least,
                    you = you,
                    own = own,
                    posting = posting
                )
            }
        }
        Exclusion::Language {
            language: spoken,
            has,
            needs,
        } => td_string!(
            language,
            matching.excluded.language,
            language = of(language, *spoken),
            you = you,
            has = has.code(),
            needs = needs.code()
        ),
        Exclusion::Place { area, places } => {
            let places: Vec<String> = places.iter().map(|code| place(language, code)).collect();
            td_string!(
                language,
                matching.excluded.place,
                you = you,
                own = listed(language, &places),
                posting = place(language, area)
            )
        }
        Exclusion::Capacity => td_string!(language, matching.excluded.capacity).to_owned(),
        Exclusion::Blocked => td_string!(language, matching.excluded.blocked).to_owned(),
        Exclusion::Visa => {
            td_string!(
                language,
                matching.excluded.visa,
                profile = profile(language, reader)
            )
        }
    }
}

fn of_years(language: Language, years: &Sorted<StudyYear>) -> String {
    let codes: Vec<String> = years.iter().map(|year| year.code().to_owned()).collect();
    study_years(language, &codes)
}
