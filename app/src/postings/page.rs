use super::acts::Acts;
use super::api;
use super::edit::title;
use super::figures::Figures;
use super::next_words::next_words;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::{lang_of, language};
use crate::layout::{PageHead, loaded};
use crate::opportunities::{Conversation, Timeline};
use crate::routes::paths;
use crate::ui::{
    Breadcrumb, Button, ButtonKind, FactRow, FieldHead, Form, KindBadge, NoForm, StageBadge,
    TextArea, told,
};
use leptos::prelude::*;
use model::closed::Closed;
use model::figures::Week;
use model::machine::{MESSAGE_MAX, MoveForm};
use model::opportunities::{Move, PostingDetails, PostingForm, Publication, Revision};
use texts::{td_string, words};

/// `/postings/{id}`
#[component]
pub fn PostingPage() -> impl IntoView {
    loaded(
        |asked| api::posting_with_figures(asked.part("id"), asked.language),
        |(posting, weeks), asked| {
            let (outcome, done) = (asked.outcome(), asked.done());
            view! { <Shown posting weeks outcome done/> }.into_any()
        },
    )
}

#[component]
fn Shown(
    posting: PostingDetails,
    weeks: Vec<Week>,
    outcome: Option<Outcome>,
    done: String,
) -> impl IntoView {
    let language = language();
    let name = title(&posting);
    let above = vec![(
        paths::postings(language),
        td_string!(language, posting.mine).to_owned(),
    )];
    // Before the first publication the badge says all there is to say.
    let is_edited = posting.state.revision != Revision::None
        && posting.state.publication != Publication::Unpublished;
    let was_published = posting.state.publication != Publication::Unpublished;
    let may = |act| posting.offers.iter().any(|offer| offer.act == act);
    let (may_answer, may_withdraw) = (may(Move::Answer), may(Move::Withdraw));
    // The language switch takes along the answer where one is asked for.
    let withdraw = if may_answer { "withdraw" } else { MAIN_FORM };
    let of = |form: &str| Filled::of(outcome.as_ref(), form);
    let (answer, act) = (of(PostingForm::Answer.code()), of(PostingForm::Act.code()));
    // An answer that nobody waits for any more is refused where the other acts are.
    let act = if may_answer || answer.problem().is_none() {
        act
    } else {
        answer.clone()
    };
    let notes = posting.notes.clone();
    view! {
        <PageHead title=name.clone() private=true wrong=outcome.as_ref().is_some_and(Outcome::is_wrong)/>
        <div class="work">
            <Breadcrumb above here=name.clone() lang=lang_of(&posting.title)/>
            {told::<Move>(&done)}
            <header class="stack posting-status">
                <p class="tags"><KindBadge kind=posting.kind/> <StageBadge stage=posting.stage/></p>
                <h1 lang=lang_of(&posting.title)>{name}</h1>
            </header>
            <section class="panel panel-main" aria-labelledby="now">
                <h2 id="now">{td_string!(language, posting.now)}</h2>
                <p class="next-words">{next_words(language, posting.state)}</p>
                <dl class="facts facts-narrow">
                    {posting.apply_by.map(|day| view! {
                        <FactRow label=td_string!(language, posting.column.apply_by)>{words::day(language, day)}</FactRow>
                    })}
                    {is_edited.then(|| view! {
                        <FactRow label=td_string!(language, posting.revision)>{words::of(language, posting.state.revision)}</FactRow>
                    })}
                </dl>
                <Acts posting=posting.clone() filled=act withdraw/>
            </section>
            {if may_answer || !notes.is_empty() {
                view! { <Talk notes may_answer filled=answer/> }.into_any()
            } else {
                ().into_any()
            }}
            {was_published.then(|| view! { <Figures weeks/> })}
            {(!may_answer && !may_withdraw).then(|| view! { <NoForm/> })}
            <Timeline entries=posting.timeline/>
        </div>
    }
}

#[component]
fn Talk(notes: Vec<model::moderation::Note>, may_answer: bool, filled: Filled) -> impl IntoView {
    if may_answer {
        view! { <Conversation notes><Answer filled/></Conversation> }.into_any()
    } else {
        view! { <Conversation notes/> }.into_any()
    }
}

#[component]
fn Answer(filled: Filled) -> impl IntoView {
    let (language, names) = (language(), MoveForm::FIELDS);
    let message = filled.value(names.message, "");
    view! {
        <Form filled name=PostingForm::Answer.code() id=MAIN_FORM class="answer">
            <TextArea
                head=FieldHead::new(language, names.message).label(td_string!(language, posting.answer_label)).required()
                value=message
                rows=4
                max=MESSAGE_MAX
            />
            <p class="hint">{td_string!(language, posting.answer_privacy)}</p>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, posting.answer)}</Button>
            </div>
        </Form>
    }
}
