use super::api;
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::routes::paths;
use crate::ui::{Banner, Breadcrumb, Button, EmptyState, Form, Instant, Table, Tone, told};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::mail::{DeskMail, MailAct, MailDesk, MailState};
use texts::{td_string, words};

/// `/desk/mail`
#[component]
pub fn DeskMailPage() -> impl IntoView {
    loaded(
        |_| async {
            let (desk, office) = api::desk().await?;
            Ok((desk, office.place, office.is_folder))
        },
        |(desk, place, is_folder), asked| {
            let (outcome, done) = (asked.outcome(), asked.done());
            view! { <Mails desk place is_folder outcome done/> }.into_any()
        },
    )
}

#[component]
fn Mails(
    desk: MailDesk,
    place: String,
    is_folder: bool,
    outcome: Option<Outcome>,
    done: String,
) -> impl IntoView {
    let language = language();
    let title = td_string!(language, mail.desk.title);
    let above = vec![(
        paths::desk(language),
        td_string!(language, desk.title).to_owned(),
    )];
    let where_to = if is_folder {
        td_string!(language, mail.desk.to_folder, folder = place)
    } else {
        td_string!(language, mail.desk.to_server, server = place)
    };
    let counts = if is_folder {
        td_string!(
            language,
            mail.desk.counts_kept,
            waiting = desk.waiting,
            kept = desk.sent,
            failed = desk.failed
        )
    } else {
        td_string!(
            language,
            mail.desk.counts,
            waiting = desk.waiting,
            sent = desk.sent,
            failed = desk.failed
        )
    };
    let refused = outcome
        .filter(Outcome::is_wrong)
        .map(|outcome| outcome.problem);
    let body = if desk.mails.is_empty() {
        view! {
            <EmptyState
                title=td_string!(language, mail.desk.none)
                advice=td_string!(language, mail.desk.none_advice)
                action=(paths::desk(language), td_string!(language, desk.title).to_owned())
            />
        }
        .into_any()
    } else {
        let columns = vec![
            td_string!(language, mail.desk.to).to_owned(),
            td_string!(language, mail.desk.what).to_owned(),
            td_string!(language, mail.desk.state).to_owned(),
            td_string!(language, mail.desk.at).to_owned(),
            td_string!(language, common.act).to_owned(),
        ];
        let rows = desk
            .mails
            .into_iter()
            .map(|mail| row(language, is_folder, mail))
            .collect();
        view! { <Table caption=title columns rows/> }.into_any()
    };
    view! {
        <PageHead title private=true wrong=refused.is_some()/>
        <div class="work">
            <Breadcrumb above here=title/>
            <h1>{title}</h1>
            {told::<MailAct>(&done)}
            {refused.map(|problem| view! { <Banner tone=Tone::Error><p>{words::problem(language, &problem)}</p></Banner> })}
            <p>{td_string!(language, mail.desk.lead)} " " {where_to}</p>
            <p role="status">{counts}</p>
            {(desk.failed > 1).then(|| view! { <AllAgain/> })}
            {body}
        </div>
    }
}

#[component]
fn AllAgain() -> impl IntoView {
    let language = language();
    view! {
        <Form filled=Filled::default() name=MailAct::AllAgain.code() class="form-inline">
            <Button>{td_string!(language, mail.desk.all_again)}</Button>
        </Form>
    }
}

fn row(language: Language, is_folder: bool, mail: DeskMail) -> Vec<AnyView> {
    let id = mail.id.to_string();
    let whom = td_string!(language, mail.desk.whom, to = mail.address);
    let is_kept = is_folder && mail.state == MailState::Sent;
    let is_there = is_kept && mail.may_read;
    let act = if mail.state == MailState::Failed {
        view! {
            <Form filled=Filled::default() name=MailAct::Again.code() class="form-inline">
                <input type="hidden" name="mail" value=id/>
                <Button>{td_string!(language, mail.desk.again)} <span class="only-read">{whom}</span></Button>
            </Form>
        }
        .into_any()
    } else if is_there {
        let href = paths::desk_letter(language, mail.id);
        view! { <a href=href>{td_string!(language, mail.desk.read)} <span class="only-read">{whom}</span></a> }.into_any()
    } else {
        ().into_any()
    };
    let is_planned = mail.state == MailState::Waiting && mail.due_at > mail.created_at;
    let tries =
        (mail.attempts > 1).then(|| td_string!(language, mail.desk.tries, n = mail.attempts));
    let state = match is_kept {
        true => td_string!(language, mail.desk.kept),
        false => words::of(language, mail.state),
    };
    vec![
        view! { {mail.address} }.into_any(),
        view! { {words::of(language, mail.kind)} }.into_any(),
        view! {
            <span>{state}</span>
            {is_planned.then(|| view! { <br/><span class="hint">{td_string!(language, mail.desk.due)} " " <Instant at=mail.due_at/></span> })}
            {tries.map(|tries| view! { <br/><span class="hint">{tries}</span> })}
            {mail.said.map(|said| view! { <br/><span class="hint">{said}</span> })}
        }
        .into_any(),
        view! { <Instant at=mail.created_at/> }.into_any(),
        act,
    ]
}
