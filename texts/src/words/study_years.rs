//! Years of study in one line: `学部3・4年、修士1・2年`, `Bachelor’s years 3–4; master’s years 1–2`.

use super::begun::begun;
use super::fact::choice;
use crate::td_string;
use model::Language;
use model::closed::Closed;
use model::opportunities::{Field, StudyYear};

const BACHELOR: &[StudyYear] = &[
    StudyYear::Bachelor1,
    StudyYear::Bachelor2,
    StudyYear::Bachelor3,
    StudyYear::Bachelor4,
];
const MASTER: &[StudyYear] = &[StudyYear::Master1, StudyYear::Master2];

/// The years that were chosen, those of a degree together.
pub fn study_years(language: Language, codes: &[String]) -> String {
    let has = |year: &StudyYear| codes.iter().any(|code| code == year.code());
    let of_degree = |years: &[StudyYear]| -> Vec<usize> {
        let numbered = years.iter().enumerate();
        let chosen = numbered.filter(|(_, year)| has(year));
        chosen.map(|(place, _)| place + 1).collect()
    };
    let (bachelor, master) = (of_degree(BACHELOR), of_degree(MASTER));
    let mut parts = Vec::new();
    match bachelor.as_slice() {
        [] => {}
        [year] => parts.push(td_string!(
            language,
            opportunity.years.bachelor_one,
            year = year
        )),
        years => {
            let years = listed(language, years);
            parts.push(td_string!(
                language,
                opportunity.years.bachelor,
                years = years
            ));
        }
    }
    match master.as_slice() {
        [] => {}
        [year] => parts.push(td_string!(
            language,
            opportunity.years.master_one,
            year = year
        )),
        years => {
            let years = listed(language, years);
            parts.push(td_string!(
                language,
                opportunity.years.master,
                years = years
            ));
        }
    }
    if has(&StudyYear::Doctor) {
        parts.push(td_string!(language, opportunity.years.doctor).to_owned());
    }
    // Codes of other times are told as they are.
    let unknown = codes
        .iter()
        .filter(|code| StudyYear::from_code(code).is_none());
    parts.extend(unknown.map(|code| choice(language, Field::StudyYears, code)));
    begun(&parts.join(td_string!(language, opportunity.years.then)))
}

/// Years in order, those that follow each other as one.
fn listed(language: Language, years: &[usize]) -> String {
    let runs = years.chunk_by(|year, next| year + 1 == *next);
    let runs = runs.map(|run| match run {
        [from, to] => td_string!(language, opportunity.years.two, from = from, to = to),
        [from, .., to] => td_string!(language, opportunity.years.range, from = from, to = to),
        alone => alone.iter().map(usize::to_string).collect(),
    });
    let runs: Vec<String> = runs.collect();
    runs.join(td_string!(language, opportunity.years.and))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_a_degree_stand_together() {
        for (codes, japanese, english) in [
            (
                "b3 b4 m1 m2",
                "学部3・4年、修士1・2年",
                "Bachelor’s years 3–4; master’s years 1–2",
            ),
            (
                "b1 b2 b3 b4 m2 d",
                "学部1〜4年、修士2年、博士",
                "Bachelor’s years 1–4; master’s year 2; doctoral students",
            ),
            ("b1 b3", "学部1・3年", "Bachelor’s years 1, 3"),
            ("d", "博士", "Doctoral students"),
            ("m1", "修士1年", "Master’s year 1"),
            ("b4 z9", "学部4年、z9", "Bachelor’s year 4; z9"),
        ] {
            let codes: Vec<String> = codes.split(' ').map(str::to_owned).collect();
            assert_eq!(study_years(Language::Japanese, &codes), japanese);
            assert_eq!(study_years(Language::English, &codes), english);
        }
    }
}
