use crate::language::language;
use crate::layout::StillPage;
use leptos::prelude::*;
use texts::td_string;

pub fn shown() -> StillPage {
    let language = language();
    let body = view! {
        <h2 id="for-whom">{td_string!(language, about.who.title)}</h2>
        <ul>
            <li>{td_string!(language, about.who.students)}</li>
            <li>{td_string!(language, about.who.alumni)}</li>
            <li>{td_string!(language, about.who.faculty)}</li>
            <li>{td_string!(language, about.who.staff)}</li>
        </ul>
        <h2 id="review">{td_string!(language, about.review.title)}</h2>
        <p>{td_string!(language, about.review.text)}</p>
        <h2 id="ranking">{td_string!(language, about.ranking.title)}</h2>
        <p>{td_string!(language, about.ranking.text)}</p>
        <ul>
            <li>{td_string!(language, about.ranking.relevance)}</li>
            <li>{td_string!(language, about.ranking.newest)}</li>
            <li>{td_string!(language, about.ranking.deadline)}</li>
        </ul>
        <p>{td_string!(language, about.ranking.no_money)}</p>
        <h2 id="privacy">{td_string!(language, about.privacy.title)}</h2>
        <p>{td_string!(language, about.privacy.text)}</p>
        <p>{td_string!(language, about.privacy.cookie)}</p>
        <h2 id="contact">{td_string!(language, about.contact.title)}</h2>
        <p>{td_string!(language, about.contact.text)}</p>
    };
    StillPage::text(
        td_string!(language, about.title),
        td_string!(language, about.lead),
        body,
    )
}
