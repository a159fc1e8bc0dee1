use crate::language::language;
use crate::layout::StillPage;
use leptos::prelude::*;
use texts::td_string;

/// Its numbers are those of `search/src/query/weights.rs`.
pub fn shown() -> StillPage {
    let language = language();
    let body = view! {
        <h2 id="words">{td_string!(language, help.words.title)}</h2>
        <ul>
            <li>{td_string!(language, help.words.plain)}</li>
            <li>{td_string!(language, help.words.kana)}</li>
            <li>{td_string!(language, help.words.spelling)}</li>
            <li>{td_string!(language, help.words.synonyms)}</li>
        </ul>
        <h2 id="signs">{td_string!(language, help.signs.title)}</h2>
        <ul>
            <li>{td_string!(language, help.signs.quotes)}</li>
            <li>{td_string!(language, help.signs.minus)}</li>
            <li>{td_string!(language, help.signs.filter)}</li>
        </ul>
        <h2 id="ladder">{td_string!(language, help.ladder.title)}</h2>
        <p>{td_string!(language, help.ladder.lead)}</p>
        <ol>
            <li>{td_string!(language, help.ladder.all_words)}</li>
            <li>{td_string!(language, help.ladder.substring)}</li>
            <li>{td_string!(language, help.ladder.correction)}</li>
            <li>{td_string!(language, help.ladder.any_word)}</li>
        </ol>
        <h2 id="ranking">{td_string!(language, help.ranking.title)}</h2>
        <p>{td_string!(language, help.ranking.lead)}</p>
        <ul>
            <li>{td_string!(language, help.ranking.words)}</li>
            <li>{td_string!(language, help.ranking.heads)}</li>
            <li>{td_string!(language, help.ranking.side)}</li>
            <li>{td_string!(language, help.ranking.new)}</li>
        </ul>
        <p>{td_string!(language, help.ranking.fair)}</p>
        <h2 id="keys">{td_string!(language, help.keys.title)}</h2>
        <ul>
            <li>{td_string!(language, help.keys.slash)}</li>
            <li>{td_string!(language, help.keys.arrows)}</li>
        </ul>
    };
    StillPage::text(
        td_string!(language, help.title),
        td_string!(language, help.lead),
        body,
    )
}
