use crate::forms::Filled;
use crate::language::language;
use crate::ui::{Button, ButtonKind, Details, FieldHead, Form, TextInput, TextKind};
use leptos::prelude::*;
use model::accounts::{DEPARTED_DAYS, ProveForm, Setting};
use model::closed::Closed;
use texts::td_string;

/// Tells the fields of the form apart from those of the others.
const DEPART: &str = "depart-form";

/// Asks once more, and for the password, before somebody leaves.
#[component]
pub fn Depart(
    filled: Filled,
    /// May leave postings or an organization behind.
    has_postings: bool,
) -> impl IntoView {
    let language = language();
    let is_open = filled.problem().is_some();
    let head = FieldHead::new(language, ProveForm::FIELDS.current)
        .within(DEPART)
        .required();
    view! {
        <section class="account-part" aria-labelledby="depart">
            <h2 id="depart">{td_string!(language, account.depart.title)}</h2>
            <p>{td_string!(language, account.depart.lead)}</p>
            {has_postings.then(|| view! { <p>{td_string!(language, account.depart.handing_over)}</p> })}
            <p>
                {td_string!(language, account.depart.back, days = DEPARTED_DAYS)}
                {has_postings.then(|| view! { " " {td_string!(language, account.depart.stays)} })}
            </p>
            <Details summary=td_string!(language, account.depart.title) is_open>
                <Form filled name=Setting::Depart.code() within=DEPART>
                    <TextInput head kind=TextKind::CurrentPassword/>
                    <div class="form-acts">
                        <Button kind=ButtonKind::Danger>{td_string!(language, account.depart.button)}</Button>
                    </div>
                </Form>
            </Details>
        </section>
    }
}
