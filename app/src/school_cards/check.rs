use crate::host::school_name;
use crate::language::language;
use crate::layout::StillPage;
use crate::ui::{Button, ButtonKind, FieldHead, Icon, Shape, TextInput};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::school_cards::{CardStanding, Face, Verdict};
use texts::{td_string, words};

/// `/card`: the verdict, and the form for who has a code and no camera.
pub fn shown(verdict: Option<Verdict>) -> StillPage {
    let language = language();
    let title = td_string!(language, card.check.title);
    let lead = td_string!(language, card.check.lead, school = school_name(language));
    let head = FieldHead::new(language, "c").help(td_string!(language, card.check.help));
    let page = view! {
        <h1>{title}</h1>
        {verdict.map(|verdict| view! { <Judged verdict/> })}
        <p>{lead}</p>
        <form method="get" class="form">
            <TextInput head/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, card.check.press)}</Button>
            </div>
        </form>
    };
    StillPage::work(title.to_owned(), false, page)
}

/// In a word, a drawing and a colour.
#[component]
fn Judged(verdict: Verdict) -> impl IntoView {
    let language = language();
    let standing = verdict.standing;
    let shape = match standing {
        CardStanding::Valid => Shape::Check,
        CardStanding::Expired => Shape::Clock,
        CardStanding::Ended | CardStanding::Revoked | CardStanding::Unknown => Shape::Close,
    };
    view! {
        <div class=format!("verdict verdict-{}", standing.code()) role="status">
            <p class="verdict-word"><Icon shape/> {words::of(language, standing)}</p>
            {verdict.face.map(|face| view! { <Whose face/> })}
            <p>{advice(language, standing)}</p>
        </div>
    }
}

#[component]
fn Whose(face: Face) -> impl IntoView {
    view! {
        <p class="school-card-class">{words::of(language(), face.class)}</p>
        <p class="school-card-name">{face.name}</p>
    }
}

fn advice(language: Language, standing: CardStanding) -> &'static str {
    match standing {
        CardStanding::Valid => td_string!(language, card.check.valid),
        CardStanding::Ended => td_string!(language, card.check.ended),
        CardStanding::Revoked => td_string!(language, card.check.revoked),
        CardStanding::Expired => td_string!(language, card.check.expired),
        CardStanding::Unknown => td_string!(language, card.check.unknown),
    }
}
