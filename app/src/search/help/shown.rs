use crate::language::locale;
use crate::layout::StillPage;
use leptos::prelude::*;
use texts::td_string;

/// Its numbers are those of `search/src/query/weights.rs`.
pub fn shown() -> StillPage {
    let locale = locale();
    let body = view! {
        <h2 id="words">{td_string!(locale, help.words.title)}</h2>
        <ul>
            <li>{td_string!(locale, help.words.plain)}</li>
            <li>{td_string!(locale, help.words.kana)}</li>
            <li>{td_string!(locale, help.words.spelling)}</li>
            <li>{td_string!(locale, help.words.synonyms)}</li>
        </ul>
        <h2 id="signs">{td_string!(locale, help.signs.title)}</h2>
        <ul>
            <li>{td_string!(locale, help.signs.quotes)}</li>
            <li>{td_string!(locale, help.signs.minus)}</li>
            <li>{td_string!(locale, help.signs.filter)}</li>
        </ul>
        <h2 id="ladder">{td_string!(locale, help.ladder.title)}</h2>
        <p>{td_string!(locale, help.ladder.lead)}</p>
        <ol>
            <li>{td_string!(locale, help.ladder.all_words)}</li>
            <li>{td_string!(locale, help.ladder.substring)}</li>
            <li>{td_string!(locale, help.ladder.correction)}</li>
            <li>{td_string!(locale, help.ladder.any_word)}</li>
        </ol>
        <h2 id="ranking">{td_string!(locale, help.ranking.title)}</h2>
        <p>{td_string!(locale, help.ranking.lead)}</p>
        <ul>
            <li>{td_string!(locale, help.ranking.words)}</li>
            <li>{td_string!(locale, help.ranking.heads)}</li>
            <li>{td_string!(locale, help.ranking.side)}</li>
            <li>{td_string!(locale, help.ranking.new)}</li>
        </ul>
        <p>{td_string!(locale, help.ranking.fair)}</p>
        <h2 id="keys">{td_string!(locale, help.keys.title)}</h2>
        <ul>
            <li>{td_string!(locale, help.keys.slash)}</li>
            <li>{td_string!(locale, help.keys.arrows)}</li>
        </ul>
    };
    StillPage::text(
        td_string!(locale, help.title),
        td_string!(locale, help.lead),
        body,
    )
}
