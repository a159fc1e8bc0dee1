use crate::forms::Filled;
use crate::language::language;
use crate::ui::{Button, ButtonKind, Details, Form};
use leptos::prelude::*;
use model::closed::Closed;
use model::machine::MoveForm;
use model::opportunities::{DELETE, PostingForm};
use texts::td_string;

/// A draft that nobody else has seen is deleted without a reason, with a second press.
#[component]
pub fn Delete(id: &'static str) -> impl IntoView {
    let language = language();
    let word = td_string!(language, posting.delete);
    view! {
        <Details summary=word class="risky">
            <p>{td_string!(language, posting.delete_lead)}</p>
            <Form filled=Filled::default() name=PostingForm::Act.code() id=id>
                <Button kind=ButtonKind::Danger name=MoveForm::FIELDS.act value=DELETE>{word}</Button>
            </Form>
        </Details>
    }
}
