use crate::host::school;
use crate::language::{lang_of, language};
use crate::layout::{Office, StillPage};
use crate::routes::paths;
use crate::ui::Paragraphs;
use leptos::prelude::*;
use model::Shown;
use texts::td_string;

pub fn shown() -> StillPage {
    let (language, school) = (language(), school());
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
        {told(td_string!(language, office.privacy), school.privacy.shown(language))}
        <h2 id="contact">{td_string!(language, about.contact.title)}</h2>
        <p>{td_string!(language, about.contact.text)}</p>
        <Office/>
        {told(td_string!(language, office.address), school.address.shown(language))}
        <p>
            <a href=paths::contact(language)>{td_string!(language, contact.open)}</a>
        </p>
    };
    StillPage::text(
        td_string!(language, about.title),
        td_string!(language, about.lead),
        body,
    )
}

/// What the school says of itself, under a name; nothing where it says nothing.
fn told(name: &'static str, text: Shown) -> Option<AnyView> {
    (!text.text.is_empty()).then(|| {
        let lang = lang_of(&text);
        view! {
            <h3>{name}</h3>
            <div lang=lang><Paragraphs text=text.text/></div>
        }
        .into_any()
    })
}
