use super::{NewPassword, Privacy, UserName, api, is_wrong};
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::routes::paths;
use crate::ui::{Button, ButtonKind, FactRow, Form};
use leptos::prelude::*;
use model::accounts::InvitationView;
use model::checks::Check;
use texts::td_string;

/// `/invitations/{token}`
#[component]
pub fn InvitationPage() -> impl IntoView {
    loaded(
        |asked| api::invitation(asked.part("token")),
        |invitation, asked| view! { <Invitation invitation outcome=asked.outcome()/> }.into_any(),
    )
}

#[component]
fn Invitation(invitation: InvitationView, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let filled = Filled::of(outcome.as_ref(), "");
    let InvitationView {
        name,
        email,
        is_first,
        comes_back,
        ..
    } = invitation;
    let address = email.clone();
    let (title, heading, lead, button) = if is_first {
        (
            td_string!(language, account.welcome_title),
            td_string!(language, account.welcome, name = name),
            td_string!(language, account.welcome_lead),
            td_string!(language, account.accept),
        )
    } else {
        let title = td_string!(language, account.new_password_title);
        (
            title,
            title.to_owned(),
            td_string!(language, account.new_password_lead),
            td_string!(language, account.new_password_set),
        )
    };
    view! {
        <PageHead title private=true wrong=is_wrong(&filled)/>
        <div class="narrow">
            <h1>{heading}</h1>
            <p>{lead}</p>
            {comes_back.then(|| view! { <p>{td_string!(language, account.comes_back)}</p> })}
            <dl class="facts">
                <FactRow label=td_string!(language, account.signs_in_with)>{address}</FactRow>
            </dl>
            <Form filled check=Check::Password>
                <UserName email/>
                <NewPassword/>
                {is_first.then(|| view! {
                    <p class="hint">
                        {td_string!(language, account.accept_agrees)} " "
                        <a href=paths::terms(language) target="_blank">{td_string!(language, terms.title)}</a>
                    </p>
                })}
                <Privacy/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{button}</Button>
                </div>
            </Form>
        </div>
    }
}
