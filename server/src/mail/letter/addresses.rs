//! Another address for an account.

use super::{Desk, Said, text};
use app::routes::paths;
use model::Language;
use portal::accounts::{ADDRESS_LINK, UNDO};
use texts::td_string;

pub(super) fn confirm(desk: &Desk<'_>, language: Language, token: &str) -> Said {
    let hours = ADDRESS_LINK.num_hours();
    (
        td_string!(language, mail.confirm_address.subject).to_owned(),
        vec![
            text(td_string!(language, mail.confirm_address.text)),
            desk.button(
                td_string!(language, mail.confirm_address.button),
                &paths::confirm_address(language, token),
            ),
            text(&td_string!(
                language,
                mail.confirm_address.life,
                hours = hours
            )),
        ],
    )
}

pub(super) fn taken(language: Language) -> Said {
    (
        td_string!(language, mail.address_taken.subject).to_owned(),
        vec![
            text(td_string!(language, mail.address_taken.text)),
            text(td_string!(language, mail.address_taken.again)),
        ],
    )
}

/// To the address that was left.
pub(super) fn changed(desk: &Desk<'_>, language: Language, to: &str, token: &str) -> Said {
    let days = UNDO.num_days();
    (
        td_string!(language, mail.address_changed.subject).to_owned(),
        vec![
            text(&td_string!(language, mail.address_changed.text, to = to)),
            text(&td_string!(
                language,
                mail.address_changed.not_you,
                days = days
            )),
            desk.button(
                td_string!(language, mail.address_changed.button),
                &paths::undo_address(language, token),
            ),
        ],
    )
}
