//! What one criterion has found.

use super::super::begun::begun;
use super::thing::{list, periods, thing};
use super::{meets, profile};
use crate::td_string;
use model::Language;
use model::matching::{Criterion, Exclusion, Found, Line, Reader, Thing};

/// What fits of a criterion: one sentence; of kind and pay, one for each.
pub(super) fn fits(language: Language, reader: Reader, line: &Line) -> Vec<String> {
    let (shared, wanted) = match line.found {
        Found::Shared { shared, wanted } => (shared, wanted),
        Found::Anybody => return vec![td_string!(language, matching.fits.online).to_owned()],
        Found::NotAsked | Found::Unsaid => return Vec::new(),
    };
    if line.criterion == Criterion::Conditions {
        return line
            .fits
            .iter()
            .map(|one| condition(language, one))
            .collect();
    }
    if line.fits.is_empty() {
        let is_halved = line.criterion == Criterion::Place && shared > 0;
        let halved =
            is_halved.then(|| td_string!(language, matching.fits.partly_online).to_owned());
        return halved.into_iter().collect();
    }
    let sentence = if wanted == 1 {
        one_fits(language, reader, line)
    } else {
        some_fit(language, reader, line, (shared, wanted))
    };
    vec![begun(&sentence)]
}

/// Where one thing was wanted, it is not counted.
fn one_fits(language: Language, reader: Reader, line: &Line) -> String {
    let list = list(language, &line.fits);
    let (profile, meets) = (profile(language, reader), meets(language, reader));
    match line.criterion {
        Criterion::Fields => td_string!(
            language,
            matching.fits.field,
            profile = profile,
            list = list
        ),
        Criterion::Skills => td_string!(language, matching.fits.skill, meets = meets, list = list),
        Criterion::Period => match line.fits.as_slice() {
            [Thing::Times(times)] => {
                td_string!(
                    language,
                    matching.fits.day,
                    times = periods(language, times)
                )
            }
            _ => td_string!(language, matching.fits.vacations, profile = profile),
        },
        Criterion::Place => td_string!(
            language,
            matching.fits.place,
            profile = profile,
            list = list
        ),
        Criterion::Languages => {
            td_string!(language, matching.fits.language, meets = meets, list = list)
        }
        Criterion::Wishes => {
            td_string!(language, matching.fits.wish, profile = profile, list = list)
        }
        Criterion::Conditions => list,
    }
}

fn some_fit(language: Language, reader: Reader, line: &Line, (n, of): (u32, u32)) -> String {
    let list = list(language, &line.fits);
    let (profile, meets) = (profile(language, reader), meets(language, reader));
    match line.criterion {
        Criterion::Fields => {
            td_string!(
                language,
                matching.fits.fields,
                profile = profile,
                n = n,
                of = of,
                list = list
            )
        }
        Criterion::Skills => {
            td_string!(
                language,
                matching.fits.skills,
                meets = meets,
                n = n,
                of = of,
                list = list
            )
        }
        Criterion::Period => match line.fits.as_slice() {
            [Thing::Times(times)] => {
                let times = periods(language, times);
                td_string!(language, matching.fits.days, n = n, of = of, times = times)
            }
            _ => td_string!(language, matching.fits.vacations, profile = profile),
        },
        // Two halves of one place.
        Criterion::Place => td_string!(
            language,
            matching.fits.place,
            profile = profile,
            list = list
        ),
        Criterion::Languages => {
            td_string!(
                language,
                matching.fits.languages,
                meets = meets,
                n = n,
                of = of,
                list = list
            )
        }
        Criterion::Wishes => {
            td_string!(
                language,
                matching.fits.wishes,
                profile = profile,
                n = n,
                of = of,
                list = list
            )
        }
        Criterion::Conditions => list,
    }
}

/// A wish that is met.
fn condition(language: Language, wish: &Thing) -> String {
    match wish {
        Thing::Paid => td_string!(language, matching.fits.paid).to_owned(),
        wish => td_string!(language, matching.fits.kind, list = thing(language, wish)),
    }
}

/// What is lacking of a criterion, a sentence each; what excludes the pair is told as that.
pub(super) fn lacks(
    language: Language,
    reader: Reader,
    line: &Line,
    excluded: &[Exclusion],
) -> Vec<String> {
    let is_untold = |lacking: &&Thing| !excluded.iter().any(|one| is_told(one, lacking));
    let untold = line.lacks.iter().filter(is_untold);
    untold
        .map(|lacking| lack(language, reader, line, lacking))
        .collect()
}

/// Whether an exclusion says that this is lacking.
fn is_told(excluded: &Exclusion, lacking: &Thing) -> bool {
    match (excluded, lacking) {
        (Exclusion::Dates { .. }, Thing::Times(_)) | (Exclusion::Place { .. }, Thing::Place(_)) => {
            true
        }
        (Exclusion::Language { language, .. }, Thing::Language(lacking, _)) => language == lacking,
        _ => false,
    }
}

fn lack(language: Language, reader: Reader, line: &Line, lacking: &Thing) -> String {
    let (thing, profile) = (thing(language, lacking), profile(language, reader));
    let sentence = match (line.criterion, lacking, line.found) {
        (Criterion::Wishes, ..) => {
            td_string!(
                language,
                matching.lacks.wish,
                thing = thing,
                profile = profile
            )
        }
        (_, Thing::Kind(_), _) => td_string!(language, matching.lacks.kind, list = thing),
        (_, Thing::Paid, _) => td_string!(language, matching.lacks.paid).to_owned(),
        (_, Thing::Times(_), Found::Shared { shared, wanted }) => {
            let n = wanted.saturating_sub(shared);
            td_string!(language, matching.lacks.days, n = n, of = wanted)
        }
        _ => td_string!(
            language,
            matching.lacks.profile,
            thing = thing,
            profile = profile
        ),
    };
    begun(&sentence)
}
