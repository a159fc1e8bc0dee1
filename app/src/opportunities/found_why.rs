use crate::language::{language, locale};
use crate::routes::paths;
use crate::ui::Details;
use leptos::prelude::*;
use model::search::{How, Match, Score, Spot, Why};
use texts::{Locale, td_string};

/// Which words matched where, and what else moved a posting up; the numbers are there for staff only.
#[component]
pub(super) fn FoundWhy(why: Why) -> impl IntoView {
    let (language, locale) = (language(), locale());
    let matches = why
        .matches
        .into_iter()
        .map(|found| {
            let spots: Vec<&str> = found.spots.iter().map(|one| spot(locale, *one)).collect();
            let spots = spots.join(td_string!(locale, search.why.and));
            view! {
                <div>
                    <dt>{words(locale, found)}</dt>
                    <dd>{spots}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <Details summary=td_string!(locale, search.why.title) class="found-why">
            <dl class="found-why-words">{matches}</dl>
            {why.is_new.then(|| view! { <p>{td_string!(locale, search.why.new)}</p> })}
            {why.score.map(|score| view! {
                <p class="found-why-score">
                    <strong>{td_string!(locale, search.why.score)}</strong>
                    " "
                    {sum(locale, score)}
                </p>
            })}
            <p><a href=paths::search_help(language)>{td_string!(locale, search.help)}</a></p>
        </Details>
    }
}

fn words(locale: Locale, found: Match) -> String {
    let Match {
        word, how, instead, ..
    } = found;
    match (how, instead) {
        (How::Phrase, _) => td_string!(locale, search.why.phrase, word = word),
        (How::Part, _) => td_string!(locale, search.why.part, word = word),
        (How::Synonym, Some(instead)) => {
            td_string!(locale, search.why.synonym, word = word, instead = instead)
        }
        (How::Correction, Some(instead)) => {
            td_string!(
                locale,
                search.why.correction,
                word = word,
                instead = instead
            )
        }
        (How::Reading, Some(instead)) => {
            td_string!(locale, search.why.written, word = word, instead = instead)
        }
        (How::Reading, None) => td_string!(locale, search.why.reading, word = word),
        (How::Word | How::Synonym | How::Correction, _) => {
            td_string!(locale, search.why.word, word = word)
        }
    }
}

fn spot(locale: Locale, spot: Spot) -> &'static str {
    match spot {
        Spot::Title => td_string!(locale, search.why.spot.title),
        Spot::Organization => td_string!(locale, search.why.spot.organization),
        Spot::Skills => td_string!(locale, search.why.spot.skills),
        Spot::Text => td_string!(locale, search.why.spot.text),
    }
}

fn sum(locale: Locale, score: Score) -> String {
    let number = |hundredths: u32| format!("{}.{:02}", hundredths / 100, hundredths % 100);
    td_string!(
        locale,
        search.why.sum,
        total = number(score.total),
        words = number(score.words),
        title = number(score.title),
        letters = number(score.letters),
        neighbours = number(score.neighbours),
        lift = number(score.lift)
    )
}
