use super::api;
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::routes::paths;
use crate::ui::{Breadcrumb, Form, KindBadge};
use leptos::prelude::*;
use model::closed::Closed;
use model::opportunities::{Kind, StartForm};
use texts::td_string;

/// `/postings/new`
#[component]
pub fn NewPostingPage() -> impl IntoView {
    loaded(
        |_| api::kinds(),
        |(kinds, key), asked| view! { <Shown kinds key outcome=asked.outcome()/> }.into_any(),
    )
}

#[component]
fn Shown(kinds: Vec<Kind>, key: String, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let title = td_string!(language, posting.new);
    let above = vec![(
        paths::postings(language),
        td_string!(language, posting.mine).to_owned(),
    )];
    let cards = kinds
        .into_iter()
        .map(|kind| view! { <li><KindCard kind/></li> })
        .collect_view();
    view! {
        <PageHead title private=true wrong=outcome.is_some()/>
        <div class="work">
            <Breadcrumb above here=title/>
            <h1>{title}</h1>
            <p>{td_string!(language, posting.choose_kind)}</p>
            <Form filled=Filled::of(outcome.as_ref(), "")>
                <input type="hidden" name=StartForm::FIELDS.key value=key/>
                <ul class="kind-cards">{cards}</ul>
            </Form>
        </div>
    }
}

/// The button is the card: one press begins a posting of the kind.
#[component]
fn KindCard(kind: Kind) -> impl IntoView {
    let language = language();
    let about = match kind {
        Kind::JointResearch => td_string!(language, posting.kind.joint_research),
        Kind::Internship => td_string!(language, posting.kind.internship),
        Kind::OverseasProgram => td_string!(language, posting.kind.overseas_program),
        Kind::GuestCourse => td_string!(language, posting.kind.guest_course),
    };
    view! {
        <button type="submit" class="kind-card" name=StartForm::FIELDS.kind value=kind.code()>
            <KindBadge kind/>
            <span class="kind-card-text">{about}</span>
        </button>
    }
}
