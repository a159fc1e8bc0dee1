//! Facets between the index, which has them by name, and the table of `model::search::FACETS`.

use crate::organizations::entities::heads::Heads;
use crate::organizations::entities::organizations;
use model::closed::Closed;
use model::opportunities::{Common, Content, Direction, Part, StudyYear};
use model::search::{
    Credit, Facet, FacetCount, Facets, JapaneseNeeded, Length, Paid, SearchQuery, school_years,
};
use std::collections::HashMap;

/// Values by the index's facets, as it takes and gives them.
type Named<T> = Vec<(search::Facet, Vec<T>)>;

/// The values by which a posting is found: a row for each facet.
fn values(
    facet: Facet,
    content: &Content,
    organization: Option<&organizations::Model>,
) -> Vec<String> {
    let common = &content.common;
    match facet {
        Facet::Kind => codes([content.kind()]),
        Facet::Place => common.place.codes(),
        Facet::Mode => codes([common.place.mode]),
        Facet::Field => codes(common.fields_of_study.iter().copied()),
        Facet::Language => codes(common.working_languages.iter().copied()),
        Facet::Organization => organization.iter().map(|one| one.slug.clone()).collect(),
        Facet::Paid => codes(content.paid().map(Paid::from)),
        Facet::Skill => common.skills.clone(),
        Facet::Industry => codes(organization.and_then(|one| one.industry)),
        Facet::Year => years(common),
        Facet::Length => codes(Length::of(content)),
        Facet::Japanese => codes(JapaneseNeeded::of(common)),
        Facet::Credit => codes(Credit::of(content)),
        Facet::Text => codes(common.languages()),
        Facet::Direction => match &content.part {
            Part::JointResearch(research) => directions(research.direction),
            _ => Vec::new(),
        },
        Facet::Side => match &content.part {
            Part::GuestCourse(course) => codes([course.side]),
            _ => Vec::new(),
        },
        Facet::SchoolYear => {
            let years = school_years(content).into_iter();
            years.map(|year| year.to_string()).collect()
        }
    }
}

/// A posting that names no year is for all of them.
fn years(common: &Common) -> Vec<String> {
    match common.study_years.as_slice() {
        [] => codes(StudyYear::ALL.iter().copied()),
        years => codes(years.iter().copied()),
    }
}

/// What is both is found by either.
fn directions(direction: Direction) -> Vec<String> {
    match direction {
        Direction::Both => codes([Direction::Need, Direction::Seed]),
        one => codes([one]),
    }
}

fn codes<T: Closed>(values: impl IntoIterator<Item = T>) -> Vec<String> {
    let codes = values.into_iter().map(|value| value.code().to_owned());
    codes.collect()
}

/// Everything by which a posting is found, as the index takes it.
pub(super) fn tags(
    content: &Content,
    organization: Option<&organizations::Model>,
) -> Vec<(search::Facet, String)> {
    let all = search::Facet::ALL.into_iter();
    let tags = all.filter_map(|of| Some((of, Facet::from_code(of.name())?)));
    tags.flat_map(|(of, facet)| {
        let values = values(facet, content, organization).into_iter();
        values.map(move |value| (of, value))
    })
    .collect()
}

/// What a question asks for, as the index takes it.
pub(super) fn chosen(query: &SearchQuery) -> Named<String> {
    let chosen = query.chosen.iter();
    chosen
        .filter_map(|(facet, values)| {
            let of = search::Facet::from_name(facet.code())?;
            Some((of, values.to_vec()))
        })
        .collect()
}

/// Slugs of the organizations that were counted.
pub(crate) fn organizations_of(counted: &Named<(String, u64)>) -> Vec<&str> {
    counted
        .iter()
        .filter(|(facet, _)| *facet == search::Facet::Organization)
        .flat_map(|(_, counts)| counts.iter().map(|(slug, _)| slug.as_str()))
        .collect()
}

/// What the index counted, with the names of organizations.
pub(crate) fn counts(counted: Named<(String, u64)>, heads: &Heads) -> Facets {
    let names: HashMap<&str, &str> = heads
        .values()
        .map(|head| (head.slug.as_str(), head.name.text.as_str()))
        .collect();
    let facets = counted.into_iter().filter_map(|(of, counts)| {
        let facet = Facet::from_code(of.name())?;
        let counts = counts.into_iter().take(facet.row().counted);
        let counts = counts.map(|(code, count)| {
            let name = names
                .get(code.as_str())
                .filter(|_| facet == Facet::Organization)
                .map(|name| (*name).to_owned());
            FacetCount { code, name, count }
        });
        Some((facet, counts.collect()))
    });
    facets.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_has_the_facets_of_the_table() {
        let of_index = search::Facet::ALL.map(search::Facet::name);
        assert_eq!(of_index.as_slice(), Facet::CODES);
    }
}
