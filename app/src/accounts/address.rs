use super::api;
use crate::forms::Filled;
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::ui::{Button, ButtonKind, FactRow, Form};
use leptos::prelude::*;
use texts::td_string;

/// `/new-address/{token}`: opening it changes nothing, because programs open the links of mails too.
#[component]
pub fn ConfirmAddressPage() -> impl IntoView {
    loaded(
        |asked| api::address_asked(asked.part("token")),
        |address, _| view! { <Confirm address/> }.into_any(),
    )
}

/// `/undo-address/{token}`
#[component]
pub fn UndoAddressPage() -> impl IntoView {
    loaded(
        |asked| api::address_left(asked.part("token")),
        |address, _| view! { <Undo address/> }.into_any(),
    )
}

#[component]
fn Confirm(address: String) -> impl IntoView {
    let language = language();
    let title = td_string!(language, account.address.confirm);
    let lead = td_string!(language, account.address.confirm_lead);
    let button = td_string!(language, account.address.confirm_button);
    view! { <Change title lead button address/> }
}

#[component]
fn Undo(address: String) -> impl IntoView {
    let language = language();
    let title = td_string!(language, account.address.undo);
    let lead = td_string!(language, account.address.undo_lead);
    let button = td_string!(language, account.address.undo_button);
    view! { <Change title lead button address/> }
}

#[component]
fn Change(
    title: &'static str,
    lead: &'static str,
    button: &'static str,
    address: String,
) -> impl IntoView {
    let language = language();
    view! {
        <PageHead title private=true/>
        <div class="narrow">
            <h1>{title}</h1>
            <p>{lead}</p>
            <dl class="facts">
                <FactRow label=td_string!(language, account.address.label)>{address}</FactRow>
            </dl>
            <Form filled=Filled::default()>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{button}</Button>
                </div>
            </Form>
        </div>
    }
}
