use super::api;
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::routes::paths;
use crate::ui::{Breadcrumb, Linked};
use leptos::prelude::*;
use model::mail::LetterShown;
use texts::td_string;

/// `/desk/mail/{id}`: a mail that was not sent, because there is no mail server.
#[component]
pub fn DeskLetterPage() -> impl IntoView {
    loaded(
        |asked| async move { api::letter(&asked.part("id")).await },
        |letter, _| view! { <Letter letter/> }.into_any(),
    )
}

#[component]
fn Letter(letter: LetterShown) -> impl IntoView {
    let language = language();
    let title = td_string!(language, mail.desk.letter);
    let above = vec![
        (
            paths::desk(language),
            td_string!(language, desk.title).to_owned(),
        ),
        (
            paths::desk_mail(language),
            td_string!(language, mail.desk.title).to_owned(),
        ),
    ];
    let lines = letter.text.lines().map(str::to_owned).collect::<Vec<_>>();
    let lines = lines
        .into_iter()
        .map(|text| view! { <Linked text/> <br/> })
        .collect_view();
    view! {
        <PageHead title private=true/>
        <div class="work">
            <Breadcrumb above here=title/>
            <h1>{title}</h1>
            <p>{td_string!(language, mail.desk.letter_to, to = letter.to)}</p>
            <div class="mail-text">{lines}</div>
        </div>
    }
}
