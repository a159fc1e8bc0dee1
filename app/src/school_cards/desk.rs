use super::revoke::reasons;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, ButtonKind, EmptyState, FieldHead, FilterRow, Form, Instant,
    LinkButton, NoForm, RadioGroup, Table, TextInput, TextKind, Tone, paged, told,
};
use leptos::prelude::*;
use model::Language;
use model::page::Page;
use model::school_cards::{CardAct, CardLine, CardReason, RevokeCardForm};
use texts::{td_string, words};

/// `/desk/cards`; `asked` is the one that is about to be revoked.
pub fn shown(q: String, cards: Page<CardLine>, asked: Option<CardLine>, done: &str) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let title = td_string!(language, card.desk.title);
    let above = vec![(
        paths::desk(language),
        td_string!(language, desk.title).to_owned(),
    )];
    let asked = asked.filter(|card| card.may_revoke);
    let form = match asked {
        Some(card) => {
            view! { <Revoke card outcome=outcome.clone() back=address(language, &q, 1)/> }
                .into_any()
        }
        None => view! { <NoForm/> <Refused outcome=outcome.clone()/> }.into_any(),
    };
    let total = cards.total;
    let (typed, listed) = (q.clone(), q.clone());
    let empty = view! {
        <EmptyState
            title=td_string!(language, card.desk.none)
            advice=td_string!(language, card.desk.none_advice)
            action=(paths::desk_people(language), td_string!(language, desk.people.title).to_owned())
        />
    };
    let list = paged(
        cards,
        move |page| address(language, &q, page),
        empty,
        move |cards| {
            let columns = vec![
                words::label(language, "name").to_owned(),
                td_string!(language, card.desk.class).to_owned(),
                td_string!(language, card.desk.made_at).to_owned(),
                td_string!(language, card.desk.state).to_owned(),
                td_string!(language, common.act).to_owned(),
            ];
            let rows = cards.into_iter().map(|card| row(language, &listed, card));
            view! { <Table caption=title columns rows=rows.collect()/> }.into_any()
        },
    );
    let head = FieldHead::new(language, "q")
        .label(td_string!(language, card.desk.whom))
        .within("filter");
    let body = view! {
        <Breadcrumb above here=title/>
        <h1>{title}</h1>
        {told::<CardAct>(done)}
        {form}
        <p>{td_string!(language, card.desk.lead)}</p>
        <FilterRow>
            <TextInput head value=typed kind=TextKind::Search/>
        </FilterRow>
        <p role="status">{td_string!(language, card.desk.count, n = total)}</p>
        {list}
    };
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    StillPage::work(title.to_owned(), is_wrong, body)
}

/// What was sent of a card that cannot be revoked here is refused at the top.
#[component]
fn Refused(outcome: Option<Outcome>) -> impl IntoView {
    let outcome = outcome.filter(Outcome::is_wrong);
    let words = outcome.map(|outcome| words::problem(language(), &outcome.problem));
    words.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })
}

#[component]
fn Revoke(card: CardLine, outcome: Option<Outcome>, back: String) -> impl IntoView {
    let language = language();
    let (names, filled) = (RevokeCardForm::FIELDS, Filled::of(outcome.as_ref(), ""));
    let value = filled.value(names.card_reason, "");
    let head = FieldHead::new(language, names.card_reason).required();
    let title = td_string!(language, card.desk.revoke_title, name = card.name);
    view! {
        <section class="panel risky" aria-labelledby="revoke">
            <h2 id="revoke">{title}</h2>
            <p>{td_string!(language, card.desk.revoke_lead)}</p>
            <Form filled id=MAIN_FORM>
                <input type="hidden" name=names.card value=card.id.to_string()/>
                <RadioGroup head choices=reasons(language, &CardReason::OF_STAFF) value/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Danger>{td_string!(language, card.revoke.press)}</Button>
                    <LinkButton href=back kind=ButtonKind::Quiet>{td_string!(language, card.revoke.stop)}</LinkButton>
                </div>
            </Form>
        </section>
    }
}

fn row(language: Language, q: &str, card: CardLine) -> Vec<AnyView> {
    let revoked = card.revoked.map(|(reason, by, at)| {
        let why = td_string!(
            language,
            card.desk.revoked_by,
            reason = words::of(language, reason),
            name = by
        );
        view! { <br/> <span class="hint">{why} " " <Instant at/></span> }
    });
    let act = card.may_revoke.then(|| {
        let pairs = [("q", q.to_owned()), ("revoke", card.id.to_string())];
        let said = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        let href = paths::desk_cards(language) + &paths::query_string(said);
        let whose = td_string!(language, card.desk.whose, name = card.name.clone());
        view! {
            <a class="on-one-line" href=href>
                {td_string!(language, card.revoke.open)} <span class="only-read">{whose}</span>
            </a>
        }
    });
    let until = td_string!(language, card.until, day = words::day(language, card.to));
    vec![
        view! {
            <span class="card-holder">
                <strong>{card.name.clone()}</strong>
                <br/>
                <span class="hint">{card.email}</span>
            </span>
        }
        .into_any(),
        view! {
            <span class="on-one-line">{words::of(language, card.class)}</span>
            <br/>
            <span class="hint">{until}</span>
            <br/>
            <code class="hint">{card.serial.to_string()}</code>
        }
        .into_any(),
        view! { <Instant at=card.made_at/> }.into_any(),
        view! { <span>{words::of(language, card.state)}</span> {revoked} }.into_any(),
        act.into_any(),
    ]
}

fn address(language: Language, q: &str, page: u32) -> String {
    let q = Some(("q", q.to_owned())).filter(|(_, q)| !q.is_empty());
    paths::desk_cards(language) + &paths::page_query(q, page)
}
