use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::host::base_url;
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::paths;
use crate::ui::{
    Banner, Button, ButtonKind, CopyText, FactRow, FieldHead, Form, Instant, NoForm, Paragraphs,
    TextArea, TextInput, TextKind, Tone,
};
use leptos::prelude::*;
use model::accounts::Viewer;
use model::checks::Check;
use model::closed::Closed;
use model::register::{ClaimAct, ClaimFacts, ClaimForm, ClaimState, ClaimView, VOUCHES_NEEDED};
use texts::{td_string, words};

/// `/claim` for everybody who is no alumnus.
pub fn not_alumnus() -> StillPage {
    let language = language();
    let title = td_string!(language, claim.title);
    let body = view! {
        <h1>{title}</h1>
        <Refused/>
        <Banner tone=Tone::Info><p>{td_string!(language, claim.not_alumnus)}</p></Banner>
        <NoForm/>
    };
    StillPage::work(title.to_owned(), use_context::<Outcome>().is_some(), body)
}

/// `/claim`: what somebody has said of themselves, and the form to say or correct it.
pub fn shown(viewer: Viewer, own: Option<ClaimView>, done: &str) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let title = td_string!(language, claim.title);
    let is_sure = done == ClaimAct::Sure.code();
    let body = match (viewer.verified, own) {
        (true, _) => view! { <Confirmed is_sure/> }.into_any(),
        (false, None) => view! { <Ask viewer outcome=outcome.clone()/> }.into_any(),
        (false, Some(own)) => view! { <Standing viewer own outcome=outcome.clone()/> }.into_any(),
    };
    let body = view! {
        <h1>{title}</h1>
        {body}
    };
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    StillPage::work(title.to_owned(), is_wrong, body)
}

#[component]
fn Confirmed(is_sure: bool) -> impl IntoView {
    let language = language();
    let words = match is_sure {
        true => td_string!(language, claim.sure),
        false => td_string!(language, claim.confirmed),
    };
    view! {
        <Refused/>
        <Banner tone=Tone::Success><p>{words}</p></Banner>
        <NoForm/>
        <p><a href=paths::opportunities(language)>{td_string!(language, search.title)}</a></p>
    }
}

/// What was sent to a page that has no form for it is refused on it all the same.
#[component]
fn Refused() -> impl IntoView {
    let outcome = use_context::<Outcome>().filter(Outcome::is_wrong);
    let words = outcome.map(|outcome| words::problem(language(), &outcome.problem));
    words.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })
}

/// Nothing was said yet.
#[component]
fn Ask(viewer: Viewer, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    view! {
        <p class="lead">{td_string!(language, claim.lead)}</p>
        <p>{td_string!(language, claim.sealed)}</p>
        <Facts outcome facts=None name=viewer.name words=td_string!(language, claim.send)/>
    }
}

/// It is being looked at, was asked about, or was declined.
#[component]
fn Standing(viewer: Viewer, own: ClaimView, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let answer = (!own.answer.is_empty()).then(|| view! { <Paragraphs text=own.answer.clone()/> });
    let told = match own.state {
        ClaimState::Asked => view! {
            <Banner tone=Tone::Warning title=td_string!(language, claim.asked)>
                {answer}
                <p>{td_string!(language, claim.answer_help)}</p>
            </Banner>
        }
        .into_any(),
        ClaimState::Declined => view! {
            <Banner tone=Tone::Warning title=td_string!(language, claim.declined)>
                {own.reason.map(|reason| view! { <p>{words::of(language, reason)}</p> })}
                {answer}
                <p>{td_string!(language, claim.again)}</p>
            </Banner>
        }
        .into_any(),
        _ => view! {
            <Banner tone=Tone::Success><p>{td_string!(language, claim.received)}</p></Banner>
        }
        .into_any(),
    };
    view! {
        {told}
        <dl class="facts">
            <FactRow label=td_string!(language, claim.sent_at)><Instant at=own.sent_at/></FactRow>
        </dl>
        <Vouching own=own.clone()/>
        <section class="panel" aria-labelledby="facts">
            <h2 id="facts">{td_string!(language, claim.facts)}</h2>
            <Facts outcome facts=Some(own.facts) name=viewer.name words=td_string!(language, claim.correct)/>
        </section>
    }
}

