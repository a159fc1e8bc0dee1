use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, ButtonKind, Choice, FieldHead, Form, LinkButton, NoForm,
    RadioGroup, Tone,
};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::school_cards::{CardReason, RevokeCardForm, ShownCard};
use texts::{td_string, words};

/// `/account/card/revoke`: a page of its own, because the one with the card is shown anew while somebody decides.
pub fn shown(card: Option<ShownCard>) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let title = td_string!(language, card.revoke.title);
    let above = vec![(
        paths::own_card(language),
        td_string!(language, card.title).to_owned(),
    )];
    let body = match card {
        Some(card) => view! { <Ask card outcome=outcome.clone()/> }.into_any(),
        None => view! { <NoCard outcome=outcome.clone()/> }.into_any(),
    };
    let page = view! {
        <Breadcrumb above here=title/>
        <h1>{title}</h1>
        {body}
    };
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    StillPage::work(title.to_owned(), is_wrong, page)
}

#[component]
fn Ask(card: ShownCard, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let (names, filled) = (RevokeCardForm::FIELDS, Filled::of(outcome.as_ref(), ""));
    let value = filled.value(names.card_reason, "");
    let head = FieldHead::new(language, names.card_reason).required();
    view! {
        <p>{td_string!(language, card.revoke.lead)}</p>
        <Form filled id=MAIN_FORM>
            <input type="hidden" name=names.card value=card.id.to_string()/>
            <RadioGroup head choices=reasons(language, &CardReason::OF_HOLDER) value/>
            <div class="form-acts">
                <Button kind=ButtonKind::Danger>{td_string!(language, card.revoke.press)}</Button>
                <LinkButton href=paths::own_card(language) kind=ButtonKind::Quiet>
                    {td_string!(language, card.revoke.stop)}
                </LinkButton>
            </div>
        </Form>
    }
}

/// Nothing is there to be revoked. What was sent all the same is refused on the page.
#[component]
fn NoCard(outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let refused = outcome.filter(Outcome::is_wrong);
    let refused = refused.map(|outcome| words::problem(language, &outcome.problem));
    view! {
        {refused.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })}
        <Banner tone=Tone::Info><p>{td_string!(language, card.revoke.none)}</p></Banner>
        <NoForm/>
        <p><a href=paths::own_card(language)>{td_string!(language, card.title)}</a></p>
    }
}

pub(super) fn reasons(language: Language, reasons: &[CardReason]) -> Vec<Choice> {
    let reasons = reasons.iter();
    reasons
        .map(|reason| Choice::new(reason.code(), words::of(language, *reason)))
        .collect()
}
