use crate::host::present_path;
use crate::language::language;
use crate::routes::{Menu, Route, paths};
use crate::ui::{Icon, Shape};
use leptos::prelude::*;
use model::accounts::{Viewer, Visit};
use texts::{td_string, words};

/// The bell and the person's own pages; for guests the way in.
#[component]
pub fn AccountMenu(visit: Visit) -> impl IntoView {
    let language = language();
    let view = match visit.viewer {
        None => {
            let href = paths::sign_in_then(language, &present_path());
            view! {
                <a class="register-link" href=paths::register(language)>{td_string!(language, account.register)}</a>
                <a class="button button-secondary" href=href>{td_string!(language, nav.sign_in)}</a>
            }
            .into_any()
        }
        Some(viewer) => view! {
            <Bell unread=visit.unread/>
            <OwnPages viewer/>
        }
        .into_any(),
    };
    view! { <div class="account">{view}</div> }
}

#[component]
fn Bell(unread: u32) -> impl IntoView {
    let language = language();
    let label = match unread {
        0 => td_string!(language, nav.notifications).to_owned(),
        n => td_string!(language, nav.unread, n = n),
    };
    view! {
        <a class="bell" href=paths::notifications(language)>
            <Icon shape=Shape::Bell/>
            <span class="only-read">{label}</span>
            {(unread > 0).then(|| view! { <span class="bell-count" aria-hidden="true">{unread.min(99)}</span> })}
        </a>
    }
}

#[component]
fn OwnPages(viewer: Viewer) -> impl IntoView {
    let language = language();
    let own = Route::menu(Menu::Account, Some(&viewer), language)
        .into_iter()
        .map(|(href, name)| view! { <li><a href=href>{name}</a></li> })
        .collect_view();
    view! {
        <details class="account-menu">
            <summary>
                <Icon shape=Shape::Person/>
                <span class="account-name">{viewer.name.clone()}</span>
            </summary>
            <div class="account-panel">
                <p class="account-who">
                    <strong>{viewer.name.clone()}</strong>
                    <span>{words::of(language, viewer.role)}</span>
                </p>
                <ul>{own}</ul>
                <form method="post" action=paths::sign_out(language)>
                    <button type="submit" class="button button-quiet">
                        {td_string!(language, nav.sign_out)}
                    </button>
                </form>
            </div>
        </details>
    }
}
