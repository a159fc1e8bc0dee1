use super::{NewPassword, UserName, api, is_wrong};
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::{Loaded, PageHead};
use crate::ui::{Button, ButtonKind, FactRow, Form};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::accounts::InvitationView;
use model::checks::Check;
use texts::td_string;

/// `/invitations/{token}`
#[component]
pub fn InvitationPage() -> impl IntoView {
    let params = use_params_map();
    let token = Memo::new(move |_| params.with(|params| params.get("token").unwrap_or_default()));
    let data = Resource::new_blocking(
        move || token.get(),
        |token| {
            let outcome = use_context::<Outcome>();
            async move {
                api::invitation(token)
                    .await
                    .map(|invitation| (invitation, outcome))
            }
        },
    );
    view! { <Loaded data show=|(invitation, outcome)| view! { <Invitation invitation outcome/> }.into_any()/> }
}

#[component]
fn Invitation(invitation: InvitationView, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let filled = Filled::of(outcome.as_ref(), "");
    let InvitationView { name, email, .. } = invitation;
    let address = email.clone();
    view! {
        <PageHead title=td_string!(language, account.welcome_title) private=true wrong=is_wrong(&filled)/>
        <div class="narrow">
            <h1>{td_string!(language, account.welcome, name = name)}</h1>
            <p>{td_string!(language, account.welcome_lead)}</p>
            <dl class="facts">
                <FactRow label=td_string!(language, account.signs_in_with)>{address}</FactRow>
            </dl>
            <Form filled check=Check::Password>
                <UserName email/>
                <NewPassword/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, account.accept)}</Button>
                </div>
            </Form>
        </div>
    }
}
