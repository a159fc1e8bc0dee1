//! Signing in, accepting an invitation, and what people set for themselves.

mod account;
mod address;
mod api;
mod depart;
mod forgotten;
mod invitation;
mod name;
mod prove;
mod recovery;
mod sessions;
mod sign_in;

pub use account::AccountPage;
pub use address::{ConfirmAddressPage, UndoAddressPage};
pub use forgotten::ForgottenPasswordPage;
pub use invitation::InvitationPage;
pub use prove::ProvePage;
pub use recovery::{RecoverPage, RecoveryCodesPage};
pub use sessions::SessionsPage;
pub use sign_in::SignInPage;

use crate::forms::Filled;
use crate::language::language;
use crate::routes::paths;
use crate::ui::{FieldHead, TextInput, TextKind};
use leptos::prelude::*;
use model::accounts::{PASSWORD_MIN, PasswordForm};
use texts::td_string;

/// A new password, typed twice. Never filled in again: a password is not sent back to a page.
#[component]
fn NewPassword(#[prop(optional)] within: Option<&'static str>) -> impl IntoView {
    let (language, names) = (language(), PasswordForm::FIELDS);
    let head = |name: &str| {
        let head = FieldHead::new(language, name).required();
        match within {
            Some(form) => head.within(form),
            None => head,
        }
    };
    view! {
        <TextInput head=head(names.password).label(td_string!(language, account.new_password)).help(td_string!(language, account.password_help, min = PASSWORD_MIN)) kind=TextKind::NewPassword/>
        <TextInput head=head(names.again).label(td_string!(language, account.new_password_again)) kind=TextKind::NewPassword/>
    }
}

/// Password managers file a new password under it. They pass over hidden fields, so it is a field like others that
/// stands where nobody sees it.
#[component]
fn UserName(email: String) -> impl IntoView {
    view! {
        <input
            class="only-for-managers"
            type="email"
            name="username"
            value=email
            autocomplete="username"
            readonly
            tabindex="-1"
            aria-hidden="true"
        />
    }
}

/// What the school does with what it knows of a person, in a sentence and in full.
#[component]
fn Privacy() -> impl IntoView {
    let language = language();
    let more = format!("{}#privacy", paths::about(language));
    view! {
        <p class="hint">
            {td_string!(language, account.privacy)} " "
            <a href=more>{td_string!(language, nav.privacy)}</a>
        </p>
    }
}

fn is_wrong(filled: &Filled) -> bool {
    filled.problem().is_some()
}
