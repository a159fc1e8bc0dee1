use super::happened::happened;
use crate::forms::Filled;
use crate::language::{lang_of, language};
use crate::routes::paths;
use crate::saved_searches::LookButton;
use crate::ui::{Form, Instant, Paragraphs, Tag};
use leptos::prelude::*;
use model::closed::Closed;
use model::notifications::{About, Notification, NotificationForm};
use model::opportunities::{Step, Verb};
use model::{Language, NotificationId, OpportunityId, accounts};
use texts::{td_string, words};

/// A message: what happened, when, and the way there.
#[component]
pub fn Line(one: Notification) -> impl IntoView {
    let language = language();
    let class = if one.read {
        "stack-tight notification"
    } else {
        "stack-tight notification is-unread"
    };
    view! {
        <li class=class>
            <p class="row notification-head">
                {happened(language, &one.about).map(|words| view! { <span>{words}</span> })}
                {(!one.read).then(|| view! { <Tag>{td_string!(language, notification.unread)}</Tag> })}
                <Instant at=one.at/>
            </p>
            <Way id=one.id about=one.about/>
        </li>
    }
}

#[component]
fn Way(id: NotificationId, about: About) -> impl IntoView {
    let language = language();
    match about {
        About::Posting {
            id: posting,
            verb,
            title,
            ..
        } => {
            let lang = lang_of(&title);
            view! {
                <Open id words=title.text lang/>
                {(verb == Verb::EndsSoon).then(|| view! { <Extend id=posting/> })}
            }
            .into_any()
        }
        About::SavedSearch {
            id, name, count, ..
        } => {
            let name = words::quoted(language, &name);
            let words = td_string!(language, notification.found, name = name, n = count);
            view! { <LookButton id words/> }.into_any()
        }
        About::Inquiry { at_desk, .. } => {
            let words = match at_desk {
                true => td_string!(language, notification.to_inquiry),
                false => td_string!(language, inquiry.own),
            };
            view! { <Open id words=words.to_owned() lang=None/> }.into_any()
        }
        About::Request {
            name,
            reason,
            message,
            ..
        } => {
            let lang = lang_of(&name);
            let words = td_string!(language, notification.to_request, name = name.text.clone());
            let reason = reason.map(|reason| words::of(language, reason));
            view! {
                {reason.map(|reason| view! { <p>{td_string!(language, mail.reason, reason = reason)}</p> })}
                {(!message.is_empty()).then(|| view! { <Paragraphs text=message/> })}
                <Open id words lang/>
            }
            .into_any()
        }
        About::Organization { name, at_desk, .. } => {
            let lang = lang_of(&name);
            let advice = match at_desk {
                true => td_string!(language, notification.orphaned_advice),
                false => td_string!(language, notification.inherited_advice),
            };
            view! {
                <p>{advice}</p>
                <Open id words=name.text lang/>
            }
            .into_any()
        }
        About::Account {
            verb: accounts::Verb::MailReturned,
            ..
        } => view! {
            <p>{td_string!(language, mail.came_back_advice)}</p>
            <Open id words=td_string!(language, mail.title).to_owned() lang=None/>
        }
        .into_any(),
        About::Admission { .. } | About::NewName => {
            let words = td_string!(language, desk.people.title).to_owned();
            view! { <Open id words lang=None/> }.into_any()
        }
        About::Claim { at_desk, .. } => {
            let words = match at_desk {
                true => td_string!(language, claim.at_desk),
                false => td_string!(language, claim.own),
            };
            view! { <Open id words=words.to_owned() lang=None/> }.into_any()
        }
        About::Graduation { .. } => {
            let words = td_string!(language, graduation.title).to_owned();
            view! { <Open id words lang=None/> }.into_any()
        }
        About::Account { verb, .. } if verb != accounts::Verb::LinkMade => {
            let words = td_string!(language, nav.account).to_owned();
            view! {
                {advice(language, verb).map(|words| view! { <p>{words}</p> })}
                <Open id words lang=None/>
            }
            .into_any()
        }
        About::Account { by, .. } => {
            let by = words::maker(language, by.as_deref());
            view! {
                <p>{td_string!(language, notification.link_made, name = by)}</p>
                <Open id words=td_string!(language, nav.account).to_owned() lang=None/>
            }
            .into_any()
        }
        About::Gone => view! { <p>{td_string!(language, notification.gone)}</p> }.into_any(),
    }
}

/// What somebody can do about what happened to their account.
fn advice(language: Language, verb: accounts::Verb) -> Option<&'static str> {
    use accounts::Verb;
    match verb {
        Verb::RegisterTried => Some(td_string!(language, claim.tried_advice)),
        Verb::PrivateAddressAsked => Some(td_string!(language, graduation.private_advice)),
        Verb::Graduated => Some(td_string!(language, graduation.graduated_advice)),
        Verb::CardRevoked => Some(td_string!(language, card.revoked_advice)),
        Verb::NameSeen => Some(td_string!(language, card.name_seen_advice)),
        _ => None,
    }
}

/// Leads there and marks the message as read: therefore a form, which looks like a link.
#[component]
fn Open(id: NotificationId, words: String, lang: Option<&'static str>) -> impl IntoView {
    view! {
        <Form filled=Filled::default() name=NotificationForm::Open.code() class="form-inline">
            <input type="hidden" name="notification" value=id.to_string()/>
            <button type="submit" class="link-button" lang=lang>{words}</button>
        </Form>
    }
}

/// To where the deadline can be moved.
#[component]
fn Extend(id: OpportunityId) -> impl IntoView {
    let language = language();
    let href = paths::edit_posting(language, id, Step::Conditions);
    view! { <p class="notification-extend"><a href=href>{td_string!(language, notification.extend)}</a></p> }
}
