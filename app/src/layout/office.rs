use crate::host::school;
use crate::language::{lang_of, language};
use crate::routes::paths;
use leptos::prelude::*;
use model::Language;
use texts::td_string;

/// Where the school's logo is; the address changes with the picture.
pub fn logo_address(hash: &str) -> String {
    paths::school_logo(Language::Japanese, hash)
}

/// Whom to ask, and how: the office that looks after the portal, as an administrator has described it.
#[component]
pub fn Office() -> impl IntoView {
    let (language, school) = (language(), school());
    let (office, hours) = (school.office.shown(language), school.hours.shown(language));
    let mail = school.mail.clone();
    let dialled: String = school
        .phone
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    let line = |name: &'static str, value: AnyView| {
        view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
    };
    view! {
        <dl class="stack-tight office">
            {(!office.text.is_empty()).then(|| {
                let lang = lang_of(&office);
                line(td_string!(language, office.name), view! { <span lang=lang>{office.text.clone()}</span> }.into_any())
            })}
            {(!mail.is_empty()).then(|| line(
                td_string!(language, office.mail),
                view! { <a href=format!("mailto:{mail}")>{mail.clone()}</a> }.into_any(),
            ))}
            {(!school.phone.is_empty()).then(|| line(
                td_string!(language, office.phone),
                view! { <a href=format!("tel:{dialled}")>{school.phone.clone()}</a> }.into_any(),
            ))}
            {(!hours.text.is_empty()).then(|| {
                let lang = lang_of(&hours);
                line(td_string!(language, office.hours), view! { <span lang=lang>{hours.text.clone()}</span> }.into_any())
            })}
        </dl>
    }
}

/// Where to turn to on a page that stops somebody: the form, and the office itself.
#[component]
pub fn Help(
    /// The number under which the log knows what broke; the form brings it along.
    #[prop(optional)]
    incident: String,
) -> impl IntoView {
    let language = language();
    let pairs = Some(("incident", incident)).filter(|(_, incident)| !incident.is_empty());
    let href = paths::contact(language) + &paths::query_string(pairs);
    view! {
        <aside class="stack help" aria-label=td_string!(language, office.help)>
            <p>
                {td_string!(language, office.help_lead)}
                " "
                <a href=href>{td_string!(language, contact.open)}</a>
            </p>
            <Office/>
        </aside>
    }
}
