//! What a posting and a person are to each other, in sentences. They are made of codes and numbers alone, so that both
//! languages say the same; nothing that anybody typed stands in them but names of skills.

mod excluded;
mod line;
#[cfg(test)]
mod tests;
mod thing;

use crate::td_string;
use excluded::exclusion;
use line::{fits, lacks};
use model::Language;
use model::matching::{Change, Matched, Reader, Rule, SCORE_MAX};
use thing::thing;

/// A result in sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldMatch {
    pub score: String,
    /// Why neither side is shown the other one.
    pub excluded: Vec<String>,
    pub fits: Vec<String>,
    pub lacks: Vec<String>,
    /// What would change it.
    pub change: Option<String>,
}

/// Tells a result to a reader. All readers are told the same; only the person is *you*.
pub fn told_match(language: Language, reader: Reader, matched: &Matched) -> ToldMatch {
    let excluded = matched.excluded.iter();
    let unchecked = matched.unchecked.iter();
    let lacks = matched
        .lines
        .iter()
        .flat_map(|line| lacks(language, reader, line, &matched.excluded));
    ToldMatch {
        score: score(language, reader, matched.score),
        excluded: excluded
            .map(|one| exclusion(language, reader, one))
            .collect(),
        fits: matched
            .lines
            .iter()
            .flat_map(|line| fits(language, reader, line))
            .collect(),
        lacks: unchecked
            .filter_map(|rule| unknown(language, reader, *rule))
            .chain(lacks)
            .collect(),
        change: matched.change.as_ref().map(|one| change(language, one)),
    }
}

fn score(language: Language, reader: Reader, score: Option<u16>) -> String {
    match score {
        Some(score) => td_string!(language, matching.score, score = score, max = SCORE_MAX),
        None => td_string!(
            language,
            matching.unknown,
            profile = profile(language, reader)
        ),
    }
}

/// A hard rule that nobody can check; the facts that the others ask for are lacking by their criteria.
fn unknown(language: Language, reader: Reader, rule: Rule) -> Option<String> {
    match rule {
        Rule::Level => {
            let profile = profile(language, reader);
            Some(td_string!(language, matching.lacks.year, profile = profile))
        }
        Rule::Dates
        | Rule::Language
        | Rule::Place
        | Rule::Capacity
        | Rule::Blocked
        | Rule::Visa => None,
    }
}

fn change(language: Language, change: &Change) -> String {
    let (thing, from, to) = (thing(language, &change.add), change.from, change.to);
    if change.admits {
        td_string!(language, matching.change.admits, thing = thing, to = to)
    } else {
        td_string!(
            language,
            matching.change.raises,
            thing = thing,
            from = from,
            to = to
        )
    }
}

fn meets(language: Language, reader: Reader) -> &'static str {
    match reader {
        Reader::Person => td_string!(language, matching.person.meets),
        Reader::Host => td_string!(language, matching.host.meets),
        Reader::Staff => td_string!(language, matching.staff.meets),
    }
}

fn profile(language: Language, reader: Reader) -> &'static str {
    match reader {
        Reader::Person => td_string!(language, matching.person.profile),
        Reader::Host => td_string!(language, matching.host.profile),
        Reader::Staff => td_string!(language, matching.staff.profile),
    }
}

fn you(language: Language, reader: Reader) -> &'static str {
    match reader {
        Reader::Person => td_string!(language, matching.person.you),
        Reader::Host => td_string!(language, matching.host.you),
        Reader::Staff => td_string!(language, matching.staff.you),
    }
}
