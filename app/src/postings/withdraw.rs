use crate::forms::Filled;
use crate::language::language;
use crate::ui::{Button, ButtonKind, Choice, Details, FieldHead, Form, Select, TextArea};
use leptos::prelude::*;
use model::Language;
use model::checks::Check;
use model::closed::Closed;
use model::machine::{MESSAGE_MAX, Machine, MoveForm};
use model::opportunities::{Move, PostingForm, State};
use texts::{td_string, words};

/// Taking a posting back for good: why, and a word to staff.
#[component]
pub fn Withdraw(filled: Filled, id: &'static str) -> impl IntoView {
    let language = language();
    let names = MoveForm::FIELDS;
    let is_open = filled.value(names.act, "") == Move::Withdraw.code();
    let filled = if is_open { filled } else { Filled::default() };
    let MoveForm {
        reason, message, ..
    }: MoveForm = filled.typed();
    view! {
        <Details summary=words::of(language, Move::Withdraw) is_open class="risky">
            <p>{td_string!(language, posting.withdraw_lead)}</p>
            <Form filled name=PostingForm::Act.code() id=id within="withdraw" check=Check::PosterMove>
                <input type="hidden" name=names.act value=Move::Withdraw.code()/>
                <Select
                    head=FieldHead::new(language, names.reason).within("withdraw").required()
                    choices=reasons(language)
                    value=reason
                />
                <TextArea head=FieldHead::new(language, names.message).within("withdraw") value=message rows=3 max=MESSAGE_MAX/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Danger>{td_string!(language, posting.withdraw)}</Button>
                </div>
            </Form>
        </Details>
    }
}

fn reasons(language: Language) -> Vec<Choice> {
    Choice::each(language, State::row(Move::Withdraw).reasons)
}