#[component]
fn Vouching(own: ClaimView) -> impl IntoView {
    let language = language();
    let link = format!("{}{}", base_url(), paths::vouch(language, &own.vouch_token));
    let count = match own.vouches < VOUCHES_NEEDED {
        true => td_string!(
            language,
            claim.vouch_count,
            n = own.vouches,
            needed = VOUCHES_NEEDED
        ),
        false => td_string!(language, claim.vouch_enough).to_owned(),
    };
    view! {
        <section class="panel" aria-labelledby="vouch">
            <h2 id="vouch">{td_string!(language, claim.vouch_title)}</h2>
            <p>{td_string!(language, claim.vouch_lead)}</p>
            <p>{td_string!(language, claim.vouch_link)} ": " <code class="as-typed">{link.clone()}</code></p>
            <CopyText text=link words=td_string!(language, claim.copy)/>
            <p>{count}</p>
        </section>
    }
}

#[component]
fn Facts(
    outcome: Option<Outcome>,
    facts: Option<ClaimFacts>,
    /// What the account is called.
    name: String,
    words: &'static str,
) -> impl IntoView {
    let language = language();
    let (names, filled) = (ClaimForm::FIELDS, Filled::of(outcome.as_ref(), ""));
    let said = |said: fn(&ClaimFacts) -> String| facts.as_ref().map(said).unwrap_or_default();
    let field = |name: &'static str, stored: String, help: Option<&str>| {
        let head = FieldHead::new(language, name);
        let head = match help {
            Some(help) => head.help(help),
            None => head,
        };
        (head, filled.value(name, &stored))
    };
    let help = |words: &'static str| Some(words);
    let stored_name = facts.as_ref().map_or(name, |facts| facts.name.clone());
    let (full, full_value) = field(
        names.full_name,
        stored_name,
        help(td_string!(language, claim.help.full_name)),
    );
    let (former, former_value) = field(
        names.former_name,
        said(|facts| facts.former.clone()),
        help(td_string!(language, claim.help.former_name)),
    );
    let (kana, kana_value) = field(
        names.kana,
        said(|facts| facts.kana.clone()),
        help(td_string!(language, claim.help.kana)),
    );
    let (roman, roman_value) = field(names.roman, said(|facts| facts.roman.clone()), None);
    let (birth, birth_value) = field(
        names.birth,
        said(|facts| facts.birth.to_string()),
        help(td_string!(language, claim.help.birth)),
    );
    let (year, year_value) = field(
        names.graduated_year,
        said(|facts| facts.year.to_string()),
        help(td_string!(language, claim.help.year)),
    );
    let (number, number_value) = field(
        names.student_no,
        said(|facts| facts.student_no.clone()),
        help(td_string!(language, claim.help.student_no)),
    );
    let (faculty, faculty_value) = field(
        names.faculty,
        said(|facts| facts.faculty.clone()),
        help(td_string!(language, claim.help.faculty)),
    );
    let (message, message_value) = field(
        names.message,
        said(|facts| facts.message.clone()),
        help(td_string!(language, claim.help.message)),
    );
    view! {
        <Form filled id=MAIN_FORM check=Check::Claim>
            <TextInput head=full.required() value=full_value kind=TextKind::PersonName/>
            <TextInput head=kana value=kana_value/>
            <TextInput head=former value=former_value/>
            <TextInput head=roman value=roman_value/>
            <TextInput head=birth.required() value=birth_value/>
            <TextInput head=year.required() value=year_value kind=TextKind::Number/>
            <TextInput head=number value=number_value/>
            <TextInput head=faculty value=faculty_value/>
            <TextArea head=message value=message_value rows=3/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{words}</Button>
            </div>
        </Form>
    }
}
