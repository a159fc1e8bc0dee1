use crate::language::locale;
use crate::layout::StillPage;
use leptos::prelude::*;
use texts::td_string;

pub fn shown() -> StillPage {
    let locale = locale();
    let body = view! {
        <h2 id="for-whom">{td_string!(locale, about.who.title)}</h2>
        <ul>
            <li>{td_string!(locale, about.who.students)}</li>
            <li>{td_string!(locale, about.who.alumni)}</li>
            <li>{td_string!(locale, about.who.faculty)}</li>
            <li>{td_string!(locale, about.who.staff)}</li>
        </ul>
        <h2 id="review">{td_string!(locale, about.review.title)}</h2>
        <p>{td_string!(locale, about.review.text)}</p>
        <h2 id="ranking">{td_string!(locale, about.ranking.title)}</h2>
        <p>{td_string!(locale, about.ranking.text)}</p>
        <ul>
            <li>{td_string!(locale, about.ranking.relevance)}</li>
            <li>{td_string!(locale, about.ranking.newest)}</li>
            <li>{td_string!(locale, about.ranking.deadline)}</li>
        </ul>
        <p>{td_string!(locale, about.ranking.no_money)}</p>
        <h2 id="privacy">{td_string!(locale, about.privacy.title)}</h2>
        <p>{td_string!(locale, about.privacy.text)}</p>
        <p>{td_string!(locale, about.privacy.cookie)}</p>
        <h2 id="contact">{td_string!(locale, about.contact.title)}</h2>
        <p>{td_string!(locale, about.contact.text)}</p>
    };
    StillPage::text(
        td_string!(locale, about.title),
        td_string!(locale, about.lead),
        body,
    )
}
