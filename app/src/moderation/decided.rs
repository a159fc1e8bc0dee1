use crate::forms::Filled;
use crate::language::language;
use crate::routes::paths;
use crate::ui::{Banner, Button, Form, Tone};
use leptos::prelude::*;
use model::closed::Closed;
use model::moderation::{Decided, DeskAct};
use model::opportunities::Move;
use texts::{td_string, words};

/// What has just been done to which posting: another one may stand on the page by now.
#[component]
pub fn DecidedBanner(done: String, decided: Option<Decided>) -> impl IntoView {
    let language = language();
    let decided = decided?;
    let title = words::quoted(language, &decided.title.text);
    let said = words::decided(
        language,
        Move::from_code(&done),
        DeskAct::from_code(&done),
        &title,
    )?;
    let href = paths::desk_posting(language, decided.id);
    Some(view! {
        <Banner tone=Tone::Success>
            <p>{said} " " <a href=href.clone()>{td_string!(language, desk.open)}</a></p>
            {decided.may_undo.then(|| view! {
                <Form filled=Filled::default() name=DeskAct::Undo.code() action=href class="form-inline">
                    <Button>{td_string!(language, desk.undo)}</Button>
                    <span class="hint">{td_string!(language, desk.undo_help)}</span>
                </Form>
            })}
        </Banner>
    })
}
