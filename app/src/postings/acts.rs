use super::delete::Delete;
use super::withdraw::Withdraw;
use crate::forms::Filled;
use crate::language::language;
use crate::routes::paths;
use crate::ui::{Button, ButtonKind, Details, Form, LinkButton};
use leptos::prelude::*;
use model::closed::Closed;
use model::machine::{MoveForm, Offer};
use model::opportunities::{COPY, Move, PostingDetails, PostingForm, Revision, Step};
use texts::{td_string, words};

/// What its poster may do with a posting now.
#[component]
pub fn Acts(
    posting: PostingDetails,
    filled: Filled,
    /// The id of the form that takes the posting back, or deletes it.
    withdraw: &'static str,
) -> impl IntoView {
    let (language, names) = (language(), MoveForm::FIELDS);
    let may = |act: Move| posting.offers.iter().any(|offer| offer.act == act);
    let (may_edit, may_submit) = (may(Move::Save), may(Move::Submit));
    let (may_discard, may_withdraw) = (may(Move::Discard), may(Move::Withdraw));
    // What takes one press; the others have forms of their own.
    let simple = posting.offers.clone().into_iter().filter(|offer| {
        matches!(
            offer.act,
            Move::Recall | Move::Pause | Move::Reopen | Move::Close
        )
    });
    let (now, later): (Vec<Offer<Move>>, Vec<_>) =
        simple.partition(|offer| offer.refused.is_none());
    let is_readable = posting.state.is_readable();
    // What staff have sent back is not ready as it is.
    let was_sent_back = matches!(
        posting.state.revision,
        Revision::ChangesRequested | Revision::Declined
    );
    let must_edit = may_edit && was_sent_back;
    let id = posting.id;
    let edit = move || {
        let kind = if must_edit {
            ButtonKind::Primary
        } else {
            ButtonKind::Secondary
        };
        view! {
            <LinkButton href=paths::edit_posting(language, id, Step::ALL[0]) kind>{td_string!(language, posting.edit)}</LinkButton>
        }
    };
    let withdrawal = filled.clone();
    // A refused withdrawal says so in its own form, below.
    let simple_filled = if may_withdraw && filled.value(names.act, "") == Move::Withdraw.code() {
        Filled::default()
    } else {
        filled
    };
    view! {
        <div class="acts">
            {must_edit.then(edit)}
            {may_submit.then(|| view! {
                <LinkButton
                    href=paths::preview(language, posting.id)
                    kind=if must_edit { ButtonKind::Secondary } else { ButtonKind::Primary }
                >
                    {td_string!(language, posting.to_preview)}
                </LinkButton>
            })}
            {(may_edit && !must_edit).then(edit)}
            {is_readable.then(|| view! {
                <LinkButton href=paths::opportunity(language, posting.id)>{td_string!(language, posting.as_readers)}</LinkButton>
            })}
        </div>
        <Form filled=simple_filled name=PostingForm::Act.code() class="acts">
            {now
                .into_iter()
                .map(|offer| view! { <Button name=names.act value=offer.act.code()>{words::of(language, offer.act)}</Button> })
                .collect_view()}
            <Button name=names.act value=COPY>{td_string!(language, posting.copy)}</Button>
        </Form>
        {later.into_iter().map(|offer| view! { <NotYet offer/> }).collect_view()}
        {may_discard.then(|| view! { <Discard/> })}
        // What nobody has seen needs no reason.
        {match posting.may_delete {
            true => view! { <Delete id=withdraw/> }.into_any(),
            false => may_withdraw.then(|| view! { <Withdraw filled=withdrawal id=withdraw/> }).into_any(),
        }}
    }
}

/// A move that cannot be made yet, and why.
#[component]
fn NotYet(offer: Offer<Move>) -> impl IntoView {
    let language = language();
    let why = offer
        .refused
        .map(|conflict| words::conflict(language, conflict));
    view! {
        <p class="hint">
            <strong>{words::of(language, offer.act)}</strong>
            " "
            {why}
        </p>
    }
}

/// Discarding an edit cannot be undone, so it takes a second press.
#[component]
fn Discard() -> impl IntoView {
    let language = language();
    let word = words::of(language, Move::Discard);
    view! {
        <Details summary=word class="risky">
            <p>{td_string!(language, posting.discard_lead)}</p>
            <Form filled=Filled::default() name=PostingForm::Act.code()>
                <Button kind=ButtonKind::Danger name=MoveForm::FIELDS.act value=Move::Discard.code()>{word}</Button>
            </Form>
        </Details>
    }
}
