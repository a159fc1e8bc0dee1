use crate::language::{lang_of, language};
use crate::ui::Paragraphs;
use leptos::prelude::*;
use model::language::Bilingual;
use texts::td_string;

/// What a version says; an empty one is the text that comes with the program.
#[component]
pub fn Text(body: Bilingual) -> impl IntoView {
    let language = language();
    if !body.is_empty() {
        let text = body.shown(language);
        let lang = lang_of(&text);
        return view! { <div lang=lang><Paragraphs text=text.text/></div> }.into_any();
    }
    view! {
        <h2>{td_string!(language, terms.own.purpose_title)}</h2>
        <p>{td_string!(language, terms.own.purpose)}</p>
        <h2>{td_string!(language, terms.own.account_title)}</h2>
        <p>{td_string!(language, terms.own.account)}</p>
        <h2>{td_string!(language, terms.own.conduct_title)}</h2>
        <p>{td_string!(language, terms.own.conduct)}</p>
        <h2>{td_string!(language, terms.own.data_title)}</h2>
        <p>{td_string!(language, terms.own.data)}</p>
        <h2>{td_string!(language, terms.own.end_title)}</h2>
        <p>{td_string!(language, terms.own.end)}</p>
    }
    .into_any()
}
