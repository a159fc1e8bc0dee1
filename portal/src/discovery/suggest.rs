//! What the search box offers while somebody types.

use crate::blocking::on_blocking_thread;
use crate::error::Result;
use crate::{Portal, Reader};
use model::search::{About, Suggestion};

/// Lines of the list, and how many of them may be places.
const LINES: usize = 8;
const PLACES: usize = 2;

/// Places, titles, organizations and skills that begin with what was typed, or are read so;
/// nothing below two letters. Names of places depend on the language, so they are given: code and
/// name.
///
/// # Errors
/// The index cannot be read.
pub async fn suggest(
    portal: &Portal,
    reader: &Reader,
    typed: &str,
    places: Vec<(String, String)>,
) -> Result<Vec<Suggestion>> {
    let index = portal.index().clone();
    let members = reader.reach();
    let typed = typed.to_owned();
    on_blocking_thread(move || {
        let (codes, names): (Vec<String>, Vec<String>) = places.into_iter().unzip();
        let fitting = index.fitting(&typed, &names).into_iter().take(PLACES);
        let mut lines: Vec<Suggestion> = fitting
            .map(|place| Suggestion {
                text: names[place].clone(),
                about: About::Place,
                id: None,
                organization: None,
                place: Some(codes[place].clone()),
            })
            .collect();
        let found = index.suggest(&typed, members, LINES - lines.len())?;
        lines.extend(found.into_iter().map(suggestion));
        Ok(lines)
    })
    .await
}

fn suggestion(line: search::Suggestion) -> Suggestion {
    let search::Suggestion { text, about, id } = line;
    let (id, organization) = match about {
        search::About::Organization => (None, id),
        _ => (id.and_then(|id| id.parse().ok()), None),
    };
    Suggestion {
        text,
        about: self::about(about),
        id,
        organization,
        place: None,
    }
}

fn about(about: search::About) -> About {
    match about {
        search::About::Title => About::Title,
        search::About::Organization => About::Organization,
        search::About::Skill => About::Skill,
    }
}
