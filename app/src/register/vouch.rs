use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::ui::{Banner, Button, ButtonKind, FactRow, Form, NoForm, Tone, told};
use leptos::prelude::*;
use model::register::{ClaimAct, VouchView};
use texts::{td_string, words};

/// `/vouch/{token}`
pub fn shown(asked: VouchView, done: &str) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let title = td_string!(language, claim.vouch.title);
    let acts = if asked.is_done {
        view! {
            <Banner tone=Tone::Success><p>{td_string!(language, claim.vouch.already)}</p></Banner>
            <NoForm/>
        }
        .into_any()
    } else if asked.may {
        view! {
            <p>{td_string!(language, claim.vouch.know)}</p>
            <p class="hint">{td_string!(language, claim.vouch.warning)}</p>
            <Form filled=Filled::of(outcome.as_ref(), "") id=MAIN_FORM>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, claim.vouch.press)}</Button>
                </div>
            </Form>
        }
        .into_any()
    } else {
        view! {
            <Banner tone=Tone::Warning><p>{td_string!(language, claim.vouch.may_not)}</p></Banner>
            <NoForm/>
        }
        .into_any()
    };
    let body = view! {
        <h1>{title}</h1>
        {told::<ClaimAct>(done)}
        <p>{td_string!(language, claim.vouch.lead)}</p>
        <dl class="facts">
            <FactRow label=words::label(language, "full_name")>{asked.name}</FactRow>
            <FactRow label=words::label(language, "graduated_year")>{asked.year.to_string()}</FactRow>
            {(!asked.faculty.is_empty()).then(|| view! {
                <FactRow label=words::label(language, "faculty")>{asked.faculty}</FactRow>
            })}
        </dl>
        {acts}
    };
    StillPage::work(title.to_owned(), outcome.is_some(), body)
}
