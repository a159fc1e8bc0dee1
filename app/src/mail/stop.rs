use super::api;
use crate::forms::Filled;
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::ui::{Banner, Button, ButtonKind, Form, Tone};
use leptos::prelude::*;
use model::mail::Switch;
use texts::{td_string, words};

/// `/unsubscribe/{token}/{what}`: opening it changes nothing.
#[component]
pub fn StopMailPage() -> impl IntoView {
    loaded(
        |asked| async move { api::switch(&asked.part("token"), &asked.part("what")).await },
        |switch, asked| {
            let is_done = !asked.done().is_empty();
            view! { <Stop switch is_done/> }.into_any()
        },
    )
}

#[component]
fn Stop(switch: Switch, is_done: bool) -> impl IntoView {
    let language = language();
    let what = match switch {
        Some(group) => words::of(language, group),
        None => td_string!(language, mail.stop.all),
    };
    let body = if is_done {
        view! {
            <Banner tone=Tone::Success title=td_string!(language, mail.stop.done)>
                <p>{td_string!(language, mail.stop.done_advice)}</p>
            </Banner>
        }
        .into_any()
    } else {
        view! {
            <p>{td_string!(language, mail.stop.lead)}</p>
            <p><strong>{what}</strong></p>
            <Form filled=Filled::default()>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, mail.stop.button)}</Button>
                </div>
            </Form>
        }
        .into_any()
    };
    view! {
        <PageHead title=td_string!(language, mail.stop.title) private=true/>
        <div class="narrow">
            <h1>{td_string!(language, mail.stop.title)}</h1>
            {body}
        </div>
    }
}
