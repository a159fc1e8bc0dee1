use crate::forms::Filled;
use crate::language::language;
use crate::ui::{Button, FieldHead, Form, TextInput, TextKind};
use leptos::prelude::*;
use model::accounts::{NameForm, Setting, Viewer};
use model::closed::Closed;
use texts::td_string;

/// Tells the fields of the form apart from those of the others.
const NAME: &str = "name-form";

/// The form for another name. How it is read is asked for anew.
#[component]
pub fn Name(viewer: Viewer, filled: Filled) -> impl IntoView {
    let language = language();
    let names = NameForm::FIELDS;
    let (name, kana) = (
        filled.value(names.name, &viewer.name),
        filled.value(names.kana, ""),
    );
    let head = FieldHead::new(language, names.name).within(NAME).required();
    let kana_head = FieldHead::new(language, names.kana).within(NAME);
    let kana_head = kana_head.required_when(td_string!(language, admission.register.kana_when));
    view! {
        <section class="account-part" aria-labelledby="name">
            <h2 id="name">{td_string!(language, account.change_name)}</h2>
            <p>{td_string!(language, account.change_name_lead)}</p>
            <Form filled name=Setting::Name.code() within=NAME>
                <TextInput head value=name kind=TextKind::PersonName/>
                <TextInput head=kana_head.help(td_string!(language, admission.register.kana_help)) value=kana/>
                <div class="form-acts">
                    <Button>{td_string!(language, account.change_name_button)}</Button>
                </div>
            </Form>
        </section>
    }
}
