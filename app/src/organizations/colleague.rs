use super::api;
use crate::forms::{Filled, Outcome};
use crate::language::{lang_of, language};
use crate::layout::{StillPage, still};
use crate::routes::paths;
use crate::ui::{Banner, Button, ButtonKind, Form, LinkButton, Tone};
use leptos::prelude::*;
use model::closed::Closed;
use model::organizations::{ColleagueAct, ColleagueInvitation};
use texts::{td_string, words};

/// `/colleagues/{token}`
#[component]
pub fn ColleaguePage() -> impl IntoView {
    still(api::colleague_page)
}

pub fn shown(token: &str, invitation: ColleagueInvitation, is_signed_in: bool) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let name = invitation.head.name.clone();
    let title = td_string!(
        language,
        organization.colleague.title,
        name = name.text.clone()
    );
    let refused = outcome.as_ref().filter(|one| one.is_wrong());
    let refused = refused.map(|one| words::problem(language, &one.problem));
    let role = words::of(language, invitation.role);
    let act = if is_signed_in {
        view! {
            <Form filled=Filled::default() name=ColleagueAct::Join.code()>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, organization.colleague.join)}</Button>
                </div>
            </Form>
        }
        .into_any()
    } else {
        let href = paths::sign_in_then(language, &paths::colleague(language, token));
        view! {
            <p>{td_string!(language, organization.colleague.sign_in)}</p>
            <div class="actions">
                <LinkButton href kind=ButtonKind::Primary>{td_string!(language, organization.colleague.to_sign_in)}</LinkButton>
                <LinkButton href=paths::register(language)>{td_string!(language, organization.colleague.to_register)}</LinkButton>
            </div>
        }
        .into_any()
    };
    let body = view! {
        <h1 lang=lang_of(&name)>{title.clone()}</h1>
        {refused.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })}
        <p>{td_string!(language, organization.colleague.lead, by = invitation.by)}</p>
        <p>{td_string!(language, organization.colleague.role, role = role)}</p>
        {act}
    };
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    StillPage::work(title, is_wrong, body)
}
