use crate::forms::Filled;
use crate::language::language;
use crate::ui::{Button, ButtonKind, Form};
use leptos::prelude::*;
use model::closed::Closed;
use model::moderation::DeskAct;
use texts::td_string;

/// In whose hands the posting is, and the way to take it or to give it back.
#[component]
pub fn Hands(owner: Option<String>, is_owned: bool) -> impl IntoView {
    let language = language();
    let words = match (&owner, is_owned) {
        (_, true) => td_string!(language, desk.hands.mine).to_owned(),
        (Some(name), false) => td_string!(language, desk.hands.of, name = name.clone()),
        (None, false) => td_string!(language, desk.hands.nobodys).to_owned(),
    };
    let (act, button) = match (owner.is_some(), is_owned) {
        (_, true) => (
            DeskAct::GiveBack,
            td_string!(language, desk.hands.give_back),
        ),
        (true, false) => (DeskAct::Take, td_string!(language, desk.hands.take_over)),
        (false, false) => (DeskAct::Take, td_string!(language, desk.hands.take)),
    };
    view! {
        <div class="row desk-hands">
            <span>{words}</span>
            <Form filled=Filled::default() name=act.code() class="form-inline">
                <Button kind=ButtonKind::Quiet>{button}</Button>
            </Form>
        </div>
    }
}
