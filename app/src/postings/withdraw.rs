use crate::forms::{Filled, sent};
use crate::language::locale;
use crate::ui::{Button, ButtonKind, Check, Choice, Details, FieldHead, Form, Select, TextArea};
use leptos::prelude::*;
use model::closed::Closed;
use model::moderation::{MESSAGE_MAX, Reason};
use model::opportunities::Move;
use model::{FieldProblem, FieldProblems};
use texts::{Locale, td_string, words};

/// Taking a posting back for good: why, and a word to staff.
#[component]
pub fn Withdraw(filled: Filled, id: &'static str) -> impl IntoView {
    let locale = locale();
    let is_open = filled.value("act", "") == Move::Withdraw.code();
    let filled = if is_open { filled } else { Filled::default() };
    let (reason, message) = (filled.value("reason", ""), filled.value("message", ""));
    view! {
        <Details summary=words::act(locale, Move::Withdraw) is_open class="risky">
            <p>{td_string!(locale, posting.withdraw_lead)}</p>
            <Form filled name="act" id=id within="withdraw" check=check()>
                <input type="hidden" name="act" value=Move::Withdraw.code()/>
                <Select
                    head=FieldHead::new(locale, "reason").within("withdraw").required()
                    choices=reasons(locale)
                    value=reason
                />
                <TextArea head=FieldHead::new(locale, "message").within("withdraw") value=message rows=3 max=MESSAGE_MAX/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Danger>{td_string!(locale, posting.withdraw)}</Button>
                </div>
            </Form>
        </Details>
    }
}

fn reasons(locale: Locale) -> Vec<Choice> {
    Reason::WITHDRAW
        .iter()
        .map(|one| Choice::new(one.code(), words::reason(locale, *one)))
        .collect()
}

fn check() -> Check {
    Check::new(|pairs: Vec<(String, String)>| {
        let mut problems = FieldProblems::default();
        if Reason::from_code(&sent(&pairs, "reason")).is_none() {
            problems.add("reason", FieldProblem::Missing);
        }
        model::moderation::check_message(&sent(&pairs, "message"), &mut problems, false);
        problems
    })
}
