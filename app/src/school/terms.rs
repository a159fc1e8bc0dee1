use super::room;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::{Route, paths};
use crate::ui::{Button, ButtonKind, FieldHead, Form, Instant, TextArea, told};
use leptos::prelude::*;
use model::closed::Closed;
use model::terms::{TERMS_MAX, Terms, TermsAct, TermsForm};
use texts::td_string;

/// `/admin/terms`
pub fn shown(terms: &Terms, done: &str) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let filled = Filled::of(outcome.as_ref(), TermsAct::Publish.code());
    let names = TermsForm::FIELDS;
    let (ja, en) = (
        filled.value(names.terms_ja, &terms.body.ja),
        filled.value(names.terms_en, &terms.body.en),
    );
    let version = filled.value(names.version, &terms.version.to_string());
    let head = move |name: &str| FieldHead::new(language, name).required();
    let body = view! {
        <p>{td_string!(language, admin.terms.lead)}</p>
        <p>
            <a href=paths::terms(language)>{td_string!(language, terms.version, n = terms.version)}</a>
            {terms.published_at.map(|at| view! { " " <Instant at=at/> })}
        </p>
        <section class="panel" aria-labelledby="publish">
            <h2 id="publish">{td_string!(language, admin.terms.next, n = terms.version + 1)}</h2>
            <Form filled name=TermsAct::Publish.code() id=MAIN_FORM>
                <input type="hidden" name=names.version value=version/>
                <TextArea head=head(names.terms_ja) value=ja rows=14 max=TERMS_MAX/>
                <TextArea head=head(names.terms_en) value=en rows=14 max=TERMS_MAX/>
                <p class="hint">{td_string!(language, admin.terms.asked)}</p>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, admin.terms.publish)}</Button>
                </div>
            </Form>
        </section>
    };
    room::shown(
        Route::AdminTerms,
        td_string!(language, admin.terms.title),
        told::<TermsAct>(done),
        &[TermsAct::Publish.code()],
        body.into_any(),
    )
}
