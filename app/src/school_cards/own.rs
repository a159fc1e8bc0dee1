use crate::forms::{Filled, Outcome};
use crate::host::{base_url, school_name};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, ButtonKind, Form, Instant, LinkButton, Qr, Tone, told,
};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use model::closed::Closed;
use model::school_cards::{CardAct, CardClass, CardReason, OwnCard, ShownCard};
use texts::{td_string, words};

/// So often the card is shown anew: before it is too old, with some time to look at it.
pub const REFRESH_SECONDS: u32 = 25;
/// So often the browser does it by itself: longer than anybody looks at a card, and nothing to a session.
pub const REFRESHES: u32 = 12;
/// So long a card is shown.
const MINUTES: u32 = REFRESH_SECONDS * REFRESHES / 60;

/// `/account/card`
pub fn shown(own: OwnCard, done: &str) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let title = td_string!(language, card.title);
    let above = vec![(
        paths::account(language),
        td_string!(language, account.title).to_owned(),
    )];
    let refused = outcome.as_ref().filter(|outcome| outcome.is_wrong());
    let refused = refused.map(|outcome| words::problem(language, &outcome.problem));
    let waits = own
        .new_name
        .zip(own.class)
        .map(|(name, _)| view! { <NewName known=own.name.clone() name/> });
    let body = match (own.shown, own.class, own.name) {
        (Some(card), ..) => view! { <Held card/> }.into_any(),
        (None, Some(class), Some(_)) => view! { <Ask class revoked=own.revoked/> }.into_any(),
        (None, Some(_), None) => view! { <About/> }.into_any(),
        (None, None, _) => view! { <Nobody/> }.into_any(),
    };
    let page = view! {
        <Breadcrumb above here=title/>
        <h1>{title}</h1>
        {told::<CardAct>(done)}
        {refused.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })}
        {waits}
        {body}
    };
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    StillPage::work(title.to_owned(), is_wrong, page)
}

/// Staff have not seen what the holder calls themselves.
#[component]
fn NewName(known: Option<String>, name: String) -> impl IntoView {
    let language = language();
    let words = match known {
        Some(known) => td_string!(language, card.new_name, known = known, name = name),
        None => td_string!(language, card.no_name, name = name),
    };
    view! { <Banner tone=Tone::Info><p>{words}</p></Banner> }
}

/// `/account/card` that was left open: there is a card, and its holder may show it again.
pub fn put_away() -> StillPage {
    let language = language();
    let title = td_string!(language, card.title);
    let above = vec![(
        paths::account(language),
        td_string!(language, account.title).to_owned(),
    )];
    let page = view! {
        <Breadcrumb above here=title/>
        <h1>{title}</h1>
        <p class="lead">{td_string!(language, card.put_away, minutes = MINUTES)}</p>
        <p class="actions">
            <LinkButton href=paths::own_card(language)>{td_string!(language, card.show_again)}</LinkButton>
        </p>
    };
    StillPage::work(title.to_owned(), false, page)
}

#[component]
fn Held(card: ShownCard) -> impl IntoView {
    let language = language();
    let pairs = Some(("c", card.token));
    let address = paths::card(language) + &paths::query_string(pairs);
    let until = td_string!(language, card.until, day = words::day(language, card.to));
    let class = card.face.class;
    view! {
        <article class=format!("school-card school-card-{}", class.code())>
            <p class="school-card-school">{school_name(language)}</p>
            <p class="school-card-class">{words::of(language, class)}</p>
            <p class="school-card-name">{card.face.name}</p>
            <p class="school-card-until">{until}</p>
            <Qr address=format!("{}{address}", base_url()) label=td_string!(language, card.square)/>
        </article>
        <p class="school-card-paper">{td_string!(language, card.paper)}</p>
        <p>{td_string!(language, card.refreshes, n = REFRESH_SECONDS, minutes = MINUTES)}</p>
        <p class="actions">
            <LinkButton href=paths::own_card(language)>{td_string!(language, card.refresh)}</LinkButton>
            <LinkButton href=address kind=ButtonKind::Quiet>{td_string!(language, card.as_seen)}</LinkButton>
        </p>
        <About/>
        <section class="account-part" aria-labelledby="end">
            <h2 id="end">{td_string!(language, card.end_title)}</h2>
            <p>{td_string!(language, card.end_lead)}</p>
            <Form filled=Filled::default() name=CardAct::Renew.code()>
                <div class="form-acts">
                    <Button>{td_string!(language, card.renew)}</Button>
                    <LinkButton href=paths::revoke_card(language) kind=ButtonKind::Quiet>
                        {td_string!(language, card.revoke.open)}
                    </LinkButton>
                </div>
            </Form>
        </section>
    }
}

/// What a card is, and what it is not.
#[component]
fn About() -> impl IntoView {
    let language = language();
    view! {
        <section class="account-part" aria-labelledby="about-card">
            <h2 id="about-card">{td_string!(language, card.about.title)}</h2>
            <ul class="plain-list">
                <li>{td_string!(language, card.about.shows)}</li>
                <li>{td_string!(language, card.about.picture)}</li>
                <li>{td_string!(language, card.about.online)}</li>
                <li>{td_string!(language, card.about.not_id)}</li>
            </ul>
        </section>
    }
}

/// There is none yet, or none any more.
#[component]
fn Ask(class: CardClass, revoked: Option<(CardReason, DateTime<Utc>)>) -> impl IntoView {
    let language = language();
    let revoked = revoked.map(|(reason, at)| {
        view! {
            <Banner tone=Tone::Warning title=td_string!(language, card.revoked)>
                <p><Instant at/> " · " {words::of(language, reason)}</p>
            </Banner>
        }
    });
    let lead = td_string!(language, card.lead, class = words::of(language, class));
    view! {
        {revoked}
        <p class="lead">{lead}</p>
        <Form filled=Filled::default() name=CardAct::Make.code()>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, card.make)}</Button>
            </div>
        </Form>
        <About/>
    }
}

#[component]
fn Nobody() -> impl IntoView {
    let language = language();
    view! {
        <Banner tone=Tone::Info><p>{td_string!(language, card.nobody)}</p></Banner>
        <p><a href=paths::standing(language)>{td_string!(language, card.standing)}</a></p>
    }
}
