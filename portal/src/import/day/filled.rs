//! A last day that may come earlier, when somebody has been found: it is the deadline all the same.

/// Longer ones first.
const JAPANESE: &[&str] = &[
    "ただし、",
    "ただし",
    "但し、",
    "但し",
    "定員になり次第",
    "定員に達し次第",
    "定員に達した時点で",
    "定員に達した場合は",
    "満員になり次第",
    "募集人数に達し次第",
    "採用が決まり次第",
    "採用者が決まり次第",
    "採用決定次第",
    "決まり次第",
    "充足次第",
    "充足し次第",
    "早期終了",
    "早期締切",
    "受付終了",
    "募集終了",
    "締め切り",
    "締め切ります",
    "締切ります",
    "締切",
    "〆切",
    "終了します",
    "終了",
    "または",
    "又は",
    "もしくは",
    "※",
];

/// What follows “or” and “unless” there.
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "or", "until", "when", "once", "as", "soon", "if", "all", "the", "a", "position", "positions", "role",
    "roles", "place", "places", "spot", "spots", "seats", "vacancy", "vacancies", "is", "are", "has", "have",
    "been", "earlier", "sooner", "before", "then", "unless", "not", "filled", "full", "whichever", "comes",
    "first", "found", "candidate", "we", "reached", "capacity", "date", "that",
];

/// The text without such words, where there are any beside a day.
pub(super) fn until_filled(text: &str) -> Option<String> {
    let has_number = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    if ["次第", "定員に達した"]
        .iter()
        .any(|word| text.contains(word))
    {
        let rest = JAPANESE
            .iter()
            .fold(text.to_owned(), |text, word| text.replace(word, " "));
        return has_number(&rest).then_some(rest);
    }
    let start = ["or", "unless", "until"].iter().find_map(|word| {
        let mut found = text.match_indices(word);
        let begins = |at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric());
        found.find(|(at, _)| begins(*at)).map(|(at, _)| at)
    })?;
    let (day, tail) = text.split_at(start);
    let words: Vec<&str> = tail
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let is_filled = words
        .iter()
        .any(|word| ["filled", "full", "found", "capacity"].contains(word));
    let is_known = words.iter().all(|word| ENGLISH.contains(word));
    (has_number(day) && is_filled && is_known).then(|| day.to_owned())
}
