//! What a poster's answers tell: the type of a career programme, whether participants are workers, and whether they are paid
//! enough. The form shows it as it is saved; with WASM the draft saves itself, and these pieces follow (`islands`, autosave).

use crate::language::language;
use chrono::NaiveDate;
use leptos::prelude::*;
use model::closed::Closed;
use model::opportunities::career::{Programme, Verdict};
use model::opportunities::labour::{Labour, Pay, Payment, Standing};
use model::opportunities::{Asked, CareerType, Draft, Field, Kind};
use texts::{td_string, words};

/// How an answer is marked, besides its words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Open,
    Good,
    Care,
}

impl Mark {
    fn class(self) -> &'static str {
        match self {
            Self::Open => "stack judged",
            Self::Good => "stack judged judged-good",
            Self::Care => "stack judged judged-open",
        }
    }
}

/// Which type the answers tell, and what is lacking.
#[component]
pub fn TypeJudged(draft: Draft) -> impl IntoView {
    let language = language();
    let programme = Programme::of(&draft);
    let verdict = programme.judge();
    let declared = CareerType::from_code(draft.get(Field::CareerType).trim())
        .filter(|declared| *declared != CareerType::Unclassified);
    let mark = match &verdict {
        Verdict::Open(_) => Mark::Open,
        Verdict::Is(told) if declared.is_none_or(|declared| declared == *told) => Mark::Good,
        Verdict::Is(_) | Verdict::None { .. } => Mark::Care,
    };
    let lacks = match &verdict {
        Verdict::None { nearest, lacks } => lacks
            .iter()
            .map(|one| words::lacking(language, *nearest, *one, &programme))
            .collect(),
        Verdict::Open(_) | Verdict::Is(_) => Vec::new(),
    };
    let differs = declared.filter(|_| mark == Mark::Care);
    view! {
        <div class=mark.class() data-live="judged-type" role="status">
            <p><strong>{td_string!(language, judge.type_title)}</strong></p>
            <p>{words::verdict(language, &verdict)}</p>
            {(!lacks.is_empty()).then(|| view! {
                <ul>{lacks.into_iter().map(|one| view! { <li>{one}</li> }).collect_view()}</ul>
            })}
            {differs.map(|declared| view! {
                <p>{td_string!(language, judge.declared_other, career = words::of(language, declared))}</p>
            })}
            <p class="hint">{td_string!(language, judge.source)}</p>
        </div>
    }
}

/// Whether the answers tell a worker.
#[component]
pub fn StandingJudged(draft: Draft, today: NaiveDate) -> impl IntoView {
    let language = language();
    let labour = Labour::of(&draft, today);
    let standing = labour.judge();
    let mark = match standing {
        Standing::Open => Mark::Open,
        Standing::Experience => Mark::Good,
        Standing::CaseByCase | Standing::Worker => Mark::Care,
    };
    // Where nobody works there is no question; the piece stays, so that it can come back.
    let is_idle = draft.asks(Kind::Internship, Field::WorkerStatus) == Asked::No;
    view! {
        <div class=mark.class() data-live="judged-standing" role="status" hidden=is_idle>
            <p><strong>{td_string!(language, judge.standing_title)}</strong></p>
            <p>{words::standing(language, standing, &labour.signs())}</p>
            <p class="hint">{td_string!(language, judge.standing_source)}</p>
        </div>
    }
}

/// Pay beside the minimum wage.
#[component]
pub fn PayJudged(draft: Draft, today: NaiveDate) -> impl IntoView {
    let language = language();
    let pay = Payment::of(&draft, today).judge();
    let mark = match &pay {
        Pay::Enough(_) => Mark::Good,
        Pay::Below(_) => Mark::Care,
        Pay::Unpaid | Pay::Unclear(_) => Mark::Open,
    };
    let sentence = words::pay(language, &pay);
    let is_silent = sentence.is_none();
    view! {
        <div class=mark.class() data-live="judged-pay" role="status" hidden=is_silent>
            <p>{sentence}</p>
        </div>
    }
}
