use crate::language::language;
use crate::routes::paths;
use crate::ui::Details;
use leptos::prelude::*;
use model::Language;
use model::search::{How, Match, Score, Why};
use texts::td_string;
use texts::words::of;

/// Which words matched where, and what else moved a posting up; the numbers are there for staff only.
#[component]
pub(super) fn FoundWhy(why: Why) -> impl IntoView {
    let language = language();
    let matches = why
        .matches
        .into_iter()
        .map(|found| {
            let spots: Vec<&str> = found.spots.iter().map(|one| of(language, *one)).collect();
            let spots = spots.join(td_string!(language, search.why.and));
            view! {
                <div>
                    <dt>{words(language, found)}</dt>
                    <dd>{spots}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <Details summary=td_string!(language, search.why.title) class="found-why">
            <dl class="stack-tight found-why-words">{matches}</dl>
            {why.is_new.then(|| view! { <p>{td_string!(language, search.why.new)}</p> })}
            {why.score.map(|score| view! {
                <p class="found-why-score">
                    <strong>{td_string!(language, search.why.score)}</strong>
                    " "
                    {sum(language, score)}
                </p>
            })}
            <p><a href=paths::search_help(language)>{td_string!(language, search.help)}</a></p>
        </Details>
    }
}

fn words(language: Language, found: Match) -> String {
    let Match {
        word, how, instead, ..
    } = found;
    match (how, instead) {
        (How::Phrase, _) => td_string!(language, search.why.phrase, word = word),
        (How::Part, _) => td_string!(language, search.why.part, word = word),
        (How::Synonym, Some(instead)) => {
            td_string!(language, search.why.synonym, word = word, instead = instead)
        }
        (How::Correction, Some(instead)) => {
            td_string!(
                language,
                search.why.correction,
                word = word,
                instead = instead
            )
        }
        (How::Reading, Some(instead)) => {
            td_string!(language, search.why.written, word = word, instead = instead)
        }
        (How::Reading, None) => td_string!(language, search.why.reading, word = word),
        (How::Word | How::Synonym | How::Correction, _) => {
            td_string!(language, search.why.word, word = word)
        }
    }
}

fn sum(language: Language, score: Score) -> String {
    let number = |hundredths: u32| format!("{}.{:02}", hundredths / 100, hundredths % 100);
    td_string!(
        language,
        search.why.sum,
        total = number(score.total),
        words = number(score.words),
        title = number(score.title),
        letters = number(score.letters),
        neighbours = number(score.neighbours),
        lift = number(score.lift)
    )
}
