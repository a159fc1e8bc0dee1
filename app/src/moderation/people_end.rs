use crate::forms::Filled;
use crate::language::language;
use crate::ui::{Button, ButtonKind, FieldHead, Form, LinkButton, TextInput};
use leptos::prelude::*;
use model::accounts::{PeopleForm, PersonFacts, SuspendForm};
use model::closed::Closed;
use texts::td_string;

/// Asks once more, and why, before somebody's access ends. `back` is the list without the question.
#[component]
pub fn Suspend(person: PersonFacts, filled: Filled, back: String) -> impl IntoView {
    let language = language();
    let names = SuspendForm::FIELDS;
    let title = td_string!(language, desk.people.end_title, name = person.name);
    let reason = filled.value(names.reason, "");
    let head = FieldHead::new(language, names.reason)
        .within("suspend")
        .required();
    view! {
        <section class="panel risky" aria-labelledby="end">
            <h2 id="end">{title}</h2>
            <p>{td_string!(language, desk.people.end_lead)}</p>
            <Form filled name=PeopleForm::Suspend.code() within="suspend">
                <input type="hidden" name=names.person value=person.id.to_string()/>
                <TextInput head=head.help(td_string!(language, desk.people.end_help)) value=reason/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Danger>{td_string!(language, desk.people.disable)}</Button>
                    <LinkButton href=back kind=ButtonKind::Quiet>{td_string!(language, desk.people.end_stop)}</LinkButton>
                </div>
            </Form>
        </section>
    }
}
