//! Passwords, and whether there is an account.

use super::{Desk, Said, text};
use app::routes::paths;
use model::Language;
use portal::accounts::{PASSWORD_LINK, RETURN};
use texts::td_string;

pub(super) fn password_link(desk: &Desk<'_>, language: Language, token: &str) -> Said {
    let minutes = PASSWORD_LINK.num_minutes();
    (
        td_string!(language, mail.password_link.subject).to_owned(),
        vec![
            text(td_string!(language, mail.password_link.text)),
            desk.button(
                td_string!(language, mail.password_link.button),
                &paths::invitation(language, token),
            ),
            text(&td_string!(
                language,
                mail.password_link.life,
                minutes = minutes
            )),
        ],
    )
}

pub(super) fn no_account(language: Language) -> Said {
    (
        td_string!(language, mail.no_account.subject).to_owned(),
        vec![
            text(td_string!(language, mail.no_account.text)),
            text(td_string!(language, mail.no_account.again)),
        ],
    )
}

pub(super) fn password_changed(desk: &Desk<'_>, language: Language) -> Said {
    (
        td_string!(language, mail.password_changed.subject).to_owned(),
        vec![
            text(td_string!(language, mail.password_changed.text)),
            text(td_string!(language, mail.password_changed.not_you)),
            desk.button(
                td_string!(language, mail.password_changed.button),
                &paths::forgotten_password(language),
            ),
        ],
    )
}

pub(super) fn has_account(desk: &Desk<'_>, language: Language) -> Said {
    (
        td_string!(language, mail.has_account.subject).to_owned(),
        vec![
            text(td_string!(language, mail.has_account.text)),
            desk.button(
                td_string!(language, mail.has_account.button),
                &paths::sign_in(language),
            ),
            text(td_string!(language, mail.has_account.forgotten)),
            desk.button(
                td_string!(language, mail.has_account.forgotten_button),
                &paths::forgotten_password(language),
            ),
            text(td_string!(language, mail.has_account.again)),
        ],
    )
}

pub(super) fn account_ended(desk: &Desk<'_>, language: Language) -> Said {
    (
        td_string!(language, mail.account_ended.subject).to_owned(),
        vec![
            text(td_string!(language, mail.account_ended.text)),
            text(td_string!(language, mail.account_ended.office)),
            desk.button(
                td_string!(language, mail.account_ended.button),
                &paths::contact(language),
            ),
            text(td_string!(language, mail.no_account.again)),
        ],
    )
}

pub(super) fn departed(desk: &Desk<'_>, language: Language) -> Said {
    let days = RETURN.num_days();
    (
        td_string!(language, mail.departed.subject).to_owned(),
        vec![
            text(td_string!(language, mail.departed.text)),
            text(&td_string!(language, mail.departed.back, days = days)),
            desk.button(
                td_string!(language, account.sign_in),
                &paths::sign_in(language),
            ),
        ],
    )
}
